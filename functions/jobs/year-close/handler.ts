import { closeYears, type YearCloseCounts } from '../../../use-cases/accounts/close-years.ts';
import type { AccountWalk } from '../../../use-cases/accounts/walk-accounts.ts';
import { composeAccountJobs } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { createMeasure } from '../../runtime/metrics.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('year-close');
const measure = createMeasure();
const services = startedOnce(async () => composeAccountJobs(readTableEnvironment()), log);

/** The close of the year, by the clock, every hour: where it has finished for this year it reads one item. */
export async function handler(event: unknown, context: TimeLeft): Promise<AccountWalk<YearCloseCounts>> {
  return correlated(context.awsRequestId, () => close(event, context));
}

async function close(event: unknown, context: TimeLeft): Promise<AccountWalk<YearCloseCounts>> {
  const { segment, segments, seconds } = segmentOf(event);
  const own = await services();
  const result = await closeYears(own, {
    jobs: own.jobs,
    jobId: `year-close:${segment}/${segments}`,
    scan: own.accountScan({ segment: { index: segment, of: segments } }),
    shouldStop: timeIsUp(context, seconds),
    onFailure: ({ personId, insuranceType, admdvs }, error) => {
      log.error('year_not_closed', { personId, insuranceType, admdvs, error });
      measure({ metric: 'YearsNotClosed' });
    },
  });
  log.info('year_close', { segment, segments, status: result.status, ...result.found });
  return result;
}
