/** What the resolvers of each type start from. Whatever is about a person carries how the caller stands to him. */

import type { AccessRecord } from '../../domain/access/access-record.ts';
import type { ApplicationAction, ApplicationPointer, BindingApplication } from '../../domain/binding/application.ts';
import type { Verdict } from '../../domain/binding/verdict.ts';
import type { ClaimCancellation } from '../../domain/claims/cancellation.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { ExplanationLine } from '../../domain/claims/explanation.ts';
import type { Institution } from '../../domain/claims/institution.ts';
import type { ItemAmounts } from '../../domain/claims/items.ts';
import type { CashReason, PayerRow } from '../../domain/claims/payer-facts.ts';
import type { Settlement } from '../../domain/claims/settlement.ts';
import type { ChannelConsent } from '../../domain/consents/channel-consent.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { AdjustmentProposal } from '../../domain/ledger/adjustment-proposal.ts';
import type { LedgerEntry } from '../../domain/ledger/entry.ts';
import type { AccountStatement } from '../../domain/ledger/statement.ts';
import { type FamilyLink, isLiveLink, type LinkedPerson } from '../../domain/links/family-link.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import type { PersonId, PersonSummary } from '../../domain/persons/person.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { ToldLine } from '../../domain/reconciliation/line-fault-words.ts';
import type {
  DetailReconciliation,
  ReconciliationRequest,
} from '../../domain/reconciliation/reconciliation-request.ts';
import type {
  ChannelOffer,
  LinkRules,
  LocalizedText,
  MutualAidRules,
  RegionProfile,
  VersionedText,
} from '../../domain/region-profile.ts';
import type { Voucher } from '../../domain/vouchers/voucher.ts';
import type { ClaimQuote } from '../../use-cases/claims/quote-claim.ts';
import type { Standing } from '../../use-cases/standing.ts';
import type { Presented } from '../../use-cases/vouchers/redeem-voucher-code.ts';
import type { ShownCode } from '../../use-cases/vouchers/show-voucher-code.ts';

export interface ViewerView {
  readonly viewer: true;
}

export interface PersonView {
  readonly __typename: 'Person';
  readonly id: PersonId;
  readonly standing: Standing;
  /** Read when a field needs it, and then once: an account can be shown without reading the person. */
  readonly summary: () => Promise<PersonSummary>;
}

export interface ParticipationView {
  readonly __typename: 'Participation';
  readonly participation: Participation;
  readonly standing: Standing;
}

export interface AccountView {
  readonly __typename: 'PersonalAccount';
  readonly account: PersonalAccount;
  readonly standing: Standing;
}

export interface EntryView {
  readonly __typename: 'AccountEntry';
  readonly entry: LedgerEntry;
  readonly standing: Standing;
}

export interface StatementView {
  readonly __typename: 'AccountStatement';
  readonly statement: AccountStatement;
  readonly standing: Standing;
}

export interface AdjustmentView {
  readonly __typename: 'Adjustment';
  readonly adjustment: AdjustmentProposal;
  readonly standing: Standing;
}

export interface LinkView {
  readonly __typename: 'FamilyLink';
  readonly link: FamilyLink;
  /** From whose side it is seen. */
  readonly seenFrom: PersonId;
  readonly standing: Standing;
}

/** Among the links that somebody has, one that is not live is shown to nobody. */
export const liveLinkView = (
  link: FamilyLink,
  seenFrom: PersonId,
  standing: Standing,
  now: Date,
): LinkView | undefined => (isLiveLink(link, now) ? linkView(link, seenFrom, standing) : undefined);

/** A link as it is, live or ended. */
export const linkView = (link: FamilyLink, seenFrom: PersonId, standing: Standing): LinkView => ({
  __typename: 'FamilyLink',
  link,
  seenFrom,
  standing,
});

export interface MemberView {
  readonly member: LinkedPerson;
  /** The link through which he is seen, from whose side, and how the caller stands to that side. */
  readonly through: LinkView;
}

export interface ConsentView {
  readonly __typename: 'ChannelConsent';
  readonly consent: ChannelConsent;
  readonly standing: Standing;
}

export interface VoucherView {
  readonly voucher: Voucher;
  readonly standing: Standing;
}

export type VoucherCodeView = ShownCode;
export type PresentedView = Presented;

export interface ChannelView {
  readonly clientId: string;
  /** Absent where the pooling area offers the channel no more. */
  readonly offer: ChannelOffer | undefined;
}

export interface ApplicationView {
  readonly __typename: 'BindingApplication';
  readonly application: BindingApplication;
  readonly standing: Standing;
  /** What the one who asks is in it; absent for staff and devices. */
  readonly part?: ApplicationPointer['part'] | undefined;
}

export interface ApplicationPartyView {
  readonly member: LinkedPerson;
  readonly through: ApplicationView;
}

export interface ApplicationActionView {
  readonly action: ApplicationAction;
  readonly standing: Standing;
}

/** A code of why; its words are found when they are asked for. */
export interface ApplicationReasonView {
  readonly code: string;
  /** Of a rule: what it found. */
  readonly verdict?: Verdict | undefined;
}

export type RuleVerdictView = Verdict;

export interface AccessRecordView {
  readonly record: AccessRecord;
  readonly standing: Standing;
}

export interface EvidenceView {
  readonly __typename: 'Evidence';
  readonly evidence: Evidence;
  /** Towards the file, which is nobody's in particular: OWNER is who uploaded it. */
  readonly standing: Standing;
}

export interface ClaimView {
  readonly __typename: 'Claim';
  readonly claim: Claim;
  readonly standing: Standing;
}

export interface ClaimQuoteView {
  readonly quote: ClaimQuote;
  readonly standing: Standing;
}

export interface ClaimSettlementView {
  readonly settlement: Settlement;
  readonly standing: Standing;
}

export interface ClaimPayerView {
  readonly payer: PayerRow;
  readonly standing: Standing;
}

export type ClaimItemsView = ItemAmounts;
export type ClaimCashReasonView = CashReason;
export type ClaimExplanationView = ExplanationLine;
export type ClaimCancellationView = ClaimCancellation;
export type InstitutionView = Institution;

/** Nothing in it is about a person. */
export interface ReconciliationRequestView {
  readonly __typename: 'ReconciliationRequest';
  readonly request: ReconciliationRequest;
}

export type DetailReconciliationView = DetailReconciliation;
export type ReconciliationBadLineView = ToldLine;

export type NodeView =
  | PersonView
  | ParticipationView
  | AccountView
  | EntryView
  | StatementView
  | AdjustmentView
  | LinkView
  | ConsentView
  | ApplicationView
  | EvidenceView
  | ClaimView
  | ReconciliationRequestView;

export type RegionProfileView = RegionProfile;
export type DisplayRulesView = LinkRules;
export type MutualAidRulesView = MutualAidRules;
export type LocalizedTextView = LocalizedText;
export type VersionedTextView = VersionedText;
