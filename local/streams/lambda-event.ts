import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

/** A record as a function gets it from Lambda: as JSON, with bytes in base64 and the instant in seconds. */
export function lambdaRecord(record: StreamRecord, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, ...dynamodb } = record.dynamodb ?? {};
  const json = plain({ ...record, eventSourceARN: streamArn, dynamodb }) as DynamoDBRecord;
  const seconds = at && { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) };
  return { ...json, dynamodb: { ...json.dynamodb, ...seconds } };
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
