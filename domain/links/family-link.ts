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
  readonly status: 'LIVE' | 'ENDED';
  readonly endedAt?: string;
  readonly version: number;
}

/** At most one live link per giver, receiver and kind: these three are its name. */
export interface FamilyLinkRef {
  readonly kind: LinkKind;
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
}

export const sideOf = (link: FamilyLink, personId: PersonId): LinkSide =>
  link.giver.id === personId ? 'GIVING' : 'RECEIVING';
