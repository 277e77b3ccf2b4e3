import type { Day } from '../calendar.ts';
import { type Outcome, rejected } from '../outcome.ts';
import type { RejectionCode } from '../rejections.ts';

/** Identity documents and their national codes, 1101 `psn_cert_type`. */
export const certificateKinds = {
  /** 居民身份证 or household register */
  RESIDENT_ID: '01',
  /** 港澳居民来往内地通行证, Hong Kong */
  HONG_KONG_TRAVEL_PERMIT: '04',
  /** 港澳居民来往内地通行证, Macao */
  MACAO_TRAVEL_PERMIT: '05',
  /** 台湾居民来往大陆通行证 */
  TAIWAN_TRAVEL_PERMIT: '06',
  /** 外国人永久居留身份证 */
  FOREIGN_PERMANENT_RESIDENT: '07',
  /** 外国人护照 */
  FOREIGN_PASSPORT: '08',
  /** 港澳台居民居住证 */
  HMT_RESIDENCE_PERMIT: '17',
  /** 社会保障卡 */
  SOCIAL_CARD: '90',
  OTHER: '99',
} as const;
export type CertificateKind = keyof typeof certificateKinds;

/** A certificate whose number has been checked and normalised. 1101 `psn_cert_type`, `certno`. */
export interface Certificate {
  readonly kind: CertificateKind;
  /** Trimmed, half-width, capital letters; an old 15-digit resident number in its 18-digit form. */
  readonly number: string;
  /** Where the number says it. */
  readonly birthDate?: Day;
  /** Where the number says it. */
  readonly gender?: 'MALE' | 'FEMALE';
}

/** Checks one family's number, already half-width and in capitals. `today` is the day in Asia/Shanghai. */
export type NumberRule = (number: string, today: Day) => Outcome<Omit<Certificate, 'kind'>>;

export const numberRejected = (code: RejectionCode): ReturnType<typeof rejected> => rejected(code, ['number']);
