import type { Day } from '../calendar.ts';
import { type Fen, sumFen } from '../money.ts';
import type { InsuranceType } from './participation.ts';
import type { PersonId } from './person.ts';

/** The account of one participation row. */
export interface AccountRef {
  readonly personId: PersonId;
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
}

/** CLOSED once its participation has ended; the money waits there for pay-out or transfer. */
export type AccountStatus = 'OPEN' | 'CLOSED';

/** 个人账户. All amounts in fen. `current + historical` is 1101 `balc`. */
export interface PersonalAccount extends AccountRef {
  readonly status: AccountStatus;
  /** 当年: paid in during this calendar year. */
  readonly current: Fen;
  /** 历年结余: the surplus of past years. */
  readonly historical: Fen;
  /**
   * Set aside for each receiver (2026 wallet), by his id: what is left of his quota. Virtual: no money moves. A receiver
   * who is not in it has no quota; one with zero has used his up.
   */
  readonly reservedByLink: Readonly<Record<PersonId, Fen>>;
  /** What each receiver has used of the quota that he has; absent where nobody has used any. */
  readonly spentByLink?: Readonly<Record<PersonId, Fen>>;
  /** Absent as long as nothing was ever set aside. */
  readonly quotaTransfers?: QuotaTransfers;
  /** Sequence number of the newest ledger entry; 0 when there is none. */
  readonly sequence: number;
  /** Hash of the newest entry: the next one must name it. */
  readonly headHash: string;
  /** When the newest entry was booked; absent when there is none. */
  readonly headBookedAt?: string;
  /** Since when money gathers in `current`: the first entry, or the last close of a year. Absent when there is none. */
  readonly currentSince?: string;
  readonly version: number;
}

/** What the giver has set aside lately, and what of it nobody has accepted yet. */
export interface QuotaTransfers {
  /** The day, in Asia/Shanghai, that `taken` counts. */
  readonly day: Day;
  readonly taken: number;
  /** In the order in which they were made. They are part of what is reserved, but cannot be spent yet. */
  readonly pending: readonly PendingTransfer[];
}

export interface PendingTransfer {
  readonly transferId: string;
  readonly receiverId: PersonId;
  /** Sequence number of the entry that set it aside. */
  readonly sequence: number;
  readonly amount: Fen;
  /** From this instant on it can no longer be accepted and goes back. */
  readonly acceptBy: string;
}

export const balanceOf = (account: PersonalAccount): Fen => account.current + account.historical;

export const reservedOf = (account: PersonalAccount): Fen => sumReserved(account.reservedByLink);

export const sumReserved = (reservedByLink: PersonalAccount['reservedByLink']): Fen =>
  sumFen(Object.values(reservedByLink));

/** What the owner may still spend: both funds less what is set aside for his relatives. */
export const availableOf = (account: PersonalAccount): Fen => balanceOf(account) - reservedOf(account);
