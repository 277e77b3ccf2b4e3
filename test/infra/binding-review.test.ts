import { readFileSync } from 'node:fs';
// @ts-expect-error The package brings no types.
import aslValidator from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { workflowSteps } from '../../domain/binding/workflow-step.ts';

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Cause?: string;
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly OutputPath?: string;
  readonly Parameters?: { readonly FunctionName: string; readonly Payload: Record<string, string> };
  readonly Retry?: readonly Record<string, unknown>[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly ResultPath?: string; Next: string }[];
  readonly Choices?: readonly { readonly Variable: string; readonly StringEquals: string; readonly Next: string }[];
}

const text = readFileSync('infra/workflows/binding-review.asl.json', 'utf8');
const definition: { readonly TimeoutSeconds: number; readonly States: Record<string, State> } = JSON.parse(text);
const states = Object.entries(definition.States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const waits = tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));
const immediate = tasks.filter((task) => !waits.includes(task));

describe('the state machine', () => {
  test.each(['aws', 'aws-cn'])('is valid in the partition %s', (partition) => {
    const filled = text
      .replaceAll(/\$\{Partition\}/g, partition)
      .replaceAll(/\$\{WorkflowFunctionArn\}/g, `arn:${partition}:lambda:cn-north-1:000000000000:function:workflow`);
    expect(filled).not.toContain('${');
    const { isValid, errorsText } = aslValidator(JSON.parse(filled), { checkArn: true, checkPaths: true });
    expect(errorsText('\n')).toBe('');
    expect(isValid).toBe(true);
  });

  test('has the states that a history shows', () => {
    expect(states.map(([name]) => name)).toEqual([
      ...['Screen', 'Route', 'AwaitFace', 'AwaitConfirmation', 'AwaitReview', 'AwaitEscalated', 'AwaitEvidence'],
      ...['SettleOverdue', 'Conclude', 'Stuck'],
    ]);
  });

  test('speaks JSONPath: the local runner would pass silently over anything else', () => {
    expect(text).not.toContain('QueryLanguage');
  });

  test('ends after a year, the longest that an execution may take', () => {
    expect(definition.TimeoutSeconds).toBe(31_536_000);
  });

  test('goes from the route to every step that there is, and is stuck at any other', () => {
    const { Choices = [], Default } = definition.States.Route ?? {};
    expect(Choices.map(({ StringEquals }) => StringEquals)).toEqual([...workflowSteps]);
    expect(new Set(Choices.map(({ Variable }) => Variable))).toEqual(new Set(['$.next']));
    expect(Default).toBe('Stuck');
  });

  test('says in its failure what to do', () => {
    expect(definition.States.Stuck?.Cause).toMatch(/start an execution of the same state machine with the same input/);
  });
});

describe('every task', () => {
  const transient = [
    'Busy',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'Lambda.Unknown',
    'Sandbox.Timedout',
  ];

  test('is there', () => {
    expect([immediate.length, waits.length]).toEqual([3, 5]);
  });

  test.each(tasks)('%s is tried again for transient errors by name, ever more seldom', (_, { Retry }) => {
    const names = Retry?.[0]?.ErrorEquals as readonly string[];
    expect(Retry).toHaveLength(1);
    expect(names.filter((name) => name !== 'States.Timeout')).toEqual(transient);
    expect(Retry?.[0]).toMatchObject({
      IntervalSeconds: 1,
      BackoffRate: 2,
      MaxDelaySeconds: 300,
      MaxAttempts: 30,
      JitterStrategy: 'FULL',
    });
  });

  test.each(tasks)(
    '%s keeps its input when it fails, and whatever nobody expects leads to Stuck',
    (_, { Catch = [] }) => {
      expect(Catch.map(({ ResultPath }) => ResultPath)).toEqual(Catch.map(() => '$.error'));
      expect(Catch.at(-1)).toEqual({ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Stuck' });
    },
  );

  test.each(tasks)('%s tells the function the application and nothing of any person', (_, { Parameters }) => {
    const { task, ...payload } = Parameters?.Payload ?? {};
    expect(Parameters?.FunctionName).toBe(`\${WorkflowFunctionArn}`);
    expect(['screen', 'await', 'settle-overdue', 'conclude']).toContain(task);
    const ofTheWait = task === 'await' ? { 'step.$': '$.next', 'token.$': '$$.Task.Token' } : {};
    const always = { 'applicationId.$': '$.applicationId', 'execution.$': '$$.Execution.Input' };
    expect(payload).toEqual({ ...always, ...ofTheWait });
  });

  test.each(immediate)('%s has half a minute, also a second time, and gives on what the function says', (_, state) => {
    expect(state).toMatchObject({ TimeoutSeconds: 30, OutputPath: '$.Payload' });
    expect(state.Retry?.[0]?.ErrorEquals).toContain('States.Timeout');
  });

  test.each(waits)('%s has as long as the step says; what is overdue then is settled', (_, state) => {
    expect(state.TimeoutSecondsPath).toBe('$.waitSeconds');
    expect(state.TimeoutSeconds).toBeUndefined();
    expect(state.OutputPath).toBeUndefined();
    expect(state.Retry?.[0]?.ErrorEquals).not.toContain('States.Timeout');
    const [timeout] = state.Catch ?? [];
    expect(timeout).toEqual({ ErrorEquals: ['States.Timeout'], ResultPath: '$.error', Next: 'SettleOverdue' });
  });
});
