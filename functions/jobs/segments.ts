import type { Context } from 'aws-lambda';
import * as v from 'valibot';

/**
 * Invoked with no event a job walks the whole table; with `{ "segment": 2, "segments": 8 }` the third eighth of it. With
 * `"seconds": 60` it stops after a minute, so that whoever waits for its answer hears how far it is.
 */
const segmentsMax = 1_000;
const segmentFields = {
  segment: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  segments: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(segmentsMax)), 1),
  seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(840)), 840),
};
const eventSchema = v.pipe(
  v.object(segmentFields),
  v.check(({ segment, segments }) => segment < segments, 'segment is one of 0 to segments - 1'),
);

/** The part of the table that an invocation is to walk. */
export const segmentOf = (event: unknown) => v.parse(eventSchema, event ?? {});

/** A page takes seconds; with less than this left, the rest is for the next invocation. */
const stopBeforeEndMs = 60_000;

/** As much of an invocation as a job looks at; its id is what its log lines belong to. */
export type TimeLeft = Pick<Context, 'getRemainingTimeInMillis'> & Partial<Pick<Context, 'awsRequestId'>>;

/** True once the function is about to be stopped, or has worked as long as it was asked to. */
export function timeIsUp(context: TimeLeft, seconds?: number): () => boolean {
  const left = () => context.getRemainingTimeInMillis();
  const until = seconds === undefined ? stopBeforeEndMs : Math.max(stopBeforeEndMs, left() - seconds * 1000);
  return () => left() < until;
}
