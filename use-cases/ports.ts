import type { AccessRecord } from '../domain/access/access-record.ts';
import type { Day } from '../domain/calendar.ts';
import type { ChannelConsent } from '../domain/consents/channel-consent.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import type { FamilyLink, FamilyLinkRef, LinkKind } from '../domain/links/family-link.ts';
import type { Rejection } from '../domain/outcome.ts';
import type { Participation } from '../domain/persons/participation.ts';
import type { Person, PersonId, PersonPlaintext, SealedField, SealedPerson } from '../domain/persons/person.ts';
import type { AccountRef, PersonalAccount } from '../domain/persons/personal-account.ts';
import type { RegionProfile } from '../domain/region-profile.ts';

/**
 * What the use cases need of the world. The store, the vault and the runtime implement it;
 * tests give their own clock and ids.
 */
export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly reads: Reads;
  readonly commit: Commit;
  readonly vault: PersonVault;
  readonly blindIndex: BlindIndex;
  readonly pairwise: PairwiseIds;
  readonly regions: RegionProfiles;
}

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A fresh random UUID. */
  newId(): string;
}

export interface RegionProfiles {
  areas(): readonly string[];
  /** The version in force in a pooling area on a day, if the area is served and has one. */
  profile(admdvs: string, on: Day): RegionProfile | undefined;
}

/** A page of a list. `next` goes into the next call's `after`; absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where each item stands, in the same order: any of them may be the next call's `after`. */
  readonly positions: readonly string[];
  readonly next?: string;
}
export interface PageRequest {
  /** 1..100 */
  readonly first: number;
  readonly after?: string;
}

/** Every read is strongly consistent and costs one request. */
export interface Reads {
  person(id: PersonId): Promise<Person | undefined>;
  /** In the order asked for; undefined where there is none. At most 100. */
  persons(ids: readonly PersonId[]): Promise<readonly (Person | undefined)[]>;
  personIdByIndex(values: readonly IndexValue[]): Promise<PersonId | undefined>;
  participations(personId: PersonId): Promise<readonly Participation[]>;
  participation(ref: AccountRef): Promise<Participation | undefined>;
  accounts(personId: PersonId): Promise<readonly PersonalAccount[]>;
  account(ref: AccountRef): Promise<PersonalAccount | undefined>;
  /** Newest first. */
  entries(ref: AccountRef, page: PageRequest): Promise<Page<LedgerEntry>>;
  entry(ref: AccountRef, sequence: number): Promise<LedgerEntry | undefined>;
  /** Live links that the person gives or receives. */
  links(personId: PersonId, kind: LinkKind | undefined, page: PageRequest): Promise<Page<FamilyLink>>;
  link(ref: FamilyLinkRef): Promise<FamilyLink | undefined>;
  consent(personId: PersonId, clientId: string): Promise<ChannelConsent | undefined>;
  consents(personId: PersonId, page: PageRequest): Promise<Page<ChannelConsent>>;
  /** Newest first. */
  accessRecords(personId: PersonId, page: PageRequest): Promise<Page<AccessRecord>>;
  /** Under whichever of the names it is remembered. */
  rememberedAnswer(names: AnswerNames): Promise<RememberedAnswer | undefined>;
}

/** One thing that a business act changes. The store turns each into items with conditions. */
export type Change =
  | { readonly change: 'PERSON_REGISTERED'; readonly person: Person; readonly index: readonly IndexValue[] }
  /** Condition: the person's version is the one before. */
  | { readonly change: 'PERSON_CHANGED'; readonly person: Person }
  /** Further look-up values of a person who is registered already. */
  | { readonly change: 'PERSON_INDEXED'; readonly personId: PersonId; readonly index: readonly IndexValue[] }
  | { readonly change: 'PARTICIPATION_ADDED'; readonly participation: Participation }
  /** Condition: the participation's version is the one before. */
  | { readonly change: 'PARTICIPATION_CHANGED'; readonly participation: Participation }
  /** The account as it stands after its first entries. */
  | {
      readonly change: 'ACCOUNT_OPENED';
      readonly account: PersonalAccount;
      readonly entries: readonly LedgerEntry[];
    }
  /** Condition: the account's version is the one before. */
  | { readonly change: 'ACCOUNT_CHANGED'; readonly account: PersonalAccount }
  | { readonly change: 'LINK_MADE'; readonly link: FamilyLink }
  /** Condition: the consent's version is the one before, or there was none for version 1. */
  | { readonly change: 'CONSENT_SET'; readonly consent: ChannelConsent }
  | { readonly change: 'ACCESS_RECORDED'; readonly record: AccessRecord };

/** A business act: everything in it is written in one transaction, or nothing is. */
export interface Act {
  readonly changes: readonly Change[];
  readonly remember?: RememberedAnswer & { readonly names: AnswerNames };
}

export type Commit = (act: Act) => Promise<CommitOutcome>;

export type CommitOutcome =
  | { readonly status: 'COMMITTED' }
  /** The same call was answered before; this is that answer. */
  | { readonly status: 'REPLAYED'; readonly answer: string }
  | { readonly status: 'REFUSED'; readonly rejection: Rejection };

/**
 * Under what an answer is remembered: keyed digests of whose key it is, for which operation, and the key that the
 * client chose, one under each key version still in use, the newest first. It is written under the newest and must not
 * be there under any other, so that a call answered before keys changed is not done again. What a client chose may
 * be anything, a certificate number too, so it is nowhere in clear.
 */
export type AnswerNames = readonly [string, ...string[]];

export interface RememberedAnswer {
  /** Keyed digest of what was asked, so that the same key with other content is noticed. */
  readonly contentDigest: string;
  /** The answer as JSON; never plaintext of a person. */
  readonly answer: string;
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
