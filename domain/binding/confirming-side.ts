import type { Initiator } from '../region-profile.ts';

/** Who applied, as far as it matters for whose word is missing. */
export interface Applied {
  readonly initiator: Initiator;
  /** Whether the giver himself signed in and handed it in. */
  readonly giverApplied: boolean;
}

/**
 * Whether the giver's own word is missing: a receiver applies for another's money, or a guardian for a third person's.
 * Nobody's account is shared and nobody's name is used on somebody else's word, whatever a profile says (N: built
 * voluntarily by both sides).
 */
export const giverUnasked = ({ initiator, giverApplied }: Applied): boolean =>
  !giverApplied && (initiator === 'RECEIVER' || initiator === 'GUARDIAN');

/** Whose word an application waits for: the side that did not apply. */
export const confirmingSide = (applied: Applied): 'giver' | 'receiver' =>
  giverUnasked(applied) ? 'giver' : 'receiver';
