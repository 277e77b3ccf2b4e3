import * as v from 'valibot';
import { isRealDay } from '../../../domain/calendar.ts';
import {
  daysOf,
  type Rebuilt,
  rebuildClosing,
  unaccountedLines,
} from '../../../use-cases/reconciliation/rebuild-closing.ts';
import { composeClaimJobs } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { segmentOf, type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('rebuild-closing');
const services = startedOnce(async () => composeClaimJobs(readTableEnvironment()), log);

/** All lines of so many days of a large hospital fit into the function's memory many times over. */
const daysMax = 31;
const day = v.pipe(v.string(), v.check(isRealDay, 'a day is a real one, written YYYY-MM-DD'));
const eventSchema = v.pipe(
  v.object({
    institutionId: v.pipe(v.string(), v.regex(/^[0-9A-Z]{12}$/, 'an institution has a code of 12 characters')),
    from: day,
    to: day,
    work: v.picklist(['COMPARE', 'WRITE', 'UNACCOUNTED']),
    after: v.optional(v.string()),
  }),
  v.check(({ from, to }) => from <= to, 'from is not after to'),
  v.check((asked) => daysOf(asked).length <= daysMax, `at most ${daysMax} days at a time`),
);

/**
 * Reckons days of an institution from the claims again: COMPARE tells what is missing or differs, WRITE puts it right,
 * UNACCOUNTED lists what no claim accounts for. Invoke it again with `after` while it answers RUNNING.
 */
export const handler = (event: unknown, context: TimeLeft): Promise<Answer> =>
  correlated(context.awsRequestId, () => rebuild(event, context));

type Answer = Rebuilt | { readonly unaccounted: readonly string[] };

async function rebuild(event: unknown, context: TimeLeft): Promise<Answer> {
  const { work, after, ...asked } = v.parse(eventSchema, event);
  const { segment, segments, seconds } = segmentOf(event);
  const own = await services();
  if (work === 'UNACCOUNTED') return { unaccounted: await unaccountedLines(own, asked) };
  const rebuilt = await rebuildClosing(own, asked, {
    scan: own.claimScan({ segment: { index: segment, of: segments } }),
    after,
    write: work === 'WRITE',
    shouldStop: timeIsUp(context, seconds),
  });
  const { status, claims, lines, missing, different } = rebuilt;
  const counts = { claims, lines, missing: missing.length, different: different.length };
  log.info('rebuild_closing', { ...asked, work, segment, segments, status, ...counts });
  return rebuilt;
}
