import { SFNClient } from '@aws-sdk/client-sfn';
import type { WorkflowStep } from '../../domain/binding/workflow-step.ts';
import { createTokenAnswers } from '../outside/step-functions.ts';
import { compose } from '../runtime/compose.ts';
import { readEnvironment } from '../runtime/env.ts';
import { createLog } from '../runtime/log.ts';
import { startedOnce } from '../runtime/started-once.ts';
import { isExpected } from './failures.ts';
import { runTask } from './run-task.ts';
import { createTasks } from './tasks.ts';

const log = createLog('workflow');
const tasks = startedOnce(
  async () => createTasks(await compose(readEnvironment()), createTokenAnswers(new SFNClient())),
  log,
);

/** A task of the state machine: `infra/workflows/binding-review.asl.json` says which, and what follows. */
export async function handler(event: unknown): Promise<WorkflowStep> {
  const ready = await tasks();
  try {
    return await runTask(ready, event);
  } catch (error) {
    if (isExpected(error)) log.info('task_put_off', { error });
    else log.error('task_failed', { error });
    throw error;
  }
}
