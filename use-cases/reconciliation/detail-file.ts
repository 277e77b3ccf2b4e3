import { parseMessageId } from '../../domain/claims/message-id.ts';
import { parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { DetailRow } from '../../domain/reconciliation/detail.ts';

export const detailFormats = ['CSV', 'NDJSON'] as const;
export type DetailFormat = (typeof detailFormats)[number];

/** A row is about 100 bytes, so that 100,000 of them are 10 MB. */
const detailRowsMax = 100_000;
export const detailBytesMax = 16 * 1024 * 1024;
export const tooLarge = () =>
  rejected('reconciliation_file_too_large', ['bytes'], { bytes: String(detailBytesMax), rows: String(detailRowsMax) });

/** Our name of each column, and the national one that may stand in its place. */
const columns = [
  ['message_id', 'msgid', 'messageId'],
  ['refund', 'refd_setl_flag', 'refund'],
  ['total', 'medfee_sumamt', 'total'],
  ['fund', 'fund_pay_sumamt', 'fund'],
  ['own_account', 'acct_pay', 'ownAccount'],
  ['mutual_aid', 'acct_mulaid_pay', 'mutualAid'],
] as const;
type Field = (typeof columns)[number][2];
type Written = Readonly<Record<Field, string>>;

export type DetailFault =
  | 'line_undecodable'
  | 'json_malformed'
  | 'column_count_wrong'
  | 'field_missing'
  | 'message_id_malformed'
  | 'refund_malformed'
  | 'amount_malformed'
  | 'sign_wrong';

/** A line that is no row, by its number: 1 is the first line of the file. */
export interface BadLine {
  readonly line: number;
  readonly fault: DetailFault;
}

export interface DetailFile {
  readonly rows: readonly DetailRow[];
  readonly bad: readonly BadLine[];
}

/** Reads the whole file of an institution. What is wrong with one line spoils that line alone. */
export function readDetailFile(bytes: Uint8Array, format: DetailFormat, institutionId: string): Outcome<DetailFile> {
  const rows: DetailRow[] = [];
  const bad: BadLine[] = [];
  let header: Header | undefined;
  let line = 0;
  for (const text of textsOf(bytes)) {
    line += 1;
    if (format === 'CSV' && line === 1) {
      const named = readHeader(text);
      if (!named.ok) return named;
      header = named.value;
      continue;
    }
    if (text === '') continue;
    if (rows.length + bad.length === detailRowsMax) return tooLarge();
    const read = text === undefined ? 'line_undecodable' : readLine(text, header, institutionId);
    if (typeof read === 'string') bad.push({ line, fault: read });
    else rows.push(read);
  }
  return accepted({ rows, bad });
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

type Header = readonly Field[];

function readHeader(line: string | undefined): Outcome<Header> {
  const names = cellsOf(line ?? '').map((cell) => cell.toLowerCase());
  const fields = names.map((name) => columns.find(([ours, national]) => name === ours || name === national)?.[2]);
  const known = fields.filter((field) => field !== undefined);
  const whole =
    known.length === fields.length && new Set(known).size === columns.length && known.length === columns.length;
  return whole
    ? accepted(known)
    : rejected('reconciliation_header_unusable', ['sha256'], { columns: columns.map(([name]) => name).join(',') });
}

/**
 * No cell of a row can hold a comma or a quotation mark, so that every comma parts two cells; programs that quote all
 * their cells may do so.
 */
const cellsOf = (line: string): readonly string[] =>
  line.split(',').map((cell) => /^"([^"]*)"$/.exec(cell.trim())?.[1] ?? cell.trim());

function readLine(text: string, header: Header | undefined, institutionId: string): DetailRow | DetailFault {
  const written = header ? ofCells(text, header) : ofJson(text);
  return typeof written === 'string' ? written : rowOf(written, institutionId);
}

function ofCells(text: string, header: Header): Written | DetailFault {
  const cells = cellsOf(text);
  if (cells.length !== header.length) return 'column_count_wrong';
  return Object.fromEntries(header.map((field, place) => [field, cells[place]])) as unknown as Written;
}

function ofJson(text: string): Written | DetailFault {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'json_malformed';
  }
  if (typeof json !== 'object' || json === null) return 'json_malformed';
  const stated = json as Readonly<Record<string, unknown>>;
  const refund = typeof stated.refund === 'boolean' ? String(Number(stated.refund)) : stated.refund;
  const written = { ...stated, refund };
  const complete = columns.every(([, , field]) => typeof (written as Record<string, unknown>)[field] === 'string');
  return complete ? (written as Written) : 'field_missing';
}

function rowOf(written: Written, institutionId: string): DetailRow | DetailFault {
  const message = parseMessageId(written.messageId);
  if (!message.ok || message.value.institutionId !== institutionId) return 'message_id_malformed';
  if (written.refund !== '0' && written.refund !== '1') return 'refund_malformed';
  const count = written.refund === '1' ? -1 : 1;
  const amounts = [written.total, written.fund, written.ownAccount, written.mutualAid].map((text) =>
    parseYuan(text, { signed: true }),
  );
  const [total, fund, ownAccount, mutualAid] = amounts.map((amount) => (amount.ok ? amount.value : undefined));
  if (total === undefined || fund === undefined || ownAccount === undefined || mutualAid === undefined) {
    return 'amount_malformed';
  }
  const signed = [total, fund, ownAccount, mutualAid].every((amount) => amount * BigInt(count) >= 0n);
  return signed ? { messageId: written.messageId, count, total, fund, ownAccount, mutualAid } : 'sign_wrong';
}
