import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { invariant } from '../../domain/invariant.ts';
import type { Narrator } from '../demo/narrator.ts';
import type { Outputs } from './cloud.ts';

const opsProgram = join(import.meta.dirname, '..', '..', 'ops', 'ops.ts');
const opsWithinMs = 60_000;

/** What the command printed, and its exit status. */
function ops(words: string, signal: AbortSignal): Promise<{ readonly status: number; readonly printed: string }> {
  const args = [opsProgram, ...words.split(' '), '--region', 'xian', '--stage', 'dev'];
  const options = { timeout: opsWithinMs, killSignal: 'SIGKILL', signal } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, printed) => {
      // An exit status is a number; what was broken off or took too long has none.
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ status: Number(error?.code ?? 0), printed });
    });
  });
}

/**
 * `npm run ops` against the deployed stack, with a queue and a stream that really are asked: the stream's record of a
 * settlement is given up, as Lambda would leave it, and the line that comes of it is taken out of the institution's day.
 */
export async function operatorsHandOver(outputs: Outputs, narrator: Narrator, signal: AbortSignal): Promise<void> {
  narrator.chapter('An operator finds what was given up, and hands it over again  运维发现并重新投递未处理的变更');
  const { claimId, sequence, day } = await giveUpSettlement(outputs);
  const compare = () => ops(`rebuild-closing ${day}`, signal);
  const redrive = (more = '') => ops(`redrive --consumer events${more}`, signal);
  const seen = ({ status, printed }: Awaited<ReturnType<typeof ops>>, ...words: readonly string[]) => [
    status,
    ...words.filter((word) => printed.includes(word)),
  ];
  narrator.say(`the record ${sequence} of the stream was given up, and its line is missing in the day`);
  narrator.expect(
    'the day is compared with the claims, and lacks that line',
    seen(await compare(), 'MISSING ', '1 missing, 0 different'),
    [2, 'MISSING ', '1 missing, 0 different'],
  );
  narrator.expect(
    'redrive says what lies in the queue, and hands nothing over',
    seen(await redrive(), '1 message in', 'WAITS', 'TAKEN'),
    [2, '1 message in', 'WAITS'],
  );
  narrator.expect(
    'it lies there still; with --yes the function takes it',
    seen(await redrive(' --yes'), '1 message in', 'TAKEN', '1 message handed over and removed.'),
    [0, '1 message in', 'TAKEN', '1 message handed over and removed.'],
  );
  narrator.expect('then the queue is empty', seen(await redrive(), '0 messages in', 'Another run'), [
    0,
    '0 messages in',
  ]);
  narrator.expect('and the day lacks nothing', seen(await compare(), '0 missing, 0 different'), [
    0,
    '0 missing, 0 different',
  ]);
  narrator.expect(
    'follow finds the settlement whole, and in the log that the bus took its notice',
    seen(await ops(`follow ${claimId}`, signal), 'CLAIM_SETTLED: put on the bus at 20', 'Nothing is missing.'),
    [0, 'CLAIM_SETTLED: put on the bus at 20', 'Nothing is missing.'],
  );
  narrator.expect(
    'every chain of the ledger holds',
    seen(await ops('verify --segments 2', signal), 'every chain holds'),
    [0, 'every chain holds'],
  );
}

/** The first settlement whose line stands in a day: the line goes, and the record lies in the queue of failures. */
async function giveUpSettlement({ StreamArn, TableName, EventsFailures }: Outputs) {
  const [table, queues] = [new DynamoDBClient(), new SQSClient({ useQueueUrlAsEndpoint: false })];
  const records = await recordsOf(StreamArn);
  const imageOf = ({ record: { dynamodb } }: ShardRecord) => dynamodb?.NewImage ?? {};
  const line = records.find((each) => imageOf(each).entity?.S === 'ClosingLine');
  const claimId = line && imageOf(line).madeBy?.S;
  const settled = records.find((each) => imageOf(each).entity?.S === 'Claim' && imageOf(each).id?.S === claimId);
  invariant(claimId && settled, 'the hospital has settled');
  await table.send(new DeleteItemCommand({ TableName, Key: line.record.dynamodb?.Keys }));
  const MessageBody = JSON.stringify(failureOf(StreamArn, settled));
  await queues.send(new SendMessageCommand({ QueueUrl: EventsFailures, MessageBody }));
  table.destroy();
  queues.destroy();
  const { institutionId, day } = imageOf(line);
  return { claimId, sequence: settled.record.dynamodb?.SequenceNumber, day: `${institutionId?.S} ${day?.S}` };
}

/** As Lambda writes it when it gives up a batch of one record. */
function failureOf(streamArn: string, { record: { dynamodb }, shardId }: ShardRecord): object {
  const at = dynamodb?.ApproximateCreationDateTime?.toISOString();
  return {
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 11 },
    responseContext: { statusCode: 200, executedVersion: '$LATEST' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      ...{ shardId, streamArn, batchSize: 1 },
      ...{ startSequenceNumber: dynamodb?.SequenceNumber, endSequenceNumber: dynamodb?.SequenceNumber },
      ...{ approximateArrivalOfFirstRecord: at, approximateArrivalOfLastRecord: at },
    },
  };
}

interface ShardRecord {
  readonly record: StreamRecord;
  readonly shardId: string;
}

/** A page is empty at the end of what there is. */
async function recordsOf(StreamArn: string): Promise<readonly ShardRecord[]> {
  const client = new DynamoDBStreamsClient();
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const found: ShardRecord[] = [];
  for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let next = (await client.send(new GetShardIteratorCommand(from))).ShardIterator;
    while (next !== undefined) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: next }));
      found.push(...Records.map((record) => ({ record, shardId: ShardId })));
      next = Records.length > 0 ? NextShardIterator : undefined;
    }
  }
  client.destroy();
  return found;
}
