import type { GiverOrdering } from '../region-profile.ts';
import type { GiverFacts, PayerLink } from './payer-facts.ts';

/**
 * The givers in the order in which they pay, first criterion first. Every profile ends with the link id, so that the
 * same facts always give the same rows.
 */
export const inPayerOrder = (givers: readonly GiverFacts[], order: readonly GiverOrdering[]): GiverFacts[] =>
  givers.toSorted((one, other) => {
    const differing = order
      .map((criterion) => comparisons[criterion](one.link, other.link))
      .find((difference) => difference !== 0);
    return differing ?? 0;
  });

const comparisons: Readonly<Record<GiverOrdering, (one: PayerLink, other: PayerLink) => number>> = {
  PRIORITY: (one, other) => compare(one.priority ?? Number.MAX_VALUE, other.priority ?? Number.MAX_VALUE),
  // The older link pays first.
  LINK_AGE: (one, other) => compare(one.since, other.since),
  LINK_ID: (one, other) => compare(one.id, other.id),
};

/** By code units, so that no locale can change who pays. */
function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
