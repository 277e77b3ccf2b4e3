import { TrimmedDataAccessException } from '@aws-sdk/client-dynamodb-streams';
import { expect, test } from 'vitest';
import { type CloudClients, cloudTarget } from '../../ops/cloud-target.ts';
import { runCommand } from './scene.ts';

const streamArn = 'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/gongji/stream/2026-11-01T00:00:00.000';
const outputs = {
  StateMachineArn: 'arn:aws-cn:states:cn-north-1:111122223333:stateMachine:Review',
  EventsFunction: 'gongji-events',
  EvidenceFunction: 'gongji-evidence',
  EventsFailures: 'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/changes',
  EvidenceFailures: 'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/evidence',
  StreamArn: streamArn,
};

const messageOf = (from: number, to: number, batchSize = to - from + 1, arn = streamArn) => ({
  requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 11 },
  version: '1.0',
  timestamp: '2026-11-20T02:05:00.000Z',
  DDBStreamBatchInfo: {
    shardId: 'shard-1',
    startSequenceNumber: String(from),
    endSequenceNumber: String(to),
    approximateArrivalOfFirstRecord: '2026-11-20T02:00:00Z',
    approximateArrivalOfLastRecord: '2026-11-20T02:00:01Z',
    batchSize,
    streamArn: arn,
  },
});

interface CloudSettings {
  /** Bodies of the messages, by their ids. */
  readonly messages?: Readonly<Record<string, unknown>>;
  /** Sequence numbers of the records that the stream has, and of those that are no claims. */
  readonly has?: readonly number[];
  readonly others?: readonly number[];
  readonly answer?: (sequences: readonly number[]) => object;
  readonly inFlight?: number;
}

const taken = () => ({ batchItemFailures: [] });

type Commands = Record<string, (input: never) => object>;
const clientOf = (commands: Commands) => ({
  send: async (command: { input: unknown }) => commands[command.constructor.name]?.(command.input as never),
});

interface Queue {
  readonly lying: Map<string, unknown>;
  /** What was received and not put back. */
  readonly hidden: Set<string>;
  readonly done: unknown[];
}

const queueOf = ({ lying, hidden, done }: Queue, inFlight: number): Commands => ({
  ReceiveMessageCommand({ MaxNumberOfMessages: most }: { MaxNumberOfMessages: number }) {
    const ids = [...lying.keys()].filter((id) => !hidden.has(id)).slice(0, most);
    for (const id of ids) hidden.add(id);
    const bodyOf = (id: string) => (typeof lying.get(id) === 'string' ? lying.get(id) : JSON.stringify(lying.get(id)));
    return { Messages: ids.map((id) => ({ MessageId: id, ReceiptHandle: `receipt of ${id}`, Body: bodyOf(id) })) };
  },
  DeleteMessageCommand({ QueueUrl, ReceiptHandle }: { QueueUrl: string; ReceiptHandle: string }) {
    done.push(['removed', QueueUrl.split('/').at(-1), ReceiptHandle]);
    lying.delete(ReceiptHandle.replace('receipt of ', ''));
    return {};
  },
  ChangeMessageVisibilityCommand({ ReceiptHandle, VisibilityTimeout }: Record<string, string>) {
    expect(VisibilityTimeout).toBe(0);
    hidden.delete(String(ReceiptHandle).replace('receipt of ', ''));
    return {};
  },
  GetQueueAttributesCommand: () => ({ Attributes: { ApproximateNumberOfMessagesNotVisible: String(inFlight) } }),
});

const recordOf = (sequence: number, entity: string) => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(sequence),
    ApproximateCreationDateTime: new Date('2026-11-20T02:00:00.900Z'),
    NewImage: { entity: { S: entity }, secret: { B: new Uint8Array([7]) } },
  },
});

const streamOf = (has: readonly number[], others: readonly number[]): Commands => ({
  GetShardIteratorCommand({ SequenceNumber, ...asked }: Record<string, string>) {
    expect(asked).toEqual({ StreamArn: streamArn, ShardId: 'shard-1', ShardIteratorType: 'AT_SEQUENCE_NUMBER' });
    if (Number(SequenceNumber) >= Math.min(...has)) return { ShardIterator: SequenceNumber };
    throw new TrimmedDataAccessException({ message: 'trimmed', $metadata: {} });
  },
  GetRecordsCommand({ ShardIterator: from }: { ShardIterator: string }) {
    const page = has.filter((sequence) => sequence >= Number(from)).slice(0, 2);
    const records = page.map((sequence) => recordOf(sequence, others.includes(sequence) ? 'Person' : 'Claim'));
    return { Records: records, NextShardIterator: String((page.at(-1) ?? Number(from)) + 1) };
  },
});

/** A stack whose queue hides what was received, whose stream gives two records a page, and what was done with them. */
function cloud({ messages = {}, has = [], others = [], answer = taken, inFlight = 0 }: CloudSettings) {
  const queue: Queue = { lying: new Map(Object.entries(messages)), hidden: new Set(), done: [] };
  const clients = {
    cloudFormation: {
      send: async () => ({
        Stacks: [{ Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })) }],
      }),
    },
    lambda: {
      async send({ input }: { input: { FunctionName: string; Payload: string } }) {
        const { Records: records } = JSON.parse(input.Payload);
        const sequences = records.map((each: ReturnType<typeof recordOf>) => Number(each.dynamodb.SequenceNumber));
        queue.done.push([input.FunctionName, ...sequences]);
        for (const { dynamodb, eventSourceARN } of records) {
          expect([eventSourceARN, dynamodb.ApproximateCreationDateTime]).toEqual([streamArn, 1_795_140_000]);
          expect(dynamodb.NewImage.secret).toEqual({ B: 'Bw==' });
        }
        const told = answer(sequences);
        return 'FunctionError' in told ? told : { Payload: Buffer.from(JSON.stringify(told)) };
      },
    },
    stepFunctions: { destroy: () => {} },
    queues: clientOf(queueOf(queue, inFlight)),
    streams: clientOf(streamOf(has, others)),
  } as unknown as CloudClients;
  return { clients, ...queue };
}

async function redrive(stack: ReturnType<typeof cloud>, words = '--consumer events --yes') {
  const target = await cloudTarget('gongji-hangzhou-dev', stack.clients);
  const { status, printed } = await runCommand(`redrive --region hangzhou ${words}`, { target });
  return { status, lines: printed.trimEnd().split('\n') };
}

const place = (records: string, from: number, to: number) =>
  `${records} since 2026-11-20T02:00:00Z, ${from} to ${to} of shard-1`;

test('without --yes it says what lies there, and leaves it for the next who asks', async () => {
  const stack = cloud({ messages: { m2: messageOf(21, 21), m1: messageOf(11, 13) }, has: [11, 12, 13, 21] });
  expect(await redrive(stack, '--consumer events')).toEqual({
    status: 2,
    lines: [
      '2 messages in the failure queue of events of gongji-hangzhou-dev.',
      `WAITS        ${place('3 records', 11, 13)}`,
      `WAITS        ${place('1 record', 21, 21)}`,
      'Nothing was handed over: --yes does it, once the cause is mended.',
    ],
  });
  expect([stack.done, stack.lying.size, stack.hidden.size]).toEqual([[], 2, 0]);
});

test('with --yes the records go to the function, the oldest first, and each message goes with its records', async () => {
  const stack = cloud({
    messages: { m2: messageOf(21, 21), m1: messageOf(11, 14, 3) },
    has: [11, 12, 13, 14, 21],
    others: [12],
  });
  expect(await redrive(stack)).toEqual({
    status: 0,
    lines: [
      '2 messages in the failure queue of events of gongji-hangzhou-dev.',
      `TAKEN        ${place('3 records', 11, 14)}`,
      `TAKEN        ${place('1 record', 21, 21)}`,
      '2 messages handed over and removed.',
    ],
  });
  expect(stack.done).toEqual([
    // 12 lies between them, and would not have woken it.
    ['gongji-events', 11, 13, 14],
    ['removed', 'changes', 'receipt of m1'],
    ['gongji-events', 21],
    ['removed', 'changes', 'receipt of m2'],
  ]);
});

test('what fails again is left, and what comes after it is not', async () => {
  const stack = cloud({
    messages: { m1: messageOf(11, 12), m2: messageOf(13, 13), m3: messageOf(14, 14) },
    has: [11, 12, 13, 14],
    answer(sequences) {
      if (sequences[0] === 13)
        return {
          FunctionError: 'Unhandled',
          Payload: Buffer.from('{"errorType":"TypeError","errorMessage":"of 张三"}'),
        };
      return { batchItemFailures: sequences[0] === 11 ? [{ itemIdentifier: '12' }] : [] };
    },
  });
  expect(await redrive(stack)).toEqual({
    status: 2,
    lines: [
      '3 messages in the failure queue of events of gongji-hangzhou-dev.',
      `FAILS AGAIN  ${place('2 records', 11, 12)}: 1 of 2`,
      `FAILS AGAIN  ${place('1 record', 13, 13)}: TypeError`,
      `TAKEN        ${place('1 record', 14, 14)}`,
      '1 message handed over and removed.',
      'What fails again is left there: event_failed or evidence_failed in the log of the function says why.',
    ],
  });
  expect([[...stack.lying.keys()], stack.hidden.size]).toEqual([['m1', 'm2'], 1]);
});

test.each([
  ['was trimmed', messageOf(5, 12)],
  ['is of the stream of a table before', messageOf(11, 12, 2, streamArn.replace('11-01', '10-01'))],
  ['was forgotten without a word', messageOf(15, 20)],
])('what %s is left, with where to read what to do', async (_, message) => {
  const stack = cloud({ messages: { m1: message }, has: [11, 12, 20] });
  const { status, lines } = await redrive(stack);
  expect(status).toBe(2);
  expect(lines[1]).toMatch(/^GONE {9}.*: the stream has not kept its records$/);
  expect(lines[2]).toBe(
    'What is gone or cannot be read is left there: docs/RUNBOOK.md, "Something lies in the failure queue", says what to do instead.',
  );
  expect([stack.done, stack.lying.size, stack.hidden.size]).toEqual([[], 1, 0]);
});

test('records whose last one does not come are not read for ever', async () => {
  const stack = cloud({ messages: { m1: messageOf(11, 99) }, has: [11, 12] });
  const { status, lines } = await redrive(stack);
  expect([status, lines[1]]).toEqual([2, expect.stringMatching(/^TOO FAR {6}.*not reached in 200 pages$/)]);
  expect(stack.done).toEqual([]);
});

test('a message that Lambda did not leave there is left, and not shown', async () => {
  const stack = cloud({ messages: { m1: '张三', m2: { DDBStreamBatchInfo: { shardId: '李四' } } } });
  expect(await redrive(stack)).toMatchObject({
    status: 2,
    lines: [
      expect.anything(),
      'UNREADABLE   message m1: it is not what Lambda leaves there',
      'UNREADABLE   message m2: it is not what Lambda leaves there',
      expect.stringContaining('"Something lies in the failure queue", says what to do instead.'),
    ],
  });
  expect([stack.lying.size, stack.hidden.size]).toEqual([2, 0]);
});

test('an empty queue is well, unless another run has what lay there', async () => {
  expect(await redrive(cloud({}), '--consumer evidence --yes')).toEqual({
    status: 0,
    lines: ['0 messages in the failure queue of evidence of gongji-hangzhou-dev.'],
  });
  const { status, lines } = await redrive(cloud({ inFlight: 3 }));
  expect([status, lines[1]]).toEqual([
    2,
    'Another run has 3 of them, or had: they come back within a quarter of an hour.',
  ]);
});

test('a run takes a hundred at most, each once', async () => {
  const numbers = Array.from({ length: 130 }, (_, index) => index + 1);
  const messages = Object.fromEntries(numbers.map((number) => [`m${number}`, messageOf(number, number)]));
  const stack = cloud({ messages, has: numbers, answer: () => ({ batchItemFailures: [{ itemIdentifier: '1' }] }) });
  const { status, lines } = await redrive(stack);
  expect([status, lines.at(-1)]).toEqual([2, 'There may be more: the same command takes the next.']);
  expect(new Set(stack.done.map(String)).size).toBe(100);
  expect(stack.done).toHaveLength(100);
  expect([stack.lying.size, stack.hidden.size]).toEqual([130, 0]);
});

test.each([
  ['', '--consumer is one of events, evidence.'],
  ['--consumer graphql', '--consumer is one of events, evidence, not "graphql".'],
  ['--consumer events all', 'redrive takes no names'],
])('redrive %s is refused, and takes nothing', async (words, message) => {
  const stack = cloud({ messages: { m1: messageOf(11, 11) } });
  const { status, lines } = await redrive(stack, words);
  expect([status, lines[0]]).toEqual([1, expect.stringContaining(message)]);
  expect(stack.hidden.size).toBe(0);
});
