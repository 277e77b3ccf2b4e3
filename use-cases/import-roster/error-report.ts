import { rejectionMessages } from '../../domain/rejection-messages.ts';
import type { CsvHeader } from './csv-row.ts';
import { type RowFault, type RowReason, rowReasons } from './row.ts';

/** Where the faults of a roster are listed. A file locally, an object in the cloud. */
export interface ErrorReport {
  /** Keeps the first bytes and drops the rest; 0 begins a new one. Called once, before anything is added. */
  keep(bytes: number): Promise<void>;
  /** Adds text and gives the length of the whole in bytes. */
  add(text: string): Promise<number>;
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
  const words = isRowReason(code) ? rowReasons[code] : rejectionMessages[code];
  return `${words.en} ${words['zh-CN']}`.replaceAll('"', '""');
}

const isRowReason = (code: RowFault['code']): code is RowReason => Object.hasOwn(rowReasons, code);
