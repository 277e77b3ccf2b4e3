import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBRecord } from 'aws-lambda';
import { isMissing } from './checkpoint.ts';

/** As much as is used of the message that Lambda leaves in a queue when it gives up records of a stream. */
export interface FailureMessage {
  readonly requestContext: { readonly condition: 'RetryAttemptsExhausted'; readonly approximateInvokeCount: number };
  readonly version: '1.0';
  readonly timestamp: string;
  readonly DDBStreamBatchInfo: {
    readonly shardId: string;
    readonly startSequenceNumber: string;
    readonly endSequenceNumber: string;
    readonly approximateArrivalOfFirstRecord: string;
    readonly approximateArrivalOfLastRecord: string;
    readonly batchSize: number;
    readonly streamArn: string;
  };
}

/** As long as a stream of the cloud keeps its records. */
const keptMs = 24 * 3_600_000;

const folderOf = (directory: string, consumer: string): string => join(directory, 'streams', 'given-up', consumer);

export interface GivenUpRecord {
  readonly streamArn: string;
  readonly shardId: string;
  readonly record: DynamoDBRecord;
  /** How many times it was tried. */
  readonly attempts: number;
}

/** Writes down a record that was passed over, in a file of its own and in the form of Lambda's message. */
export function keepGivenUp(directory: string, consumer: string, given: GivenUpRecord): void {
  const { streamArn, shardId, record, attempts } = given;
  const { SequenceNumber: sequence = '', ApproximateCreationDateTime: seconds } = record.dynamodb ?? {};
  const arrived = new Date(seconds === undefined ? Date.now() : seconds * 1_000).toISOString();
  const message: FailureMessage = {
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: attempts },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      ...{ shardId, startSequenceNumber: sequence, endSequenceNumber: sequence },
      ...{ approximateArrivalOfFirstRecord: arrived, approximateArrivalOfLastRecord: arrived },
      ...{ batchSize: 1, streamArn },
    },
  };
  const folder = folderOf(directory, consumer);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${sequence}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(message));
  renameSync(`${file}.part`, file);
}

/** The messages of one consumer, each with the name by which it is removed. */
export function givenUpIn(directory: string, consumer: string): readonly { name: string; body: string }[] {
  const folder = folderOf(directory, consumer);
  const names = namesIn(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, body: readFileSync(join(folder, name), 'utf8') }));
}

export function removeGivenUp(directory: string, consumer: string, name: string): void {
  rmSync(join(folderOf(directory, consumer), name), { force: true });
}

/** What may be handed over again still, of all consumers: their records are needed. */
export function stillNeeded(directory: string, now: Date): readonly FailureMessage['DDBStreamBatchInfo'][] {
  return namesIn(join(directory, 'streams', 'given-up'))
    .flatMap((consumer) => givenUpIn(directory, consumer))
    .map(({ body }) => (JSON.parse(body) as FailureMessage).DDBStreamBatchInfo)
    .filter(({ approximateArrivalOfFirstRecord: arrived }) => Date.parse(arrived) + keptMs > now.getTime());
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
