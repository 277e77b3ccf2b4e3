import { shanghaiDay } from '../../domain/calendar.ts';
import type { FamilyLink, LinkCounter, LinkEndCause } from '../../domain/links/family-link.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Change, Services } from '../ports.ts';

export interface LinkEnd {
  readonly cause: LinkEndCause;
  readonly endedAt: string;
}

/** Ends a link and changes both counters, so that whoever counts places at this moment counts again. */
export async function endLinkChanges(
  { reads }: Pick<Services, 'reads'>,
  link: FamilyLink,
  { cause, endedAt }: LinkEnd,
): Promise<readonly Change[]> {
  const { endsAt: _, ...rest } = link;
  const ended: FamilyLink = { ...rest, status: 'ENDED', endedAt, endCause: cause, version: link.version + 1 };
  const ids = [link.giver.id, link.receiver.id];
  const counters = await reads.linkCounters(ids);
  const year = shanghaiDay(new Date(endedAt)).slice(0, 4);
  return [
    { change: 'LINK_ENDED', link: ended },
    ...ids.map((id, at): Change => ({ change: 'LINK_COUNTER_SET', counter: touched(counters[at], id, year) })),
  ];
}

const touched = (counter: LinkCounter | undefined, personId: PersonId, year: string): LinkCounter =>
  counter
    ? { ...counter, version: counter.version + 1 }
    : { personId, year, made: { MUTUAL_AID: 0, DISPLAY: 0 }, version: 1 };
