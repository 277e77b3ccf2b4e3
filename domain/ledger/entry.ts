import { createHash } from 'node:crypto';
import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import type { PersonId } from '../persons/person.ts';
import { type AccountRef, availableOf, type PersonalAccount, sumReserved } from '../persons/personal-account.ts';
import type { PremiumUse } from '../region-profile.ts';
import { type CounterSide, type EntryKind, fitsItsKind } from './entry-kinds.ts';
import { quotasAfter } from './quotas.ts';

/** Why an account is adjusted by decision. No free words: an entry stays for ever, and people write names into them. */
export const adjustmentReasons = [
  'CONTRIBUTION_CORRECTED',
  'INTEREST_CORRECTED',
  'PAYMENT_CORRECTED',
  'TRANSFERRED_IN',
  'TRANSFERRED_OUT',
  'PAID_OUT',
] as const;
export type AdjustmentReason = (typeof adjustmentReasons)[number];

/** One booking on one account. Deltas and running balances in fen. */
export interface LedgerEntry extends AccountRef {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly kind: EntryKind;
  /** All entries of one business act carry the same transfer id; their deltas and the counter sides sum to zero. */
  readonly transferId: string;
  readonly counterSide: CounterSide;
  /** The relative for whom it is paid or set aside. */
  readonly counterPersonId?: PersonId;
  readonly claimId?: string;
  /** Sequence number of the earlier entry of this account that it undoes. */
  readonly undoes?: number;
  /** What an adjustment is for, or which premium was paid. */
  readonly reason?: AdjustmentReason | PremiumUse;
  readonly currentDelta: Fen;
  readonly historicalDelta: Fen;
  /** What is set aside for `counterPersonId`. It lies within the funds: no money moves by it. */
  readonly reservedDelta: Fen;
  readonly currentAfter: Fen;
  readonly historicalAfter: Fen;
  /** Set aside for all relatives together. */
  readonly reservedAfter: Fen;
  /** Never before the entry that it follows. */
  readonly bookedAt: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that the first entry of an account names: there is nothing before it. */
export const genesisHash = '0'.repeat(64);

export interface Booking
  extends Pick<
    LedgerEntry,
    | 'kind'
    | 'transferId'
    | 'counterSide'
    | 'counterPersonId'
    | 'claimId'
    | 'undoes'
    | 'reason'
    | 'currentDelta'
    | 'historicalDelta'
    | 'bookedAt'
  > {
  /** Nothing unless told otherwise. */
  readonly reservedDelta?: Fen;
}

/**
 * Books onto an account: the next entry and the account as it stands after it. The caller has checked cover. Clocks of
 * different machines differ a little; an entry takes the time of its predecessor rather than an earlier one, so that
 * there is one answer to what was there at a moment.
 */
export function book(account: PersonalAccount, booking: Booking): { account: PersonalAccount; entry: LedgerEntry } {
  const entry = nextEntry(account, booking);
  const after: PersonalAccount = {
    ...account,
    ...quotasAfter(account, entry),
    current: entry.currentAfter,
    historical: entry.historicalAfter,
    sequence: entry.sequence,
    headHash: entry.hash,
    headBookedAt: entry.bookedAt,
    currentSince: currentSinceAfter(account, entry),
    version: account.version + 1,
  };
  invariant(availableOf(after) >= 0n, 'what is set aside is covered by the funds');
  return { entry, account: after };
}

function nextEntry(account: PersonalAccount, booking: Booking): LedgerEntry {
  const { bookedAt, reservedDelta = 0n, ...stated } = booking;
  const { headBookedAt = bookedAt } = account;
  const unsealed = {
    personId: account.personId,
    insuranceType: account.insuranceType,
    admdvs: account.admdvs,
    sequence: account.sequence + 1,
    ...stated,
    reservedDelta,
    currentAfter: account.current + booking.currentDelta,
    historicalAfter: account.historical + booking.historicalDelta,
    reservedAfter: sumReserved(quotasAfter(account, { ...stated, reservedDelta }).reservedByLink),
    bookedAt: bookedAt < headBookedAt ? headBookedAt : bookedAt,
    previousHash: account.headHash,
  };
  invariant(fitsItsKind(unsealed), 'an entry has the form that its kind has');
  invariant(unsealed.currentAfter >= 0n, 'the current-year fund never goes below zero');
  invariant(unsealed.historicalAfter >= 0n, 'the historical fund never goes below zero');
  return { ...unsealed, hash: entryHash(unsealed) };
}

/** Money gathers in the current-year fund from the first entry on, and anew from each close of a year. */
export const currentSinceAfter = (
  { currentSince }: Pick<PersonalAccount, 'currentSince'>,
  { kind, bookedAt }: Pick<LedgerEntry, 'kind' | 'bookedAt'>,
): string => (kind === 'YEAR_CLOSE' ? bookedAt : (currentSince ?? bookedAt));

type Unsealed = Omit<LedgerEntry, 'hash'>;

/**
 * Every field that there is, in the order in which it is hashed; the type demands each. A field that comes later goes
 * to the end and is left out of the array where an entry does not have it, so that the hashes of old entries hold.
 */
const hashedFields: Readonly<Record<keyof Unsealed, true>> = {
  personId: true,
  insuranceType: true,
  admdvs: true,
  sequence: true,
  kind: true,
  transferId: true,
  counterSide: true,
  counterPersonId: true,
  claimId: true,
  undoes: true,
  reason: true,
  currentDelta: true,
  historicalDelta: true,
  reservedDelta: true,
  currentAfter: true,
  historicalAfter: true,
  reservedAfter: true,
  bookedAt: true,
  previousHash: true,
};

/**
 * SHA-256 over every field in a fixed order, lower-case hexadecimal: changing any of them breaks the chain. What is
 * hashed is a JSON array, amounts as decimal texts and absent fields as null: no two entries write the same one.
 */
export function entryHash(entry: Unsealed): string {
  const fields = (Object.keys(hashedFields) as (keyof Unsealed)[]).map((name) => entry[name] ?? null);
  const written = JSON.stringify(fields.map((field) => (typeof field === 'bigint' ? String(field) : field)));
  return createHash('sha256').update(written).digest('hex');
}
