import { formatYuan } from '../../domain/money.ts';
import type { ReconciliationSums } from '../../domain/reconciliation/compare-totals.ts';
import type { DetailFinding } from '../../domain/reconciliation/detail.ts';
import type { BadLine } from '../../domain/reconciliation/detail-file.ts';
import { csvFile } from './csv-file.ts';

const sumColumns = ['count', 'total', 'fund', 'own_account', 'mutual_aid'] as const;
const resultHeader = [
  'message_id',
  'result',
  ...sumColumns.map((name) => `our_${name}`),
  ...sumColumns.map((name) => `their_${name}`),
  'line',
  'fault',
  'field',
];

/** One line for each claim of either side, then one for each line that is no row. Amounts in yuan; CRLF, as RFC 4180 has it. */
export function resultFile(findings: readonly DetailFinding[], bad: readonly BadLine[]): Uint8Array {
  return csvFile(resultRows(findings, bad));
}

/** One after the other: the cells of 100,000 claims are never there together. */
function* resultRows(findings: readonly DetailFinding[], bad: readonly BadLine[]): Generator<readonly string[]> {
  yield resultHeader;
  for (const { messageId, result, ours, theirs } of findings) {
    yield [messageId, result, ...cellsOf(ours), ...cellsOf(theirs), '', '', ''];
  }
  const blank = Array<string>(2 * sumColumns.length).fill('');
  for (const { line, fault, field = '' } of bad) yield ['', 'MALFORMED', ...blank, String(line), fault, field];
}

const cellsOf = (sums: ReconciliationSums | undefined): readonly string[] =>
  sums
    ? [String(sums.count), ...[sums.total, sums.fund, sums.ownAccount, sums.mutualAid].map(formatYuan)]
    : sumColumns.map(() => '');
