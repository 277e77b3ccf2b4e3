import type { DynamoDBBatchResponse } from 'aws-lambda';
import { passes } from '../../local/streams/filter.ts';
import { lambdaRecord } from '../../local/streams/lambda-event.ts';
import { WrongArguments } from '../command-line.ts';
import { batchOf, type Consumer, consumers, type FailureMessage, type GivenUpBatch } from '../given-up.ts';
import { printer } from '../output.ts';
import { readBatch } from '../stream-records.ts';
import { FunctionFailed, type Target } from '../target.ts';
import type { Asked, Verb } from '../verbs.ts';
import { counted } from '../walk.ts';

/** A message has 25 records at most, about 2 s: all are done within the quarter of an hour for which a run has them. */
const messagesMax = 100;

/**
 * Hands what a consumer of the table's stream gave up to its function again, and removes each message whose records the
 * function took. Without `--yes` it says what lies there. Of a record it shows nothing but its place in the stream.
 */
export const redrive: Verb = async (asked) => {
  const { words, target, terminal } = asked;
  const print = printer(terminal);
  const consumer = readConsumer(asked);
  const queue = target.failures(consumer);
  const messages = await queue.take(messagesMax);
  const left = new Map(messages.map((message) => [message.id, message]));
  const outcomes: Outcome[] = [];
  try {
    print(`${counted(messages.length, 'message')} in the failure queue of ${consumer} of ${target.name}.`);
    for (const message of inOrder(messages)) {
      const outcome = words.yes ? await handOver(target, consumer, message) : WAITS;
      if (outcome.is === 'TAKEN') {
        await queue.remove(message);
        left.delete(message.id);
      }
      outcomes.push(outcome);
      print(`${outcome.is.padEnd(12)} ${placeOf(message)}${outcome.why ? `: ${outcome.why}` : ''}`);
    }
  } finally {
    for (const message of left.values()) await queue.putBack(message);
  }
  for (const line of advice(outcomes)) print(line);
  if (messages.length === messagesMax) print('There may be more: the same command takes the next.');
  const elsewhere = messages.length === 0 ? await queue.takenElsewhere() : 0;
  if (elsewhere > 0) print(`Another run has ${elsewhere} of them, or had: they come back within a quarter of an hour.`);
  return left.size > 0 || elsewhere > 0 ? 'WRONG' : 'DONE';
};

interface Outcome {
  readonly is: 'WAITS' | 'TAKEN' | 'FAILS AGAIN' | 'GONE' | 'TOO FAR' | 'UNREADABLE';
  readonly why?: string;
}
const WAITS: Outcome = { is: 'WAITS' };

function readConsumer({ words: { consumer, names } }: Asked): Consumer {
  if (names.length > 0) throw new WrongArguments('redrive takes no names: the consumer comes with --consumer.');
  if (consumer !== undefined && Object.hasOwn(consumers, consumer)) return consumer as Consumer;
  const given = consumer === undefined ? '' : `, not "${consumer}"`;
  throw new WrongArguments(`--consumer is one of ${Object.keys(consumers).join(', ')}${given}.`);
}

/** The oldest of a shard first, so that what happened to an item stays in order; what cannot be read at the end. */
function inOrder(messages: readonly FailureMessage[]): readonly FailureMessage[] {
  const startOf = (message: FailureMessage) => {
    const batch = batchOf(message);
    return batch && BigInt(batch.startSequenceNumber);
  };
  return [...messages].sort((one, other) => {
    const [a, b] = [startOf(one), startOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return a < b ? -1 : Number(a > b);
  });
}

function placeOf(message: FailureMessage): string {
  const batch = batchOf(message);
  return batch ? placeOfBatch(batch) : `message ${message.id}`;
}

const placeOfBatch = ({ batchSize, approximateArrivalOfFirstRecord: arrived, ...batch }: GivenUpBatch) =>
  `${counted(batchSize, 'record')} since ${arrived}, ${batch.startSequenceNumber} to ${batch.endSequenceNumber} of ${batch.shardId}`;

async function handOver(target: Target, consumer: Consumer, message: FailureMessage): Promise<Outcome> {
  const batch = batchOf(message);
  if (!batch) return { is: 'UNREADABLE', why: 'it is not what Lambda leaves there' };
  const found = await readBatch(target.stream(), batch);
  if (found.kind === 'GONE') return { is: 'GONE', why: 'the stream has not kept its records' };
  if (found.kind === 'TOO_FAR') return { is: 'TOO FAR', why: 'its last record was not reached in 200 pages' };
  // Between its records lie those for which the consumer is not woken.
  const records = found.records.filter((record) => passes(record, consumers[consumer]));
  if (records.length === 0) return { is: 'TAKEN', why: 'the consumer is not woken for these any more' };
  const event = { Records: records.map((record) => lambdaRecord(record, batch.streamArn)) };
  try {
    const { batchItemFailures: failed } = (await target.invoke(consumer, event)) as DynamoDBBatchResponse;
    if (failed.length === 0) return { is: 'TAKEN' };
    return { is: 'FAILS AGAIN', why: `${failed.length} of ${records.length}` };
  } catch (error) {
    // What it says stays in its log: nobody promises that it holds nothing of the item.
    if (error instanceof FunctionFailed) return { is: 'FAILS AGAIN', why: error.message.split(':', 1)[0] ?? '' };
    throw error;
  }
}

function advice(outcomes: readonly Outcome[]): readonly string[] {
  const countOf = (is: Outcome['is']) => outcomes.filter((outcome) => outcome.is === is).length;
  const [waiting, taken] = [countOf('WAITS'), countOf('TAKEN')];
  const lines: string[] = [];
  if (waiting > 0) lines.push('Nothing was handed over: --yes does it, once the cause is mended.');
  if (taken > 0) lines.push(`${counted(taken, 'message')} handed over and removed.`);
  if (countOf('FAILS AGAIN') > 0)
    lines.push('What fails again is left there: event_failed or evidence_failed in the log of the function says why.');
  if (countOf('GONE') + countOf('TOO FAR') + countOf('UNREADABLE') > 0)
    lines.push(
      'What is gone or cannot be read is left there: docs/RUNBOOK.md, "Something lies in the failure queue", says what to do instead.',
    );
  return lines;
}
