import { SFNClient } from '@aws-sdk/client-sfn';
import type { WorkflowStep } from '../../domain/binding/workflow-step.ts';
import { createTokenAnswers } from '../outside/step-functions.ts';
import { compose } from '../runtime/compose.ts';
import { correlated } from '../runtime/correlation.ts';
import { readEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { isExpected } from './failures.ts';
import { runTask, startedUnder } from './run-task.ts';
import { createTasks } from './tasks.ts';

const log = createLog('workflow');
const tasks = startedOnce(
  async () => createTasks(await compose(readEnvironment()), createTokenAnswers(new SFNClient())),
  log,
);

/** A task of the state machine: `infra/workflows/binding-review.asl.json` says which, and what follows. */
export async function handler(event: unknown): Promise<WorkflowStep> {
  return correlated(startedUnder(event), () => perform(event));
}

async function perform(event: unknown): Promise<WorkflowStep> {
  const ready = await tasks();
  try {
    const step = await runTask(ready, event);
    log.info('task', { task: taskOf(event), ...step });
    return step;
  } catch (error) {
    if (isExpected(error)) log.info('task_put_off', { task: taskOf(event), error });
    else log.error('task_failed', { task: taskOf(event), error });
    throw error;
  }
}

const taskOf = (event: unknown): unknown => (event as { readonly task?: unknown } | null)?.task;
