import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createReads } from '../../store/reads.ts';
import { register } from '../support/people.ts';
import { recordRequests } from '../support/request-recorder.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

interface BatchAnswer {
  Responses: Record<string, Record<string, { S: string }>[]>;
  UnprocessedKeys: Record<string, unknown>;
}

/** A client whose batches come back with no more than so many items, as under throttling. */
function shortOfBreath(itemsMax: number) {
  const client = createDocumentClient({
    endpoint: inject('dynamoDbEndpoint'),
    region: localAwsRegion,
    credentials: localCredentials,
  });
  const recorder = recordRequests(client);
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const output = result.output as BatchAnswer;
      const rows = output.Responses[world.tableName] ?? [];
      const left = rows.slice(itemsMax).map(({ pk, sk }) => ({ pk, sk }));
      const unprocessed = left.length > 0 ? { [world.tableName]: { Keys: left, ConsistentRead: true } } : {};
      const responses = { [world.tableName]: rows.slice(0, itemsMax) };
      return { ...result, output: { ...result.output, Responses: responses, UnprocessedKeys: unprocessed } };
    },
    { step: 'finalizeRequest', priority: 'low', name: 'shortOfBreath' },
  );
  return { reads: createReads(client, world.tableName), recorder };
}

test('what a batch leaves unprocessed is asked for again, strongly, and the order stays', async () => {
  const people = [];
  for (const serial of [1, 2, 3, 4, 5]) people.push((await register(world.services, { serial })).person);
  const { reads, recorder } = shortOfBreath(2);
  const ids = people.map(({ id }) => id).toReversed();
  expect(await reads.persons(ids)).toEqual(people.toReversed());
  expect(recorder.requests.map(({ command, keys, consistent }) => [command, keys.length, consistent])).toEqual([
    ['BatchGetItem', 5, true],
    ['BatchGetItem', 3, true],
    ['BatchGetItem', 1, true],
  ]);
});

test('a batch that never gets anywhere ends after five requests', async () => {
  const { reads, recorder } = shortOfBreath(0);
  const { person } = await register(world.services, { serial: 6 });
  const other = (await register(world.services, { serial: 7 })).person;
  await expect(reads.persons([person.id, other.id])).rejects.toThrow('2 reads were left unprocessed');
  expect(recorder.count('BatchGetItem')).toBe(5);
});

describe('what is read at one instant', () => {
  const ground = async () => {
    serial += 1;
    const { person } = await register(world.services, { serial });
    world.recorder.clear();
    return world.services.reads.receiverAt(person.id, '2026');
  };
  let serial = 10;
  const nothingYet = { claimYear: undefined, freeze: undefined };

  test('is asked for again while one of them is being written, or where there is too much at once', async () => {
    world.recorder.inject('TransactGetItems', 'TRANSACTION_CONFLICT', 'TRANSACTION_THROTTLED');
    expect(await ground()).toEqual(nothingYet);
    expect(world.recorder.requests.map(({ command, keys, consistent }) => [command, keys.length, consistent])).toEqual([
      ['TransactGetItems', 2, true],
      ['TransactGetItems', 2, true],
      ['TransactGetItems', 2, true],
    ]);
  });

  test('and where that never ends, after five requests it does', async () => {
    world.recorder.inject('TransactGetItems', ...Array.from({ length: 5 }, () => 'TRANSACTION_CONFLICT' as const));
    await expect(ground()).rejects.toThrow('2 reads at one instant met writes each time');
    expect(world.recorder.count('TransactGetItems')).toBe(5);
    expect(await ground()).toEqual(nothingYet);
  });

  test('what will not pass is not asked for again', async () => {
    const refused = new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: {},
      CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
    });
    world.recorder.before('TransactGetItems', async () => {
      throw refused;
    });
    await expect(ground()).rejects.toBe(refused);
    expect(world.recorder.count('TransactGetItems')).toBe(1);
    world.recorder.before('TransactGetItems', async () => undefined);
  });
});
