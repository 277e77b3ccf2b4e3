import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { EventFilter } from '../../functions/events/filters.ts';
import type { Place } from './checkpoint.ts';
import { deliver, type StreamHandler } from './delivery.ts';
import { passes } from './filter.ts';
import type { GivenUpRecord } from './given-up.ts';
import { lambdaRecord } from './lambda-event.ts';
import type { Stream } from './stream.ts';

interface Reading {
  readonly handler: StreamHandler;
  readonly filters: readonly EventFilter[];
  /** Told what is passed over, before the place is kept that is after it. */
  readonly givenUp: (given: GivenUpRecord) => void;
  /** False when it ended early, because all is to stop. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly log: (line: string) => void;
}

/** Whether a round met any records; NOTHING means that the end of the stream was reached. */
type Found = 'SOMETHING' | 'NOTHING';

/** Goes round the open shards; each round goes on where the last one ended, or after a failure at the kept place. */
export function createReader(stream: Stream, place: Place, reading: Reading) {
  /** Where to read on, by shard; undefined where that has to be found out again. */
  let iterators: Map<string, string> | undefined;
  const readToTheEnd = new Set<string>();

  /** A shard is not opened before its parent is read to the end. */
  async function openShards(): Promise<Map<string, string>> {
    const opened = new Map<string, string>();
    for (const { ShardId: id, ParentShardId: parent } of await stream.shards()) {
      if (!id || readToTheEnd.has(id) || (parent && opened.has(parent))) continue;
      opened.set(id, await stream.iteratorAfter(id, place.of(id)));
    }
    return opened;
  }

  async function goRound(opened: Map<string, string>): Promise<Found> {
    let found: Found = 'NOTHING';
    for (const [shardId, iterator] of opened) {
      const { records, next } = await stream.read(iterator);
      if (records.length > 0) found = 'SOMETHING';
      if (!(await consume(stream.arn, shardId, records, place, reading))) return found;
      if (next !== undefined) {
        opened.set(shardId, next);
        continue;
      }
      // It is closed, and its children may be opened now.
      readToTheEnd.add(shardId);
      iterators = undefined;
      found = 'SOMETHING';
    }
    return found;
  }

  return {
    async round(): Promise<Found> {
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

/** Delivers what passes the filters, and keeps the place; false where it was stopped before the last record. */
async function consume(
  streamArn: string,
  shardId: string,
  records: readonly StreamRecord[],
  place: Place,
  { handler, filters, givenUp, wait, log }: Reading,
): Promise<boolean> {
  let stopped = false;
  await deliver(
    records.filter((record) => passes(record, filters)).map((record) => lambdaRecord(record, streamArn)),
    {
      handler,
      givenUp: (record, attempts) => givenUp({ streamArn, shardId, record, attempts }),
      done: ({ dynamodb }) => place.reached(shardId, dynamodb?.SequenceNumber),
      wait: async (ms) => {
        stopped = !(await wait(ms));
        return !stopped;
      },
      log,
    },
  );
  if (!stopped) place.reached(shardId, records.at(-1)?.dynamodb?.SequenceNumber);
  return !stopped;
}
