import { afterAll, afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { citizen, eventOf } from '../../support/api.ts';
import { captureOutput } from '../../support/canaries.ts';
import { register } from '../../support/people.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
const { person } = await register(world.services, { serial: 1 });
const { environment } = world;
const variables = {
  GONGJI_TABLE_NAME: environment.tableName,
  GONGJI_TABLE_ID: environment.tableId,
  GONGJI_STAGE: environment.stage,
  GONGJI_AREAS: environment.areas.join(','),
  GONGJI_KEY_FILE: environment.keys.from === 'FILE' ? environment.keys.path : '',
};
const context = {} as Parameters<typeof import('../../../functions/graphql/handler.ts').handler>[1];
const ask = () => eventOf(citizen(person.id), JSON.stringify({ query: '{ viewer { person { name } } }' }));
const answer = { statusCode: 200, body: '{"data":{"viewer":{"person":{"name":"试**"}}}}\n' };

let output: ReturnType<typeof captureOutput>;
let compose: ReturnType<typeof vi.fn>;

/** The entry as a new container loads it, with the number of its starts counted. */
async function load() {
  vi.resetModules();
  // What stands around it to note its calls would keep the container before.
  vi.doUnmock('../../../functions/graphql/handler.ts');
  compose = vi.fn((await import('../../../functions/runtime/compose.ts')).compose);
  vi.doMock('../../../functions/runtime/compose.ts', () => ({ compose }));
  return (await import('../../../functions/graphql/handler.ts')).handler;
}

beforeEach(() => {
  output = captureOutput();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterEach(() => {
  output.restore();
  vi.unstubAllEnvs();
  vi.doUnmock('../../../functions/runtime/compose.ts');
});
afterAll(() => world.close());

test('two first events at once start once, and later ones not at all', async () => {
  const handler = await load();
  expect(compose).not.toHaveBeenCalled();
  expect(await Promise.all([handler(ask(), context), handler(ask(), context)])).toMatchObject([answer, answer]);
  expect(await handler(ask(), context)).toMatchObject(answer);
  expect(compose).toHaveBeenCalledTimes(1);
  expect(output.lines).toEqual([]);
});

test('loads in an empty environment, says what is missing at the first event, and starts with the next', async () => {
  for (const name of Object.keys(variables)) vi.stubEnv(name, undefined);
  const handler = await load();
  await expect(handler(ask(), context)).rejects.toThrow(
    'The environment variables GONGJI_TABLE_NAME, GONGJI_TABLE_ID, GONGJI_STAGE, GONGJI_AREAS, GONGJI_MASTER_KEY_ID, GONGJI_SECRETS are missing.',
  );
  expect(output.lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'start_failed', service: 'graphql' }]);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(await handler(ask(), context)).toMatchObject(answer);
});

test('an event that breaks a request does not throw away what was built', async () => {
  const handler = await load();
  const broken = { ...ask(), requestContext: undefined } as never;
  await expect(handler(broken, context)).rejects.toThrow(TypeError);
  expect(await handler(ask(), context)).toMatchObject(answer);
  expect(compose).toHaveBeenCalledTimes(1);
});
