import type { Settlement } from '../../domain/claims/settlement.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import { type Correlated, recordAccess } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { type CareRequest, readCare } from './claim-request.ts';
import { findClaimant } from './claimant.ts';
import { decideCare } from './decide-care.ts';
import { gather } from './gather-claim.ts';
import { noteLook } from './note-look.ts';
import { rowOf } from './settle-claim.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'voucherCodes' | 'regions'>;

export interface ClaimQuote {
  readonly maskedName: string;
  readonly settlement: Settlement;
}

/**
 * 2206: what a settlement would come to now. It moves nothing and uses up no code; it leaves nothing behind but the line
 * in the person's access log, which is written before the answer leaves.
 */
export async function quoteClaim(
  services: Needs,
  caller: Caller & Correlated,
  request: CareRequest,
): Promise<Outcome<ClaimQuote>> {
  const now = services.clock.now();
  const care = readCare(request, now);
  if (!care.ok) return care;
  const claimant = await findClaimant(services, request.claimant, now);
  if (!claimant.ok) return claimant;
  const { dayOfCare, useAccounts } = care.value;
  const row = rowOf(care.value, claimant);
  const gathered = await gather(services, { clientId: caller.clientId, row, dayOfCare, useAccounts, now });
  const decided = decideCare(services, care.value, gathered, { cashFirst: false, now });
  if (!decided.ok) return noteLook(services, caller, gathered.ground.person, decided);
  const { person, settlement } = decided.value;
  const noted = await recordAccess(services, caller, { personId: person.id, kind: 'CLAIM_QUOTED' });
  return noted.ok ? accepted({ maskedName: person.masked.name, settlement }) : noted;
}
