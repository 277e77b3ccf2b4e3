import type { Reads } from '../../use-cases/ports.ts';
import { accountKey, accountsOf, adjustmentKey, contributionKey, entriesOf, entryKey, statementKey } from '../keys.ts';
import { adjustmentsWaitingOf, quotaReturnsOf } from '../waiting.ts';
import { waitingListing } from './listings.ts';
import { selectedEntries } from './selected-entries.ts';
import type { TableReads } from './table-reads.ts';

/** Accounts, what is booked on them, and what somebody asks to have booked. */
export const createAccountReads = (table: TableReads) =>
  ({
    accounts: (personId) => table.all('PersonalAccount', accountsOf(personId)),
    account: (ref) => table.get('PersonalAccount', accountKey(ref)),
    accountsAt: (refs) => table.getMany('PersonalAccount', refs.map(accountKey)),
    quotaReturns: (admdvs, until, page) =>
      table.list('PersonalAccount', waitingListing(quotaReturnsOf(admdvs), until), page),
    entries: (ref, page, selection) =>
      selection
        ? selectedEntries(table, ref, page, selection)
        : table.page('LedgerEntry', entriesOf(ref), page, 'NEWEST_FIRST'),
    entry: (ref, sequence) => table.get('LedgerEntry', entryKey(ref, sequence)),
    contribution: (ref, month) => table.get('ContributionRecord', contributionKey(ref, month)),
    contributionsAt: (months) =>
      table.getMany(
        'ContributionRecord',
        months.map((paid) => contributionKey(paid, paid.month)),
      ),
    adjustment: (id) => table.get('AdjustmentProposal', adjustmentKey(id)),
    statement: (id) => table.get('AccountStatement', statementKey(id)),
    adjustmentsOpen: (admdvs, page) =>
      table.list('AdjustmentProposal', waitingListing(adjustmentsWaitingOf(admdvs)), page),
  }) satisfies Partial<Reads>;
