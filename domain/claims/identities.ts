import { invariant } from '../invariant.ts';
import { sumFen } from '../money.ts';
import { costClasses, type IdentityFlags } from '../region-profile.ts';
import { sumOfClasses } from './cost-classes.ts';
import { type CostSplit, sumOfParts } from './cost-split.ts';
import type { PayerRow } from './payer-facts.ts';
import type { Settlement } from './settlement.ts';

/**
 * One transaction holds 100 items: the claim with what belongs to it, and for each payer his account and its entry.
 * 1 + 2 × 49 = 99, and the person's year is the hundredth.
 */
export const payersMax = 49;

/** What the sums are about: a settlement without its words. */
export type SettledAmounts = Omit<
  Settlement,
  'explanation' | 'profileVersion' | 'group' | 'regionClass' | 'capReached'
>;

/** The same of a record that cancels one. Its rows say no balance: by then others have booked on those accounts. */
export type SummedAmounts = Omit<SettledAmounts, 'payers'> & {
  readonly payers: readonly Omit<PayerRow, 'balanceAfter'>[];
};

/** Everything that must hold of a settlement: asserted before it is written, and again when it is read. */
export function assertIdentities(costs: CostSplit, settlement: SettledAmounts, flags: IdentityFlags): void {
  assertSums(costs, settlement, flags);
  invariant(nothingIsNegative(costs, settlement), 'no amount of a settlement is below zero');
  invariant(fitsCost(costs, settlement), 'no class of the personal part is more than its cost');
  invariant(settlement.payers.length <= payersMax, 'a settlement has at most 49 payers');
  invariant(
    settlement.payers.every(({ paid, fromQuota }) => paid > 0n && fromQuota <= paid),
    'a payer has paid something, and no more out of a quota than that',
  );
}

/** The identities of `domain.md` §6. They hold of a record that cancels a settlement as well, below zero throughout. */
export function assertSums(costs: CostSplit, settlement: SummedAmounts, flags: IdentityFlags): void {
  const { total, fund, ownAccount, mutualAid, cash, other, hospitalShare, personal } = settlement;
  invariant(total === costs.total, 'a settlement is about the whole cost');
  invariant(total === sumOfParts(costs), 'the four classes of cost make up the total');
  invariant(
    flags.hospitalShareInTotal || hospitalShare === 0n,
    'a hospital share counts only where the region says so',
  );
  invariant(
    total === fund + ownAccount + mutualAid + cash + other + hospitalShare,
    'fund, own account, mutual aid, cash, other funds and hospital share make up the total',
  );
  invariant(personal === ownAccount + mutualAid + cash, 'own account, mutual aid and cash make up the personal part');
  invariant(fund === sumFen(settlement.slices.map((slice) => slice.fund)), 'the fund pays the sum of the slices');
  assertOtherFunds(settlement);
  assertContribution(settlement);
  assertPayers(settlement);
}

/** A claim of before there were such funds has none of them, and then nothing was paid by them. */
function assertOtherFunds({ other, otherFunds = [], contribution }: SummedAmounts): void {
  invariant(
    other === sumFen(otherFunds.map(({ paid }) => paid)),
    'the supplementary funds make up what they pay together',
  );
  const added = contribution.otherFunds ?? [];
  invariant(
    added.length === otherFunds.length &&
      otherFunds.every(({ fund, deductible, slices, paid }, place) => {
        const one = added[place];
        return (
          one?.fund === fund &&
          one.deductible === deductible &&
          one.paid === paid &&
          one.afterDeductible === sumFen(slices.map(({ amount }) => amount)) &&
          paid === sumFen(slices.map((slice) => slice.fund))
        );
      }),
    'each supplementary fund pays the sum of its slices, and the year counts them',
  );
}

function assertContribution({ contribution, deductible, slices, fund, mutualAid }: SummedAmounts): void {
  invariant(contribution.deductible === deductible, 'the year counts what went into the deductible');
  invariant(
    contribution.inScopeAfterDeductible === sumFen(slices.map(({ amount }) => amount)),
    'the year counts what was cut into bands',
  );
  invariant(contribution.fund === fund, 'the year counts what the fund has paid');
  invariant(contribution.mutualAid === mutualAid, 'the year counts what the givers have paid');
}

function assertPayers({ payers, ownAccount, mutualAid, cash, ...settlement }: SummedAmounts): void {
  const own = payers.filter(({ relation }) => relation === 'SELF');
  const givers = payers.filter(({ relation }) => relation !== 'SELF');
  invariant(own.length <= 1 && ownAccount === sumOfRows(own), 'the own account has at most one row');
  invariant(mutualAid === sumOfRows(givers), 'the rows of the givers make up mutual aid');
  invariant(payers.every(rowAddsUp), 'both funds, and the classes, make up what a payer has paid');
  invariant(
    cash === sumFen(settlement.cashReasons.map(({ amount }) => amount)),
    'every fen of the cash has its reason',
  );
  invariant(cash === sumOfClasses(settlement.cashClasses), 'the classes make up the cash');
  for (const costClass of costClasses) {
    const paid = sumFen(payers.map(({ classes }) => classes[costClass])) + settlement.cashClasses[costClass];
    invariant(settlement.personalClasses[costClass] === paid, 'every class of the personal part is paid once');
  }
}

const sumOfRows = (rows: readonly Pick<PayerRow, 'paid'>[]) => sumFen(rows.map(({ paid }) => paid));

const rowAddsUp = ({ paid, currentPaid, historicalPaid, classes }: Omit<PayerRow, 'balanceAfter'>): boolean =>
  paid === currentPaid + historicalPaid && paid === sumOfClasses(classes);

/** The pooled fund pays in-scope cost alone, so what is left of it is at most what the fund left. */
function fitsCost(costs: CostSplit, { personalClasses, fund, deductible, slices }: SettledAmounts): boolean {
  return (
    personalClasses.IN_SCOPE <= costs.inScope - fund &&
    personalClasses.PRE_BORNE <= costs.preSelfPay &&
    personalClasses.OVER_LIMIT <= costs.overLimit &&
    personalClasses.FULL_SELF_FUNDED <= costs.fullSelfFunded &&
    deductible + sumFen(slices.map(({ amount }) => amount)) <= costs.inScope
  );
}

function nothingIsNegative(costs: CostSplit, settlement: SettledAmounts): boolean {
  const {
    payers,
    slices,
    cashReasons,
    personalClasses,
    cashClasses,
    contribution,
    otherFunds = [],
    ...amounts
  } = settlement;
  return [
    ...Object.values(costs),
    ...Object.values(amounts),
    ...Object.values(personalClasses),
    ...Object.values(cashClasses),
    contribution.deductible,
    contribution.inScopeAfterDeductible,
    ...cashReasons.map(({ amount }) => amount),
    ...slices.flatMap(({ amount, fund }) => [amount, fund]),
    ...otherFunds.flatMap((each) => [each.deductible, each.paid, each.cutByCap]),
    ...payers.flatMap(({ classes, currentPaid, historicalPaid, fromQuota, balanceAfter }) => [
      ...Object.values(classes),
      currentPaid,
      historicalPaid,
      fromQuota,
      balanceAfter,
    ]),
  ].every((amount) => typeof amount !== 'bigint' || amount >= 0n);
}
