import type { BindingApplication } from '../../domain/binding/application.ts';
import type { WaitReason } from '../../domain/binding/reason-words.ts';
import { type Deed, escalate, expire, systemActor } from '../../domain/binding/transitions.ts';
import type { WorkflowStep } from '../../domain/binding/workflow-step.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Services } from '../ports.ts';
import { carryOut, moved } from './workflow-task.ts';

/**
 * Escalates or ends whatever is due by the clock. What came in the last moment counts: an application that does not
 * wait any more, or waits for something else by now, is left as it is.
 *
 * The wait of the workflow keeps the time-out with which it began, also where the deadlines of a review were moved
 * since (`moveDeadlines`). Where they lie later now, nothing is due here yet, and the answer tells how long the rest of
 * the wait is; where they lie earlier, this comes late by at most that difference.
 */
export const settleOverdue = (services: Services, applicationId: string): Promise<Outcome<WorkflowStep>> =>
  carryOut(services, applicationId, async (application, now) => {
    const settled = settledAt(application, now);
    return settled && moved(settled);
  });

function settledAt(application: BindingApplication, at: Date): Outcome<BindingApplication> | undefined {
  const deed: Deed = { by: systemActor, at };
  const isOver = (end: string | undefined) => end !== undefined && end <= at.toISOString();
  const lapsed = isOver(application.lapsesAt) ? lapseReason(application) : undefined;
  if (lapsed) return expire(application, { ...deed, reasons: [lapsed] });
  const { state, review } = application;
  if (state !== 'UNDER_REVIEW' && state !== 'ESCALATED') return undefined;
  if (isOver(review?.expiresAt)) return expire(application, { ...deed, reasons: ['not_decided_in_time'] });
  return state === 'UNDER_REVIEW' && isOver(review?.escalatesAt) ? escalate(application, deed) : undefined;
}

function lapseReason({ state }: BindingApplication): WaitReason | undefined {
  switch (state) {
    case 'AWAITING_FACE':
      return 'face_not_answered';
    case 'AWAITING_CONFIRMATION':
      return 'confirmation_not_given';
    case 'AWAITING_EVIDENCE':
      return 'evidence_not_added';
    default:
      return undefined;
  }
}
