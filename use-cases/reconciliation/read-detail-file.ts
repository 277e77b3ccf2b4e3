import { parseMessageId } from '../../domain/claims/message-id.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import type { DetailRow } from '../../domain/reconciliation/detail.ts';
import {
  type BadLine,
  type DetailFailure,
  type DetailField,
  type DetailFormat,
  detailColumns,
  detailRowsMax,
} from '../../domain/reconciliation/detail-file.ts';

type Written = Readonly<Record<DetailField, string>>;
type Bad = Omit<BadLine, 'line'>;

/**
 * Reads the whole file of an institution, row by row. What is wrong with one line spoils that line alone; the lines that
 * are no rows are returned, or why nothing can be made of the file.
 */
export function readDetailFile(
  bytes: Uint8Array,
  { format, institutionId }: { readonly format: DetailFormat; readonly institutionId: string },
  take: (row: DetailRow) => void,
): readonly BadLine[] | DetailFailure {
  const bad: BadLine[] = [];
  let header: Header | undefined;
  let line = 0;
  let rows = 0;
  for (const text of textsOf(bytes)) {
    line += 1;
    if (format === 'CSV' && line === 1) {
      header = readHeader(text);
      if (!header) return 'HEADER_UNUSABLE';
      continue;
    }
    if (text === '') continue;
    rows += 1;
    if (rows > detailRowsMax) return 'FILE_TOO_LARGE';
    const read: DetailRow | Bad =
      text === undefined ? { fault: 'line_undecodable' } : readLine(text, header, institutionId);
    if ('fault' in read) bad.push({ line, ...read });
    else take(read);
  }
  return bad;
}

/** Line by line, so that the whole file is never there as texts. Where one is not UTF-8, that one alone cannot be read. */
function* textsOf(bytes: Uint8Array): Generator<string | undefined> {
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    yield decoded(bytes.subarray(start, end));
    start = end + 1;
  }
}

const lineFeed = 0x0a;

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(line: Uint8Array): string | undefined {
  try {
    return decoder.decode(line).trim();
  } catch {
    return undefined;
  }
}

type Header = readonly DetailField[];

/** Undefined where it does not name each column once, and no other. */
function readHeader(line: string | undefined): Header | undefined {
  const names = cellsOf(line ?? '').map((cell) => cell.toLowerCase());
  const fields = names.map((name) => detailColumns.find(([ours, national]) => name === ours || name === national)?.[2]);
  const known = fields.filter((field) => field !== undefined);
  const whole = known.length === fields.length && known.length === detailColumns.length;
  return whole && new Set(known).size === known.length ? known : undefined;
}

/**
 * No cell of a row can hold a comma or a quotation mark, so that every comma parts two cells; programs that quote all
 * their cells may do so.
 */
const cellsOf = (line: string): readonly string[] =>
  line.split(',').map((cell) => /^"([^"]*)"$/.exec(cell.trim())?.[1] ?? cell.trim());

function readLine(text: string, header: Header | undefined, institutionId: string): DetailRow | Bad {
  const written = header ? ofCells(text, header) : ofJson(text);
  return 'fault' in written ? written : rowOf(written, institutionId);
}

function ofCells(text: string, header: Header): Written | Bad {
  const cells = cellsOf(text);
  if (cells.length !== header.length) return { fault: 'column_count_wrong' };
  return Object.fromEntries(header.map((field, place) => [field, cells[place]])) as unknown as Written;
}

const fields = detailColumns.map(([, , field]) => field);

function ofJson(text: string): Written | Bad {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'json_malformed' };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { fault: 'json_malformed' };
  const stated = json as Readonly<Record<string, unknown>>;
  const missing = fields.find((field) => !isWritten(field, stated[field]));
  if (missing) return { fault: 'field_missing', field: missing };
  // Nothing else that stands in the object is looked at.
  return Object.fromEntries(fields.map((field) => [field, textOf(stated[field])])) as unknown as Written;
}

const isWritten = (field: DetailField, value: unknown): boolean =>
  typeof value === 'string' || (field === 'refund' && typeof value === 'boolean');

const textOf = (value: unknown): string => (typeof value === 'boolean' ? String(Number(value)) : String(value));

const amountFields = ['total', 'fund', 'ownAccount', 'mutualAid'] as const;

function rowOf(written: Written, institutionId: string): DetailRow | Bad {
  const { messageId, refund } = written;
  const message = parseMessageId(messageId);
  if (!message.ok || message.value.institutionId !== institutionId) {
    return { fault: 'message_id_malformed', field: 'messageId' };
  }
  if (refund !== '0' && refund !== '1') return { fault: 'refund_malformed', field: 'refund' };
  const count = refund === '1' ? -1 : 1;
  const amounts = { total: 0n, fund: 0n, ownAccount: 0n, mutualAid: 0n } satisfies Record<string, Fen>;
  for (const field of amountFields) {
    const amount = parseYuan(written[field], { signed: true });
    if (!amount.ok) return { fault: 'amount_malformed', field };
    if (amount.value * BigInt(count) < 0n) return { fault: 'sign_wrong', field };
    amounts[field] = amount.value;
  }
  return { messageId, count, ...amounts };
}
