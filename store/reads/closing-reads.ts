import type { Reads } from '../../use-cases/ports.ts';
import { closingLinesOf } from '../keys.ts';
import type { TableReads } from './table-reads.ts';

/** What institutions' days come to. */
export const createClosingReads = (table: TableReads) =>
  ({
    closingLines: (selection, page) => table.page('ClosingLine', closingLinesOf(selection), page),
  }) satisfies Partial<Reads>;
