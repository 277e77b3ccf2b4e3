import type { Reads } from '../../use-cases/ports.ts';
import { closingLinesOf, reconciledDayKey } from '../keys.ts';
import type { TableReads } from './table-reads.ts';

/** What institutions' days come to. */
export const createClosingReads = (table: TableReads) =>
  ({
    closingLines: (selection, page) => table.page('ClosingLine', closingLinesOf(selection), page),
    reconciledDay: (ref) => table.get('ReconciledDay', reconciledDayKey(ref)),
  }) satisfies Partial<Reads>;
