import type { Claim } from '../../domain/claims/claim.ts';
import { claimById, standingTowardsClaim } from '../../use-cases/claims/view-claims.ts';
import type { Standing } from '../../use-cases/standing.ts';
import type { RequestContext } from './context.ts';
import type { ClaimView } from './views.ts';

export const claimView = (claim: Claim, standing: Standing): ClaimView => ({ __typename: 'Claim', claim, standing });

/** What an institution is answered of a claim that it has just settled or taken back. */
export const asInstitution: Standing = { reader: 'INSTITUTION', scopes: [] };

/** The claim behind an id; undefined alike for what does not exist and what the caller has no part in. */
export async function claimViewById(context: RequestContext, id: string): Promise<ClaimView | undefined> {
  const { caller, services } = context;
  const claim = await claimById(services, id);
  if (!claim) return undefined;
  const standing = await standingTowardsClaim(services, caller, claim, context.standing);
  return standing && claimView(claim, standing);
}
