import type { BindingApplication, DecisionReason } from '../../domain/binding/application.ts';
import { reasonsFor } from '../../domain/binding/decision-reasons.ts';
import { type Deed, decide } from '../../domain/binding/transitions.ts';
import { type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import { approvalChanges } from '../binding/approval.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { changed, changeInReview, type Reviewed, type ReviewRequest } from './change-in-review.ts';

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
      ? approval(services, application, deed)
      : changed(application, decide(application, 'REJECTED', deed));
  });
}

/**
 * The facts are read after the application. Where somebody approved it in between, they hold the very link that it
 * asks for, and the rules speak against a duplicate: then it is judged again by what it has become.
 */
async function approval(services: Services, application: BindingApplication, deed: Deed): Promise<Outcome<Reviewed>> {
  const approved = await approvalChanges(services, application, deed);
  if (approved.ok || approved.rejection.code !== 'rules_not_met') return approved;
  const current = await services.reads.application(application.id);
  return current?.version === application.version ? approved : rejected('changed_meanwhile');
}
