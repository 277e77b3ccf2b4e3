import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { deliver, type StreamHandler } from '../../../local/streams/delivery.ts';

const records = (...numbers: number[]): DynamoDBRecord[] =>
  numbers.map((number) => ({ dynamodb: { SequenceNumber: String(number) } }));
const upTo = (count: number) => records(...Array.from({ length: count }, (_, index) => index + 1));
const numbersOf = (some: readonly DynamoDBRecord[]) => some.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber));

/** What was sent, what was done with, how long was waited, what was said, and what was given up: after how many attempts and records. */
async function run(some: readonly DynamoDBRecord[], handler: StreamHandler, waitsMax = 1_000) {
  const sent: number[][] = [];
  const done: number[] = [];
  const waits: number[] = [];
  const lines: string[] = [];
  const givenUp: number[][] = [];
  await deliver(some, {
    handler(event) {
      sent.push(numbersOf(event.Records));
      return handler(event);
    },
    givenUp: (record, attempts) => givenUp.push([...numbersOf([record]), attempts, done.length]),
    done: (record) => done.push(...numbersOf([record])),
    wait: async (ms) => waits.push(ms) < waitsMax,
    log: (line) => lines.push(line),
  });
  return { sent, done, waits, lines, givenUp };
}

const failing = (...numbers: number[]): StreamHandler => {
  return async ({ Records }) => ({
    batchItemFailures: numbersOf(Records)
      .filter((number) => numbers.includes(number))
      .map((number) => ({ itemIdentifier: String(number) })),
  });
};

test('records go in batches of 25', async () => {
  const { sent, done } = await run(upTo(60), failing());
  expect(sent.map((batch) => [batch.at(0), batch.at(-1)])).toEqual([
    [1, 25],
    [26, 50],
    [51, 60],
  ]);
  expect(done).toHaveLength(60);
});

test('a batch with a failure is sent again from the first record that failed', async () => {
  let fails = true;
  const { sent, done } = await run(upTo(4), async (event) => {
    const answer = await failing(...(fails ? [2, 4] : []))(event);
    fails = false;
    return answer;
  });
  expect(sent).toEqual([
    [1, 2, 3, 4],
    [2, 3, 4],
  ]);
  expect(done).toEqual([1, 2, 3, 4]);
});

test('a record that fails to the end is passed over, with a line, and those after it are not', async () => {
  const { sent, done, waits, lines, givenUp } = await run(upTo(3), failing(2));
  expect(sent).toHaveLength(12);
  expect(sent.at(-1)).toEqual([3]);
  expect(done).toEqual([1, 2, 3]);
  expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000, 5_000]);
  expect(lines).toEqual(['stream: record 2 failed 11 times and is passed over']);
  // Before its place is kept as done with.
  expect(givenUp).toEqual([[2, 11, 1]]);
});

describe('a function that fails as a whole', () => {
  const poisonous = (poison: number): StreamHandler => {
    return async ({ Records }) => {
      if (numbersOf(Records).includes(poison)) throw new Error('cannot');
      return { batchItemFailures: [] };
    };
  };

  test('gets half as many, until the record is alone that it cannot take', async () => {
    const { sent, done, lines } = await run(upTo(8), poisonous(3));
    expect(sent.slice(0, 4)).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 2, 3, 4],
      [1, 2],
      [3, 4, 5, 6, 7, 8],
    ]);
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(lines.at(-1)).toBe('stream: record 3 failed 11 times and is passed over');
  });

  test('also when it names a record that it was not given', async () => {
    const { done, waits } = await run(upTo(2), async () => ({ batchItemFailures: [{ itemIdentifier: '99' }] }), 3);
    expect(done).toEqual([]);
    expect(waits).toHaveLength(3);
  });
});

test('when it is stopped while it waits, nothing more is sent', async () => {
  const { sent, done } = await run(upTo(3), failing(2), 1);
  expect(sent).toEqual([[1, 2, 3]]);
  expect(done).toEqual([1]);
});
