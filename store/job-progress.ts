import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { JobProgress } from '../use-cases/job-progress.ts';
import { jobKey } from './keys.ts';

/** One item a job. It is replaced without a condition: a job's own order of steps is all the order it needs. */
export const createJobProgress = (client: DynamoDBDocumentClient, tableName: string): JobProgress => ({
  async read(jobId) {
    const { Item: item } = await client.send(
      new GetCommand({ TableName: tableName, Key: jobKey(jobId), ConsistentRead: true }),
    );
    return item && String(item.progress);
  },
  async write(jobId, progress) {
    const item = { ...jobKey(jobId), entity: 'JobProgress', progress };
    await client.send(new PutCommand({ TableName: tableName, Item: item }));
  },
});
