import * as v from 'valibot';
import { countRekey, type RekeyCount, rekeyPersons } from '../../../use-cases/rekey-persons.ts';
import { composeJobs, type JobServices } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('rekey');
let jobServices: Promise<JobServices> | undefined;

const workSchema = v.object({
  work: v.optional(v.picklist(['COUNT', 'RUN']), 'RUN'),
  after: v.optional(v.string()),
});

/**
 * The re-key job: RUN, where nothing is said, brings persons under the newest keys and keeps how far it is; COUNT tells
 * what is to be done and writes nothing. Invoke it again while it answers RUNNING, to count on with its `after`.
 */
export async function handler(event: unknown, context: TimeLeft): Promise<RekeyCount> {
  return correlated(context.awsRequestId, () => rekey(event, context));
}

async function rekey(event: unknown, context: TimeLeft): Promise<RekeyCount> {
  const { segment, segments, seconds } = segmentOf(event);
  const { work, after } = v.parse(workSchema, event ?? {});
  jobServices ??= composeJobs(readEnvironment());
  const services = await jobServices.catch((error: unknown) => {
    jobServices = undefined;
    throw error;
  });
  const walk = {
    scan: services.personScan({ segment: { index: segment, of: segments } }),
    shouldStop: timeIsUp(context, seconds),
    onFailure: (personId: string, error: unknown) => log.error('person_not_rekeyed', { personId, error }),
  };
  if (work === 'COUNT') return countRekey(services, { ...walk, after });
  const goal = services.newestKeys;
  const result = await rekeyPersons(services, {
    ...walk,
    ...{ jobs: services.jobs, jobId: `rekey:${segment}/${segments}`, goal },
  });
  log.info('rekey', { segment, segments, ...result });
  return result;
}
