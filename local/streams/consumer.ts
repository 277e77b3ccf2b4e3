import { setTimeout as sleep } from 'node:timers/promises';
import type { EventFilter } from '../../functions/events/filters.ts';
import { createCheckpoint, createPlace } from './checkpoint.ts';
import type { StreamHandler } from './delivery.ts';
import { type GivenUpRecord, keepGivenUp } from './given-up.ts';
import { createReader } from './reader.ts';
import { openStream } from './stream.ts';

export interface StreamConsumerOptions {
  readonly endpoint: string;
  readonly tableName: string;
  readonly handler: StreamHandler;
  /**
   * Where it is kept how far the stream was consumed, so that a restart goes on there, and what was given up; without
   * one, from the start, and what is given up is only told in the log.
   */
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
  const {
    endpoint,
    tableName,
    handler,
    directory,
    name = 'events',
    filters = [],
    pollMs = 50,
    log = () => {},
  } = options;
  const stream = await openStream(endpoint, tableName);
  const stopping = new AbortController();
  const wait = (ms: number) => sleep(ms, true, { signal: stopping.signal }).catch(() => false);
  const place = createPlace(createCheckpoint(directory, name), stream.arn);
  const givenUp = (given: GivenUpRecord) => directory !== undefined && keepGivenUp(directory, name, given);
  const reader = createReader(stream, place, { handler, filters, givenUp, wait, log });
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
