import type { Context } from 'aws-lambda';
import { composeTable } from '../../runtime/compose.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { type Swept, sweepAreas } from './sweep-areas.ts';

const log = createLog('sweep');
const services = startedOnce(async () => composeTable(readTableEnvironment()), log);

/** A page takes seconds; with less than this left, the rest is for the next run. */
const stopBeforeEndMs = 60_000;

/** The sweep, by the clock: what was to end by now ends, what the calendar moves is moved. It answers what it did in each pooling area. */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<readonly Swept[]> {
  const shouldStop = () => context.getRemainingTimeInMillis() < stopBeforeEndMs;
  return sweepAreas(await services(), log, shouldStop);
}
