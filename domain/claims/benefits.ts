import { invariant } from '../invariant.ts';
import { type Fen, maxFen, minFen, sumFen } from '../money.ts';
import type { BenefitRule, InstitutionLevel, RegionClass, RoundingRule } from '../region-profile.ts';
import type { YearlyRule } from '../supplementary-funds.ts';
import type { BenefitYear } from './accumulators.ts';
import { shareOf } from './rounding.ts';

export interface BenefitFacts {
  /** Null where the pooled fund pays nothing for this insurance type and `med_type` group. */
  readonly rule: BenefitRule | null;
  readonly level: InstitutionLevel;
  readonly regionClass: RegionClass;
  /** `inscp_scp_amt` of this claim. */
  readonly inScope: Fen;
  /** The year of this insurance type and group before this claim. */
  readonly accumulator: BenefitYear;
  readonly rounding: RoundingRule;
}

/** What of this claim lies in one ratio band. */
export interface BenefitSlice {
  /** Where the band ends; null for the last. */
  readonly bandUpTo: Fen | null;
  readonly amount: Fen;
  /** The pooled fund's share, in basis points. */
  readonly share: number;
  /** What the fund pays of it: its share, rounded to the fen, less what the yearly cap cut off. */
  readonly fund: Fen;
}

export interface Benefit {
  /** `act_pay_dedc`. */
  readonly deductiblePaid: Fen;
  /** From the lowest band up; bands that nothing falls into are left out. */
  readonly slices: readonly BenefitSlice[];
  /** `hifp_pay`: the sum of the slices. */
  readonly fund: Fen;
  /** Whether the year has come to the cap with this claim or before it. */
  readonly capReached: boolean;
  /** What the fund would have paid without the cap. */
  readonly cutByCap: Fen;
  readonly accumulatorAfter: BenefitYear;
}

/**
 * What the pooled fund pays (`domain.md` §6, steps 1 to 4): first what is open of the year's deductible at this level,
 * the rest through the bands, cut on the year's in-scope amount after deductible; each slice rounded; the year's sum
 * stopped at the cap. The slices are paid from the lowest up, so the cap cuts the highest.
 */
export function computeBenefit(facts: BenefitFacts): Benefit {
  const { rule, level, regionClass, inScope, accumulator, rounding } = facts;
  if (rule === null) return nothing(accumulator);
  const { deductible, bands, yearlyCap } = rule;
  const shared = bands.map(({ upTo, fundShare }) => ({ upTo, share: fundShare[regionClass][level] }));
  return paidOverYear({ deductible: deductible[level], bands: shared, yearlyCap }, inScope, accumulator, rounding);
}

/** The same of any fund that is reckoned over the year, on whatever amount it is. */
export function paidOverYear(rule: YearlyRule, amount: Fen, accumulator: BenefitYear, rounding: RoundingRule): Benefit {
  const deductiblePaid = minFen(amount, openOf(rule.deductible, accumulator.deductibleMet));
  const rest = amount - deductiblePaid;
  const uncapped = slicesOf(rule.bands, accumulator.inScopeAfterDeductible, rest, rounding);
  const slices = capped(uncapped, capRoom(rule, accumulator));
  const fund = sumFen(slices.map((slice) => slice.fund));
  invariant(fund <= rest, 'a fund never pays more than what there is after the deductible');
  const fundPaid = accumulator.fundPaid + fund;
  return {
    deductiblePaid,
    slices,
    fund,
    capReached: rule.yearlyCap !== null && fundPaid >= rule.yearlyCap,
    cutByCap: sumFen(uncapped.map((slice) => slice.fund)) - fund,
    accumulatorAfter: {
      deductibleMet: accumulator.deductibleMet + deductiblePaid,
      inScopeAfterDeductible: accumulator.inScopeAfterDeductible + rest,
      fundPaid,
    },
  };
}

const nothing = (accumulator: BenefitYear): Benefit => ({
  deductiblePaid: 0n,
  slices: [],
  fund: 0n,
  capReached: false,
  cutByCap: 0n,
  accumulatorAfter: accumulator,
});

/** Somebody who met the lower deductible of a clinic has only the difference open at a hospital, and never less than 0. */
const openOf = (limit: Fen, used: Fen): Fen => maxFen(0n, limit - used);

const capRoom = ({ yearlyCap }: YearlyRule, { fundPaid }: BenefitYear): Fen | null =>
  yearlyCap === null ? null : openOf(yearlyCap, fundPaid);

/** Cuts what lies between the year so far and the year with this claim at the ends of the bands. */
function slicesOf(bands: YearlyRule['bands'], from: Fen, rest: Fen, rounding: RoundingRule): BenefitSlice[] {
  const until = from + rest;
  return bands.flatMap((band, index) => {
    const lower = maxFen(from, bands[index - 1]?.upTo ?? 0n);
    const upper = band.upTo === null ? until : minFen(until, band.upTo);
    if (upper <= lower) return [];
    const amount = upper - lower;
    return [{ bandUpTo: band.upTo, amount, share: band.share, fund: shareOf(amount, band.share, rounding) }];
  });
}

function capped(slices: readonly BenefitSlice[], room: Fen | null): BenefitSlice[] {
  if (room === null) return [...slices];
  let left = room;
  return slices.map((slice) => {
    const fund = minFen(slice.fund, left);
    left -= fund;
    return { ...slice, fund };
  });
}
