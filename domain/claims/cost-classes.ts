import { type Fen, minFen, sumFen } from '../money.ts';
import { type CostClass, costClasses } from '../region-profile.ts';
import type { CostSplit } from './cost-split.ts';

/** An amount for each of the four classes of cost, in fen. */
export type ClassAmounts = Readonly<Record<CostClass, Fen>>;

export const noAmounts: ClassAmounts = { IN_SCOPE: 0n, PRE_BORNE: 0n, OVER_LIMIT: 0n, FULL_SELF_FUNDED: 0n };

export const sumOfClasses = (amounts: ClassAmounts): Fen => sumFen(costClasses.map((costClass) => amounts[costClass]));

export const plusClasses = (one: ClassAmounts, other: ClassAmounts): ClassAmounts =>
  ofEachClass((costClass) => one[costClass] + other[costClass]);

export const minusClasses = (whole: ClassAmounts, part: ClassAmounts): ClassAmounts =>
  ofEachClass((costClass) => whole[costClass] - part[costClass]);

export const ofEachClass = (amountOf: (costClass: CostClass) => Fen): ClassAmounts => ({
  IN_SCOPE: amountOf('IN_SCOPE'),
  PRE_BORNE: amountOf('PRE_BORNE'),
  OVER_LIMIT: amountOf('OVER_LIMIT'),
  FULL_SELF_FUNDED: amountOf('FULL_SELF_FUNDED'),
});

/** As much of the amount as the classes hold, taken from them one after the other in the order given. */
export function takeFrom(amounts: ClassAmounts, amount: Fen, order: readonly CostClass[]): ClassAmounts {
  const taken: Record<CostClass, Fen> = { ...noAmounts };
  let wanted = amount;
  for (const costClass of order) {
    taken[costClass] = minFen(wanted, amounts[costClass]);
    wanted -= taken[costClass];
  }
  return taken;
}

/** Who pays before the person does. */
export interface PaidByOthers {
  /** `hifp_pay`. */
  readonly fund: Fen;
  /** `cvlserv_pay`, `hifes_pay`, `hifmi_pay`, `hifob_pay`, `maf_pay` and `oth_pay` together. */
  readonly other: Fen;
  /** `hosp_part_amt`, where it is a part of the total. */
  readonly hospitalShare: Fen;
}

/** Supplementary funds exist for what the catalogue covers, so they start there and go on outwards. */
const otherFundsOrder: readonly CostClass[] = ['IN_SCOPE', 'PRE_BORNE', 'OVER_LIMIT', 'FULL_SELF_FUNDED'];

/** A hospital answers for its own prices first, then for what it gave outside the catalogue, and last for the rest. */
const hospitalOrder: readonly CostClass[] = ['OVER_LIMIT', 'FULL_SELF_FUNDED', 'PRE_BORNE', 'IN_SCOPE'];

/**
 * What is left for the person, by class (`psn_part_amt`). The pooled fund pays in-scope cost alone; other funds and the
 * hospital's own share come off the classes that they are meant for, and reach into the next where they are larger.
 */
export function personalClasses(costs: CostSplit, { fund, other, hospitalShare }: PaidByOthers): ClassAmounts {
  const afterFund: ClassAmounts = {
    IN_SCOPE: costs.inScope - fund,
    PRE_BORNE: costs.preSelfPay,
    OVER_LIMIT: costs.overLimit,
    FULL_SELF_FUNDED: costs.fullSelfFunded,
  };
  const afterHospital = minusClasses(afterFund, takeFrom(afterFund, hospitalShare, hospitalOrder));
  return minusClasses(afterHospital, takeFrom(afterHospital, other, otherFundsOrder));
}
