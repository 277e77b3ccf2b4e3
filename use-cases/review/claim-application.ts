import { claim } from '../../domain/binding/transitions.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { changed, changeInReview, type ReviewNeeds, type ReviewRequest } from './change-in-review.ts';

/** A reviewer takes an application; of two who take it at the same moment one has it. */
export const claimApplication = (services: ReviewNeeds, caller: Caller & Correlated, request: ReviewRequest) =>
  changeInReview(services, caller, 'bindingApplicationClaim', request, (application, deed) =>
    changed(application, claim(application, deed)),
  );
