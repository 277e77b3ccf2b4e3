import { type WorkflowStep, type WorkflowStepName, workflowStep } from '../../domain/binding/workflow-step.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Services, Workflow } from '../ports.ts';

export interface Wait {
  readonly applicationId: string;
  /** What the state machine waits for. */
  readonly step: WorkflowStepName;
  /** Whoever answers it ends the wait. */
  readonly token: string;
}

/**
 * Keeps the token under which the state machine waits, for the consumer of the table's changes to answer. A change
 * that came before the token was kept found nothing to answer; so the application is read again afterwards, and one
 * that is past this wait is answered here. Where both answer, the second finds the token gone.
 */
export async function awaitStep(
  { clock, reads, commit }: Pick<Services, 'clock' | 'reads' | 'commit'>,
  workflow: Pick<Workflow, 'answer'>,
  { applicationId, step, token }: Wait,
): Promise<Outcome<WorkflowStep>> {
  const storedAt = clock.now().toISOString();
  const kept = await commit({
    changes: [{ change: 'WORKFLOW_TOKEN_SET', token: { applicationId, token, step, storedAt } }],
  });
  if (kept.status === 'REFUSED') return { ok: false, rejection: kept.rejection };
  const application = await reads.application(applicationId);
  if (!application) return rejected('not_found', ['applicationId']);
  const now = workflowStep(application, clock.now());
  if (now.next !== step) await workflow.answer(token, now);
  return accepted(now);
}
