import * as v from 'valibot';
import { type WorkflowStep, workflowSteps } from '../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { concludeApplication } from '../../use-cases/binding/conclude-application.ts';
import { screenApplication } from '../../use-cases/binding/screen-application.ts';
import { settleOverdue } from '../../use-cases/binding/settle-overdue.ts';
import type { Services, Workflow } from '../../use-cases/ports.ts';
import { awaitStep } from '../../use-cases/workflow/await-step.ts';
import { failureOf, named, StillOpen } from './failures.ts';

export interface TaskNeeds {
  readonly services: Services;
  readonly workflow: Pick<Workflow, 'answer'>;
}

const applicationId = v.pipe(v.string(), v.uuid());
const eventSchema = v.variant('task', [
  v.object({ task: v.picklist(['screen', 'settle-overdue', 'conclude']), applicationId }),
  v.object({
    task: v.literal('await'),
    applicationId,
    step: v.picklist(workflowSteps),
    token: v.pipe(v.string(), v.minLength(1)),
  }),
]);
export type TaskEvent = v.InferOutput<typeof eventSchema>;

/** Does what the state machine asks for and says what comes next. Fails by the names that the state machine knows. */
export async function runTask(needs: TaskNeeds, event: unknown): Promise<WorkflowStep> {
  const task = v.parse(eventSchema, event);
  const outcome = await perform(needs, task).catch((error: unknown) => {
    throw named(error);
  });
  if (!outcome.ok) throw failureOf(outcome.rejection);
  const step = outcome.value;
  if (task.task === 'conclude' && step.next !== 'CONCLUDE') throw new StillOpen(step.next);
  return step;
}

function perform({ services, workflow }: TaskNeeds, event: TaskEvent): Promise<Outcome<WorkflowStep>> {
  switch (event.task) {
    case 'screen':
      return screenApplication(services, event.applicationId);
    case 'await':
      return awaitStep(services, workflow, event);
    case 'settle-overdue':
      return settleOverdue(services, event.applicationId);
    case 'conclude':
      return concludeApplication(services, event.applicationId);
  }
}
