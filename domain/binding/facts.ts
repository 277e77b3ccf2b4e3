import type { Day } from '../calendar.ts';
import type { LinkKind } from '../links/family-link.ts';
import type { Fen } from '../money.ts';
import type { Participation } from '../persons/participation.ts';
import type { EvidenceForm, EvidenceKind, Initiator, RegionProfile, SubmissionChannel } from '../region-profile.ts';
import type { Relation } from '../relations.ts';

/** Everything that the rules ask about a binding: what was applied for, and what is known of both sides. */
export interface BindingFacts {
  /** In force on `on`, the day of submission in Asia/Shanghai. */
  readonly profile: RegionProfile;
  readonly on: Day;
  /**
   * The instant of submission, ISO: screening and conclusion judge by it too, so that nothing handed in before the
   * closed hours is refused within them.
   */
  readonly now: string;
  readonly kind: LinkKind;
  readonly channel: SubmissionChannel;
  readonly initiator: Initiator;
  /** Whether the giver himself signed in and handed it in. */
  readonly giverApplied: boolean;
  readonly relation: Relation;
  readonly giver: PartyFacts;
  readonly receiver: PartyFacts;
  readonly between: BetweenFacts;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly form: EvidenceForm }[];
  /** What was accepted; undefined where nothing was. */
  readonly noticeVersion: string | undefined;
  readonly commitmentLetterVersion: string | undefined;
  readonly quota: Fen | undefined;
  readonly risk: RiskFacts;
}

export interface PartyFacts {
  /** Whether he was found by what was stated of him, and the name is his. */
  readonly identified: boolean;
  /** All his rows. */
  readonly participations: readonly Participation[];
  /** Completed years on `on`; undefined where his birth date is not known or nobody asks. */
  readonly age: number | undefined;
  /** Live links that he gives (or holds), and that he receives (or is shown by), of this kind. */
  readonly givingCount: number;
  readonly receivingCount: number;
  /** Links of this kind that he gave to within the calendar year in which this one would be made, ended ones too. */
  readonly madeThisYear: number;
  readonly voucherActive: boolean;
}

export interface BetweenFacts {
  /** Giver and receiver are one person. */
  readonly samePerson: boolean;
  /** A live link of this kind from this giver to this receiver. */
  readonly linked: boolean;
  /** Another open application for the same two and kind. */
  readonly applied: boolean;
  /** When the last link of this kind between the two ended. */
  readonly endedAt: string | undefined;
  /** The agency found the relation between the two to be false before. */
  readonly refuted: boolean;
}

export interface RiskFacts {
  /** Other persons who applied to give to this receiver within the last 365 days. */
  readonly otherGivers: number;
  /** The hash of a piece of evidence was handed in before, in an application between other people. */
  readonly evidenceSeenBefore: boolean;
  /** What the population register says of the two households; UNKNOWN where it was not asked or does not know. */
  readonly households: 'SAME' | 'DIFFERENT' | 'UNKNOWN';
  /** Applications handed in by the same submitter within the hour before this one. */
  readonly submittedWithinHour: number;
}
