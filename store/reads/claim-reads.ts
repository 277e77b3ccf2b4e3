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
    claimYear: (personId, year) => table.get('ClaimYear', claimYearKey(personId, year)),
    institution: (clientId) => table.get('Institution', institutionKey(clientId)),
    mutualAidFreeze: (personId) => table.get('MutualAidFreeze', freezeKey(personId)),
  }) satisfies Partial<Reads>;

/** What became of a message: its claim, or that it was closed. */
export const messageOf = (item: Item | undefined) =>
  item && (item.entity === 'ClosedMessage' ? fromItem('ClosedMessage', item) : fromItem('Claim', item));
