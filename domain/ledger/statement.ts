import type { Day } from '../calendar.ts';
import type { PersonId } from '../persons/person.ts';
import type { AccountRef } from '../persons/personal-account.ts';
import type { Locale } from '../rejection-messages.ts';
import type { Role } from '../roles.ts';
import type { EntryKind } from './entry-kinds.ts';

export const statementFormats = ['CSV', 'PDF'] as const;
export type StatementFormat = (typeof statementFormats)[number];

/** So many entries are 257 pages of paper. Whoever wants more asks for a shorter period. */
export const statementEntriesMax = 10_000;

/** How long a statement can be fetched. The store removes the file a day or two later. */
export const statementDays = 3;

/** A statement is made in seconds. One that is not there by then will not come. */
const makingMinutes = 30;

/** Why there is no file. */
export type StatementFailure = 'BALANCES_DO_NOT_FOLLOW' | 'NOT_MADE_IN_TIME';

/** A statement that somebody has asked for (账户对账单). What it says is settled by then: entries never change. */
export interface AccountStatement extends AccountRef {
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
  readonly requestedAt: string;
  readonly requestedBy: StatementRequester;
  readonly outcome?: StatementOutcome;
  readonly version: number;
}

export interface StatementRequester {
  readonly role: Role;
  readonly subject: string;
  readonly clientId: string;
  /** The owner's own. */
  readonly personId?: PersonId;
}

export type StatementOutcome =
  | {
      readonly result: 'READY';
      readonly at: string;
      readonly bytes: number;
      /** Of the file, in hexadecimal. */
      readonly sha256: string;
    }
  | { readonly result: 'FAILED'; readonly at: string; readonly failure: StatementFailure };

export type StatementState = 'REQUESTED' | 'READY' | 'FAILED' | 'EXPIRED';

export const statementExpiry = ({ requestedAt }: Pick<AccountStatement, 'requestedAt'>): Date =>
  new Date(Date.parse(requestedAt) + statementDays * 24 * 60 * 60 * 1000);

/** How it stands at that moment; a clock decides where nobody has answered. */
export function statementState(statement: AccountStatement, now: Date): StatementState {
  if (now >= statementExpiry(statement)) return 'EXPIRED';
  if (statement.outcome) return statement.outcome.result;
  return isLate(statement, now) ? 'FAILED' : 'REQUESTED';
}

/** Undefined where nothing has failed. */
export function statementFailure(statement: AccountStatement, now: Date): StatementFailure | undefined {
  const { outcome } = statement;
  if (outcome?.result === 'FAILED') return outcome.failure;
  return !outcome && isLate(statement, now) ? 'NOT_MADE_IN_TIME' : undefined;
}

const isLate = ({ requestedAt }: AccountStatement, now: Date): boolean =>
  now.getTime() >= Date.parse(requestedAt) + makingMinutes * 60 * 1000;
