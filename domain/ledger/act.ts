import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booking, book, type LedgerEntry } from './entry.ts';

/** One business act: what it books, on however many accounts, carries its id and its time. */
export interface LedgerAct {
  readonly transferId: string;
  readonly now: Date;
}

/** What an act leaves of one account. No entries: it had nothing to do, and the account is the one that it was. */
export interface Booked {
  readonly account: PersonalAccount;
  readonly entries: readonly LedgerEntry[];
}

export type Line = Omit<Booking, 'transferId' | 'bookedAt'>;

/** Books the lines of one act in their order. They are written together, so the version goes up by one. */
export function bookAct(account: PersonalAccount, { transferId, now }: LedgerAct, lines: readonly Line[]): Booked {
  const entries: LedgerEntry[] = [];
  let after = account;
  for (const line of lines) {
    const booked = book(after, { ...line, transferId, bookedAt: now.toISOString() });
    entries.push(booked.entry);
    after = booked.account;
  }
  if (entries.length === 0) return { account, entries };
  return { account: { ...after, version: account.version + 1 }, entries };
}
