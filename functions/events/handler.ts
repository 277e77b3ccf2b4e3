import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { composeEvents } from '../runtime/compose.ts';
import { readEventsEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { consume } from './consume.ts';
import { createCountedRecords } from './counted-records.ts';

const log = createLog('events');
const counted = createCountedRecords();
const services = startedOnce(async () => composeEvents(readEventsEnvironment()), log);

/**
 * The table's stream, in batches: applications carry on with their workflow, links end with what they rest on,
 * institutions' days add up.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return consume(await services(), log, event, { counted });
}
