import { afterAll, expect, inject, test } from 'vitest';
import { createJobProgress } from '../../store/job-progress.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

const progress = createJobProgress(world.documentClient, world.tableName);

test('a job that has not begun has no progress', async () => {
  expect(await progress.read('rekey')).toBeUndefined();
});

test('the progress written last is read back, one job apart from another', async () => {
  await progress.write('rekey', '{"after":"1"}');
  await progress.write('rekey', '{"after":"2"}');
  await progress.write('import', '{"line":7}');
  expect(await progress.read('rekey')).toBe('{"after":"2"}');
  expect(await progress.read('import')).toBe('{"line":7}');
  expect(await world.rawItems()).toEqual([
    { pk: 'JOB#import', sk: 'PROGRESS', entity: 'JobProgress', progress: '{"line":7}' },
    { pk: 'JOB#rekey', sk: 'PROGRESS', entity: 'JobProgress', progress: '{"after":"2"}' },
  ]);
});

test('progress is read strongly, in one request', async () => {
  world.recorder.clear();
  await progress.read('rekey');
  expect(world.recorder.requests).toEqual([
    { command: 'GetItem', keys: ['JOB#rekey | PROGRESS'], conditions: [], consistent: true },
  ]);
});
