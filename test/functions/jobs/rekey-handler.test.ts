import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { sealedFields } from '../../../domain/persons/person.ts';
import { handler } from '../../../functions/jobs/rekey/handler.ts';
import { composeJobs } from '../../../functions/runtime/compose.ts';
import { readEnvironment } from '../../../functions/runtime/env.ts';
import type { RekeyResult } from '../../../use-cases/rekey-persons.ts';
import { startKmsStandIn } from '../../support/kms-stand-in.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld } from '../../support/world.ts';

const oldKey = 'arn:aws-cn:kms:cn-north-1:111122223333:key/old';
const newKey = 'arn:aws-cn:kms:cn-north-1:111122223333:key/new';
const secretOf = (version: string) => `arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:root-${version}`;

/** Only its table is used: keys come from KMS here. */
const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
const cloud = await startKmsStandIn([oldKey, newKey], { [secretOf('1')]: 'root one', [secretOf('2')]: 'root two' });

const variables = (masterKeyId: string, ...versions: readonly string[]) => ({
  GONGJI_TABLE_NAME: world.tableName,
  GONGJI_TABLE_ID: 'gongji-test',
  GONGJI_STAGE: 'test',
  GONGJI_AREAS: '330100',
  GONGJI_MASTER_KEY_ID: masterKeyId,
  GONGJI_SECRETS: JSON.stringify(versions.map((version) => ({ version, arn: secretOf(version) }))),
});
const services = (masterKeyId: string, ...versions: readonly string[]) =>
  composeJobs(readEnvironment(variables(masterKeyId, ...versions)));
const within = (ms: number) => ({ getRemainingTimeInMillis: () => ms });

let people: Registered[];
beforeAll(async () => {
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', cloud.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', cloud.endpoint);
  const before = await services(oldKey, '1');
  people = [await register(before, { serial: 1 }), await register(before, { serial: 2 })];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await cloud.stop();
  await world.close();
});

test('a missing variable is told by name with the first event, and a later one may succeed', async () => {
  await expect(handler({}, within(900_000))).rejects.toThrow(
    'The environment variables GONGJI_TABLE_NAME, GONGJI_TABLE_ID,',
  );
});

test.each([{ segment: 3, segments: 3 }, { segment: -1, segments: 3 }, { segments: 0 }, { segments: 1.5 }, 'all'])(
  'the event %j names no part of the table',
  async (event) => {
    await expect(handler(event, within(900_000))).rejects.toThrow();
    expect(await world.rawItems()).toHaveLength(14);
  },
);

test('with no time left nothing is done, and it says so', async () => {
  for (const [name, value] of Object.entries(variables(newKey, '2', '1'))) vi.stubEnv(name, value);
  const before = await world.rawItems();
  expect(await handler(undefined, within(59_999))).toEqual({
    status: 'RUNNING',
    counts: { persons: 0, resealed: 0, indexed: 0, failed: 0 },
  });
  expect(await world.rawItems()).toEqual(before);
});

test('asked to count, it says what is to be done and writes nothing', async () => {
  const before = await world.rawItems();
  expect(await handler({ work: 'COUNT' }, within(900_000))).toEqual({
    status: 'FINISHED',
    counts: { persons: 2, resealed: 2, indexed: 8, failed: 0 },
  });
  expect(await world.rawItems()).toEqual(before);
});

test('with keys from KMS and Secrets Manager, every segment in turn, all come under the new ones', async () => {
  const asked = cloud.requests.length;
  const results: RekeyResult[] = [];
  for (const segment of [0, 1, 2]) results.push(await handler({ segment, segments: 3 }, within(900_000)));
  expect(results.map(({ status }) => status)).toEqual(['FINISHED', 'FINISHED', 'FINISHED']);
  const sum = (name: 'persons' | 'resealed' | 'indexed' | 'failed') =>
    results.reduce((total, { counts }) => total + counts[name], 0);
  expect([sum('persons'), sum('resealed'), sum('indexed'), sum('failed')]).toEqual([2, 2, 8, 0]);

  const contexts = cloud.requests.slice(asked).map(({ body }) => body.EncryptionContext);
  expect(contexts.length).toBeGreaterThan(0);
  for (const context of contexts) {
    expect(context).toEqual({
      'gongji:table': 'gongji-test',
      'gongji:person': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  }

  const after = await services(newKey, '2');
  for (const { person, plaintext } of people) {
    const found = await after.reads.person(person.id);
    expect(found?.sealed.masterKeyVersion).toBe(newKey);
    if (found) expect(await after.vault.open(found, sealedFields)).toEqual(plaintext);
    const values = after.blindIndex.valuesOf('CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`);
    expect(await after.reads.personIdByIndex(values)).toBe(person.id);
  }
});
