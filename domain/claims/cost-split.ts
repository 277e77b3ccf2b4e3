import { type Fen, formatYuan, parseYuan, sumFen } from '../money.ts';
import { accepted, type Outcome, rejected, within } from '../outcome.ts';

/** What care has cost, in fen, and the four parts that the institution cuts it into (2206 and 2207). */
export interface CostSplit {
  /** `medfee_sumamt`. */
  readonly total: Fen;
  /** `inscp_scp_amt`: what the catalogue covers; the only part that the pooled fund pays from. */
  readonly inScope: Fen;
  /** `preselfpay_amt`: the share of some drugs and items that the person bears before anything else. */
  readonly preSelfPay: Fen;
  /** `overlmt_selfpay`: what is above the price limit of the catalogue. */
  readonly overLimit: Fen;
  /** `fulamt_ownpay_amt`: what the catalogue does not have at all. */
  readonly fullSelfFunded: Fen;
}

/** The parts in the order in which the identity of the cost names them. */
const costParts = ['inScope', 'preSelfPay', 'overLimit', 'fullSelfFunded'] as const;

const costFields = ['total', ...costParts] as const satisfies readonly (keyof CostSplit)[];

/** The same cost as the national interface writes it: yuan, with at most two decimals. */
export type CostSplitTexts = Readonly<Record<keyof CostSplit, string>>;

/** Reads the five amounts and checks them; what is wrong is named by its field. */
export function parseCostSplit(texts: CostSplitTexts): Outcome<CostSplit> {
  const amounts: Partial<Record<keyof CostSplit, Fen>> = {};
  for (const field of costFields) {
    const amount = parseYuan(texts[field]);
    if (!amount.ok) return within(amount, field);
    amounts[field] = amount.value;
  }
  return checkCostSplit(amounts as CostSplit);
}

/**
 * The most that one claim may cost, in fen: 99,999,999.99 yuan. The field of the interface (numeric 16,2) carries a million
 * times as much, but no stay in hospital comes near: what is above has lost its decimal point, or is in fen.
 */
const costTotalMax: Fen = 9_999_999_999n;

/** Nothing below zero, something to pay, and four parts that make up the total to the fen. */
export function checkCostSplit(costs: CostSplit): Outcome<CostSplit> {
  const negative = costFields.find((field) => costs[field] < 0n);
  if (negative) return rejected('amount_below_zero', [negative]);
  if (costs.total === 0n) return rejected('cost_total_zero', ['total']);
  if (costs.total > costTotalMax) return rejected('cost_out_of_range', ['total']);
  const sum = sumOfParts(costs);
  if (sum === costs.total) return accepted(costs);
  return rejected('cost_split_does_not_add_up', [partBeyondTotal(costs) ?? 'total'], {
    total: formatYuan(costs.total),
    sum: formatYuan(sum),
    // Above zero where the parts fall short of the total.
    difference: formatYuan(costs.total - sum),
  });
}

/** The part with which the parts go beyond the total; undefined where they fall short of it, for which no part is to blame. */
const partBeyondTotal = (costs: CostSplit): keyof CostSplit | undefined =>
  costParts.find((_, index) => sumFen(costParts.slice(0, index + 1).map((part) => costs[part])) > costs.total);

export const sumOfParts = (costs: CostSplit): Fen => sumFen(costParts.map((part) => costs[part]));
