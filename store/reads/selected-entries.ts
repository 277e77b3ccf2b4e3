import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { EntryKind } from '../../domain/ledger/entry-kinds.ts';
import type { AccountRef } from '../../domain/persons/personal-account.ts';
import type { EntrySelection, Page, PageRequest } from '../../use-cases/ports.ts';
import { entriesOf, sequenceMax, sequenceText } from '../keys.ts';
import { type Filter, rangeBetween } from './listings.ts';
import type { TableReads } from './table-reads.ts';

/**
 * Entries between two sequence numbers. Where the page before ended is one more bound, so that no place outside the
 * range is asked for; an empty range, or a place that is no number, has no entries and needs no request.
 */
export async function selectedEntries(
  table: TableReads,
  ref: AccountRef,
  { first, after }: PageRequest,
  selection: EntrySelection,
): Promise<Page<LedgerEntry>> {
  const { order = 'NEWEST_FIRST', kinds } = selection;
  const place = after === undefined ? undefined : Number(after);
  let { from = 1, until = sequenceMax } = selection;
  if (place !== undefined && order === 'NEWEST_FIRST') until = Math.min(until, place - 1);
  if (place !== undefined && order === 'OLDEST_FIRST') from = Math.max(from, place + 1);
  if (!(from <= until)) return { items: [], positions: [] };
  const listing = rangeBetween(entriesOf(ref), [sequenceText(from), sequenceText(until)], order);
  return table.list('LedgerEntry', listing, { first }, kinds && ofKinds(kinds));
}

const ofKinds = (kinds: readonly EntryKind[]): Filter => ({
  expression: `#kind IN (${kinds.map((_kind, place) => `:kind${place}`).join(', ')})`,
  names: { '#kind': 'kind' },
  values: Object.fromEntries(kinds.map((kind, place) => [`:kind${place}`, kind])),
});
