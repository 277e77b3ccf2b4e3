import { setTimeout as sleep } from 'node:timers/promises';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { EventFilter } from '../../functions/events/filters.ts';
import { createCheckpoint, type Position } from './checkpoint.ts';
import { deliver, type StreamHandler } from './delivery.ts';
import { passes } from './filter.ts';
import { lambdaRecord } from './lambda-event.ts';
import { openStream, type Stream } from './stream.ts';

export interface StreamConsumerOptions {
  readonly endpoint: string;
  readonly tableName: string;
  readonly handler: StreamHandler;
  /** Where it is kept how far the stream was consumed, so that a restart goes on there; without one, from the start. */
  readonly directory?: string;
  /** Tells the checkpoints of several consumers apart. */
  readonly name?: string;
  /** What the handler is called for; everything where there is none. */
  readonly filters?: readonly EventFilter[];
  readonly pollMs?: number;
  /** Lines about failures, for people. */
  readonly log?: (line: string) => void;
}

export interface StreamConsumer {
  /** Ends after the batch under way. What was not consumed is there for the next start. */
  stop(): Promise<void>;
  /** Resolves when everything that is committed by now has been consumed; rejects when it is stopped before. */
  idle(): Promise<void>;
}

const afterErrorMs = 1_000;

/**
 * Does for a table on a local engine what Lambda's event-source mapping does in the cloud: turns the stream on, polls
 * it, and calls the function with what passes the filters, in order, at least once.
 */
export async function startStreamConsumer(options: StreamConsumerOptions): Promise<StreamConsumer> {
  const { endpoint, tableName, pollMs = 50, log = () => {} } = options;
  const stream = await openStream(endpoint, tableName);
  const stopping = new AbortController();
  const wait = (ms: number) => sleep(ms, true, { signal: stopping.signal }).catch(() => false);
  const reader = createReader(stream, options, wait);
  let waiting: PromiseWithResolvers<void>[] = [];

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const asked = waiting;
      waiting = [];
      const found = await reader.round().catch((error: unknown) => {
        if (!stopping.signal.aborted) log(`stream: ${error instanceof Error ? error.message : error}`);
        return 'FAILED' as const;
      });
      if (found === 'NOTHING') for (const { resolve } of asked) resolve();
      else waiting.unshift(...asked);
      if (found !== 'SOMETHING') await wait(found === 'FAILED' ? afterErrorMs : pollMs);
    }
    for (const { reject } of waiting) reject(new Error('The consumer of the stream was stopped.'));
  }

  const ended = run();
  return {
    async stop() {
      stopping.abort();
      await ended;
      stream.close();
    },
    idle() {
      const asked = Promise.withResolvers<void>();
      if (stopping.signal.aborted) asked.reject(new Error('The consumer of the stream was stopped.'));
      else waiting.push(asked);
      return asked.promise;
    },
  };
}

/** Goes round the open shards; each round goes on where the last one ended, or where the checkpoint says. */
function createReader(
  stream: Stream,
  { handler, directory, name = 'events', filters = [], log = () => {} }: StreamConsumerOptions,
  wait: (ms: number) => Promise<boolean>,
) {
  const checkpoint = createCheckpoint(directory, name);
  const kept = checkpoint.read();
  let position: Position = kept?.streamArn === stream.arn ? kept : { streamArn: stream.arn, shards: {} };
  /** Where to read on, by shard; undefined where that has to be found out again. */
  let iterators: Map<string, string> | undefined;
  const readToTheEnd = new Set<string>();

  function reached(shardId: string, sequence: string | undefined): void {
    if (sequence === undefined) return;
    position = { ...position, shards: { ...position.shards, [shardId]: sequence } };
    checkpoint.write(position);
  }

  /** A shard is not opened before its parent is read to the end. */
  async function openShards(): Promise<Map<string, string>> {
    const opened = new Map<string, string>();
    for (const { ShardId: id, ParentShardId: parent } of await stream.shards()) {
      if (!id || readToTheEnd.has(id) || (parent && opened.has(parent))) continue;
      opened.set(id, await stream.iteratorAfter(id, position.shards[id]));
    }
    return opened;
  }

  /** False where it was stopped before the last of them. */
  async function consume(shardId: string, records: readonly StreamRecord[]): Promise<boolean> {
    let stopped = false;
    await deliver(
      records.filter((record) => passes(record, filters)).map((record) => lambdaRecord(record, stream.arn)),
      {
        handler,
        done: ({ dynamodb }) => reached(shardId, dynamodb?.SequenceNumber),
        wait: async (ms) => {
          stopped = !(await wait(ms));
          return !stopped;
        },
        log,
      },
    );
    if (!stopped) reached(shardId, records.at(-1)?.dynamodb?.SequenceNumber);
    return !stopped;
  }

  async function goRound(opened: Map<string, string>): Promise<'SOMETHING' | 'NOTHING'> {
    let found: 'SOMETHING' | 'NOTHING' = 'NOTHING';
    for (const [shardId, iterator] of opened) {
      const { records, next } = await stream.read(iterator);
      if (records.length > 0) found = 'SOMETHING';
      if (records.length > 0 && !(await consume(shardId, records))) return found;
      if (next !== undefined) {
        opened.set(shardId, next);
        continue;
      }
      readToTheEnd.add(shardId);
      iterators = undefined;
      found = 'SOMETHING';
    }
    return found;
  }

  return {
    async round(): Promise<'SOMETHING' | 'NOTHING'> {
      try {
        iterators ??= await openShards();
        return await goRound(iterators);
      } catch (error) {
        iterators = undefined;
        throw error;
      }
    },
  };
}
