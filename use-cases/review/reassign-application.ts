import type { BindingApplication } from '../../domain/binding/application.ts';
import { reassign } from '../../domain/binding/transitions.ts';
import { type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { changed, changeInReview, type ReviewNeeds, type ReviewRequest } from './change-in-review.ts';

export interface ReassignRequest extends ReviewRequest {
  /** The reviewer, as his tokens name him; undefined for the queue. */
  readonly to: { readonly subject: string; readonly clientId: string } | undefined;
}

/** OpenID Connect: a subject has at most 255 ASCII characters. Ours have no spaces, so that nobody writes a name. */
const tokenNameForm = /^[\x21-\x7e]{1,255}$/;

/** A supervisor gives an application to a reviewer, or back to the queue. */
export async function reassignApplication(
  services: ReviewNeeds,
  caller: Caller & Correlated,
  request: ReassignRequest,
): Promise<Outcome<BindingApplication>> {
  const { to } = request;
  if (to && !tokenNameForm.test(to.subject)) return rejected('reviewer_malformed', ['to', 'subject']);
  if (to && !tokenNameForm.test(to.clientId)) return rejected('reviewer_malformed', ['to', 'clientId']);
  return changeInReview(services, caller, 'bindingApplicationReassign', request, (application, deed) =>
    changed(application, reassign(application, to, deed)),
  );
}
