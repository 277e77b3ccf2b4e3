import { release } from '../../domain/binding/transitions.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { changed, changeInReview, type ReviewNeeds, type ReviewRequest } from './change-in-review.ts';

/** Who has taken an application gives it back to the queue. */
export const releaseApplication = (services: ReviewNeeds, caller: Caller & Correlated, request: ReviewRequest) =>
  changeInReview(services, caller, 'bindingApplicationRelease', request, (application, deed) =>
    changed(application, release(application, deed)),
  );
