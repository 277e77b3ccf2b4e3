import type { Day } from '../calendar.ts';
import type { PersonId } from '../persons/person.ts';
import type { AccountRef } from '../persons/personal-account.ts';
import type { Locale } from '../rejection-messages.ts';
import type { RequestedFile } from '../requested-file.ts';
import type { Role } from '../roles.ts';
import type { EntryKind } from './entry-kinds.ts';

export const statementFormats = ['CSV', 'PDF'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** So many entries are 257 pages of paper. Whoever wants more asks for a shorter period. */
export const statementEntriesMax = 10_000;

/** How long a statement can be fetched. The store removes the file a day or two later. */
export const statementDays = 3;

/** Why there is no file. */
export type StatementFailure = 'BALANCES_DO_NOT_FOLLOW';

/** A statement that somebody has asked for (账户对账单). What it says is settled by then: entries never change. */
export interface AccountStatement extends AccountRef, RequestedFile<StatementFailure> {
  /** Random: nobody can name a statement that he was not given. */
  readonly id: string;
  readonly format: StatementFormat;
  readonly language: Locale;
  /** Both included, in Asia/Shanghai; absent where the account's own beginning, or the moment of asking, bounds it. */
  readonly from?: Day;
  readonly until?: Day;
  /** Only these are listed; the others are one line with their sum. */
  readonly kinds?: readonly EntryKind[];
  /** Sequence numbers: the newest entry before the period, 0 where there is none, and the newest one in it. */
  readonly after: number;
  readonly through: number;
  readonly requestedBy: StatementRequester;
}

export interface StatementRequester {
  readonly role: Role;
  readonly subject: string;
  readonly clientId: string;
  /** The owner's own. */
  readonly personId?: PersonId;
}
