import type { Day } from '../calendar.ts';
import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import type { InsuranceType } from '../persons/participation.ts';
import type { PersonId } from '../persons/person.ts';
import type { MedTypeGroup } from '../region-profile.ts';
import type { OtherFund } from '../supplementary-funds.ts';

/** What the claims of a year have added up to within one insurance type and `med_type` group. */
export interface BenefitYear {
  /** Of `act_pay_dedc`: how much of the year's deductible the person has borne. */
  readonly deductibleMet: Fen;
  /** On what the ratio bands are cut. */
  readonly inScopeAfterDeductible: Fen;
  /** Of `hifp_pay`: what stops at the yearly cap. */
  readonly fundPaid: Fen;
}

/**
 * One person's calendar year (Asia/Shanghai): a single record, so that a settlement changes one thing besides the
 * accounts. Every amount is the sum of what the claims that still count have contributed.
 */
export interface ClaimYear {
  readonly personId: PersonId;
  /** Four digits; the year in which the day of care lies. */
  readonly year: string;
  readonly benefits: Readonly<Partial<Record<InsuranceType, Readonly<Partial<Record<MedTypeGroup, BenefitYear>>>>>>;
  /** Of each supplementary fund, on the rest that it pays from; absent where none has had to do with him. */
  readonly otherFunds?: Readonly<Partial<Record<InsuranceType, Readonly<Partial<Record<OtherFund, BenefitYear>>>>>>;
  /** What he has received from all his givers. */
  readonly mutualAidReceived: Fen;
  readonly version: number;
}

/** What one claim has added to its year, and takes back when it is cancelled. Nothing in it is below zero. */
export interface YearContribution {
  readonly insuranceType: InsuranceType;
  readonly group: MedTypeGroup;
  readonly deductible: Fen;
  readonly inScopeAfterDeductible: Fen;
  readonly fund: Fen;
  readonly mutualAid: Fen;
  /** Absent where no supplementary fund has to do with the claim. */
  readonly otherFunds?: readonly OtherFundContribution[];
}

export interface OtherFundContribution {
  readonly fund: OtherFund;
  readonly deductible: Fen;
  readonly afterDeductible: Fen;
  readonly paid: Fen;
}

export const claimYearOf = (day: Day): string => day.slice(0, 4);

/** A year in which nothing has been claimed yet. */
export const newClaimYear = (personId: PersonId, year: string): ClaimYear => ({
  personId,
  year,
  benefits: {},
  mutualAidReceived: 0n,
  version: 0,
});

export const noBenefit: BenefitYear = { deductibleMet: 0n, inScopeAfterDeductible: 0n, fundPaid: 0n };

export const benefitYearOf = (year: ClaimYear, insuranceType: InsuranceType, group: MedTypeGroup): BenefitYear =>
  year.benefits[insuranceType]?.[group] ?? noBenefit;

export const otherFundYearOf = (year: ClaimYear, insuranceType: InsuranceType, fund: OtherFund): BenefitYear =>
  year.otherFunds?.[insuranceType]?.[fund] ?? noBenefit;

export const withContribution = (year: ClaimYear, contribution: YearContribution): ClaimYear =>
  changed(year, contribution, 1n);

/**
 * Takes back exactly what the claim itself has added. Claims that were settled after it keep what they were given, also
 * where this one had met the deductible for them: what was paid out is never reckoned again behind the person's back;
 * the next claim fills the deductible up. Nothing can fall below zero, because what is subtracted is one of the
 * summands, and a claim is cancelled once.
 */
export const withoutContribution = (year: ClaimYear, contribution: YearContribution): ClaimYear =>
  changed(year, contribution, -1n);

/** Mutual aid beside claims, such as a premium paid for him. Nothing takes it back. */
export const withMutualAidReceived = (year: ClaimYear, amount: Fen): ClaimYear => ({
  ...year,
  mutualAidReceived: year.mutualAidReceived + amount,
  version: year.version + 1,
});

/** Nothing of it is another, but whoever rests on it as it was finds that somebody was there. */
export const touchedYear = (year: ClaimYear): ClaimYear => ({ ...year, version: year.version + 1 });

/** Whether the year has in it what a claim has added: it does until that claim is taken back. */
export function contains(year: ClaimYear, contribution: YearContribution): boolean {
  const benefit = benefitYearOf(year, contribution.insuranceType, contribution.group);
  return (
    benefit.deductibleMet >= contribution.deductible &&
    benefit.inScopeAfterDeductible >= contribution.inScopeAfterDeductible &&
    benefit.fundPaid >= contribution.fund &&
    year.mutualAidReceived >= contribution.mutualAid &&
    (contribution.otherFunds ?? []).every((each) => {
      const { deductibleMet, inScopeAfterDeductible, fundPaid } = otherFundYearOf(
        year,
        contribution.insuranceType,
        each.fund,
      );
      return (
        deductibleMet >= each.deductible && inScopeAfterDeductible >= each.afterDeductible && fundPaid >= each.paid
      );
    })
  );
}

function changed(year: ClaimYear, contribution: YearContribution, sign: 1n | -1n): ClaimYear {
  const { insuranceType, group, deductible, inScopeAfterDeductible, fund, mutualAid } = contribution;
  const before = benefitYearOf(year, insuranceType, group);
  const after: BenefitYear = {
    deductibleMet: before.deductibleMet + sign * deductible,
    inScopeAfterDeductible: before.inScopeAfterDeductible + sign * inScopeAfterDeductible,
    fundPaid: before.fundPaid + sign * fund,
  };
  const mutualAidReceived = year.mutualAidReceived + sign * mutualAid;
  invariant(
    [...Object.values(after), mutualAidReceived].every((amount) => amount >= 0n),
    'a claim takes back from its year no more than it has added',
  );
  return {
    ...year,
    benefits: { ...year.benefits, [insuranceType]: { ...year.benefits[insuranceType], [group]: after } },
    ...otherFundsAfter(year, contribution, sign),
    mutualAidReceived,
    version: year.version + 1,
  };
}

function otherFundsAfter(
  year: ClaimYear,
  { insuranceType, otherFunds = [] }: YearContribution,
  sign: 1n | -1n,
): Pick<ClaimYear, 'otherFunds'> {
  if (otherFunds.length === 0) return {};
  const after = otherFunds.map(({ fund, deductible, afterDeductible, paid }) => {
    const before = otherFundYearOf(year, insuranceType, fund);
    const changedTo: BenefitYear = {
      deductibleMet: before.deductibleMet + sign * deductible,
      inScopeAfterDeductible: before.inScopeAfterDeductible + sign * afterDeductible,
      fundPaid: before.fundPaid + sign * paid,
    };
    invariant(
      Object.values(changedTo).every((amount) => amount >= 0n),
      'a claim takes back from its year no more than it has added',
    );
    return [fund, changedTo] as const;
  });
  const ofType = { ...year.otherFunds?.[insuranceType], ...Object.fromEntries(after) };
  return { otherFunds: { ...year.otherFunds, [insuranceType]: ofType } };
}
