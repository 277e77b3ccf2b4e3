import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import type { EventFilter } from '../../../functions/events/filters.ts';
import {
  type StreamConsumer,
  type StreamConsumerOptions,
  startStreamConsumer,
} from '../../../local/streams/consumer.ts';
import { recordingHandler, streamedTable } from './table.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).reverse()) await clean();
});

const engines = [
  ['the native engine', inject('dynamoDbEndpoint')],
  ['DynamoDB Local', inject('dynamoDbLocalEndpoint')],
] as const;

async function tableOn(endpoint: string | undefined) {
  const table = await streamedTable(endpoint ?? '');
  cleanUp.push(table.close);
  return table;
}

async function start(options: StreamConsumerOptions): Promise<StreamConsumer> {
  const consumer = await startStreamConsumer({ pollMs: 5, ...options });
  cleanUp.push(() => consumer.stop());
  return consumer;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'gongji-stream-'));
  cleanUp.push(() => rmSync(path, { recursive: true }));
  return path;
}

describe.each(engines)('the stream on %s', (_name, endpoint) => {
  describe.skipIf(!endpoint)('gives a function', () => {
    test('what is written once it is on, in order, as Lambda would', async () => {
      const table = await tableOn(endpoint);
      await table.put('before');
      const events: unknown[] = [];
      const { keys, handler } = recordingHandler((record) => {
        events.push(record);
        return false;
      });
      const consumer = await start({ ...table, handler });
      for (const key of ['a', 'b', 'c']) await table.put(key, 'Thing', { bytes: new Uint8Array([1, 2, 3]), count: 7 });
      await consumer.idle();
      expect(keys()).toEqual(['a', 'b', 'c']);
      expect(events[0]).toEqual({
        eventID: expect.any(String),
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: expect.any(String),
        eventSourceARN: expect.stringContaining(`table/${table.tableName}/stream/`),
        dynamodb: {
          ApproximateCreationDateTime: expect.any(Number),
          Keys: { pk: { S: 'a' }, sk: { S: 'X' } },
          NewImage: { pk: { S: 'a' }, sk: { S: 'X' }, entity: { S: 'Thing' }, bytes: { B: 'AQID' }, count: { N: '7' } },
          SequenceNumber: expect.any(String),
          SizeBytes: expect.any(Number),
          StreamViewType: 'NEW_AND_OLD_IMAGES',
        },
      });
    });

    test('both images of a change, and one change of an item after the other', async () => {
      const table = await tableOn(endpoint);
      const versions: string[] = [];
      const { handler } = recordingHandler(({ eventName, dynamodb }) => {
        versions.push(`${eventName} ${dynamodb?.OldImage?.version?.N} -> ${dynamodb?.NewImage?.version?.N}`);
        return false;
      });
      const consumer = await start({ ...table, handler });
      for (const version of [1, 2, 3]) await table.put('a', 'Thing', { version });
      await consumer.idle();
      expect(versions).toEqual(['INSERT undefined -> 1', 'MODIFY 1 -> 2', 'MODIFY 2 -> 3']);
    });

    test('what passes a filter, and nothing else', async () => {
      const table = await tableOn(endpoint);
      const { keys, handler } = recordingHandler();
      const filters: EventFilter[] = [{ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['Wanted'] } } } }];
      const consumer = await start({ ...table, handler, filters });
      await table.put('a');
      await table.put('b', 'Wanted');
      await table.put('b', 'Wanted', { changed: true });
      await table.put('c');
      await consumer.idle();
      expect(keys()).toEqual(['b']);
    });

    test('again from the record that failed, and nothing after it is lost', async () => {
      const table = await tableOn(endpoint);
      const directory = folder();
      const { keys, handler } = recordingHandler(({ dynamodb }, before) => dynamodb?.Keys?.pk?.S === 'b' && before < 2);
      const consumer = await start({ ...table, handler, directory });
      for (const key of ['b', 'c', 'd']) await table.put(key);
      await consumer.idle();
      const order = keys();
      expect(order.filter((key) => key === 'b')).toHaveLength(3);
      expect(order.slice(order.lastIndexOf('b'))).toEqual(['b', 'c', 'd']);
      expect(new Set(order)).toEqual(new Set(['b', 'c', 'd']));
    });

    test('after a restart what was not consumed before it, and nothing twice that was', async () => {
      const table = await tableOn(endpoint);
      const directory = folder();
      const first = recordingHandler();
      const before = await startStreamConsumer({ ...table, handler: first.handler, directory, pollMs: 5 });
      await table.put('a');
      await table.put('b');
      await before.idle();
      await before.stop();
      await table.put('c');
      const second = recordingHandler();
      const after = await start({ ...table, handler: second.handler, directory });
      await table.put('d');
      await after.idle();
      expect(first.keys()).toEqual(['a', 'b']);
      expect(second.keys()).toEqual(['c', 'd']);
    });

    test('after a restart in the middle of a failure the failed record first', async () => {
      const table = await tableOn(endpoint);
      const directory = folder();
      const first = recordingHandler(({ dynamodb }) => dynamodb?.Keys?.pk?.S === 'b');
      const before = await startStreamConsumer({ ...table, handler: first.handler, directory, pollMs: 5 });
      for (const key of ['a', 'b', 'c']) await table.put(key);
      while (first.keys().filter((key) => key === 'b').length < 2)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await before.stop();
      const second = recordingHandler();
      const after = await start({ ...table, handler: second.handler, directory });
      await after.idle();
      expect(second.keys()).toEqual(['b', 'c']);
    });

    test('and each of two functions has a place of its own', async () => {
      const table = await tableOn(endpoint);
      const directory = folder();
      const [one, two] = [recordingHandler(), recordingHandler()];
      const first = await start({ ...table, handler: one.handler, directory, name: 'one' });
      await table.put('a');
      await first.idle();
      const second = await start({ ...table, handler: two.handler, directory, name: 'two' });
      await table.put('b');
      await Promise.all([first.idle(), second.idle()]);
      expect(one.keys()).toEqual(['a', 'b']);
      expect(two.keys()).toEqual(['a', 'b']);
    });

    test('and idle waits for what the function still has under way', async () => {
      const table = await tableOn(endpoint);
      let done = false;
      const handler = async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        done = true;
        return { batchItemFailures: [] };
      };
      const consumer = await start({ ...table, handler });
      await table.put('a');
      await consumer.idle();
      expect(done).toBe(true);
    });
  });
});

test('the checkpoint says how far each shard was consumed', async () => {
  const table = await tableOn(inject('dynamoDbEndpoint'));
  const directory = folder();
  const consumer = await start({
    ...table,
    handler: recordingHandler().handler,
    directory,
    filters: [{ eventName: ['NONE'] }],
  });
  await table.put('a');
  await table.put('b');
  await consumer.idle();
  const kept = JSON.parse(readFileSync(join(directory, 'streams', 'events.json'), 'utf8'));
  expect(kept).toEqual({
    streamArn: expect.stringContaining(table.tableName),
    shards: { [`shardId-00000001-${table.tableName}`]: '2' },
  });
});

test('who waits for a consumer that is stopped is told so', async () => {
  const table = await tableOn(inject('dynamoDbEndpoint'));
  const consumer = await start({ ...table, handler: recordingHandler().handler });
  await consumer.stop();
  await expect(consumer.idle()).rejects.toThrow('stopped');
});

test('a function that fails as a whole gets the batch again', async () => {
  const table = await tableOn(inject('dynamoDbEndpoint'));
  const lines: string[] = [];
  const { keys, handler } = recordingHandler();
  let calls = 0;
  const failing = async (event: Parameters<typeof handler>[0]) => {
    calls += 1;
    if (calls === 1) throw new Error('out of memory');
    return handler(event);
  };
  const consumer = await start({ ...table, handler: failing, log: (line) => lines.push(line) });
  await table.put('a');
  await consumer.idle();
  expect(keys()).toEqual(['a']);
  expect(lines).toEqual(['stream: the function failed: out of memory']);
});
