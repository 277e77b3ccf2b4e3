import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { GivenUpBatch } from './given-up.ts';

/** The table's stream. */
export interface StreamSource {
  readonly client: Pick<DynamoDBStreamsClient, 'send'>;
  /** What a message names besides is the stream of a table that was there before; undefined where there is but one. */
  readonly arn: string | undefined;
}

/** GONE: not all of them are there any more. TOO_FAR: the last was not reached within {@link pagesMax} pages. */
export type ReadBatch =
  | { readonly kind: 'READ'; readonly records: readonly StreamRecord[] }
  | { readonly kind: 'GONE' }
  | { readonly kind: 'TOO_FAR' };

/** A page holds a thousand records or 1 MB; between those of a batch there are others, which its filters passed over. */
const pagesMax = 200;

/** The records of a shard from the first to the last that a message names, with all between them. */
export async function readBatch({ client, arn }: StreamSource, batch: GivenUpBatch): Promise<ReadBatch> {
  if (arn !== undefined && batch.streamArn !== arn) return { kind: 'GONE' };
  try {
    return await read(client, batch);
  } catch (error) {
    // A shard is forgotten with its last record.
    const gone = error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException;
    if (gone) return { kind: 'GONE' };
    throw error;
  }
}

async function read(client: StreamSource['client'], batch: GivenUpBatch): Promise<ReadBatch> {
  const { streamArn: StreamArn, shardId: ShardId, startSequenceNumber: SequenceNumber } = batch;
  const from = { StreamArn, ShardId, SequenceNumber, ShardIteratorType: 'AT_SEQUENCE_NUMBER' } as const;
  const last = BigInt(batch.endSequenceNumber);
  const records: StreamRecord[] = [];
  let next = (await client.send(new GetShardIteratorCommand(from))).ShardIterator;
  for (let page = 0; next !== undefined; page += 1) {
    if (page === pagesMax) return { kind: 'TOO_FAR' };
    const answer = await client.send(new GetRecordsCommand({ ShardIterator: next }));
    const found = answer.Records ?? [];
    records.push(...found.filter((record) => sequenceOf(record) <= last));
    // An engine may give what comes after the first where the first itself is forgotten.
    const [first] = records;
    if (found.length > 0 && (!first || sequenceOf(first) !== BigInt(SequenceNumber))) return { kind: 'GONE' };
    if (found.some((record) => sequenceOf(record) >= last)) return { kind: 'READ', records };
    next = answer.NextShardIterator;
  }
  return { kind: 'GONE' };
}

const sequenceOf = ({ dynamodb }: StreamRecord): bigint => BigInt(dynamodb?.SequenceNumber ?? '0');
