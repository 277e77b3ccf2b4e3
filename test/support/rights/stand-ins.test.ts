import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { createFaceProvider } from '../../../functions/outside/face-provider.ts';
import { createPopulationRegister } from '../../../functions/outside/population-register.ts';
import { secretText } from '../../../functions/runtime/secret-text.ts';
import { localCredentials } from '../../../local/dynamodb.ts';
import { createEvidenceObjects } from '../../../store/evidence-objects.ts';
import { createKmsMasterKeys } from '../../../store/vault/master-keys.ts';
import { startKmsStandIn } from '../kms-stand-in.ts';
import { type Call, callText } from './calls.ts';
import { callsDuring } from './recorder.ts';
import { evidenceCalls, secretCall, vaultCalls } from './stand-ins.ts';

/** The real adapters ask of the cloud just what their stand-ins note. */
const keyId = 'arn:aws-cn:kms:cn-north-1:111122223333:key/1';
const secretOf = (name: string) => `arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:${name}-1`;
const cloud = await startKmsStandIn([keyId], { [secretOf('face')]: 'one', [secretOf('register')]: 'another' });
vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', cloud.endpoint);
const kms = new KMSClient({ endpoint: cloud.endpoint, region: 'cn-north-1', credentials: localCredentials });
afterEach(() => {
  vi.unstubAllGlobals();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  kms.destroy();
  await cloud.stop();
});

const texts = (calls: readonly Call[]) => calls.map(callText);
const now = () => new Date('2026-11-20T02:00:00Z');

test('KMS is asked for a data key, and to open one', async () => {
  const keys = createKmsMasterKeys(kms, keyId, 'gongji-test');
  let wrapped = '';
  const made = await callsDuring(async () => {
    wrapped = (await keys.newDataKey('1')).wrapped;
  });
  expect(made).toEqual(texts(vaultCalls.newDataKey()));
  expect(await callsDuring(() => keys.unwrap('1', wrapped, keyId))).toEqual(texts(vaultCalls.unwrap()));
});

describe('of the bucket of evidence', () => {
  const objects = createEvidenceObjects({
    store: { bucket: 'evidence', region: 'cn-north-1', credentials: localCredentials },
    now,
    onFailure: () => {},
  });
  const one = new Uint8Array(1);
  const file = { type: 'image/png', bytes: 1, sha256: '00' } as const;

  test.each([
    ['an address to upload to', () => objects.presignUpload('1', file), evidenceCalls.presignUpload('1')],
    [
      'an address to upload a day to',
      () => objects.presignUpload('reconciliation/1', file),
      evidenceCalls.presignUpload('reconciliation/1'),
    ],
    ['an address of what is kept', () => objects.presignDownload('1'), evidenceCalls.presignDownload('1')],
    [
      'an address of a statement',
      () => objects.presignDownload('1', 'STATEMENTS'),
      evidenceCalls.presignDownload('1', 'STATEMENTS'),
    ],
    [
      'an address of a day compared',
      () => objects.presignDownload('1', 'RECONCILED'),
      evidenceCalls.presignDownload('1', 'RECONCILED'),
    ],
    ['keeping', () => objects.write('1', one, 'image/png'), evidenceCalls.write('1', one, 'image/png')],
    [
      'writing a statement',
      () => objects.write('1', one, 'text/csv', 'STATEMENTS'),
      evidenceCalls.write('1', one, 'text/csv', 'STATEMENTS'),
    ],
    [
      'writing a day compared',
      () => objects.write('1', one, 'text/csv', 'RECONCILED'),
      evidenceCalls.write('1', one, 'text/csv', 'RECONCILED'),
    ],
    ['removing', () => objects.remove('1'), evidenceCalls.remove()],
  ] as const)('%s', async (_, call, calls) => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 200 }));
    expect(await callsDuring(call)).toEqual(texts(calls));
  });

  test.each(['1', 'reconciliation/1'])('reading what may not be read: %s', async (id) => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 403 }));
    expect(await callsDuring(() => objects.read(id, 10))).toEqual(texts(evidenceCalls.read(id)));
  });
});

describe('the secret of an outside service is read with the first message to it', () => {
  const service = (name: string) => ({
    url: 'http://127.0.0.1:9/',
    secret: secretText({ from: 'SECRETS_MANAGER', arn: secretOf(name) }),
  });
  const refused = async () => Promise.reject(new Error('nobody is there'));
  const settings = { now, onFailure: () => {}, fetchOver: refused };
  const person = { name: '试样甲', certificateKind: 'RESIDENT_ID', certificateNumber: '330106199003070013' } as const;

  test('the provider of face authentication', async () => {
    const provider = createFaceProvider({
      ...settings,
      service: service('face'),
      callbackUrl: 'https://gongji.example',
    });
    const session = { id: crypto.randomUUID(), expiresAt: '2026-11-20T02:15:00.000Z' };
    const calls = await callsDuring(() => provider.open(session, person));
    expect(calls).toEqual(texts(secretCall('face')));
  });

  test('the population register', async () => {
    const register = createPopulationRegister({ ...settings, service: service('register') });
    expect(await callsDuring(() => register.households(person, person))).toEqual(texts(secretCall('register')));
  });
});
