import type { CsvHeader } from './csv-header.ts';
import { readCsvRow } from './csv-row.ts';
import type { RosterLine } from './lines.ts';
import { readNdjsonRow } from './ndjson-row.ts';
import { fault, type Row, type RowFault } from './row.ts';

export type RosterFormat = 'ndjson' | 'csv';

/** Reads a line as the file's format has it; `header` is there for CSV. */
export function readRow(line: RosterLine, header: CsvHeader | undefined): Row | RowFault {
  if (line.fault || line.text === undefined) return fault(line.fault ?? 'line_undecodable');
  return header ? readCsvRow(header, line.text) : readNdjsonRow(line.text);
}
