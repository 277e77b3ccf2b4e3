import type { LinkKind } from '../../domain/links/family-link.ts';
import type { EvidenceForm, EvidenceKind, Initiator, SubmissionChannel } from '../../domain/region-profile.ts';
import type { Relation } from '../../domain/relations.ts';

/** One side as an applicant or an operator states it: texts not looked at yet. Which are asked for, the profile says. */
export interface PartyInput {
  readonly name?: string;
  readonly certificate?: { readonly kind: string; readonly number: string };
  readonly socialCardNumber?: string;
  readonly computerNumber?: string;
}

/** What is applied for; the same for asking beforehand and for handing in. */
export interface BindingRequest {
  readonly kind: LinkKind;
  readonly admdvs: string;
  readonly channel: SubmissionChannel;
  readonly initiator: Initiator;
  /** 共济人, or the holder of a display link. The signed-in person's own side is left out. */
  readonly giver?: PartyInput;
  /** 被共济人, or the member. The signed-in person's own side is left out. */
  readonly receiver?: PartyInput;
  /** What the receiver is to the giver. */
  readonly relation: Relation;
  readonly noticeVersion?: string;
  /** `signedName` where the letter is an electronic one. */
  readonly commitmentLetter?: { readonly version: string; readonly signedName?: string };
  readonly evidence: readonly EvidenceOffered[];
  /** Yuan, `12.34`. */
  readonly quota?: string;
  readonly transactionPassword?: string;
  /** Id of an earlier application that this one takes up again. */
  readonly restores?: string;
}

export interface EvidenceOffered {
  readonly kind: EvidenceKind;
  readonly form: EvidenceForm;
  readonly evidenceId?: string;
}
