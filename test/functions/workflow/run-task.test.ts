import { describe, expect, test } from 'vitest';
import type { WorkflowStep } from '../../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { accepted, rejected } from '../../../domain/outcome.ts';
import { runTask, type Tasks } from '../../../functions/workflow/run-task.ts';

const applicationId = '00000000-0000-4000-8000-000000000001';
const face: WorkflowStep = { applicationId, next: 'FACE', waitSeconds: 3600 };
const done: WorkflowStep = { applicationId, next: 'CONCLUDE', waitSeconds: 1 };

/** Tasks that all come to the same, and what they were asked. */
function tasksThat(perform: () => Promise<Outcome<WorkflowStep>>) {
  const asked: unknown[] = [];
  const task = (name: string) => (what: unknown) => {
    asked.push([name, what]);
    return perform();
  };
  const tasks: Tasks = {
    screen: task('screen'),
    await: task('await'),
    settleOverdue: task('settleOverdue'),
    conclude: task('conclude'),
  };
  return { tasks, asked };
}
const answering = (step: WorkflowStep) => tasksThat(async () => accepted(step));
const failing = (error: unknown) => tasksThat(async () => Promise.reject(error));
const nameOf = (tasks: Tasks, event: unknown) =>
  runTask(tasks, event).then(
    () => 'nothing',
    (error: Error) => error.name,
  );

describe('a task', () => {
  test.each([
    ['screen', 'screen'],
    ['settle-overdue', 'settleOverdue'],
    ['conclude', 'conclude'],
  ])('%s is done for its application, and answers with the next step', async (task, name) => {
    const { tasks, asked } = answering(done);
    expect(await runTask(tasks, { task, applicationId })).toEqual(done);
    expect(asked).toEqual([[name, applicationId]]);
  });

  test('await is told the step and the token', async () => {
    const { tasks, asked } = answering(face);
    const event = { task: 'await', applicationId, step: 'FACE', token: 'token-1' };
    expect(await runTask(tasks, event)).toEqual(face);
    expect(asked).toEqual([['await', event]]);
  });

  test.each([
    ['no object', 'screen'],
    ['no known task', { task: 'approve', applicationId }],
    ['no application', { task: 'screen' }],
    ['an application by something else than its id', { task: 'screen', applicationId: '330106199001011234' }],
    ['a wait without a token', { task: 'await', applicationId, step: 'FACE' }],
    ['a wait for nothing that is waited for', { task: 'await', applicationId, step: 'LUNCH', token: 'token-1' }],
  ])('that is %s is not done', async (_, event) => {
    const { tasks, asked } = answering(done);
    expect(await nameOf(tasks, event)).toBe('ValiError');
    expect(asked).toEqual([]);
  });

  test('that concludes does not end while the application waits for something', async () => {
    expect(await nameOf(answering(face).tasks, { task: 'conclude', applicationId })).toBe('StillOpen');
    expect(await nameOf(answering(done).tasks, { task: 'conclude', applicationId })).toBe('nothing');
  });
});

describe('a failure has the name that the state machine knows', () => {
  const event = { task: 'screen', applicationId };

  test.each([
    ['busy', 'Busy'],
    ['changed_meanwhile', 'Busy'],
    ['not_found', 'TaskRefused'],
    ['application_state_forbids', 'TaskRefused'],
  ] as const)('a refusal with %s is %s', async (code, name) => {
    expect(await nameOf(tasksThat(async () => rejected(code)).tasks, event)).toBe(name);
  });

  test.each([
    ['a throttle', { name: 'ThrottlingException' }, 'Busy'],
    ['what the SDK would try again', { name: 'SomeException', $retryable: {} }, 'Busy'],
    ['a service that is down', { name: 'Unknown', $metadata: { httpStatusCode: 503 } }, 'Busy'],
    ['a connection that broke', { code: 'ECONNRESET' }, 'Busy'],
    [
      'a right that is missing',
      { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } },
      'AccessDeniedException',
    ],
    ['a bug', { name: 'TypeError' }, 'TypeError'],
  ])('%s is %s', async (_, members, name) => {
    expect(await nameOf(failing(Object.assign(new Error('words'), members)).tasks, event)).toBe(name);
  });
});
