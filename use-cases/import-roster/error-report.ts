import { accountRejectionMessages } from '../../domain/ledger/rejection-messages.ts';
import { personRejectionMessages } from '../../domain/persons/rejection-messages.ts';
import type { Locale } from '../../domain/rejection-messages.ts';
import type { RejectionCode } from '../../domain/rejections.ts';
import type { CsvHeader } from './csv-header.ts';
import { type RowFault, type RowReason, rowReasons } from './row.ts';

/** The beginning of a report, so that it is known again. */
export interface ReportPart {
  readonly bytes: number;
  /** SHA-256 of these bytes, in hexadecimal. */
  readonly digest: string;
}

/** Of a report in which nothing is yet. */
export const emptyReport: ReportPart = {
  bytes: 0,
  digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/** Where the faults of a roster are listed. A file locally, an object in the cloud. */
export interface ErrorReport {
  /**
   * Keeps that part and drops what follows it; the empty part begins a new report. False, and nothing is changed, where
   * the report does not begin with that part: somebody has removed it, or it is another roster's.
   */
  keep(part: ReportPart): Promise<boolean>;
  /** Adds text and gives the whole as the part to keep. */
  add(text: string): Promise<ReportPart>;
  /** Returns when what was added is safe. */
  flush(): Promise<void>;
}

export const errorReportHeader = 'line,field,reason,explanation\n';

/** One line of the report. None of its parts comes from the roster's cells, so nobody's data leave through it. */
export function errorReportRow(line: number, { code, path }: RowFault, header: CsvHeader | undefined): string {
  const field = header ? columnOf(header, path.join('.')) : path.join('.');
  return `${line},${field},${code},"${explanationOf(code)}"\n`;
}

/** The column at fault; the first of them where the path names several cells together. */
function columnOf({ nameOfPath }: CsvHeader, path: string): string {
  const inside = () => [...nameOfPath.keys()].find((column) => column.startsWith(`${path}.`));
  return nameOfPath.get(path) ?? nameOfPath.get(inside() ?? '') ?? path;
}

/** In both languages: the file is read by whoever keeps the roster. */
function explanationOf(code: RowFault['code']): string {
  if (isRowReason(code)) return quoted(rowReasons[code]);
  return isRejectionOfRow(code) ? quoted(rejectionsOfRows[code]) : code;
}

const quoted = (words: Readonly<Record<Locale, string>>) => `${words.en} ${words['zh-CN']}`.replaceAll('"', '""');

/** What is refused of a row is refused of a person or an account; any other code would have to speak for itself. */
const rejectionsOfRows = { ...personRejectionMessages, ...accountRejectionMessages };
const isRejectionOfRow = (code: RejectionCode): code is keyof typeof rejectionsOfRows =>
  Object.hasOwn(rejectionsOfRows, code);

const isRowReason = (code: RowFault['code']): code is RowReason => Object.hasOwn(rowReasons, code);
