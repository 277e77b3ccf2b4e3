import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { createTable, localAwsRegion, localCredentials } from '../../../local/dynamodb.ts';
import { createDocumentClient } from '../../../store/document-client.ts';

/** A table of one's own, and writing items to it one after the other. */
export async function streamedTable(endpoint: string) {
  const tableName = `stream-${crypto.randomUUID()}`;
  await createTable(endpoint, tableName);
  const client: DynamoDBDocumentClient = createDocumentClient({
    endpoint,
    region: localAwsRegion,
    credentials: localCredentials,
  });
  const put = (pk: string, entity = 'Thing', members: Record<string, unknown> = {}) =>
    client.send(new PutCommand({ TableName: tableName, Item: { pk, sk: 'X', entity, ...members } }));
  return { endpoint, tableName, put, close: () => client.destroy() };
}

/** A handler that takes down the partition keys it gets, batch by batch, and answers what it is told to. */
export function recordingHandler(fail: (record: DynamoDBRecord, seenBefore: number) => boolean = () => false) {
  const batches: string[][] = [];
  const seen = new Map<string, number>();
  return {
    batches,
    keys: () => batches.flat(),
    handler: async ({ Records }: DynamoDBStreamEvent) => {
      batches.push(Records.map(keyOf));
      const failed = Records.filter((record) => {
        const key = keyOf(record);
        const before = seen.get(key) ?? 0;
        seen.set(key, before + 1);
        return fail(record, before);
      });
      const batchItemFailures = failed.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' }));
      return { batchItemFailures };
    },
  };
}

const keyOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.pk?.S ?? '';
