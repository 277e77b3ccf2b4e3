import { afterAll, expect, inject, test } from 'vitest';
import { register } from './people.ts';
import { createWorld } from './world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

test('a world registers a made-up person and notes each request', async () => {
  const { person } = await register(world.services, { serial: 1 });
  expect(person.id).toBe('00000000-0000-4000-8000-000000000001');
  expect(world.recorder.transactionCount()).toBe(1);
  expect(await world.rawItems()).toHaveLength(7);
  world.recorder.clear();
  expect(await world.services.reads.person(person.id)).toEqual(person);
  expect(world.recorder.requests).toEqual([
    {
      command: 'GetItem',
      keys: ['PERSON#00000000-0000-4000-8000-000000000001 | PROFILE'],
      conditions: [],
      consistent: true,
    },
  ]);
});
