import type { StatementSums } from '../../domain/ledger/statement-lines.ts';
import { statementWords } from '../../domain/ledger/statement-words.ts';
import { balanceCells, changeCells, entryCells } from './statement-cells.ts';
import type { StatementContent } from './statement-content.ts';

const columns = [
  'bookedAt',
  'sequence',
  'kind',
  'reason',
  'counterParty',
  'currentChange',
  'historicalChange',
  'change',
  'currentAfter',
  'historicalAfter',
  'balance',
  'reservedAfter',
  'transferId',
] as const satisfies readonly (keyof typeof statementWords)[];
type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * A statement as CSV (RFC 4180): one table, its columns named by the first line, the balances before and after among its
 * rows. It begins with the mark by which spreadsheets know UTF-8.
 */
export async function csvStatement(content: StatementContent): Promise<Uint8Array> {
  const { statement, opening } = content;
  const words = (name: keyof typeof statementWords) => statementWords[name][statement.language];
  const parts = [byteOrderMark, lineOf(columns.map(words))];
  const put = (row: Row) => parts.push(lineOf(columns.map((column) => row[column] ?? '')));
  put({ kind: words('opening'), ...balanceCells(opening) });
  for await (const line of content.lines()) put(entryCells(line));
  const { listed, others, closing } = content.totals();
  const sumRow = (name: 'listed' | 'others', sums: StatementSums): Row => ({
    kind: words(name).replace('{entries}', String(sums.entries)),
    ...changeCells(sums),
  });
  put(sumRow('listed', listed));
  if (others.entries > 0) put(sumRow('others', others));
  put({ kind: words('closing'), ...balanceCells(closing) });
  return new TextEncoder().encode(parts.join(''));
}

const byteOrderMark = '\uFEFF';

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

const isAmount = (text: string): boolean => /^-?\d+\.\d\d$/.test(text);

/**
 * A spreadsheet takes what begins with one of these signs for a formula and runs it, so that such a text gets an
 * apostrophe in front. Amounts below zero are none.
 */
export function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !isAmount(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
