import type { LinkCounter, LinkKind } from '../../domain/links/family-link.ts';
import type { PersonId } from '../../domain/persons/person.ts';

const none: Readonly<Record<LinkKind, number>> = { MUTUAL_AID: 0, DISPLAY: 0 };

/** The next version of a person's counter within a year, which begins at nothing. */
export function nextCounter(counter: LinkCounter | undefined, personId: PersonId, year: string): LinkCounter {
  const made = counter?.year === year ? counter.made : none;
  return { personId, year, made, version: (counter?.version ?? 0) + 1 };
}

/** The same with one more link of the kind that he gives to. */
export function counterWithLink(
  counter: LinkCounter | undefined,
  personId: PersonId,
  year: string,
  kind: LinkKind,
): LinkCounter {
  const next = nextCounter(counter, personId, year);
  return { ...next, made: { ...next.made, [kind]: next.made[kind] + 1 } };
}
