import { addDays, shanghaiDay } from '../../domain/calendar.ts';
import type { Institution } from '../../domain/claims/institution.ts';
import { resettlementTooLate, settleInCashFirst } from '../../domain/claims/resettle.ts';
import { type SettleFacts, type Settlement, settle } from '../../domain/claims/settlement.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
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

/** One definition for the quote and for the claim. */
export function decideCare(
  services: Pick<Services, 'regions'>,
  care: Care,
  gathered: Gathered,
  { cashFirst, now }: { readonly cashFirst: boolean; readonly now: Date },
): Outcome<DecidedCare> {
  const { insuredAt, dayOfCare } = care;
  const institution = designated(gathered.ground.institution, insuredAt);
  if (!institution.ok) return institution;
  const profile = profileOf(services, insuredAt, dayOfCare);
  if (!profile.ok) return profile;
  const inTime = handedInInTime(services, care, now);
  if (!inTime.ok) return inTime;
  // What can be settled again no more is not paid in cash first either: it would stay with the person for good.
  const late = cashFirst && resettlementTooLate(dayOfCare, profile.value, shanghaiDay(now));
  if (late) return rejected('resettlement_too_late', ['cashFirst'], late);
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
    hospitalShare: care.hospitalShare,
    ...payingFacts(gathered, insured.value, dayOfCare),
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

/** Whoever hands in does so by the rules of today; what is paid follows those of the day of care. */
function handedInInTime(
  { regions }: Pick<Services, 'regions'>,
  { insuredAt, dayOfCare }: Care,
  now: Date,
): Outcome<undefined> {
  const today = shanghaiDay(now);
  const days = regions.profile(insuredAt, today)?.claims.handInDays;
  invariant(days !== undefined, 'who has a profile for the day of care has one for today');
  const firstDay = addDays(today, -days);
  if (dayOfCare >= firstDay) return accepted(undefined);
  return rejected('claim_handed_in_too_late', ['dayOfCare'], { days: String(days), firstDay });
}
