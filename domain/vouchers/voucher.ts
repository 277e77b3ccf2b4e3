import type { PersonId } from '../persons/person.ts';

/** 医保电子凭证: "one person, one code", active once the agreement was accepted and the face authenticated (S2). */
export interface Voucher {
  readonly personId: PersonId;
  readonly state: 'AWAITING_FACE' | 'ACTIVE';
  readonly admdvs: string;
  readonly agreementVersion: string;
  readonly profileVersion: string;
  readonly activatedAt?: string;
  readonly version: number;
}

/** A code lives for a minute and can be used once. */
export const voucherCodeSeconds = 60;

/** What the code of a voucher says, once its signature has been checked. */
export interface VoucherCode {
  /** A random UUID: the code can be used once. */
  readonly codeId: string;
  /** Whose code it is. */
  readonly personId: PersonId;
  /** Who showed it: himself, or the holder of a live display link. */
  readonly shownBy: PersonId;
  readonly expiresAt: string;
}
