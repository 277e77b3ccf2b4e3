import type { Context } from 'aws-lambda';
import * as v from 'valibot';
import { type RekeyResult, rekeyPersons } from '../../../use-cases/rekey-persons.ts';
import { composeJobs, type JobServices } from '../../runtime/compose.ts';
import { readEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';

const log = createLog('rekey');
let jobServices: Promise<JobServices> | undefined;

/** Invoked with no event it walks the whole table; with `{ "segment": 2, "segments": 8 }` the third eighth of it. */
const segmentsMax = 1_000;
const eventSchema = v.pipe(
  v.object({
    segment: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    segments: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(segmentsMax)), 1),
  }),
  v.check(({ segment, segments }) => segment < segments, 'segment is one of 0 to segments - 1'),
);

/** A page takes seconds; with less than this left, the rest is for the next invocation. */
const stopBeforeEndMs = 60_000;

/** The re-key job. Invoke it again while it answers RUNNING. */
export async function handler(
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<RekeyResult> {
  const { segment, segments } = v.parse(eventSchema, event ?? {});
  jobServices ??= composeJobs(readEnvironment());
  const services = await jobServices.catch((error: unknown) => {
    jobServices = undefined;
    throw error;
  });
  const result = await rekeyPersons(services, {
    jobs: services.jobs,
    jobId: `rekey:${segment}/${segments}`,
    goal: services.newestKeys,
    scan: services.personScan({ segment: { index: segment, of: segments } }),
    shouldStop: () => context.getRemainingTimeInMillis() < stopBeforeEndMs,
    onFailure: (personId, error) => log.error('person_not_rekeyed', { personId, error }),
  });
  log.info('rekey', { segment, segments, ...result });
  return result;
}
