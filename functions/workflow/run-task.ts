import * as v from 'valibot';
import { type WorkflowStep, workflowSteps } from '../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Wait } from '../../use-cases/workflow/await-step.ts';
import { failureOf, named, StillOpen } from './failures.ts';

/** What the state machine can ask for. Each may be asked for again, before or after it has written. */
export interface Tasks {
  screen(applicationId: string): Promise<Outcome<WorkflowStep>>;
  await(wait: Wait): Promise<Outcome<WorkflowStep>>;
  settleOverdue(applicationId: string): Promise<Outcome<WorkflowStep>>;
  conclude(applicationId: string): Promise<Outcome<WorkflowStep>>;
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
type TaskEvent = v.InferOutput<typeof eventSchema>;

const executionSchema = v.object({ execution: v.object({ correlationId: v.string() }) });

/** What the execution was started under; undefined where an operator started it by hand. */
export function startedUnder(event: unknown): string | undefined {
  const read = v.safeParse(executionSchema, event);
  return read.success ? read.output.execution.correlationId : undefined;
}

/** Does what the state machine asks for and says what comes next. Fails by the names that the state machine knows. */
export async function runTask(tasks: Tasks, event: unknown): Promise<WorkflowStep> {
  const asked = v.parse(eventSchema, event);
  const outcome = await perform(tasks, asked).catch((error: unknown) => {
    throw named(error);
  });
  if (!outcome.ok) throw failureOf(outcome.rejection);
  const step = outcome.value;
  if (asked.task === 'conclude' && step.next !== 'CONCLUDE') throw new StillOpen(step.next);
  return step;
}

function perform(tasks: Tasks, event: TaskEvent): Promise<Outcome<WorkflowStep>> {
  switch (event.task) {
    case 'screen':
      return tasks.screen(event.applicationId);
    case 'await':
      return tasks.await(event);
    case 'settle-overdue':
      return tasks.settleOverdue(event.applicationId);
    case 'conclude':
      return tasks.conclude(event.applicationId);
  }
}
