import {
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { tableDefinition } from '../../store/table.ts';
import { localAwsRegion, localCredentials } from '../dynamodb.ts';

/** A page of a shard's records, oldest first. `next` is where the following ones begin; absent once it is closed. */
export interface Records {
  readonly records: readonly StreamRecord[];
  readonly next: string | undefined;
}

/** The stream of one table. */
export interface Stream {
  readonly arn: string;
  /** Parents before their children: what happened to an item stays in order. */
  shards(): Promise<readonly Shard[]>;
  /** Where the records after that one begin; the oldest where there is none, or where it was trimmed. */
  iteratorAfter(shardId: string, sequence: string | undefined): Promise<string>;
  read(iterator: string): Promise<Records>;
  close(): void;
}

const config = (endpoint: string) => ({ endpoint, region: localAwsRegion, credentials: localCredentials });

/** The most that a request may ask for; an engine answers with what it has. */
const recordsPerPage = 1_000;

/** Opens the table's stream; turns it on where it is not. */
export async function openStream(endpoint: string, tableName: string): Promise<Stream> {
  const arn = await streamOf(endpoint, tableName);
  const client = new DynamoDBStreamsClient(config(endpoint));
  const iterator = async (ShardId: string, SequenceNumber: string | undefined) => {
    const from =
      SequenceNumber === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber };
    const answer = await client.send(new GetShardIteratorCommand({ StreamArn: arn, ShardId, ...from }));
    return answer.ShardIterator ?? '';
  };
  return {
    arn,
    shards: async () => parentsFirst(await shardsOf(client, arn)),
    iteratorAfter: (shardId, sequence) =>
      iterator(shardId, sequence).catch((error: unknown) => {
        if (error instanceof TrimmedDataAccessException) return iterator(shardId, undefined);
        throw error;
      }),
    async read(from) {
      const answer = await client.send(new GetRecordsCommand({ ShardIterator: from, Limit: recordsPerPage }));
      return { records: answer.Records ?? [], next: answer.NextShardIterator };
    },
    close: () => client.destroy(),
  };
}

async function streamOf(endpoint: string, tableName: string): Promise<string> {
  const client = new DynamoDBClient(config(endpoint));
  const describe = async () => (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  try {
    const before = await describe();
    if (!before?.StreamSpecification?.StreamEnabled) {
      const specification = { StreamEnabled: true, StreamViewType: tableDefinition.stream };
      await client.send(new UpdateTableCommand({ TableName: tableName, StreamSpecification: specification }));
      await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: tableName });
    }
    const arn = (await describe())?.LatestStreamArn;
    if (arn === undefined) throw new Error(`The DynamoDB at ${endpoint} has no streams.`);
    return arn;
  } finally {
    client.destroy();
  }
}

async function shardsOf(client: DynamoDBStreamsClient, StreamArn: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const { StreamDescription: page } = await client.send(
      new DescribeStreamCommand({ StreamArn, ...(after && { ExclusiveStartShardId: after }) }),
    );
    shards.push(...(page?.Shards ?? []));
    after = page?.LastEvaluatedShardId;
  } while (after);
  return shards;
}

function parentsFirst(shards: readonly Shard[]): readonly Shard[] {
  const ids = new Set(shards.map(({ ShardId }) => ShardId));
  const placed: Shard[] = [];
  let waiting = [...shards];
  while (waiting.length > 0) {
    const unplaced = new Set(waiting.map(({ ShardId }) => ShardId));
    const isNext = ({ ParentShardId: parent }: Shard) => !parent || !ids.has(parent) || !unplaced.has(parent);
    placed.push(...waiting.filter(isNext));
    waiting = waiting.filter((shard) => !isNext(shard));
  }
  return placed;
}
