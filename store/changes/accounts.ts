import type { ContributionRecord } from '../../domain/ledger/contribution-record.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import { type AccountStatement, statementDays } from '../../domain/ledger/statement.ts';
import type { Rejection } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import { type Condition, follows, isNew, replaces } from '../conditions.ts';
import { toItem } from '../items.ts';
import { accountKey, adjustmentKey, contributionKey, entryKey, statementKey } from '../keys.ts';
import { daysAfter } from '../lifetimes.ts';
import { adjustmentWaiting, quotaReturnOf } from '../waiting.ts';
import { put, type Write, type Writers } from './write.ts';

/** Accounts, what is booked on them, and what somebody asks to have booked. */
export const accountWriters = {
  ACCOUNT_OPENED: ({ account, entries }) => [accountWrite(account, isNew), ...entries.map(entryWrite)],
  ACCOUNT_CHANGED: ({ account }) => [accountWrite(account, follows(account.version))],
  ACCOUNT_BOOKED: ({ account, entries }) => [
    accountWrite(account, replaces(account.version)),
    ...entries.map(entryWrite),
  ],
  CONTRIBUTION_RECORDED: ({ contribution }) => [contributionWrite(contribution)],
  ADJUSTMENT_SET: ({ adjustment }) => [
    put(
      adjustmentKey(adjustment.id),
      { ...toItem('AdjustmentProposal', adjustment), ...adjustmentWaiting(adjustment) },
      follows(adjustment.version),
    ),
  ],
  STATEMENT_SET: ({ statement }) => [statementWrite(statement)],
} satisfies Partial<Writers>;

const accountWrite = (account: PersonalAccount, condition: Condition): Write =>
  put(accountKey(account), { ...toItem('PersonalAccount', account), ...quotaReturnOf(account) }, condition);

const paidInAlready: Rejection = { code: 'contribution_booked_already', path: ['month'] };

const contributionWrite = (contribution: ContributionRecord): Write =>
  put(
    contributionKey(contribution, contribution.month),
    toItem('ContributionRecord', contribution),
    isNew,
    paidInAlready,
  );

/** It stays as long as it can be fetched: after that nobody has to be told more than that there is none. */
const statementWrite = (statement: AccountStatement): Write =>
  put(
    statementKey(statement.id),
    { ...toItem('AccountStatement', statement), ...daysAfter(statement.requestedAt, statementDays) },
    follows(statement.version),
  );

/** What is booked stays: nothing takes the place of an entry. */
const entryWrite = (entry: LedgerEntry): Write =>
  put(entryKey(entry, entry.sequence), toItem('LedgerEntry', entry), isNew);
