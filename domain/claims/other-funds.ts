import { type Fen, minFen, sumFen } from '../money.ts';
import type { InsuranceType } from '../persons/participation.ts';
import type { MedTypeGroup, OtherFundRule, RoundingRule } from '../region-profile.ts';
import type { OtherFund } from '../supplementary-funds.ts';
import { type ClaimYear, otherFundYearOf } from './accumulators.ts';
import { type BenefitSlice, paidOverYear } from './benefits.ts';

/** What one supplementary fund has to do with a claim, also where it pays nothing of it yet. */
export interface OtherFundPayment {
  readonly fund: OtherFund;
  /** What of the rest went into the deductible that this fund has of its own. */
  readonly deductible: Fen;
  readonly slices: readonly BenefitSlice[];
  /** The sum of the slices. */
  readonly paid: Fen;
  /** What it would have paid without its yearly cap. */
  readonly cutByCap: Fen;
}

export interface OtherFundFacts {
  readonly rules: readonly OtherFundRule[];
  readonly insuranceType: InsuranceType;
  readonly group: MedTypeGroup;
  readonly civilServant: boolean;
  /** In-scope cost that is left after the pooled fund, and after the hospital's share where it reaches so far. */
  readonly rest: Fen;
  readonly year: ClaimYear;
  readonly rounding: RoundingRule;
}

/**
 * What the supplementary funds pay of the in-scope rest, one after the other in the order of the profile: each is
 * reckoned over the year, on what those before it have left. Where nothing is left, a fund has nothing to do with it.
 */
export function payOtherFunds(facts: OtherFundFacts): OtherFundPayment[] {
  const { rules, insuranceType, year, rounding } = facts;
  let rest = facts.rest;
  const payments: OtherFundPayment[] = [];
  for (const rule of rules.filter((each) => concerns(each, facts))) {
    if (rest === 0n) break;
    const { fund } = rule;
    const paid = paidOverYear(rule, rest, otherFundYearOf(year, insuranceType, fund), rounding);
    payments.push({
      fund,
      deductible: paid.deductiblePaid,
      slices: paid.slices,
      paid: paid.fund,
      cutByCap: paid.cutByCap,
    });
    rest -= minFen(rest, paid.fund);
  }
  return payments;
}

function concerns(rule: OtherFundRule, { insuranceType, group, civilServant }: OtherFundFacts): boolean {
  if (rule.civilServantsOnly && !civilServant) return false;
  return rule.insuranceTypes.includes(insuranceType) && rule.groups.includes(group);
}

/** `cvlserv_pay`, `hifes_pay`, `hifmi_pay`, `hifob_pay`, `maf_pay` and `oth_pay` together. */
export const sumOfOtherFunds = (payments: readonly OtherFundPayment[]): Fen => sumFen(payments.map(({ paid }) => paid));
