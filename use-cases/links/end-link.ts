import { shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import type { FamilyLink, FamilyLinkRef, LinkCounter } from '../../domain/links/family-link.ts';
import { ended, type LinkEnd } from '../../domain/links/link-ends.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Change, Services } from '../ports.ts';

export const refOf = ({ kind, giver, receiver }: FamilyLink): FamilyLinkRef => ({
  kind,
  giverId: giver.id,
  receiverId: receiver.id,
});

/** Puts away a link that has ended and changes both counters, so that whoever counts places now counts again. */
export async function endedLinkChanges(
  { reads }: Pick<Services, 'reads'>,
  link: FamilyLink,
): Promise<readonly Change[]> {
  const { giver, receiver, endedAt } = link;
  invariant(endedAt !== undefined, 'a link that has ended says when');
  const ids = [giver.id, receiver.id];
  const counters = await reads.linkCounters(ids);
  const year = shanghaiDay(new Date(endedAt)).slice(0, 4);
  return [
    { change: 'LINK_ENDED', link },
    ...ids.map((id, at): Change => ({ change: 'LINK_COUNTER_SET', counter: touched(counters[at], id, year) })),
  ];
}

/** The same count under the next version, of whatever year it is. */
const touched = (counter: LinkCounter | undefined, personId: PersonId, year: string): LinkCounter =>
  counter
    ? { ...counter, version: counter.version + 1 }
    : { personId, year, made: { MUTUAL_AID: 0, DISPLAY: 0 }, version: 1 };

/** Each attempt that is lost, somebody else won: so many do not come between in the milliseconds that one takes. */
const attemptsMax = 8;

/** GONE: it had ended already, or has to end no more. BUSY: it is live still, and somebody has to try again. */
export type Ending = 'ENDED' | 'GONE' | 'BUSY';

/**
 * Ends one link in a transaction of its own, whoever else is changing it or counting places at the moment. `endOf` is
 * asked of the link as it is now; undefined where it has to end no more. A link that the same two have made meanwhile
 * is another one.
 */
export async function endLink(
  services: Pick<Services, 'reads' | 'commit'>,
  found: FamilyLink,
  endOf: (link: FamilyLink) => LinkEnd | undefined,
): Promise<Ending> {
  let link: FamilyLink | undefined = found;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const end = link?.since === found.since ? endOf(link) : undefined;
    if (!link || !end) return 'GONE';
    const outcome = await services.commit({ changes: await endedLinkChanges(services, ended(link, end)) });
    if (outcome.status !== 'REFUSED') return 'ENDED';
    if (outcome.rejection.code === 'busy') break;
    link = await services.reads.link(refOf(found));
  }
  return 'BUSY';
}
