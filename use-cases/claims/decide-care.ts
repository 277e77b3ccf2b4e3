import type { Institution } from '../../domain/claims/institution.ts';
import { settleInCashFirst } from '../../domain/claims/resettle.ts';
import { type SettleFacts, type Settlement, settle } from '../../domain/claims/settlement.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { RegionProfile } from '../../domain/region-profile.ts';
import type { Services } from '../ports.ts';
import type { Care } from './claim-request.ts';
import { type Gathered, type Insured, insuredOf, payingFacts, profileOf } from './gather-claim.ts';
import { designated } from './institutions.ts';

/** Who pays what of some care, decided and not yet written. */
export interface DecidedCare extends Insured {
  readonly institution: Institution;
  readonly profile: RegionProfile;
  readonly facts: SettleFacts;
  readonly settlement: Settlement;
}

/** One definition for the quote and for the claim. Supplementary funds pay nothing: none is joined to the service. */
export function decideCare(
  services: Pick<Services, 'regions'>,
  care: Care,
  gathered: Gathered,
  cashFirst: boolean,
): Outcome<DecidedCare> {
  const { insuredAt, dayOfCare } = care;
  const institution = designated(gathered.ground.institution, insuredAt);
  if (!institution.ok) return institution;
  const profile = profileOf(services, insuredAt, dayOfCare);
  if (!profile.ok) return profile;
  const insured = insuredOf(gathered.ground, dayOfCare);
  if (!insured.ok) return insured;
  const facts: SettleFacts = {
    profile: profile.value,
    insuranceType: care.insuranceType,
    medType: care.medType,
    level: institution.value.level,
    placeOfCare: institution.value.admdvs,
    costs: care.costs,
    ...(care.items && { items: care.items }),
    useAccounts: care.useAccounts,
    other: 0n,
    hospitalShare: care.hospitalShare,
    ...payingFacts(gathered, insured.value.person.id, dayOfCare),
  };
  const settlement = cashFirst ? settleInCashFirst(facts) : settle(facts);
  if (!settlement.ok) return settlement;
  return accepted({
    ...insured.value,
    institution: institution.value,
    profile: profile.value,
    facts,
    settlement: settlement.value,
  });
}
