import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { delivery } from '../../functions/events/delivery.ts';

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

export interface DeliveryOptions {
  readonly handler: StreamHandler;
  /** Called with each record that is done with, in order; from there a restart would go on. */
  readonly done: (record: DynamoDBRecord) => void;
  /** Called with each record that is passed over, before it is done with, and how many times it was tried. */
  readonly givenUp?: (record: DynamoDBRecord, attempts: number) => void;
  /** Waits before the next attempt; false means that nothing more is to be delivered. */
  readonly wait: (ms: number) => Promise<boolean>;
  readonly log: (line: string) => void;
}

const { batchSize, retryAttempts } = delivery;

/** 0.1 s, 0.2 s and so on: ten times are 26 s. */
const waitMs = (attempt: number): number => Math.min(100 * 2 ** attempt, 5_000);

/**
 * Gives records to a function in batches, as Lambda does: from the first record that it reports as failed they are sent
 * again, after a while; when it fails as a whole, half as many. A record that fails to the end is passed over, with a
 * line in the log, and told as given up.
 */
export async function deliver(records: readonly DynamoDBRecord[], options: DeliveryOptions): Promise<void> {
  let rest = records;
  let size: number = batchSize;
  let failures = 0;
  while (rest.length > 0) {
    const batch = rest.slice(0, size);
    const { handled, whole } = await attempt(batch, options);
    for (const record of batch.slice(0, handled)) options.done(record);
    rest = rest.slice(handled);
    if (handled === batch.length) {
      [size, failures] = [batchSize, 0];
      continue;
    }
    failures = handled > 0 ? 1 : failures + 1;
    if (whole) size = Math.max(1, Math.floor(batch.length / 2));
    if (failures > retryAttempts && (!whole || batch.length === 1)) {
      const [poison] = rest;
      options.log(`stream: record ${poison?.dynamodb?.SequenceNumber} failed ${failures} times and is passed over`);
      if (poison) options.givenUp?.(poison, failures);
      if (poison) options.done(poison);
      rest = rest.slice(1);
      failures = 0;
    } else if (!(await options.wait(waitMs(failures - 1)))) return;
  }
}

interface Attempt {
  /** How many of the batch, from its beginning, are done with. */
  readonly handled: number;
  /** Whether it failed as a whole, so that nobody knows by which record. */
  readonly whole?: boolean;
}

async function attempt(batch: readonly DynamoDBRecord[], { handler, log }: DeliveryOptions): Promise<Attempt> {
  try {
    const { batchItemFailures } = await handler({ Records: [...batch] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = batch.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    if (failed.size > 0 && first === -1) return { handled: 0, whole: true };
    return { handled: first === -1 ? batch.length : first };
  } catch (error) {
    log(`stream: the function failed: ${error instanceof Error ? error.message : error}`);
    return { handled: 0, whole: true };
  }
}
