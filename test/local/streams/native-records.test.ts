import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type DynamoDbEngine, startDynamoDb, startDynamoDbLocal } from '../../../local/dynamodb.ts';
import { startStreamConsumer } from '../../../local/streams/consumer.ts';
import { keepGivenUp } from '../../../local/streams/given-up.ts';
import { forgetConsumedRecords } from '../../../local/streams/native-records.ts';
import { recordingHandler, streamedTable } from './table.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-records-'));
  folders.push(folder);
  return folder;
}

function rows(file: string, query: string): unknown[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare(query)
      .all()
      .flatMap((row) => Object.values(row));
  } finally {
    database.close();
  }
}

/** Writes a and b, consumes them, stops, writes c, and ends the engine. */
async function consumedInPart(engine: DynamoDbEngine, directory: string) {
  const table = await streamedTable(engine.endpoint);
  const { handler } = recordingHandler();
  const consumer = await startStreamConsumer({ ...table, handler, directory, pollMs: 5 });
  await table.put('a');
  await table.put('b');
  await consumer.idle();
  await consumer.stop();
  await table.put('c');
  table.close();
  await engine.stop();
  return table.tableName;
}

async function consumedAfterwards(engine: DynamoDbEngine, tableName: string, directory: string) {
  const { keys, handler } = recordingHandler();
  const consumer = await startStreamConsumer({ endpoint: engine.endpoint, tableName, handler, directory, pollMs: 5 });
  await consumer.idle();
  await consumer.stop();
  await engine.stop();
  return keys();
}

/** Elsewhere there is only DynamoDB Local, which needs no help. */
const onNative = test.runIf(process.platform === 'linux' && process.arch === 'x64');

describe('after a restart of the engine too, a consumer goes on where it stopped', () => {
  onNative('on the native engine, which forgets what was consumed', async () => {
    const directory = newFolder();
    const dbPath = join(directory, 'table.db');
    const tableName = await consumedInPart(await startDynamoDb({ dbPath }), directory);
    const sequences = 'SELECT sequence_number FROM _stream_records ORDER BY id';
    expect(rows(dbPath, sequences)).toEqual(['1', '2', '3']);
    forgetConsumedRecords(dbPath, directory);
    expect(rows(dbPath, sequences)).toEqual(['3']);
    expect(await consumedAfterwards(await startDynamoDb({ dbPath }), tableName, directory)).toEqual(['c']);
    forgetConsumedRecords(dbPath, directory);
    // The next number comes after the newest, so that one stays.
    expect(rows(dbPath, sequences)).toEqual(['3']);
  });

  test.skipIf(!inject('dynamoDbLocalEndpoint'))('on DynamoDB Local', async () => {
    const directory = newFolder();
    const dbPath = join(directory, 'table.db');
    const open = async () => (await startDynamoDbLocal({ dbPath })) as DynamoDbEngine;
    const tableName = await consumedInPart(await open(), directory);
    expect(await consumedAfterwards(await open(), tableName, directory)).toEqual(['c']);
    // It keeps its data in a file of another name, and there is nothing to forget.
    expect(() => forgetConsumedRecords(dbPath, directory)).not.toThrow();
  });
});

onNative('the engine finds the next sequence number and the next records by the index', async () => {
  const dbPath = join(newFolder(), 'table.db');
  const engine = await startDynamoDb({ dbPath });
  await engine.stop();
  // The engine's own two queries.
  const plans = [
    "SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'a'",
    `SELECT event_name FROM _stream_records WHERE table_name = 'a' AND shard_id = 'b'
       AND CAST(sequence_number AS INTEGER) > 5 ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 3`,
  ].map((query) => rows(dbPath, `EXPLAIN QUERY PLAN ${query}`).filter((word) => typeof word === 'string'));
  expect(plans).toEqual([
    ['SEARCH _stream_records USING COVERING INDEX gongji_stream_records (table_name=?)'],
    ['SEARCH _stream_records USING INDEX gongji_stream_records (table_name=? AND <expr>>?)'],
  ]);
});

onNative('of several consumers the slowest says what may be forgotten', async () => {
  const directory = newFolder();
  const dbPath = join(directory, 'table.db');
  const engine = await startDynamoDb({ dbPath });
  const table = await streamedTable(engine.endpoint);
  const { handler } = recordingHandler();
  const slow = await startStreamConsumer({ ...table, handler, directory, name: 'slow', pollMs: 5 });
  await table.put('a');
  await slow.idle();
  await slow.stop();
  const fast = await startStreamConsumer({ ...table, handler, directory, name: 'fast', pollMs: 5 });
  for (const key of ['b', 'c']) await table.put(key);
  await fast.idle();
  await fast.stop();
  table.close();
  await engine.stop();
  forgetConsumedRecords(dbPath, directory);
  expect(rows(dbPath, 'SELECT sequence_number FROM _stream_records ORDER BY id')).toEqual(['2', '3']);
});

onNative('what a consumer gave up stays for a day, with what came after it', async () => {
  const directory = newFolder();
  const dbPath = join(directory, 'table.db');
  const engine = await startDynamoDb({ dbPath });
  const table = await streamedTable(engine.endpoint);
  const { handler } = recordingHandler();
  const consumer = await startStreamConsumer({ ...table, handler, directory, pollMs: 5 });
  for (const key of ['a', 'b', 'c', 'd']) await table.put(key);
  await consumer.idle();
  await consumer.stop();
  table.close();
  await engine.stop();
  const [shardId] = rows(dbPath, 'SELECT shard_id FROM _stream_records LIMIT 1');
  const at = Date.parse('2026-11-20T02:00:00.000Z');
  const dynamodb = { SequenceNumber: '2', ApproximateCreationDateTime: at / 1_000 };
  keepGivenUp(directory, 'events', { streamArn: 'arn', shardId: String(shardId), record: { dynamodb }, attempts: 11 });
  const kept = () => rows(dbPath, 'SELECT sequence_number FROM _stream_records ORDER BY id');
  forgetConsumedRecords(dbPath, directory, new Date('2026-11-21T01:59:59.000Z'));
  expect(kept()).toEqual(['2', '3', '4']);
  forgetConsumedRecords(dbPath, directory, new Date('2026-11-21T02:00:00.000Z'));
  expect(kept()).toEqual(['4']);
});
