/**
 * Item <-> domain. An item carries its kind in `entity`, so that a stream consumer can tell what it sees.
 * Amounts are DynamoDB numbers read back as bigint (`wrapNumbers`), so no amount passes through a float.
 */
import type { AccessRecord } from '../domain/access/access-record.ts';
import type { ApplicationPointer, BindingApplication } from '../domain/binding/application.ts';
import type { WorkflowToken } from '../domain/binding/workflow-step.ts';
import type { ClaimYear } from '../domain/claims/accumulators.ts';
import type { Claim } from '../domain/claims/claim.ts';
import type { ClosedMessage } from '../domain/claims/closed-message.ts';
import type { Institution } from '../domain/claims/institution.ts';
import type { MutualAidFreeze } from '../domain/claims/mutual-aid-freeze.ts';
import type { UsedMessage } from '../domain/claims/used-message.ts';
import type { ChannelConsent } from '../domain/consents/channel-consent.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { FaceSession } from '../domain/face/face-session.ts';
import { invariant } from '../domain/invariant.ts';
import type { AdjustmentProposal } from '../domain/ledger/adjustment-proposal.ts';
import type { ContributionRecord } from '../domain/ledger/contribution-record.ts';
import type { LedgerEntry } from '../domain/ledger/entry.ts';
import type { AccountStatement } from '../domain/ledger/statement.ts';
import type { FamilyLink, LinkCounter, RelationFinding } from '../domain/links/family-link.ts';
import type { TransactionPassword } from '../domain/passwords/transaction-password.ts';
import type { LegalHold } from '../domain/persons/legal-hold.ts';
import type { Participation } from '../domain/persons/participation.ts';
import type { Person } from '../domain/persons/person.ts';
import type { PersonalAccount } from '../domain/persons/personal-account.ts';
import type { ClosingLine } from '../domain/reconciliation/closing-line.ts';
import type { ReconciledDay } from '../domain/reconciliation/reconciled-day.ts';
import type { ReconciliationRequest } from '../domain/reconciliation/reconciliation-request.ts';
import type { Voucher, VoucherCode } from '../domain/vouchers/voucher.ts';
import type { EvidenceUse, SubmissionNote } from '../use-cases/ports.ts';
import type { CountPaths } from './count-paths.ts';

export type Item = Record<string, unknown>;

/** Which domain type each kind of item holds. */
export interface Entities {
  Person: Person;
  Participation: Participation;
  PersonalAccount: PersonalAccount;
  LedgerEntry: LedgerEntry;
  ContributionRecord: ContributionRecord;
  FamilyLink: FamilyLink;
  LinkCounter: LinkCounter;
  RelationFinding: RelationFinding;
  BindingApplication: BindingApplication;
  ApplicationPointer: ApplicationPointer;
  SubmissionNote: SubmissionNote;
  WorkflowToken: WorkflowToken;
  Evidence: Evidence;
  EvidenceUse: EvidenceUse;
  Voucher: Voucher;
  VoucherCode: VoucherCode;
  FaceSession: FaceSession;
  TransactionPassword: TransactionPassword;
  ChannelConsent: ChannelConsent;
  AccessRecord: AccessRecord;
  Claim: Claim;
  ClosedMessage: ClosedMessage;
  UsedMessage: UsedMessage;
  ClaimYear: ClaimYear;
  Institution: Institution;
  MutualAidFreeze: MutualAidFreeze;
  LegalHold: LegalHold;
  AdjustmentProposal: AdjustmentProposal;
  AccountStatement: AccountStatement;
  ClosingLine: ClosingLine;
  ReconciledDay: ReconciledDay;
  ReconciliationRequest: ReconciliationRequest;
}
export type Entity = keyof Entities;

/**
 * Where each kind of item has small counts; every other number is an amount in fen. The types demand every path to a
 * `number`, and no other.
 */
const countPaths: { readonly [E in Entity]: Readonly<Record<CountPaths<Entities[E]>, true>> } = {
  Person: { version: true },
  Participation: { version: true },
  PersonalAccount: {
    version: true,
    sequence: true,
    'quotaTransfers.taken': true,
    'quotaTransfers.pending.sequence': true,
  },
  LedgerEntry: { sequence: true, undoes: true },
  ContributionRecord: {},
  FamilyLink: { version: true, priority: true },
  LinkCounter: { version: true, 'made.MUTUAL_AID': true, 'made.DISPLAY': true },
  RelationFinding: {},
  BindingApplication: {
    version: true,
    faceFailures: true,
    'review.reckonedFrom.dueIn': true,
    'review.reckonedFrom.escalatesIn': true,
    'review.reckonedFrom.expiresIn': true,
    'review.paused.dueIn': true,
    'review.paused.escalatesIn': true,
    'review.paused.expiresIn': true,
  },
  ApplicationPointer: {},
  SubmissionNote: {},
  WorkflowToken: {},
  Evidence: { version: true, bytes: true, expiresAtSeconds: true },
  EvidenceUse: {},
  Voucher: { version: true },
  VoucherCode: {},
  FaceSession: { version: true },
  TransactionPassword: { version: true, failures: true },
  ChannelConsent: { version: true },
  AccessRecord: {},
  Claim: {
    version: true,
    entrySequences: true,
    'settlement.slices.share': true,
    'settlement.otherFunds.slices.share': true,
    'cancellation.settlement.slices.share': true,
    'cancellation.settlement.otherFunds.slices.share': true,
  },
  ClosedMessage: {},
  UsedMessage: {},
  ClaimYear: { version: true },
  Institution: { version: true },
  MutualAidFreeze: { version: true },
  LegalHold: { version: true },
  AdjustmentProposal: { version: true },
  AccountStatement: { version: true, after: true, through: true, 'outcome.bytes': true },
  ClosingLine: { count: true },
  ReconciledDay: {
    version: true,
    'counts.BALANCED': true,
    'counts.THEIRS_MORE': true,
    'counts.OURS_MORE': true,
    'counts.MISMATCH': true,
    'counts.MALFORMED': true,
    'clearing.lines': true,
  },
  ReconciliationRequest: {
    version: true,
    'outcome.bytes': true,
    'outcome.counts.BALANCED': true,
    'outcome.counts.THEIRS_MORE': true,
    'outcome.counts.OURS_MORE': true,
    'outcome.counts.MISMATCH': true,
    'outcome.counts.MALFORMED': true,
    'outcome.badLines.line': true,
    'outcome.clearing.lines': true,
  },
};

/** What an item has beside its value: its keys, its kind, its places in the indexes, what its last change belongs to. */
const storeFields: ReadonlySet<string> = new Set([
  'pk',
  'sk',
  'entity',
  // Marks the one of several copies that the consumers of the stream are woken for.
  'announces',
  'waitingFor',
  'waitingUntil',
  'listedFor',
  'listedAt',
  'correlationId',
]);

/**
 * Only a piece of evidence knows by itself when it goes, and only a look what it belonged to; of the others that is the
 * store's own affair.
 */
export const isOfStore = (entity: Entity, name: string): boolean =>
  (storeFields.has(name) && !(name === 'correlationId' && entity === 'AccessRecord')) ||
  (name === 'expiresAtSeconds' && entity !== 'Evidence');

export const toItem = <E extends Entity>(entity: E, value: Entities[E]): Item => ({ entity, ...value });

export function fromItem<E extends Entity>(entity: E, item: Item): Entities[E] {
  invariant(item.entity === entity, `the item read is a ${entity}`);
  const counts: Readonly<Record<string, true>> = countPaths[entity];
  const fields = Object.entries(item).filter(([name]) => !isOfStore(entity, name));
  const value = Object.fromEntries(fields.map(([name, field]) => [name, toValue(field, name, counts)]));
  return value as unknown as Entities[E];
}

/** A list has no place in a path: what holds for one of its elements holds for each. */
function toValue(field: unknown, path: string, counts: Readonly<Record<string, true>>): unknown {
  if (typeof field === 'bigint') return Object.hasOwn(counts, path) ? Number(field) : field;
  if (Array.isArray(field)) return field.map((element) => toValue(element, path, counts));
  if (typeof field !== 'object' || field === null) return field;
  return Object.fromEntries(
    Object.entries(field).map(([name, inner]) => [name, toValue(inner, `${path}.${name}`, counts)]),
  );
}
