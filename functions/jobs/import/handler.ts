import { S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import type { RosterCounts } from '../../../use-cases/import-roster/import-progress.ts';
import { composeJobs } from '../../runtime/compose.ts';
import { correlated } from '../../runtime/correlation.ts';
import { readEnvironment } from '../../runtime/env.ts';
import { createLog } from '../../runtime/log.ts';
import { startedOnce } from '../../runtime/started-once.ts';
import type { TimeLeft } from '../segments.ts';
import { importObjects } from './import-objects.ts';

const log = createLog('import');
const clients = startedOnce(async () => ({ services: await composeJobs(readEnvironment()), s3: new S3Client() }), log);

/**
 * The import job: a roster put into the bucket is imported. It fails by the name of ImportInterrupted when its time
 * runs out; Lambda then invokes it again with the same event, and it goes on where it stopped.
 */
export async function handler(event: S3Event, context: TimeLeft): Promise<readonly RosterCounts[]> {
  return correlated(context.awsRequestId, async () => importObjects({ ...(await clients()), log }, event, context));
}
