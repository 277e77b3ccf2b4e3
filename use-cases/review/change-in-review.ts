import type { BindingApplication } from '../../domain/binding/application.ts';
import { type Deed, isInReview } from '../../domain/binding/transitions.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import { actorOf } from '../binding/actors.ts';
import { lapsed } from '../binding/change-application.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';
import { looksAt } from './view-application.ts';

export type ReviewNeeds = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

export interface ReviewRequest {
  readonly idempotencyKey: string;
  readonly applicationId: string;
}

/** The application as it is now, and what is written for that. */
export interface Reviewed {
  readonly application: BindingApplication;
  readonly changes: readonly Change[];
}

/**
 * One act of the staff on an application of their own pooling area, under its version: of two acts at the same moment
 * the second is judged by what the first left. One of elsewhere and one that does not exist are the same `not_found`.
 * The answer shows the application, so the act stands in both parties' access logs too.
 */
export function changeInReview(
  services: ReviewNeeds,
  caller: Caller & Correlated,
  operation: string,
  { idempotencyKey, ...content }: ReviewRequest,
  decide: (application: BindingApplication, deed: Deed) => Promise<Outcome<Reviewed>> | Outcome<Reviewed>,
): Promise<Outcome<BindingApplication>> {
  return answerOnce(services, caller, { operation, key: idempotencyKey, content }, async () => {
    const found = await services.reads.application(content.applicationId);
    if (!found || found.admdvs !== caller.admdvs) return rejected('not_found', ['applicationId']);
    const at = services.clock.now();
    if (isOver(found, at)) return lapsed;
    const decided = await decide(found, { by: actorOf(caller), at });
    if (!decided.ok) return decided;
    const { application, changes } = decided.value;
    return accepted({ changes: [...changes, ...looksAt(services, caller, application)], answer: application });
  });
}

/** A review that is over by the clock is over, though the workflow may need a moment to say so. */
const isOver = (application: BindingApplication, now: Date): boolean =>
  isInReview(application) && application.review !== undefined && application.review.expiresAt <= now.toISOString();

/** What a transition changes: nothing, where it left the application as it was. */
export function changed(before: BindingApplication, outcome: Outcome<BindingApplication>): Outcome<Reviewed> {
  if (!outcome.ok) return outcome;
  const application = outcome.value;
  return accepted({
    application,
    changes: application === before ? [] : [{ change: 'APPLICATION_CHANGED', application }],
  });
}
