import type { Person, PersonId, PersonPlaintext, SealedField, SealedPerson } from '../domain/persons/person.ts';
import type { VoucherCode } from '../domain/vouchers/voucher.ts';

export interface PasswordHash {
  /** Argon2id, in the PHC string form. */
  hash(password: string): Promise<string>;
  matches(password: string, hash: string): Promise<boolean>;
}

export interface VoucherCodes {
  /** Signed, so that nobody else can make one; it names nobody in clear. */
  write(code: VoucherCode): string;
  /** Undefined for what we did not sign. Whether it is too old is not asked here. */
  read(text: string): VoucherCode | undefined;
}

/** By what a person can be looked up. */
export const indexKinds = ['CERTIFICATE', 'SOCIAL_CARD', 'COMPUTER_NUMBER'] as const;
export type IndexKind = (typeof indexKinds)[number];

/** A keyed digest of an identifier: equal identifiers have equal values, and nobody can read one back. */
export interface IndexValue {
  readonly kind: IndexKind;
  readonly keyVersion: string;
  readonly digest: string;
}

export interface BlindIndex {
  /** The value under each key version still in use, the newest first. New items are written under the newest. */
  valuesOf(kind: IndexKind, identifier: string): readonly IndexValue[];
  /**
   * Keyed digests of any text, for comparing contents without keeping them: one under each key version still in use,
   * the newest first.
   */
  digests(text: string): readonly [string, ...string[]];
}

export interface PersonVault {
  seal(personId: PersonId, plaintext: PersonPlaintext): Promise<SealedPerson>;
  open<F extends SealedField>(person: Person, fields: readonly F[]): Promise<Pick<PersonPlaintext, F>>;
  /** The same plaintext under a fresh data key of the newest master key; undefined if it is there already. */
  reseal(person: Person): Promise<SealedPerson | undefined>;
}

/** A channel knows a person only by an id of its own, so that two channels cannot join what they know. */
export interface PairwiseIds {
  forChannel(clientId: string, personId: PersonId): string;
  /** The person behind a channel's id; undefined for what is not an id of this channel's form. */
  personOf(clientId: string, pairwiseId: string): PersonId | undefined;
}
