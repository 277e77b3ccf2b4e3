import { formatYuan } from '../../domain/money.ts';
import type { ClosingLine } from '../../domain/reconciliation/closing-line.ts';
import type { ReconciliationSums } from '../../domain/reconciliation/compare-totals.ts';
import type { DetailFinding } from '../../domain/reconciliation/detail.ts';
import type { BadLine } from '../../domain/reconciliation/detail-file.ts';
import { otherFunds } from '../../domain/supplementary-funds.ts';

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
  return csv(resultRows(findings, bad));
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

const clearingHeader = [
  'message_id',
  'insurance_type',
  'clearing_type',
  'kind',
  'count',
  'total',
  'fund',
  'other',
  'hospital_share',
  'own_account',
  'mutual_aid',
  'cash',
  ...otherFunds.map((fund) => `other_${fund.toLowerCase()}`),
];

/** What the fund clears with an institution for a day: its lines, as they are reconciled. */
export const clearingFile = (lines: readonly ClosingLine[]): Uint8Array =>
  csv([
    clearingHeader,
    ...lines.map((line) => [
      line.messageId,
      line.insuranceType,
      line.clearingType,
      line.kind,
      String(line.count),
      ...[line.total, line.fund, line.other, line.hospitalShare, line.ownAccount, line.mutualAid, line.cash].map(
        formatYuan,
      ),
      ...otherFunds.map((fund) => formatYuan(line.otherFunds?.[fund] ?? 0n)),
    ]),
  ]);

/** No cell holds a comma, a quotation mark or a line's end: ids, codes and amounts. */
function csv(rows: Iterable<readonly string[]>): Uint8Array {
  const lines: string[] = [];
  for (const cells of rows) lines.push(`${cells.join(',')}\r\n`);
  return new TextEncoder().encode(lines.join(''));
}
