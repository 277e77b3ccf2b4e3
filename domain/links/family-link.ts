import type { InsuranceType } from '../persons/participation.ts';
import type { PersonId } from '../persons/person.ts';
import type { Relation } from '../relations.ts';

/**
 * Two different things are called "binding a family member" and are never mixed.
 * MUTUAL_AID 家庭共济: the receiver's medical costs may be paid from the giver's account.
 * DISPLAY 亲情账户: the holder may show the member's e-voucher; the member still spends his own money.
 */
export const linkKinds = ['MUTUAL_AID', 'DISPLAY'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** From which side a person sees a link: he gives (giver, holder) or he receives (receiver, member). */
export type LinkSide = 'GIVING' | 'RECEIVING';

/** What a link shows of a person without reading him. */
export interface LinkedPerson {
  readonly id: PersonId;
  readonly maskedName: string;
}

export interface FamilyLink {
  readonly kind: LinkKind;
  /** 共济人, or the holder of a display link. */
  readonly giver: LinkedPerson;
  /** 被共济人, or the member shown. */
  readonly receiver: LinkedPerson;
  /** What the receiver is to the giver: CHILD means that the giver's child receives. */
  readonly relation: Relation;
  readonly admdvs: string;
  readonly since: string;
  /** The application that made it; absent where it came with a roster. */
  readonly applicationId?: string;
  /** `RegionProfile.versionId` under which it was made; absent where it came with a roster. */
  readonly profileVersion?: string;
  /** The two rows that it rests on: it ends when one of them does. Absent where it came with a roster. */
  readonly restsOn?: { readonly giver: LinkedParticipation; readonly receiver: LinkedParticipation };
  /** In which place the giver pays for the receiver, who says so: 1 comes first, and whoever has none comes last. */
  readonly priority?: number;
  readonly status: 'LIVE' | 'ENDED';
  /** An end that was asked for and takes effect at this instant; from then on the link is not live any more. */
  readonly endsAt?: string;
  readonly endedAt?: string;
  readonly endCause?: LinkEndCause;
  readonly version: number;
}

export interface LinkedParticipation {
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
}

/** Why a link ended. UNBOUND_*: by that side's own will. */
export const linkEndCauses = [
  'UNBOUND_BY_GIVER',
  'UNBOUND_BY_RECEIVER',
  'PARTICIPATION_ENDED',
  'PARTICIPATION_MOVED',
  'DEATH',
  'RELATION_REFUTED',
] as const;
export type LinkEndCause = (typeof linkEndCauses)[number];

/** Whether it may be used at that instant: it has not ended, and no end that was asked for has come. */
export const isLiveLink = (link: FamilyLink, now: Date): boolean =>
  link.status === 'LIVE' && (link.endsAt === undefined || now.toISOString() < link.endsAt);

/**
 * What serialises the making of links of one giver or receiver, so that two decisions at the same moment cannot both
 * take the last place: every link that the service makes changes it. An end leaves it alone: whoever counts at that
 * moment counts one too many at worst. It also counts what cannot be counted from live links.
 */
export interface LinkCounter {
  readonly personId: PersonId;
  /** Links that he gave to within `year`, ended ones too. */
  readonly year: string;
  readonly made: Readonly<Record<LinkKind, number>>;
  readonly version: number;
}

/** The agency found that two persons are not what an application said: every link between them ends. */
export interface RelationFinding {
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
  readonly admdvs: string;
  readonly foundAt: string;
  /** Staff member, by the token's subject, and his file number. */
  readonly foundBy: string;
  readonly reference: string;
}

/** At most one live link per giver, receiver and kind: these three are its name. */
export interface FamilyLinkRef {
  readonly kind: LinkKind;
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
}

export const sideOf = (link: FamilyLink, personId: PersonId): LinkSide =>
  link.giver.id === personId ? 'GIVING' : 'RECEIVING';
