import type { ClosingSums } from '../../domain/reconciliation/closing-line.ts';
import type { ClosingSelection, Reads } from '../../use-cases/ports.ts';
import { closingLinesOf, reconciledDayKey, reconciliationRequestKey } from '../keys.ts';
import { type Listing, rangeListing } from './listings.ts';
import type { TableReads } from './table-reads.ts';

/** What institutions' days come to. */
export const createClosingReads = (table: TableReads) =>
  ({
    closingLines: (selection, page) => table.page('ClosingLine', closingLinesOf(selection), page),
    closingSums: (selection, page) => table.list('ClosingLine', sumsListing(selection), page),
    reconciledDay: (ref) => table.get('ReconciledDay', reconciledDayKey(ref)),
    reconciliationRequest: (id) => table.get('ReconciliationRequest', reconciliationRequestKey(id)),
  }) satisfies Partial<Reads>;

const sumFields: Readonly<Record<keyof ClosingSums, true>> = {
  messageId: true,
  count: true,
  total: true,
  fund: true,
  other: true,
  ownAccount: true,
  mutualAid: true,
};

/** Its place and kind, and what it comes to: the rest of an item takes as long to read as this. */
function sumsListing(selection: ClosingSelection): Listing {
  const { query, ...places } = rangeListing(closingLinesOf(selection));
  const names = ['sk', 'entity', ...Object.keys(sumFields)];
  const projection = {
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
  return { ...places, query: { ...query, ...projection } };
}
