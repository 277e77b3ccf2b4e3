import * as v from 'valibot';
import {
  countMigration,
  type MigrationProgress,
  type MigrationState,
  migrationSegments,
  migrationStates,
  runMigration,
} from '../../../use-cases/operations/migrations.ts';
import { composeMigrations } from '../../runtime/compose.ts';
import { readTableEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import { type TimeLeft, timeIsUp } from '../segments.ts';

const log = createLog('migrate');
const services = startedOnce(async () => composeMigrations(readTableEnvironment()), log);

const segment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(migrationSegments - 1));
const common = { name: v.string(), segment, seconds: v.optional(v.pipe(v.number(), v.minValue(1)), 840) };
const eventSchema = v.variant('work', [
  v.object({ work: v.literal('STATES') }),
  v.object({ work: v.literal('COUNT'), ...common, after: v.optional(v.string()) }),
  v.object({ work: v.literal('RUN'), ...common, again: v.optional(v.boolean(), false) }),
]);

/** Data migrations: STATES tells how far each is, COUNT what a segment has to change, RUN changes it. Again while RUNNING. */
export async function handler(
  event: unknown,
  context: TimeLeft,
): Promise<MigrationProgress | readonly MigrationState[]> {
  const asked = v.parse(eventSchema, event);
  const own = await services();
  if (asked.work === 'STATES') return migrationStates(own);
  const run = { name: asked.name, segment: asked.segment, shouldStop: timeIsUp(context, asked.seconds) };
  if (asked.work === 'COUNT') return countMigration(own, { ...run, after: asked.after });
  const progress = await runMigration(own, { ...run, again: asked.again });
  const { status, looked, changed } = progress;
  log.info('migrate', { name: asked.name, segment: asked.segment, status, looked, changed });
  return progress;
}
