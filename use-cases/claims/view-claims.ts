import type { Claim } from '../../domain/claims/claim.ts';
import { assertIdentities } from '../../domain/claims/identities.ts';
import { isClaim } from '../../domain/claims/used-message.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { IdentityFlags } from '../../domain/region-profile.ts';
import type { Caller } from '../caller.ts';
import type { Page, PageRequest, Services } from '../ports.ts';
import type { Standing } from '../standing.ts';

type Needs = Pick<Services, 'reads' | 'regions'>;

/** Of the rules under which it was settled; an area that is served no more leaves us with what holds everywhere. */
export const identityFlagsOf = ({ regions }: Pick<Services, 'regions'>, { admdvs, dayOfCare }: Claim): IdentityFlags =>
  regions.profile(admdvs, dayOfCare)?.identities ?? { hospitalShareInTotal: true };

/** What held when it was written holds when it is read, or nobody is shown it. */
function checked(services: Needs, claim: Claim): Claim {
  assertIdentities(claim.costs, claim.settlement, identityFlagsOf(services, claim));
  return claim;
}

/** Of the person treated, newest first. */
export async function claimsOf(services: Needs, personId: PersonId, page: PageRequest): Promise<Page<Claim>> {
  const found = await services.reads.claimsOf(personId, page);
  return { ...found, items: found.items.map((claim) => checked(services, claim)) };
}

export async function claimById(services: Needs, id: string): Promise<Claim | undefined> {
  const found = await services.reads.claim(id);
  return isClaim(found) ? checked(services, found) : undefined;
}

/**
 * How a caller stands to a claim: who was treated owns it, the institution that settled it has it as its own, and staff of
 * the pooling area that paid see it as far as they see the person. Nobody else, the givers included: what they paid is in
 * their own account, and what for is not their affair.
 */
export async function standingTowardsClaim(
  { reads }: Pick<Services, 'reads'>,
  caller: Caller,
  claim: Claim,
  towardsPerson: (personId: PersonId) => Promise<Standing | undefined>,
): Promise<Standing | undefined> {
  if (caller.role === 'citizen') {
    return caller.personId === claim.personId ? { reader: 'OWNER', scopes: [] } : undefined;
  }
  if (caller.role === 'institution') {
    const institution = await reads.institution(caller.clientId);
    return institution?.institutionId === claim.institutionId ? { reader: 'INSTITUTION', scopes: [] } : undefined;
  }
  if (caller.admdvs !== claim.admdvs) return undefined;
  return towardsPerson(claim.personId);
}
