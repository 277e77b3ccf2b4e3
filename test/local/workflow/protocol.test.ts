import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStepFunctions } from '../../../functions/outside/step-functions.ts';
import { localAwsRegion, localCredentials } from '../../../local/dynamodb.ts';
import { type LocalWorkflow, startLocalWorkflow } from '../../../local/workflow/local-workflow.ts';
import type { Workflow } from '../../../use-cases/ports.ts';
import { createVirtualTimers, type VirtualTimers } from './virtual-timers.ts';

const name = '00000000-0000-4000-8000-000000000001';
const input = `{"applicationId":"${name}"}`;
const face = { applicationId: name, next: 'FACE', waitSeconds: 3600 } as const;
const done = { applicationId: name, next: 'CONCLUDE', waitSeconds: 1 } as const;
const executionArn = `arn:aws:states:local:000000000000:execution:binding-review:${name}`;

let workflow: LocalWorkflow;
let timers: VirtualTimers;
let client: SFNClient;
let stepFunctions: Workflow;
/** What the function was called with. */
let calls: Record<string, string>[];

beforeEach(async () => {
  calls = [];
  timers = createVirtualTimers('2026-11-20T02:00:00.000Z');
  workflow = await startLocalWorkflow({
    timers,
    retryIntervalMs: 0,
    endedKept: 2,
    handler: async (event) => {
      calls.push(event as Record<string, string>);
      return calls.length === 1 ? face : done;
    },
  });
  client = new SFNClient({
    endpoint: workflow.endpoint,
    region: localAwsRegion,
    credentials: localCredentials,
    maxAttempts: 1,
  });
  stepFunctions = createStepFunctions(client, workflow.stateMachineArn);
});
afterEach(async () => {
  await workflow.stop();
  client.destroy();
});

const { stateMachineArn } = { stateMachineArn: 'arn:aws:states:local:000000000000:stateMachine:binding-review' };
const start = (differing = {}) =>
  client.send(new StartExecutionCommand({ stateMachineArn, name, input, ...differing }));
const waiting = async () => {
  await start();
  await workflow.idle();
  return calls.at(-1)?.token ?? '';
};

describe('StartExecution', () => {
  test('gives the ARN and the instant', async () => {
    expect(await start()).toMatchObject({ executionArn, startDate: new Date('2026-11-20T02:00:00.000Z') });
  });

  test('again with the same name and input while it runs: the same execution', async () => {
    await waiting();
    await timers.moveTo('2026-11-20T02:10:00.000Z', workflow.idle);
    expect(await start()).toMatchObject({ executionArn, startDate: new Date('2026-11-20T02:00:00.000Z') });
    await workflow.idle();
    expect(calls.map(({ task }) => task)).toEqual(['screen', 'await']);
  });

  test('again with the same name and other input: refused by name', async () => {
    await start();
    await expect(start({ input: '{"applicationId":"other"}' })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('again after it has ended: refused by name, which is fine with us', async () => {
    await stepFunctions.answer(await waiting(), done);
    await workflow.idle();
    await expect(start()).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await expect(stepFunctions.start(name)).resolves.toBeUndefined();
    expect(calls.map(({ task }) => task)).toEqual(['screen', 'await', 'conclude']);
  });

  test.each([
    ['StateMachineDoesNotExist', { stateMachineArn: `${stateMachineArn}-2` }],
    ['InvalidExecutionInput', { input: '{' }],
    ['InvalidName', { name: 'two words' }],
  ])('is refused with %s', async (error, differing) => {
    await expect(start(differing)).rejects.toMatchObject({ name: error });
    expect(calls).toEqual([]);
  });
});

describe('our port', () => {
  test('starts an execution named and fed by the application’s id alone', async () => {
    await stepFunctions.start(name);
    await workflow.idle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ name, input, stateMachineArn, status: 'RUNNING' });
    const common = { applicationId: name, execution: { applicationId: name } };
    expect(calls[0]).toEqual({ task: 'screen', ...common });
    expect(calls[1]).toEqual({ task: 'await', ...common, step: 'FACE', token: expect.any(String) });
  });

  test('starts it a second time without harm', async () => {
    await stepFunctions.start(name);
    await stepFunctions.start(name);
    await workflow.idle();
    expect(calls).toHaveLength(2);
  });

  test('fails where there is nothing to start, by the service’s own name', async () => {
    const elsewhere = createStepFunctions(client, `${stateMachineArn}-2`);
    await expect(elsewhere.start(name)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  test('answers once; then, and under a token of nobody, it is gone', async () => {
    const token = await waiting();
    expect(await stepFunctions.answer(token, done)).toBe('ANSWERED');
    await workflow.idle();
    expect(await stepFunctions.answer(token, done)).toBe('GONE');
    expect(await stepFunctions.answer('nobody', done)).toBe('GONE');
    expect(workflow.statesOf(name)).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'Conclude']);
  });

  test('finds a token gone whose wait has timed out', async () => {
    const token = await waiting();
    await timers.moveTo('2026-11-20T03:00:00.000Z', workflow.idle);
    expect(await stepFunctions.answer(token, done)).toBe('GONE');
    expect(workflow.statesOf(name).slice(3)).toEqual(['SettleOverdue', 'Route', 'Conclude']);
  });
});

describe('the other operations', () => {
  test('SendTaskSuccess refuses what is no JSON, and goes on waiting', async () => {
    const taskToken = await waiting();
    const bad = client.send(new SendTaskSuccessCommand({ taskToken, output: 'no JSON' }));
    await expect(bad).rejects.toMatchObject({ name: 'InvalidOutput' });
    expect(await stepFunctions.answer(taskToken, done)).toBe('ANSWERED');
  });

  test('SendTaskFailure fails the task by that name', async () => {
    const taskToken = await waiting();
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Strange', cause: 'somebody' }));
    await workflow.idle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'WorkflowStuck' });
    expect(workflow.inputOf(name, 'Stuck')).toEqual({ ...face, error: { Error: 'Strange', Cause: 'somebody' } });
  });

  test('DescribeExecution tells how it ended', async () => {
    await stepFunctions.answer(await waiting(), done);
    await workflow.idle();
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      output: JSON.stringify(done),
      stopDate: new Date('2026-11-20T02:00:00.000Z'),
    });
  });

  test('GetExecutionHistory tells which states were entered and left', async () => {
    await waiting();
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events.map(({ id, type }) => `${id} ${type}`)).toEqual([
      '1 ExecutionStarted',
      '2 TaskStateEntered',
      '3 TaskStateExited',
      '4 ChoiceStateEntered',
      '5 ChoiceStateExited',
      '6 TaskStateEntered',
    ]);
    expect(events[5]?.stateEnteredEventDetails).toEqual({ name: 'AwaitFace', input: JSON.stringify(face) });
  });

  test('StopExecution ends it, and its token with it', async () => {
    const token = await waiting();
    await client.send(new StopExecutionCommand({ executionArn }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({ status: 'ABORTED' });
    expect(await stepFunctions.answer(token, done)).toBe('GONE');
    expect(calls).toHaveLength(2);
  });

  test('of an execution that nobody started', async () => {
    const unknown = client.send(new DescribeExecutionCommand({ executionArn }));
    await expect(unknown).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });

  test('of executions that have ended long ago it is known that they were, and no more', async () => {
    calls.push({});
    const names = ['execution-1', 'execution-2', 'execution-3', 'execution-4'];
    for (const each of names) {
      await start({ name: each });
      await workflow.idle();
    }
    expect(names.map((each) => workflow.transitionsOf(each))).toEqual([0, 0, 3, 3]);
    expect(workflow.statusOf('execution-1')).toBe('SUCCEEDED');
    await expect(start({ name: 'execution-1' })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('a token of an ended task is told apart from what is no token', async () => {
    const taskToken = await waiting();
    const succeed = (token: string) =>
      client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(done) }));
    await succeed(taskToken);
    await workflow.idle();
    await expect(succeed(taskToken)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(succeed('nobody')).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  test('that are not there say so', async () => {
    const unknown = client.send(new ListExecutionsCommand({ stateMachineArn }));
    await expect(unknown).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});
