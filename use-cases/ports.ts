import type { AccessRecord } from '../domain/access/access-record.ts';
import type { ApplicationPointer, BindingApplication } from '../domain/binding/application.ts';
import type { WorkflowToken } from '../domain/binding/workflow-step.ts';
import type { Day } from '../domain/calendar.ts';
import type { ClaimYear } from '../domain/claims/accumulators.ts';
import type { Claim } from '../domain/claims/claim.ts';
import type { Institution } from '../domain/claims/institution.ts';
import type { MutualAidFreeze } from '../domain/claims/mutual-aid-freeze.ts';
import type { MessageRecord, UsedMessage } from '../domain/claims/used-message.ts';
import type { ChannelConsent } from '../domain/consents/channel-consent.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { FaceSession } from '../domain/face/face-session.ts';
import type { AdjustmentProposal } from '../domain/ledger/adjustment-proposal.ts';
import type { ContributionRecord, Month, PaidMonth } from '../domain/ledger/contribution-record.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import type { EntryKind } from '../domain/ledger/entry-kinds.ts';
import type { AccountStatement } from '../domain/ledger/statement.ts';
import type { FamilyLink, FamilyLinkRef, LinkCounter, LinkKind, RelationFinding } from '../domain/links/family-link.ts';
import type { Rejection } from '../domain/outcome.ts';
import type { TransactionPassword } from '../domain/passwords/transaction-password.ts';
import type { LegalHold } from '../domain/persons/legal-hold.ts';
import type { Participation } from '../domain/persons/participation.ts';
import type { Person, PersonId } from '../domain/persons/person.ts';
import type { AccountRef, PersonalAccount } from '../domain/persons/personal-account.ts';
import type { ClosingLine, ClosingSums } from '../domain/reconciliation/closing-line.ts';
import type { ReconciledDay, ReconciledDayRef } from '../domain/reconciliation/reconciled-day.ts';
import type { ReconciliationRequest } from '../domain/reconciliation/reconciliation-request.ts';
import type { RegionProfile } from '../domain/region-profile.ts';
import type { Voucher, VoucherCode } from '../domain/vouchers/voucher.ts';
import type { EvidenceObjects, FaceProvider, PopulationRegister } from './outside-ports.ts';
import type {
  ClaimGround,
  ClaimGroundNames,
  ClosingSelection,
  EvidenceUse,
  PayerGround,
  ReceiverGround,
  ReviewQueueFilter,
  SubmissionNote,
} from './read-ports.ts';
import type { BlindIndex, IndexValue, PairwiseIds, PasswordHash, PersonVault, VoucherCodes } from './vault-ports.ts';

export type {
  EvidenceObjects,
  FaceProvider,
  FaceSubject,
  FileObject,
  FilePlace,
  Notices,
  PopulationRegister,
  PresignedRequest,
  Workflow,
} from './outside-ports.ts';
export type {
  ClaimGround,
  ClaimGroundNames,
  ClosingSelection,
  EvidenceUse,
  PayerGround,
  ReceiverGround,
  ReviewQueueFilter,
  SubmissionNote,
} from './read-ports.ts';
export type {
  BlindIndex,
  IndexKind,
  IndexValue,
  PairwiseIds,
  PasswordHash,
  PersonVault,
  VoucherCodes,
} from './vault-ports.ts';

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
  readonly evidenceObjects: EvidenceObjects;
  readonly faceProvider: FaceProvider;
  readonly populationRegister: PopulationRegister;
  readonly passwordHash: PasswordHash;
  readonly voucherCodes: VoucherCodes;
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

/** Which entries of an account, and in which order. */
export interface EntrySelection {
  /** Sequence numbers, both included. */
  readonly from?: number;
  readonly until?: number;
  readonly kinds?: readonly EntryKind[];
  readonly order?: 'NEWEST_FIRST' | 'OLDEST_FIRST';
}

/**
 * Every read costs one request and is strongly consistent, unless it says otherwise. A page of a filtered list may be
 * shorter than asked for, empty even, and go on: its end is told by `next` alone.
 */
export interface Reads {
  person(id: PersonId): Promise<Person | undefined>;
  /** In the order asked for; undefined where there is none. At most 100. */
  persons(ids: readonly PersonId[]): Promise<readonly (Person | undefined)[]>;
  personIdByIndex(values: readonly IndexValue[]): Promise<PersonId | undefined>;
  /** Of several identifiers, each with its values: who has each, in the order asked for. At most 100 values. */
  personIdsByIndex(identifiers: readonly (readonly IndexValue[])[]): Promise<readonly (PersonId | undefined)[]>;
  participations(personId: PersonId): Promise<readonly Participation[]>;
  participation(ref: AccountRef): Promise<Participation | undefined>;
  accounts(personId: PersonId): Promise<readonly PersonalAccount[]>;
  account(ref: AccountRef): Promise<PersonalAccount | undefined>;
  /** In the order asked for. At most 100. */
  accountsAt(refs: readonly AccountRef[]): Promise<readonly (PersonalAccount | undefined)[]>;
  /** In the order asked for. At most 100. */
  participationsAt(refs: readonly AccountRef[]): Promise<readonly (Participation | undefined)[]>;
  /**
   * Accounts of a pooling area on which something set aside was to be accepted by that instant and was not, oldest
   * first. Not strongly consistent: an index.
   */
  quotaReturns(admdvs: string, until: string, page: PageRequest): Promise<Page<PersonalAccount>>;
  /** Newest first unless told otherwise. A selection may have pages of 1,000. */
  entries(ref: AccountRef, page: PageRequest, selection?: EntrySelection): Promise<Page<LedgerEntry>>;
  entry(ref: AccountRef, sequence: number): Promise<LedgerEntry | undefined>;
  /** Whether that month was paid in; of several, in the order asked for, at most 100. */
  contribution(ref: AccountRef, month: Month): Promise<ContributionRecord | undefined>;
  contributionsAt(months: readonly PaidMonth[]): Promise<readonly (ContributionRecord | undefined)[]>;
  /** Live links that the person gives or receives. */
  links(personId: PersonId, kind: LinkKind | undefined, page: PageRequest): Promise<Page<FamilyLink>>;
  link(ref: FamilyLinkRef): Promise<FamilyLink | undefined>;
  consent(personId: PersonId, clientId: string): Promise<ChannelConsent | undefined>;
  consents(personId: PersonId, page: PageRequest): Promise<Page<ChannelConsent>>;
  /** Newest first. */
  accessRecords(personId: PersonId, page: PageRequest): Promise<Page<AccessRecord>>;
  /** Links that have ended, newest first. */
  endedLinks(personId: PersonId, kind: LinkKind | undefined, page: PageRequest): Promise<Page<FamilyLink>>;
  /** One that ended at that instant. */
  endedLink(ref: FamilyLinkRef, endedAt: string): Promise<FamilyLink | undefined>;
  /** The newest that ended of these two and this kind. */
  lastEndedLink(ref: FamilyLinkRef): Promise<FamilyLink | undefined>;
  /** Ends that were asked for and have come by that instant, oldest first. Not strongly consistent: an index. */
  linksToEnd(admdvs: string, until: string, page: PageRequest): Promise<Page<FamilyLink>>;
  linkCounters(personIds: readonly PersonId[]): Promise<readonly (LinkCounter | undefined)[]>;
  relationFinding(ref: Pick<FamilyLinkRef, 'giverId' | 'receiverId'>): Promise<RelationFinding | undefined>;
  application(id: string): Promise<BindingApplication | undefined>;
  /** In the order asked for. At most 100. */
  applications(ids: readonly string[]): Promise<readonly (BindingApplication | undefined)[]>;
  /** The open application of these two and this kind, if there is one. */
  openApplicationId(ref: FamilyLinkRef): Promise<string | undefined>;
  /** Newest first. */
  applicationsOf(personId: PersonId, page: PageRequest): Promise<Page<ApplicationPointer>>;
  /** What a device or staff member handed in since that instant, newest first; `submitter` is a keyed digest. */
  submissionsSince(submitter: string, since: string, page: PageRequest): Promise<Page<SubmissionNote>>;
  /** UNDER_REVIEW and ESCALATED of a pooling area, oldest due first. Not strongly consistent: an index. */
  reviewQueue(admdvs: string, page: PageRequest, filter: ReviewQueueFilter): Promise<Page<BindingApplication>>;
  /** In the order asked for. At most 100. */
  evidence(ids: readonly string[]): Promise<readonly (Evidence | undefined)[]>;
  /** Applications to which evidence of this hash was attached, at most 10. */
  evidenceUses(sha256: string): Promise<readonly EvidenceUse[]>;
  vouchers(personIds: readonly PersonId[]): Promise<readonly (Voucher | undefined)[]>;
  faceSession(id: string): Promise<FaceSession | undefined>;
  transactionPassword(personId: PersonId): Promise<TransactionPassword | undefined>;
  /** The callback token under which a workflow waits for this application now. */
  workflowToken(applicationId: string): Promise<WorkflowToken | undefined>;
  /** Or that the message of this id was reversed before it came, or has itself taken something back. */
  claim(id: string): Promise<MessageRecord | undefined>;
  /** Of the person treated, newest first. Not strongly consistent: an index. */
  claimsOf(personId: PersonId, page: PageRequest): Promise<Page<Claim>>;
  claimYear(personId: PersonId, year: string): Promise<ClaimYear | undefined>;
  claimYears(personId: PersonId, years: readonly string[]): Promise<readonly (ClaimYear | undefined)[]>;
  /** By the client that calls. */
  institution(clientId: string): Promise<Institution | undefined>;
  mutualAidFreeze(personId: PersonId): Promise<MutualAidFreeze | undefined>;
  legalHold(personId: PersonId): Promise<LegalHold | undefined>;
  /** All that a claim rests on but the links, at one instant. */
  claimGround(names: ClaimGroundNames): Promise<ClaimGround>;
  /** At one instant. */
  receiverAt(personId: PersonId, year: string): Promise<ReceiverGround>;
  /** Accounts with the rows on which they hang, in the order asked for, at one instant. At most 50. */
  payersAt(refs: readonly AccountRef[]): Promise<readonly PayerGround[]>;
  adjustment(id: string): Promise<AdjustmentProposal | undefined>;
  statement(id: string): Promise<AccountStatement | undefined>;
  /** What waits for a second person in a pooling area, oldest first. Not strongly consistent: an index. */
  adjustmentsOpen(admdvs: string, page: PageRequest): Promise<Page<AdjustmentProposal>>;
  /** What an institution's day comes to, in no order that means anything. May have pages of 1,000. */
  closingLines(selection: ClosingSelection, page: PageRequest): Promise<Page<ClosingLine>>;
  /** Of the same lines what they come to. */
  closingSums(selection: ClosingSelection, page: PageRequest): Promise<Page<ClosingSums>>;
  reconciledDay(ref: ReconciledDayRef): Promise<ReconciledDay | undefined>;
  reconciliationRequest(id: string): Promise<ReconciliationRequest | undefined>;
  /** Under whichever of the names it is remembered. */
  rememberedAnswer(names: AnswerNames): Promise<RememberedAnswer | undefined>;
}

/** One thing that a business act changes. The store turns each into items with conditions. */
export type Change =
  | { readonly change: 'PERSON_REGISTERED'; readonly person: Person; readonly index: readonly IndexValue[] }
  /** Condition: the person's version is the one before. */
  | { readonly change: 'PERSON_CHANGED'; readonly person: Person }
  /** A person whose keys are gone, and the look-up values that led to him. Condition: the version is the one before. */
  | { readonly change: 'PERSON_ERASED'; readonly person: Person; readonly index: readonly IndexValue[] }
  /** Further look-up values of a person who is registered already. */
  | { readonly change: 'PERSON_INDEXED'; readonly personId: PersonId; readonly index: readonly IndexValue[] }
  | { readonly change: 'PARTICIPATION_ADDED'; readonly participation: Participation }
  /** Condition: the participation's version is the one before. */
  | { readonly change: 'PARTICIPATION_CHANGED'; readonly participation: Participation }
  /** Writes nothing. Condition: the participation is still this version, so that what rests on it rests on a live one. */
  | { readonly change: 'PARTICIPATION_UNCHANGED'; readonly participation: Participation }
  /** The account as it stands after its first entries. */
  | {
      readonly change: 'ACCOUNT_OPENED';
      readonly account: PersonalAccount;
      readonly entries: readonly LedgerEntry[];
    }
  /** Condition: the account's version is the one before. */
  | { readonly change: 'ACCOUNT_CHANGED'; readonly account: PersonalAccount }
  /**
   * The account after one act, and what that act booked. Condition: the account's version is the one before, and no
   * entry of these numbers stands yet. Without entries the account was touched: what rested on it as it was is refused.
   */
  | {
      readonly change: 'ACCOUNT_BOOKED';
      readonly account: PersonalAccount;
      readonly entries: readonly LedgerEntry[];
    }
  /** Once for each account and month; the second time refused with `contribution_booked_already`. */
  | { readonly change: 'CONTRIBUTION_RECORDED'; readonly contribution: ContributionRecord }
  | { readonly change: 'LINK_MADE'; readonly link: FamilyLink }
  /** An end to come was set. Condition, on both sides: the link's version is the one before. */
  | { readonly change: 'LINK_CHANGED'; readonly link: FamilyLink }
  /** Moves the link from the live to the ended ones, on both sides. Condition: the live version is the one before. */
  | { readonly change: 'LINK_ENDED'; readonly link: FamilyLink }
  /** Condition: the counter's version is the one before, or there was none for version 1. */
  | { readonly change: 'LINK_COUNTER_SET'; readonly counter: LinkCounter }
  /** Without a condition: the newest finding of the two counts. */
  | { readonly change: 'RELATION_REFUTED'; readonly finding: RelationFinding }
  /** Changes nothing. Condition: of the two there is the finding of that instant, or none. */
  | {
      readonly change: 'RELATION_FINDING_UNCHANGED';
      readonly giverId: PersonId;
      readonly receiverId: PersonId;
      readonly foundAt: string | undefined;
    }
  /**
   * The application, who is found by it, and that it is open for its two and kind. Refused with
   * `application_open_already` where another one is. `submitter`: keyed digest of a device or staff member.
   */
  | {
      readonly change: 'APPLICATION_SUBMITTED';
      readonly application: BindingApplication;
      readonly pointers: readonly ApplicationPointer[];
      readonly submitter?: string;
    }
  /**
   * Condition: the application's version is the one before. A final state frees its two and kind, once:
   * `deliveredWithItsEnd` says that an application which is delivered already ends by this very change.
   */
  | {
      readonly change: 'APPLICATION_CHANGED';
      readonly application: BindingApplication;
      readonly deliveredWithItsEnd?: true;
    }
  /** Condition: the evidence's version is the one before, or there was none for version 1. */
  | { readonly change: 'EVIDENCE_SET'; readonly evidence: Evidence }
  | { readonly change: 'EVIDENCE_USED'; readonly sha256: string; readonly use: EvidenceUse }
  /** Condition: the voucher's version is the one before, or there was none for version 1. */
  | { readonly change: 'VOUCHER_SET'; readonly voucher: Voucher }
  /** Refused with `voucher_code_used` the second time. */
  | { readonly change: 'VOUCHER_CODE_USED'; readonly code: VoucherCode }
  /** Condition: the session's version is the one before, or there was none for version 1. */
  | { readonly change: 'FACE_SESSION_SET'; readonly session: FaceSession }
  /** Condition: the password's version is the one before, or there was none for version 1. */
  | { readonly change: 'TRANSACTION_PASSWORD_SET'; readonly password: TransactionPassword }
  /** Condition: it is still the version that was read. */
  | { readonly change: 'TRANSACTION_PASSWORD_REMOVED'; readonly password: TransactionPassword }
  /** Without a condition: the newest token is the one that waits. */
  | { readonly change: 'WORKFLOW_TOKEN_SET'; readonly token: WorkflowToken }
  /**
   * Once for each message, in the claim's id. The second time it is replayed where the claim that stands there has one of
   * the `contentDigests`: what is asked for under each key version still in use, the newest first, which is the claim's
   * own. Otherwise refused with `message_id_reused_with_other_content`, or `message_reversed_before` where the message
   * was closed. An act that settles remembers no other answer: the claim is the answer.
   */
  | {
      readonly change: 'CLAIM_SETTLED';
      readonly claim: Claim;
      readonly contentDigests: readonly [string, ...string[]];
    }
  /** Condition: the claim's version is the one before. */
  | { readonly change: 'CLAIM_CHANGED'; readonly claim: Claim }
  /** Condition: neither a claim nor another end of that message stands there. */
  | { readonly change: 'MESSAGE_CLOSED'; readonly claimId: string; readonly at: string }
  /**
   * What a message has taken back. It may stand there already for the same. Otherwise refused with
   * `message_id_reused_with_other_content`, or `message_reversed_before` where the message was closed.
   */
  | { readonly change: 'MESSAGE_USED'; readonly message: UsedMessage }
  /** Condition: the year's version is the one before, or there was none for version 1. */
  | { readonly change: 'CLAIM_YEAR_SET'; readonly year: ClaimYear }
  /** Condition: the institution's version is the one before, or there was none for version 1. */
  | { readonly change: 'INSTITUTION_SET'; readonly institution: Institution }
  /** Condition: the freeze's version is the one before, or there was none for version 1. */
  | { readonly change: 'FREEZE_SET'; readonly freeze: MutualAidFreeze }
  /** Condition: the hold's version is the one before, or there was none for version 1. */
  | { readonly change: 'LEGAL_HOLD_SET'; readonly hold: LegalHold }
  /** Changes nothing. Condition: the hold is still that version, or there is none. */
  | { readonly change: 'LEGAL_HOLD_UNCHANGED'; readonly personId: PersonId; readonly version: number | undefined }
  /** Condition: the proposal's version is the one before, or there was none for version 1. */
  | { readonly change: 'ADJUSTMENT_SET'; readonly adjustment: AdjustmentProposal }
  /** Condition: the statement's version is the one before, or there was none for version 1. */
  | { readonly change: 'STATEMENT_SET'; readonly statement: AccountStatement }
  /** Without a condition: a line is the same whenever it is reckoned. */
  | { readonly change: 'CLOSING_LINE_SET'; readonly line: ClosingLine }
  /** Condition: the day's version is the one before, or there was none for version 1. */
  | { readonly change: 'RECONCILED_DAY_SET'; readonly reconciled: ReconciledDay }
  /** Condition: the request's version is the one before, or there was none for version 1. */
  | { readonly change: 'RECONCILIATION_REQUEST_SET'; readonly request: ReconciliationRequest }
  /** Condition: the consent's version is the one before, or there was none for version 1. */
  | { readonly change: 'CONSENT_SET'; readonly consent: ChannelConsent }
  /** Condition: it is still the version that was read. */
  | { readonly change: 'CONSENT_REMOVED'; readonly consent: ChannelConsent }
  /** Condition: it is still the version that was read. */
  | { readonly change: 'VOUCHER_REMOVED'; readonly voucher: Voucher }
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
  /** The same message was settled before, with the same content; this is its claim as it stands now. */
  | { readonly status: 'CLAIM_REPLAYED'; readonly claim: Claim }
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
