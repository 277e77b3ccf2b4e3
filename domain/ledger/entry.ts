import { createHash } from 'node:crypto';
import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import type { AccountRef, PersonalAccount } from '../persons/personal-account.ts';

/** What an entry books. The ledger issue adds kinds; an entry once written never changes. */
export const entryKinds = ['OPENING'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The other side of a booking: a system side is a name, never a stored balance. */
export type CounterSide = 'CONTRIBUTION_SOURCE' | 'POOL' | 'INSTITUTION_PAYABLE';

/** One booking on one account. Deltas and running balances of both funds in fen. */
export interface LedgerEntry extends AccountRef {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly kind: EntryKind;
  /** All entries of one business act carry the same transfer id; their deltas and the counter sides sum to zero. */
  readonly transferId: string;
  readonly counterSide: CounterSide;
  readonly currentDelta: Fen;
  readonly historicalDelta: Fen;
  readonly currentAfter: Fen;
  readonly historicalAfter: Fen;
  readonly bookedAt: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that the first entry of an account names: there is nothing before it. */
export const genesisHash = '0'.repeat(64);

export interface Booking {
  readonly kind: EntryKind;
  readonly transferId: string;
  readonly counterSide: CounterSide;
  readonly currentDelta: Fen;
  readonly historicalDelta: Fen;
  readonly bookedAt: string;
}

/** Books onto an account: the next entry and the account as it stands after it. The caller has checked cover. */
export function book(account: PersonalAccount, booking: Booking): { account: PersonalAccount; entry: LedgerEntry } {
  const unsealed = {
    personId: account.personId,
    insuranceType: account.insuranceType,
    admdvs: account.admdvs,
    sequence: account.sequence + 1,
    kind: booking.kind,
    transferId: booking.transferId,
    counterSide: booking.counterSide,
    currentDelta: booking.currentDelta,
    historicalDelta: booking.historicalDelta,
    currentAfter: account.current + booking.currentDelta,
    historicalAfter: account.historical + booking.historicalDelta,
    bookedAt: booking.bookedAt,
    previousHash: account.headHash,
  };
  invariant(unsealed.currentAfter >= 0n, 'the current-year fund never goes below zero');
  invariant(unsealed.historicalAfter >= 0n, 'the historical fund never goes below zero');
  const entry: LedgerEntry = { ...unsealed, hash: entryHash(unsealed) };
  return {
    entry,
    account: {
      ...account,
      current: entry.currentAfter,
      historical: entry.historicalAfter,
      sequence: entry.sequence,
      headHash: entry.hash,
      version: account.version + 1,
    },
  };
}

/** SHA-256 over every field in a fixed order, lower-case hexadecimal: changing any of them breaks the chain. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>): string {
  const fields = [
    entry.personId,
    entry.insuranceType,
    entry.admdvs,
    entry.sequence,
    entry.kind,
    entry.transferId,
    entry.counterSide,
    entry.currentDelta,
    entry.historicalDelta,
    entry.currentAfter,
    entry.historicalAfter,
    entry.bookedAt,
    entry.previousHash,
  ];
  return createHash('sha256').update(fields.join('\n')).digest('hex');
}
