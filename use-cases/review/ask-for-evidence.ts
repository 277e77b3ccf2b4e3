import type { BindingApplication, DecisionReason } from '../../domain/binding/application.ts';
import { reasonsFor } from '../../domain/binding/decision-reasons.ts';
import { endAfter } from '../../domain/binding/review-clock.ts';
import { askForEvidence as sendBack } from '../../domain/binding/transitions.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import { rulesOfApplication } from '../binding/request-rules.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { changed, changeInReview, type ReviewNeeds, type ReviewRequest } from './change-in-review.ts';

export interface AskForEvidenceRequest extends ReviewRequest {
  readonly reasons: readonly DecisionReason[];
}

/** The reviewer sends an application back; what is not added within the working days of its rules ends it. */
export async function askForEvidence(
  services: ReviewNeeds & Pick<Services, 'regions'>,
  caller: Caller & Correlated,
  request: AskForEvidenceRequest,
): Promise<Outcome<BindingApplication>> {
  const reasons = reasonsFor('ASK_FOR_EVIDENCE', request.reasons);
  if (!reasons.ok) return reasons;
  const operation = 'bindingApplicationAskForEvidence';
  return changeInReview(services, caller, operation, request, (application, deed) => {
    const { profile } = rulesOfApplication(services.regions, application);
    const lapsesAt = endAfter(shanghaiDay(deed.at), profile.review.supplementWorkingDays);
    return changed(application, sendBack(application, lapsesAt, { ...deed, reasons: reasons.value }));
  });
}
