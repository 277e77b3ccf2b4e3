import { formatYuan } from '../../domain/money.ts';
import type { ClosingLine } from '../../domain/reconciliation/closing-line.ts';
import { otherFunds } from '../../domain/supplementary-funds.ts';
import { bytesOf, csvLine } from './csv-file.ts';

const header = [
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

/** What the fund clears with an institution for a day: its lines one by one, of which only the text is held. */
export function createClearingLines() {
  const lines = [csvLine(header)];
  return {
    add: (line: ClosingLine): void => void lines.push(csvLine(cellsOf(line))),
    file: () => ({ bytes: bytesOf(lines), lines: lines.length - 1 }),
  };
}

const cellsOf = (line: ClosingLine): readonly string[] => [
  line.messageId,
  line.insuranceType,
  line.clearingType,
  line.kind,
  String(line.count),
  ...[line.total, line.fund, line.other, line.hospitalShare, line.ownAccount, line.mutualAid, line.cash].map(
    formatYuan,
  ),
  ...otherFunds.map((fund) => formatYuan(line.otherFunds?.[fund] ?? 0n)),
];
