import { type VerifyCounts, verifyAccounts } from '../../../use-cases/accounts/verify-accounts.ts';
import type { AccountWalk } from '../../../use-cases/accounts/walk-accounts.ts';
import { composeAccountJobs } from '../../runtime/compose.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('verify');
const services = startedOnce(async () => composeAccountJobs(readTableEnvironment()), log);

/** Walks the chain of every account. Invoke it again while it answers RUNNING. */
export async function handler(event: unknown, context: TimeLeft): Promise<AccountWalk<VerifyCounts>> {
  const { segment, segments } = segmentOf(event);
  const own = await services();
  const result = await verifyAccounts(own, {
    jobs: own.jobs,
    jobId: `verify:${segment}/${segments}`,
    scan: own.accountScan({ segment: { index: segment, of: segments } }),
    shouldStop: timeIsUp(context),
    onBroken: (chain) => log.error('chain_broken', { ...chain }),
  });
  const { accounts, entries, broken } = result.found;
  log.info('verify', { segment, segments, status: result.status, accounts, entries, broken });
  return result;
}
