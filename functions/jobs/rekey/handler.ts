import { type RekeyResult, rekeyPersons } from '../../../use-cases/rekey-persons.ts';
import { composeJobs, type JobServices } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('rekey');
let jobServices: Promise<JobServices> | undefined;

/** The re-key job. Invoke it again while it answers RUNNING. */
export async function handler(event: unknown, context: TimeLeft): Promise<RekeyResult> {
  return correlated(context.awsRequestId, () => rekey(event, context));
}

async function rekey(event: unknown, context: TimeLeft): Promise<RekeyResult> {
  const { segment, segments, seconds } = segmentOf(event);
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
    shouldStop: timeIsUp(context, seconds),
    onFailure: (personId, error) => log.error('person_not_rekeyed', { personId, error }),
  });
  log.info('rekey', { segment, segments, ...result });
  return result;
}
