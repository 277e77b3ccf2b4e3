import type { Fen } from '../money.ts';
import type { ClosingSums } from './closing-line.ts';

/** What both sides add up (3201). */
export const reconciliationMeasures = ['COUNT', 'TOTAL', 'FUND', 'OWN_ACCOUNT', 'MUTUAL_AID'] as const;
export type ReconciliationMeasure = (typeof reconciliationMeasures)[number];

export interface ReconciliationSums {
  /** `fixmedins_setl_cnt`: claims settled less claims taken back. */
  readonly count: number;
  /** `medfee_sumamt`. */
  readonly total: Fen;
  /** `fund_pay_sumamt`: the pooled fund and all the others. */
  readonly fund: Fen;
  /** `acct_pay`. */
  readonly ownAccount: Fen;
  /** `acct_mulaid_pay`. */
  readonly mutualAid: Fen;
}

/** `stmt_rslt`. */
export const reconciliationResults = ['BALANCED', 'THEIRS_MORE', 'OURS_MORE', 'MISMATCH'] as const;
export type ReconciliationResult = (typeof reconciliationResults)[number];

export interface ReconciliationRow {
  readonly measure: ReconciliationMeasure;
  /** Of a single measure: never MISMATCH. */
  readonly result: ReconciliationResult;
}

export interface TotalsCompared {
  readonly rows: readonly ReconciliationRow[];
  readonly result: ReconciliationResult;
}

export const noSums: ReconciliationSums = { count: 0, total: 0n, fund: 0n, ownAccount: 0n, mutualAid: 0n };

export const withLine = (sums: ReconciliationSums, line: ClosingSums): ReconciliationSums => ({
  count: sums.count + line.count,
  total: sums.total + line.total,
  fund: sums.fund + line.fund + line.other,
  ownAccount: sums.ownAccount + line.ownAccount,
  mutualAid: sums.mutualAid + line.mutualAid,
});

/** Measure by measure; a whole in which one side has more of one and less of another thing is a MISMATCH. */
export function compareTotals(ours: ReconciliationSums, theirs: ReconciliationSums): TotalsCompared {
  const [mine, other] = [measured(ours), measured(theirs)];
  const rows = reconciliationMeasures.map((measure) => ({ measure, result: compared(mine[measure], other[measure]) }));
  return { rows, result: ofAll(rows) };
}

const measured = (sums: ReconciliationSums): Readonly<Record<ReconciliationMeasure, bigint>> => ({
  COUNT: BigInt(sums.count),
  TOTAL: sums.total,
  FUND: sums.fund,
  OWN_ACCOUNT: sums.ownAccount,
  MUTUAL_AID: sums.mutualAid,
});

function compared(ours: bigint, theirs: bigint): ReconciliationResult {
  if (ours === theirs) return 'BALANCED';
  return ours > theirs ? 'OURS_MORE' : 'THEIRS_MORE';
}

function ofAll(rows: readonly ReconciliationRow[]): ReconciliationResult {
  const differing = [...new Set(rows.map(({ result }) => result))].filter((result) => result !== 'BALANCED');
  const [only] = differing;
  if (only === undefined) return 'BALANCED';
  return differing.length === 1 ? only : 'MISMATCH';
}
