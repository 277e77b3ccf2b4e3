/**
 * What the index `waiting` holds: which attributes put an item there, and from a place in it back to the item. The
 * headers of its lists are in `store/keys.ts`.
 */
import type { BindingApplication } from '../domain/binding/application.ts';
import { invariant } from '../domain/invariant.ts';
import type { AdjustmentProposal } from '../domain/ledger/adjustment-proposal.ts';
import type { FamilyLink, LinkKind } from '../domain/links/family-link.ts';
import type { InsuranceType } from '../domain/persons/participation.ts';
import type { PersonalAccount } from '../domain/persons/personal-account.ts';
import { accountKey, adjustmentKey, applicationKey, type Key, linkKeys } from './keys.ts';

/** The index's own attributes: an item that carries them is in it, and no other. */
export interface Waiting {
  readonly waitingFor: string;
  readonly waitingUntil: string;
}

/** A list of the index: its partition, and which item stands at a place in it. */
export interface WaitingList {
  readonly waitingFor: string;
  keyAt(waitingUntil: string): Key;
}

export const reviewQueueOf = (admdvs: string): WaitingList => ({
  waitingFor: `REVIEW#${admdvs}`,
  keyAt: (place) => applicationKey(place.split('#')[1] ?? ''),
});

export const linkEndsOf = (admdvs: string): WaitingList => ({
  waitingFor: `LINK_END#${admdvs}`,
  keyAt(place) {
    const [, giverId = '', receiverId = '', kind] = place.split('#');
    return linkKeys({ kind: kind as LinkKind, giverId, receiverId })[0];
  },
});

export const quotaReturnsOf = (admdvs: string): WaitingList => ({
  waitingFor: `QUOTA_RETURN#${admdvs}`,
  keyAt(place) {
    const [, personId = '', insuranceType] = place.split('#');
    return accountKey({ personId, insuranceType: insuranceType as InsuranceType, admdvs });
  },
});

export const adjustmentsWaitingOf = (admdvs: string): WaitingList => ({
  waitingFor: `ADJUSTMENT#${admdvs}`,
  keyAt: (place) => adjustmentKey(place.split('#')[1] ?? ''),
});

/** An application waits for a reviewer until its service level; nothing while its clock stands still or at its end. */
export function reviewOf({ state, review, admdvs, id }: BindingApplication): Waiting | undefined {
  if (state !== 'UNDER_REVIEW' && state !== 'ESCALATED') return undefined;
  invariant(review, 'an application under review has a clock');
  return { waitingFor: reviewQueueOf(admdvs).waitingFor, waitingUntil: `${review.dueAt}#${id}` };
}

/** A live link waits for its end once one was asked for. */
export function linkEndOf({ status, endsAt, admdvs, kind, giver, receiver }: FamilyLink): Waiting | undefined {
  if (status !== 'LIVE' || endsAt === undefined) return undefined;
  const waitingUntil = `${endsAt}#${giver.id}#${receiver.id}#${kind}`;
  return { waitingFor: linkEndsOf(admdvs).waitingFor, waitingUntil };
}

/** An account waits until the first instant at which something set aside on it, and not accepted, goes back. */
export function quotaReturnOf(account: PersonalAccount): Waiting | undefined {
  const { personId, insuranceType, admdvs, quotaTransfers } = account;
  const [first] = (quotaTransfers?.pending ?? []).map(({ acceptBy }) => acceptBy).toSorted();
  if (first === undefined) return undefined;
  return { waitingFor: quotaReturnsOf(admdvs).waitingFor, waitingUntil: `${first}#${personId}#${insuranceType}` };
}

/** An adjustment waits, since it was asked for, until a second person has decided. */
export function adjustmentWaiting({ state, admdvs, proposedAt, id }: AdjustmentProposal): Waiting | undefined {
  if (state !== 'PROPOSED') return undefined;
  return { waitingFor: adjustmentsWaitingOf(admdvs).waitingFor, waitingUntil: `${proposedAt}#${id}` };
}

/** The last place in the index that anything waiting until that instant can have: ids have no `~`, which is after all. */
export const lastPlaceAt = (instant: string): string => `${instant}#~`;
