import * as v from 'valibot';
import { type EventFilter, eventFilters } from '../functions/events/filters.ts';
import { evidenceFilters } from '../functions/evidence/filters.ts';

/** Who is woken by the table's stream, by the name of the function, and by what. */
export const consumers = { events: eventFilters, evidence: evidenceFilters } as const satisfies Record<
  string,
  readonly EventFilter[]
>;
export type Consumer = keyof typeof consumers;

/** A message of a failure queue, which one run takes once. */
export interface FailureMessage {
  readonly id: string;
  readonly body: string;
}

/** What one consumer gave up. */
export interface FailureQueue {
  /** Takes so many at most; for a quarter of an hour nobody else gets them. */
  take(most: number): Promise<readonly FailureMessage[]>;
  /** How many somebody else has taken, roughly. */
  takenElsewhere(): Promise<number>;
  remove(message: FailureMessage): Promise<void>;
  /** Leaves it for the next who asks. */
  putBack(message: FailureMessage): Promise<void>;
}

const sequence = v.pipe(v.string(), v.regex(/^\d+$/));
const batch = v.object({
  shardId: v.string(),
  startSequenceNumber: sequence,
  endSequenceNumber: sequence,
  approximateArrivalOfFirstRecord: v.pipe(v.string(), v.isoTimestamp()),
  batchSize: v.pipe(v.number(), v.integer(), v.minValue(1)),
  streamArn: v.string(),
});
const body = v.object({ DDBStreamBatchInfo: batch });

/** Where the records of a message are. */
export type GivenUpBatch = v.InferOutput<typeof batch>;

/** Undefined of what Lambda would not leave there. */
export function batchOf(message: FailureMessage): GivenUpBatch | undefined {
  try {
    const read = v.safeParse(body, JSON.parse(message.body));
    return read.success ? read.output.DDBStreamBatchInfo : undefined;
  } catch {
    return undefined;
  }
}
