import type { Day } from '../calendar.ts';
import type { LinkedPerson, LinkKind } from '../links/family-link.ts';
import type { Fen } from '../money.ts';
import type { PersonId } from '../persons/person.ts';
import type { EvidenceForm, EvidenceKind, Initiator, SubmissionChannel } from '../region-profile.ts';
import type { Relation } from '../relations.ts';
import type { Role } from '../roles.ts';
import type { Verdict } from './verdict.ts';

/**
 * SUBMITTED, then whatever it waits for, then one of the four ends. AWAITING_EVIDENCE: a reviewer sent it back, and the
 * clock of the review stands still. A final state never changes again; a new application may name it in `restores`.
 */
export const applicationStates = [
  'SUBMITTED',
  'AWAITING_FACE',
  'AWAITING_CONFIRMATION',
  'UNDER_REVIEW',
  'AWAITING_EVIDENCE',
  'ESCALATED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const finalStates = [
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
] as const satisfies readonly ApplicationState[];
export type FinalState = (typeof finalStates)[number];

export const isFinal = ({ state }: Pick<BindingApplication, 'state'>): boolean =>
  (finalStates as readonly string[]).includes(state);

/** What still has to happen before it can be concluded, in this order. Screening finds out which of them. */
export const needs = ['FACE', 'CONFIRMATION', 'REVIEW'] as const;
export type Need = (typeof needs)[number];

/** Who did something: as the token said. SYSTEM is what runs by itself: the workflow, the sweep. */
export interface Actor {
  readonly role: Role | 'system';
  readonly subject: string;
  readonly clientId: string;
  readonly personId?: PersonId;
  readonly admdvs?: string;
}

export const applicationActs = [
  'SUBMITTED',
  'ACCEPTED',
  'FACE_PASSED',
  'FACE_FAILED',
  'CONFIRMED',
  'DECLINED',
  'CLAIMED',
  'RELEASED',
  'REASSIGNED',
  'EVIDENCE_ASKED',
  'EVIDENCE_ADDED',
  'ESCALATED',
  'DEADLINES_MOVED',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
  'DELIVERED',
] as const;
export type ApplicationAct = (typeof applicationActs)[number];

/** One line of an application's history. Append-only. */
export interface ApplicationAction {
  readonly act: ApplicationAct;
  readonly at: string;
  readonly by: Actor;
  /** To which reviewer a supervisor gave it, by the subject of his tokens; absent where it went back to the queue. */
  readonly to?: string;
  /** Codes of why: of a decision, of what is asked for. */
  readonly reasons?: readonly string[];
  /** `RegionProfile.versionId` under which it was decided. */
  readonly profileVersion?: string;
}

/** Why a reviewer decides as he does, or asks for more. */
export const decisionReasons = [
  'EVIDENCE_CONVINCES',
  'EVIDENCE_MISSING',
  'EVIDENCE_ILLEGIBLE',
  'EVIDENCE_DOES_NOT_MATCH',
  'RELATION_NOT_PROVEN',
  'IDENTITY_DOUBTFUL',
  'SUSPECTED_MISUSE',
  'RULE_NOT_MET',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** A piece of evidence as the application keeps it. A form without an upload was seen by an operator or device. */
export interface AttachedEvidence {
  readonly kind: EvidenceKind;
  readonly form: EvidenceForm;
  readonly evidenceId?: string;
  /** Of the uploaded bytes, hexadecimal. */
  readonly sha256?: string;
}

/**
 * The clock of a review, in instants. It stands still while evidence is awaited: then `paused` says how many working
 * days are left of each, and they are reckoned again from the day on which the evidence came.
 */
export interface ReviewClock {
  /** The service level: decided by then. */
  readonly dueAt: string;
  readonly escalatesAt: string;
  readonly expiresAt: string;
  /**
   * From which day the deadlines of a running clock were reckoned, so that they can be reckoned again when more of the
   * calendar is known. Absent while it stands still, and of clocks from before this was kept: those stay as they are.
   */
  readonly reckonedFrom?: WorkingDaysLeft & { readonly day: Day };
  readonly paused?: WorkingDaysLeft;
}

/** How many working days are left until each deadline; -1 of one that had passed: it stays where it was. */
export interface WorkingDaysLeft {
  readonly dueIn: number;
  readonly escalatesIn: number;
  readonly expiresIn: number;
}

/** One request to bind two relatives, from the form to its end. */
export interface BindingApplication {
  /** A random UUID; also the name of its workflow execution. */
  readonly id: string;
  readonly kind: LinkKind;
  /** Pooling area under whose rules it is decided. */
  readonly admdvs: string;
  /** The version in force on the day of submission: it decides, also later. */
  readonly profileVersion: string;
  readonly channel: SubmissionChannel;
  readonly initiator: Initiator;
  /** 共济人, or the holder of a display link. */
  readonly giver: LinkedPerson;
  /** 被共济人, or the member. */
  readonly receiver: LinkedPerson;
  /** What the receiver is to the giver. */
  readonly relation: Relation;
  readonly submittedAt: string;
  readonly submittedBy: Actor;
  readonly evidence: readonly AttachedEvidence[];
  readonly noticeVersion: string;
  readonly commitmentLetterVersion: string;
  /** The amount to be set aside at once, where the profile has quotas. */
  readonly quota?: Fen;
  /** An earlier application that was rejected, withdrawn or expired, which this one takes up again. */
  readonly restores?: string;
  readonly state: ApplicationState;
  /** When screening took it in (受理). */
  readonly acceptedAt?: string;
  /** When it came to its end (办结). */
  readonly concludedAt?: string;
  /** When the result was put before the applicant (送达). */
  readonly deliveredAt?: string;
  /** What still has to happen, in order; the head is what it waits for now. */
  readonly pending: readonly Need[];
  /** Of the rules, in their order, as screening found them; empty before. */
  readonly verdicts: readonly Verdict[];
  /** Whether a risk was flagged. */
  readonly flagged: boolean;
  /** Face authentications that failed so far. */
  readonly faceFailures: number;
  /** When AWAITING_FACE, AWAITING_CONFIRMATION or AWAITING_EVIDENCE ends by itself. */
  readonly lapsesAt?: string;
  /** From acceptance for review on. */
  readonly review?: ReviewClock;
  /** Which reviewer has taken it. */
  readonly claimedBy?: { readonly subject: string; readonly clientId: string; readonly at: string };
  /** Why it ended as it did: rule codes, decision reasons, or what was not answered. */
  readonly reasons: readonly string[];
  readonly actions: readonly ApplicationAction[];
  readonly version: number;
}

/** How a person finds his applications: one for each party, written once with the submission and never changed. */
export interface ApplicationPointer {
  readonly applicationId: string;
  /** Whose list it is in. */
  readonly personId: PersonId;
  /** What he is in it; SUBMITTER who is neither side, such as a guardian or an agent. */
  readonly part: 'GIVER' | 'RECEIVER' | 'SUBMITTER';
  readonly kind: LinkKind;
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
  readonly submittedAt: string;
}
