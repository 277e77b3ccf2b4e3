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
const voucherCodeSeconds = 60;

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

/** Nothing stands against its use any more. */
export const activeVoucher = (voucher: Voucher, now: Date): Voucher => ({
  ...voucher,
  state: 'ACTIVE',
  activatedAt: now.toISOString(),
});

/** The face that it waited for was recognised. */
export const activatedByFace = (voucher: Voucher, now: Date): Voucher => ({
  ...activeVoucher(voucher, now),
  version: voucher.version + 1,
});

/** A code that is shown now. */
export const codeShown = (
  { codeId, personId, shownBy }: Pick<VoucherCode, 'codeId' | 'personId' | 'shownBy'>,
  now: Date,
): VoucherCode => ({
  codeId,
  personId,
  shownBy,
  expiresAt: new Date(now.getTime() + voucherCodeSeconds * 1000).toISOString(),
});

export const hasExpired = ({ expiresAt }: Pick<VoucherCode, 'expiresAt'>, now: Date): boolean =>
  expiresAt <= now.toISOString();
