import { SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { type CloudClients, cloudTarget, stackOf } from '../../ops/cloud-target.ts';
import { localTarget } from '../../ops/local-target.ts';
import { opsFunctions } from '../../ops/target.ts';
import { runCommand } from './scene.ts';

const stateMachineArn = 'arn:aws-cn:states:cn-north-1:111122223333:stateMachine:ReviewStateMachine-x';
const outputs = {
  StateMachineArn: stateMachineArn,
  EventsLog: 'gongji-events-log',
  EventsFailures: 'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/gongji-changes',
  EvidenceFailures: 'https://sqs.cn-north-1.amazonaws.com.cn/111122223333/gongji-evidence',
  StreamArn: 'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/gongji/stream/2026-11-01T00:00:00.000',
  StorageKeyArn: 'arn:aws-cn:kms:cn-north-1:111122223333:key/storage',
  ...Object.fromEntries(Object.values(opsFunctions).map((name) => [name, `gongji-${name}`])),
};

/** A stack with these outputs, whose functions answer as told. */
function cloud(stack: Readonly<Record<string, string>>, answer: (name: string, event: unknown) => object = () => ({})) {
  const calls: unknown[] = [];
  const logPages: object[] = [];
  const clients = {
    cloudFormation: {
      send: async () => ({
        Stacks: [{ Outputs: Object.entries(stack).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })) }],
      }),
    },
    lambda: {
      async send({ input }: { input: { FunctionName: string; Payload: string } }) {
        calls.push([input.FunctionName, JSON.parse(input.Payload)]);
        return answer(input.FunctionName, JSON.parse(input.Payload));
      },
    },
    stepFunctions: new SFNClient({ region: 'cn-north-1' }),
    logs: {
      async send({ input }: { input: object }) {
        calls.push(input);
        return logPages.shift() ?? {};
      },
    },
  } as unknown as CloudClients;
  return { clients, calls, logPages };
}
const payload = (value: unknown) => Buffer.from(JSON.stringify(value));

test('a stack is found by the name under which it is deployed', () => {
  const now = new Date('2026-11-20T02:00:00.000Z');
  expect(stackOf({ region: 'hangzhou', stage: 'prod' }, now)).toBe('gongji-hangzhou-prod');
  expect(stackOf({ region: '330100', stage: undefined }, now)).toBe('gongji-hangzhou-dev');
  expect(() => stackOf({ region: 'atlantis', stage: 'dev' }, now)).toThrow('There is no region "atlantis"');
  expect(() => stackOf({ region: 'hangzhou', stage: 'live' }, now)).toThrow(
    'The stage is one of dev, test, prod, not "live".',
  );
});

test('its functions are called by the names of its outputs, each segment until it has finished', async () => {
  let calls = 0;
  const { clients, calls: made } = cloud(outputs, () => {
    calls += 1;
    const found = { accounts: 10 * calls, entries: 0, broken: 0, first: [] };
    return { Payload: payload({ status: calls < 2 ? 'RUNNING' : 'FINISHED', found }) };
  });
  const target = await cloudTarget('gongji-hangzhou-dev', clients);
  const ran = await runCommand('verify --region hangzhou --segments 1', { target });
  expect([ran.status, ran.printed]).toEqual([0, expect.stringContaining('20 accounts')]);
  const event = { segment: 0, segments: 1, seconds: 60 };
  expect(made).toEqual([
    ['gongji-VerifyFunction', event],
    ['gongji-VerifyFunction', event],
  ]);
});

test('what a function throws is told by its own words, and a stack that was deployed before is told to be old', async () => {
  const failing = cloud(outputs, () => ({
    FunctionError: 'Unhandled',
    Payload: payload({ errorType: 'Error', errorMessage: 'no key' }),
  }));
  const failed = await runCommand('verify --region hangzhou', { target: await cloudTarget('s', failing.clients) });
  expect([failed.status, failed.printed]).toEqual([1, expect.stringContaining('Error: no key\n')]);
  const old = cloud({ StateMachineArn: stateMachineArn });
  const without = await runCommand('verify --region hangzhou', {
    target: await cloudTarget('gongji-old', old.clients),
  });
  expect([without.status, without.printed]).toEqual([
    1,
    expect.stringContaining('The stack gongji-old has no output VerifyFunction'),
  ]);
});

test('the rights of an operator name what the stack has: no star but for the executions, the id of the stack and the domain of the cloud', async () => {
  const target = await cloudTarget('gongji-hangzhou-dev', cloud(outputs).clients);
  const { status, printed } = await runCommand('rights --region hangzhou', { target });
  expect(status).toBe(0);
  const { Statement: statements } = JSON.parse(printed);
  expect(statements.flatMap(({ Action }: { Action: string[] }) => Action)).toEqual([
    'cloudformation:DescribeStacks',
    'lambda:InvokeFunction',
    'states:DescribeExecution',
    'states:GetExecutionHistory',
    'logs:FilterLogEvents',
    'sqs:ReceiveMessage',
    'sqs:ChangeMessageVisibility',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
    'dynamodb:GetShardIterator',
    'dynamodb:GetRecords',
    'kms:Decrypt',
  ]);
  expect(statements[0].Resource).toEqual([
    'arn:aws-cn:cloudformation:cn-north-1:111122223333:stack/gongji-hangzhou-dev/*',
  ]);
  expect(statements[1].Resource).toContain('arn:aws-cn:lambda:cn-north-1:111122223333:function:gongji-VerifyFunction');
  expect(statements[1].Resource).toHaveLength(Object.keys(opsFunctions).length);
  expect(statements[2].Resource).toEqual([
    'arn:aws-cn:states:cn-north-1:111122223333:execution:ReviewStateMachine-x:*',
  ]);
  expect(statements[3].Resource).toEqual(['arn:aws-cn:logs:cn-north-1:111122223333:log-group:gongji-events-log:*']);
  expect(statements[4].Resource).toEqual([
    'arn:aws-cn:sqs:cn-north-1:111122223333:gongji-changes',
    'arn:aws-cn:sqs:cn-north-1:111122223333:gongji-evidence',
  ]);
  expect(statements[5].Resource).toEqual([outputs.StreamArn]);
  expect(statements[6]).toEqual({
    Sid: 'OpenTheStream',
    Effect: 'Allow',
    Action: ['kms:Decrypt'],
    Resource: [outputs.StorageKeyArn],
    Condition: { StringLike: { 'kms:ViaService': 'dynamodb.cn-north-1.amazonaws.com*' } },
  });
});

test('which notices the bus has taken is read from the log of the consumer, a day and an hour from what happened', async () => {
  const { clients, calls, logPages } = cloud(outputs);
  const [id, other] = ['8a7c0d5e-0000-4000-8000-000000000001', '8a7c0d5e-0000-4000-8000-000000000002'];
  const line = (noticeId: string) => ({
    message: JSON.stringify({ event: 'notice', noticeId, timestamp: '2026-11-20T02:00:03.000Z' }),
  });
  logPages.push(
    { events: [{ message: `START ${id}` }, line(`CLAIM_SETTLED.${other}.1`)], nextToken: 'more' },
    { events: [line(`CLAIM_SETTLED.${id}.1`), { message: JSON.stringify({ event: 'event', claimId: id }) }] },
  );
  const target = await cloudTarget('gongji-hangzhou-dev', clients);
  expect(await target.told?.(id, '2026-11-20T02:00:00.000Z')).toEqual([
    { type: 'CLAIM_SETTLED', at: '2026-11-20T02:00:03.000Z' },
  ]);
  const asked = {
    ...{ logGroupName: 'gongji-events-log', filterPattern: `"${id}"` },
    ...{ startTime: Date.parse('2026-11-20T01:59:00.000Z'), endTime: Date.parse('2026-11-21T03:00:00.000Z') },
  };
  expect(calls).toEqual([asked, { ...asked, nextToken: 'more' }]);
});

test('a stack that was deployed before it said where its consumer logs tells nothing of notices', async () => {
  const { EventsLog: _, ...before } = outputs;
  expect((await cloudTarget('gongji-old', cloud(before).clients)).told).toBeUndefined();
});

test('where no server runs on the data, that is said', () => {
  expect(() => localTarget('/nowhere/at-all')).toThrow('No server of npm start runs on /nowhere/at-all.');
});

test.each([
  ['', 'Name a verb.'],
  ['verify', 'Name a stack by --region and --stage, or --local.'],
  ['verify --local --region hangzhou', 'Name a stack by --region, or --local: not both.'],
  ['verify --region hangzhou --data-dir x', '--data-dir goes with --local.'],
  ['verify --local --segments 0', '--segments is a whole number from 1 to 1000, not "0".'],
  ['verify --local --at-once many', '--at-once is a whole number from 1 to 50, not "many".'],
  ['verify --local --force', "Unknown option '--force'"],
  ['polish --local', 'There is no verb "polish".'],
])('%j is refused, with the usage', async (words, message) => {
  const target = await cloudTarget('s', cloud(outputs).clients);
  const { status, printed } = await runCommand(words, { target });
  expect(status).toBe(1);
  expect(printed).toContain(message);
  expect(printed).toContain('npm run ops -- <verb>');
});
