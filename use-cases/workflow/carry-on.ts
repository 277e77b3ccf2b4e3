import { workflowStep } from '../../domain/binding/workflow-step.ts';
import type { Clock, Reads, Workflow } from '../ports.ts';

export interface CarryOnNeeds {
  readonly reads: Pick<Reads, 'workflowToken' | 'application'>;
  readonly clock: Clock;
  readonly workflow: Pick<Workflow, 'answer'>;
}

/** WAITS: the workflow waits for just this already. NOBODY_WAITS: no token is stored; whoever stores one looks again. */
export type CarriedOn = 'ANSWERED' | 'GONE' | 'WAITS' | 'NOBODY_WAITS';

/**
 * Tells the workflow of an application what comes next, where it waits for something else. It goes by the table as it
 * is now, not by the change that it hears of, so hearing of a change late, twice or in the wrong order does no harm.
 */
export async function carryOn({ reads, clock, workflow }: CarryOnNeeds, applicationId: string): Promise<CarriedOn> {
  // The token first: an application read before it might be older than the wait, and send the workflow backwards.
  const waiting = await reads.workflowToken(applicationId);
  if (!waiting) return 'NOBODY_WAITS';
  const application = await reads.application(applicationId);
  if (!application) return 'NOBODY_WAITS';
  const step = workflowStep(application, clock.now());
  return step.next === waiting.step ? 'WAITS' : workflow.answer(waiting.token, step);
}
