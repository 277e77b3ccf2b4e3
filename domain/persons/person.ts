import type { Day } from '../calendar.ts';
import type { CertificateKind } from '../certificates/index.ts';

/** A random UUID. It says nothing about the person, so it may stand in keys and logs. */
export type PersonId = string;

export type Gender = 'MALE' | 'FEMALE' | 'UNKNOWN';

/**
 * The fields that are personal data in themselves: they are stored as ciphertext only, each bound to its
 * table, item and field name. 1101 `certno`, `psn_name`, `brdy`, `tel`, `psn_no`.
 */
export interface PersonPlaintext {
  readonly name: string;
  readonly certificateNumber: string;
  readonly birthDate?: Day;
  readonly phone?: string;
  readonly socialCardNumber?: string;
  readonly computerNumber?: string;
}
export type SealedField = keyof PersonPlaintext;
export const sealedFields = [
  'name',
  'certificateNumber',
  'birthDate',
  'phone',
  'socialCardNumber',
  'computerNumber',
] as const satisfies readonly SealedField[];

/** Ciphertext of each field the person has, and the person's data key wrapped by the region's master key. */
export interface SealedPerson {
  readonly wrappedKey: string;
  readonly masterKeyVersion: string;
  readonly fields: Readonly<Partial<Record<SealedField, string>>>;
}

/** What ordinary reads show; stored beside the ciphertext, so that they never decrypt. */
export interface MaskedPerson {
  /** `张*` */
  readonly name: string;
  /** `330106********1234` */
  readonly certificateNumber: string;
  /** `138****1234` */
  readonly phone?: string;
  readonly socialCardNumber?: string;
  readonly computerNumber?: string;
}

/** 参保人: somebody with an identity document. Participations and accounts are items of their own. */
export interface Person {
  readonly id: PersonId;
  readonly certificateKind: CertificateKind;
  /** 1101 `gend`, read off the certificate where it says so. */
  readonly gender: Gender;
  readonly masked: MaskedPerson;
  readonly sealed: SealedPerson;
  /** Keyed digest of his name, so that a name somebody states can be compared without decrypting this one. */
  readonly nameDigest?: string;
  /** Pooling areas in which the person has, or had, a participation: who of the staff may see him. */
  readonly areas: readonly string[];
  readonly registeredAt: string;
  /** When his keys were destroyed: since then nobody can tell who he was. */
  readonly erasedAt?: string;
  readonly version: number;
}

/** A person without his ciphertext: what is shown, and what is remembered of an answer. */
export type PersonSummary = Omit<Person, 'sealed' | 'nameDigest'>;
