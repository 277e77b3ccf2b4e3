import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, expect, test } from 'vitest';
import { sealedFields } from '../../../domain/persons/person.ts';
import { createKmsMasterKeys } from '../../../store/vault/master-keys.ts';
import { createPersonVault } from '../../../store/vault/person-vault.ts';
import { startKmsStandIn } from '../../support/kms-stand-in.ts';

const oldKey = 'arn:aws-cn:kms:cn-north-1:111122223333:key/old';
const newKey = 'arn:aws-cn:kms:cn-north-1:111122223333:key/new';
const kms = await startKmsStandIn([oldKey, newKey]);
const client = new KMSClient({
  endpoint: kms.endpoint,
  region: 'cn-north-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
afterAll(async () => {
  client.destroy();
  await kms.stop();
});

const zhang = '11111111-0000-4000-8000-000000000001';
const li = '22222222-0000-4000-8000-000000000002';
const lastRequest = () => kms.requests.at(-1);

test('a data key is asked for with the table and the person as its context, and opens with the same', async () => {
  const keys = createKmsMasterKeys(client, newKey, 'table-a');
  expect(keys.currentVersion).toBe(newKey);
  const { plaintext, wrapped } = await keys.newDataKey(zhang);
  expect(plaintext).toHaveLength(32);
  const context = { 'gongji:table': 'table-a', 'gongji:person': zhang };
  expect(lastRequest()).toEqual({
    operation: 'GenerateDataKey',
    body: { KeyId: newKey, KeySpec: 'AES_256', EncryptionContext: context },
  });
  expect(await keys.unwrap(zhang, wrapped, newKey)).toEqual(plaintext);
  expect(lastRequest()).toEqual({
    operation: 'Decrypt',
    body: { KeyId: newKey, CiphertextBlob: wrapped, EncryptionContext: context },
  });
});

test('a data key does not open for another person, another table, another master key', async () => {
  const keys = createKmsMasterKeys(client, newKey, 'table-a');
  const { wrapped } = await keys.newDataKey(zhang);
  await expect(keys.unwrap(li, wrapped, newKey)).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidCiphertextException' }),
  );
  await expect(createKmsMasterKeys(client, newKey, 'table-b').unwrap(zhang, wrapped, newKey)).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidCiphertextException' }),
  );
  await expect(keys.unwrap(zhang, wrapped, oldKey)).rejects.toThrow(
    expect.objectContaining({ name: 'IncorrectKeyException' }),
  );
});

test('a person sealed under the old key opens and is resealed under the new one, with two requests', async () => {
  const before = createPersonVault(createKmsMasterKeys(client, oldKey, 'table-a'), 'table-a');
  const after = createPersonVault(createKmsMasterKeys(client, newKey, 'table-a'), 'table-a');
  const plaintext = { name: '张三', certificateNumber: '330106199003070012' };
  const person = {
    id: zhang,
    certificateKind: 'RESIDENT_ID',
    gender: 'MALE',
    masked: { name: '', certificateNumber: '' },
    sealed: await before.seal(zhang, plaintext),
    areas: [],
    registeredAt: '2026-11-20T02:00:00.000Z',
    version: 1,
  } as const;
  expect(await after.open(person, ['name'])).toEqual({ name: '张三' });
  const count = kms.requests.length;
  const sealed = await after.reseal(person);
  expect(kms.requests.slice(count).map(({ operation, body }) => [operation, body.KeyId])).toEqual([
    ['Decrypt', oldKey],
    ['GenerateDataKey', newKey],
  ]);
  if (!sealed) throw new Error('there was something to reseal');
  expect(sealed.masterKeyVersion).toBe(newKey);
  expect(await after.open({ ...person, sealed }, sealedFields)).toEqual(plaintext);
});
