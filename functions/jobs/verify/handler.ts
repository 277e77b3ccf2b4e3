import * as v from 'valibot';
import { type Verified, verifyAccounts } from '../../../use-cases/accounts/verify-accounts.ts';
import { composeAccountJobs } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { createMeasure } from '../../runtime/metrics.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('verify');
const measure = createMeasure();
const services = startedOnce(async () => composeAccountJobs(readTableEnvironment()), log);

/** The clock asks every hour with `{ "onceADay": true }`: a walk goes on until it is done, and begins anew on the next day. */
const eventSchema = v.object({ onceADay: v.optional(v.boolean(), false) });

/** Walks the chain of every account. Invoke it again while it answers RUNNING. */
export async function handler(event: unknown, context: TimeLeft): Promise<Verified> {
  return correlated(context.awsRequestId, () => verify(event, context));
}

async function verify(event: unknown, context: TimeLeft): Promise<Verified> {
  const { segment, segments, seconds } = segmentOf(event);
  const { onceADay } = v.parse(eventSchema, event ?? {});
  const own = await services();
  const result = await verifyAccounts(own, {
    jobs: own.jobs,
    jobId: `verify:${segment}/${segments}`,
    scan: own.accountScan({ segment: { index: segment, of: segments } }),
    shouldStop: timeIsUp(context, seconds),
    onceADay,
    onBroken(chain) {
      log.error('chain_broken', { ...chain });
      measure({ metric: 'ChainsBroken' });
    },
  });
  const { accounts, entries, broken } = result.found;
  log.info('verify', { segment, segments, status: result.status, accounts, entries, broken });
  // A walk in parts, by hand, is the affair of whoever started it.
  if (segments === 1) measureWalk(result, own.clock.now());
  return result;
}

function measureWalk({ found, wholeAt }: Verified, now: Date): void {
  measure({ metric: 'AccountsVerified', value: found.accounts });
  if (wholeAt === undefined) return;
  measure({ metric: 'WholeWalkAge', value: Math.floor((now.getTime() - Date.parse(wholeAt)) / 1000) });
}
