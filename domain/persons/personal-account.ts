import type { Fen } from '../money.ts';
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
  /** Set aside by the giver for each receiver (2026 wallet), by link. Virtual: no money moves. */
  readonly reservedByLink: Readonly<Record<string, Fen>>;
  /** Sequence number of the newest ledger entry; 0 when there is none. */
  readonly sequence: number;
  /** Hash of the newest entry: the next one must name it. */
  readonly headHash: string;
  readonly version: number;
}

export const balanceOf = (account: PersonalAccount): Fen => account.current + account.historical;

export const reservedOf = (account: PersonalAccount): Fen =>
  Object.values(account.reservedByLink).reduce((sum, fen) => sum + fen, 0n);

/** What the owner may still spend: both funds less what is set aside for his relatives. */
export const availableOf = (account: PersonalAccount): Fen => balanceOf(account) - reservedOf(account);
