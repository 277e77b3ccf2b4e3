import type { BindingApplication, DecisionReason } from '../../domain/binding/application.ts';
import { reasonsFor } from '../../domain/binding/decision-reasons.ts';
import { decide } from '../../domain/binding/transitions.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import { approvalChanges } from '../binding/approval.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { changed, changeInReview, type ReviewRequest } from './change-in-review.ts';

export interface DecideRequest extends ReviewRequest {
  readonly decision: 'APPROVE' | 'REJECT';
  readonly reasons: readonly DecisionReason[];
}

/**
 * The decision of the reviewer who has taken an application. An approval asks the rules once more and makes the link
 * in the same transaction; where they are not met, it says which, and the application can only be refused.
 */
export async function decideApplication(
  services: Services,
  caller: Caller & Correlated,
  request: DecideRequest,
): Promise<Outcome<BindingApplication>> {
  const reasons = reasonsFor(request.decision, request.reasons);
  if (!reasons.ok) return reasons;
  return changeInReview(services, caller, 'bindingApplicationDecide', request, (application, { by, at }) => {
    const deed = { by, at, reasons: reasons.value, profileVersion: application.profileVersion };
    return request.decision === 'APPROVE'
      ? approvalChanges(services, application, deed)
      : changed(application, decide(application, 'REJECTED', deed));
  });
}
