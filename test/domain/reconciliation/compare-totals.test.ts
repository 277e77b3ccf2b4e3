import { expect, test } from 'vitest';
import { compareTotals, type ReconciliationSums } from '../../../domain/reconciliation/compare-totals.ts';

const ours: ReconciliationSums = { count: 3, total: 30_000n, fund: 20_000n, ownAccount: 5_000n, mutualAid: 2_000n };

test.each<[string, Partial<ReconciliationSums>, string, readonly string[]]>([
  ['the same', {}, 'BALANCED', ['BALANCED', 'BALANCED', 'BALANCED', 'BALANCED', 'BALANCED']],
  [
    'one claim of theirs that is not ours',
    { count: 4, total: 31_000n, fund: 20_700n },
    'THEIRS_MORE',
    ['THEIRS_MORE', 'THEIRS_MORE', 'THEIRS_MORE', 'BALANCED', 'BALANCED'],
  ],
  [
    'one of ours that is not theirs',
    { count: 2, ownAccount: 4_999n, mutualAid: 1_999n },
    'OURS_MORE',
    ['OURS_MORE', 'BALANCED', 'BALANCED', 'OURS_MORE', 'OURS_MORE'],
  ],
  [
    'as much by another way',
    { fund: 20_001n, ownAccount: 4_999n },
    'MISMATCH',
    ['BALANCED', 'BALANCED', 'THEIRS_MORE', 'OURS_MORE', 'BALANCED'],
  ],
  [
    'less than nothing, where they took back more than they settled',
    { count: -1, total: -100n, fund: -100n, ownAccount: 0n, mutualAid: 0n },
    'OURS_MORE',
    ['OURS_MORE', 'OURS_MORE', 'OURS_MORE', 'OURS_MORE', 'OURS_MORE'],
  ],
])('%s', (_, differing, result, results) => {
  const compared = compareTotals(ours, { ...ours, ...differing });
  expect(compared.result).toBe(result);
  expect(compared.rows.map((row) => row.result)).toEqual(results);
  expect(compared.rows.map(({ measure }) => measure)).toEqual(['COUNT', 'TOTAL', 'FUND', 'OWN_ACCOUNT', 'MUTUAL_AID']);
});
