import type { S3Event } from 'aws-lambda';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { handler } from '../../../../functions/jobs/import/handler.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { itemCounts, madeUpRoster } from '../../../use-cases/import-roster/importing.ts';
import { type ObjectStore, startObjectStore } from './object-store.ts';

let store: ObjectStore;
let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  store = await startObjectStore();
  vi.stubEnv('AWS_ENDPOINT_URL_S3', store.endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
  await world.close();
});

const event = { Records: [{ s3: { bucket: { name: 'rosters' }, object: { key: 'may.ndjson' } } }] } as S3Event;
const context = { getRemainingTimeInMillis: () => 900_000 };

test('a missing variable is told by name with the first event', async () => {
  await expect(handler(event, context)).rejects.toThrow('GONGJI_TABLE_NAME');
});

test('with its environment there, the function imports what the event names', async () => {
  const { tableName, tableId, stage, areas, keys } = world.environment;
  const variables = {
    GONGJI_TABLE_NAME: tableName,
    GONGJI_TABLE_ID: tableId,
    GONGJI_STAGE: stage,
    GONGJI_AREAS: areas.join(','),
    GONGJI_KEY_FILE: keys.from === 'FILE' ? keys.path : '',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  store.put('/rosters/may.ndjson', madeUpRoster({ persons: 5 }).text);
  expect(await handler(event, context)).toMatchObject([{ registered: 5, failed: 0 }]);
  expect(await itemCounts(world)).toMatchObject({ Person: 5 });
});
