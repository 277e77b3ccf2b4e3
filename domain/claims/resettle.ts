import { addDays, type Day } from '../calendar.ts';
import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { RegionProfile } from '../region-profile.ts';
import { claimYearOf } from './accumulators.ts';
import { type Claim, whyNotSettled } from './claim.ts';
import { personalClasses } from './cost-classes.ts';
import { assertIdentities } from './identities.ts';
import { regionClassOf } from './place-of-care.ts';
import { checkFacts, type SettleFacts, type Settlement, settle } from './settlement.ts';

/**
 * When the equipment has failed, "the medical expenses shall be paid by the individual in cash first" (S3): the whole
 * cost is cash, and the person's year knows nothing of it yet. Fund, accounts and all other parts wait for the re-settlement.
 */
export function settleInCashFirst(facts: SettleFacts): Outcome<Settlement> {
  const { profile, costs, insuranceType } = facts;
  const checked = checkFacts(facts);
  if (!checked.ok) return checked;
  const personal = personalClasses(costs, { fund: 0n, other: 0n, hospitalShare: 0n });
  const settlement = {
    total: costs.total,
    fund: 0n,
    other: 0n,
    hospitalShare: 0n,
    ownAccount: 0n,
    mutualAid: 0n,
    cash: costs.total,
    personal: costs.total,
    personalClasses: personal,
    cashClasses: personal,
    deductible: 0n,
    slices: [],
    cutByCap: 0n,
    capReached: false,
    group: checked.value,
    regionClass: regionClassOf(facts.placeOfCare, profile.admdvs),
    payers: [],
    cashReasons: [{ code: 'EQUIPMENT_FAILED' as const, amount: costs.total }],
    contribution: {
      insuranceType,
      group: checked.value,
      deductible: 0n,
      inScopeAfterDeductible: 0n,
      fund: 0n,
      mutualAid: 0n,
    },
    profileVersion: profile.versionId,
  };
  assertIdentities(costs, settlement, profile.identities);
  const explanation = (['COST', 'CASH', 'CASH_EQUIPMENT_FAILED'] as const).map((code) => ({
    code,
    amount: costs.total,
  }));
  return accepted({ ...settlement, explanation });
}

export interface Resettlement {
  /** The cash-first claim as it is now: RESETTLED, naming the claim that takes its place. */
  readonly earlier: Claim;
  readonly settlement: Settlement;
  /** What of the cash paid then the institution gives back now: it has become the fund's and the accounts' part. */
  readonly refundDue: Fen;
}

export interface ResettleFacts {
  /** Of the claim to be made. */
  readonly id: string;
  readonly institutionId: string;
  /** The day on which it is settled again, in Asia/Shanghai. */
  readonly on: Day;
  /** As of now, but with the profile of the day of care and the year in which that day lies. */
  readonly settle: Omit<SettleFacts, 'costs' | 'items' | 'medType' | 'insuranceType' | 'level' | 'placeOfCare'>;
}

/** Until when it could have been settled again, where that day is over; undefined while it is in time. */
export function resettlementTooLate(dayOfCare: Day, profile: Pick<RegionProfile, 'claims'>, on: Day) {
  const lastDay = addDays(dayOfCare, profile.claims.resettlementDays);
  return on > lastDay ? { lastDay } : undefined;
}

/**
 * Settles again what was paid in cash first: the same institution, the same cost, within the profile's days from the day
 * of care, on which the equipment had failed. The day itself is day 0, and the last day counts.
 */
export function resettle(claim: Claim, { id, institutionId, on, settle: facts }: ResettleFacts): Outcome<Resettlement> {
  const { profile } = facts;
  invariant(profile.effectiveFrom <= claim.dayOfCare, 'a claim is settled again under the profile of its day of care');
  invariant(facts.year.year === claimYearOf(claim.dayOfCare), 'a claim counts in the year of its day of care');
  if (institutionId !== claim.institutionId) return rejected('claim_of_other_institution', ['claimId']);
  const refusal = whyNotSettled[claim.state];
  if (refusal) return rejected(refusal, ['claimId']);
  if (!claim.cashFirst) return rejected('claim_not_cash_first', ['claimId']);
  const late = resettlementTooLate(claim.dayOfCare, profile, on);
  if (late) return rejected('resettlement_too_late', ['claimId'], late);
  const settlement = settle({ ...facts, ...statedIn(claim) });
  if (!settlement.ok) return settlement;
  const refundDue = claim.settlement.cash - settlement.value.cash;
  invariant(refundDue >= 0n, 'nobody pays more because he has paid in cash first');
  const earlier: Claim = { ...claim, state: 'RESETTLED', resettledBy: id, version: claim.version + 1 };
  return accepted({ earlier, settlement: settlement.value, refundDue });
}

/** What the institution said then and does not say again. */
const statedIn = ({ costs, items, medType, insuranceType, level, placeOfCare }: Claim) => ({
  costs,
  ...(items && { items }),
  medType,
  insuranceType,
  level,
  placeOfCare,
});

/**
 * The cash-first claim once its re-settlement was taken back: it stands as if that had never been. Otherwise a reply that
 * was lost, and therefore reversed, would leave the person with what he paid in cash for good.
 */
export function reopened(earlier: Claim, resettledBy: string): Claim {
  invariant(
    earlier.state === 'RESETTLED' && earlier.resettledBy === resettledBy,
    'only the claim that settled it again gives a cash-first claim free',
  );
  const { resettledBy: _, ...rest } = earlier;
  return { ...rest, state: 'SETTLED', version: earlier.version + 1 };
}
