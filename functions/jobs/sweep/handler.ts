import { composeTable } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { createMeasure } from '../../runtime/metrics.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { type TimeLeft, timeIsUp } from '../segments.ts';
import { type Swept, sweepAreas } from './sweep-areas.ts';

const log = createLog('sweep');
const services = startedOnce(async () => composeTable(readTableEnvironment()), log);

const measure = createMeasure();

/** The sweep, by the clock: what was to end by now ends, what the calendar moves is moved. It answers what it did in each pooling area. */
export async function handler(_event: unknown, context: TimeLeft): Promise<readonly Swept[]> {
  return correlated(context.awsRequestId, async () => sweepAreas(await services(), log, timeIsUp(context), measure));
}
