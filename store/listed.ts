/**
 * What the index `listed` holds: lists of what has a partition of its own, so that it can be found by whose it is. The
 * header of its list is in `store/keys.ts`.
 */
import type { Claim } from '../domain/claims/claim.ts';
import type { PersonId } from '../domain/persons/person.ts';
import { claimKey, type Key } from './keys.ts';

/** The index's own attributes: an item that carries them is in it, and no other. */
export interface Listed {
  readonly listedFor: string;
  readonly listedAt: string;
}

/** A list of the index: its partition, and which item stands at a place in it. */
export interface ListOf {
  readonly listedFor: string;
  keyAt(listedAt: string): Key;
}

export const claimsListOf = (personId: PersonId): ListOf => ({
  listedFor: `CLAIMS#${personId}`,
  keyAt: (place) => claimKey(place.split('#')[1] ?? ''),
});

/** For good: a claim that was taken back stays in the person's list. */
export const listedClaim = ({ personId, settledAt, id }: Claim): Listed => ({
  listedFor: claimsListOf(personId).listedFor,
  listedAt: `${settledAt}#${id}`,
});
