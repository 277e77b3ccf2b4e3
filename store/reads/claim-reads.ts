import type { MessageRecord } from '../../domain/claims/used-message.ts';
import type { Reads } from '../../use-cases/ports.ts';
import { fromItem, type Item } from '../items.ts';
import { claimKey, claimYearKey, freezeKey, institutionKey } from '../keys.ts';
import { claimsListOf } from '../listed.ts';
import { listedListing } from './listings.ts';
import type { TableReads } from './table-reads.ts';

/** Claims, what they add up to in a year, and who brings them. */
export const createClaimReads = (table: TableReads) =>
  ({
    claim: async (id) => messageOf(await table.getItem(claimKey(id))),
    claimsOf: (personId, page) => table.list('Claim', listedListing(claimsListOf(personId), 'NEWEST_FIRST'), page),
    claimYears: (personId, years) =>
      table.getMany(
        'ClaimYear',
        years.map((year) => claimYearKey(personId, year)),
      ),
    claimYear: (personId, year) => table.get('ClaimYear', claimYearKey(personId, year)),
    institution: (clientId) => table.get('Institution', institutionKey(clientId)),
    mutualAidFreeze: (personId) => table.get('MutualAidFreeze', freezeKey(personId)),
  }) satisfies Partial<Reads>;

/** What became of a message: its claim, that it was closed, or what it took back. */
export function messageOf(item: Item | undefined): MessageRecord | undefined {
  switch (item?.entity) {
    case undefined:
      return undefined;
    case 'ClosedMessage':
    case 'UsedMessage':
      return fromItem(item.entity, item as Item);
    default:
      return fromItem('Claim', item as Item);
  }
}
