import { type FamilyLink, type LinkEndCause, linkKinds, type RelationFinding } from '../../domain/links/family-link.ts';
import { causeOf, dueEnd, endsWith } from '../../domain/links/link-ends.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Services } from '../ports.ts';
import { endLink } from './end-link.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>;

/**
 * Ends the links of a person that end with a participation of his; see {@link endsWith}. To be called again as often
 * as one likes: what has ended has ended. Throws where a link could not be ended now, so that it is tried again.
 */
export async function endLinksOfParticipation(services: Needs, participation: Participation): Promise<void> {
  const { personId, endReason } = participation;
  const links = await allLinks(services, personId);
  if (links.length === 0) return;
  const rows = await services.reads.participations(personId);
  await endAll(
    services,
    links.filter((link) => endsWith(link, participation, rows)),
    causeOf(endReason),
  );
}

/**
 * Ends every link between two whose relation was found to be false, of both kinds and in both directions. One that was
 * made after the finding was made by somebody who knew of it.
 */
export async function endLinksOfFinding(services: Needs, finding: RelationFinding): Promise<void> {
  const { giverId, receiverId, foundAt } = finding;
  const directions = [
    { giverId, receiverId },
    { giverId: receiverId, receiverId: giverId },
  ];
  const refs = directions.flatMap((direction) => linkKinds.map((kind) => ({ kind, ...direction })));
  const links = await Promise.all(refs.map((ref) => services.reads.link(ref)));
  const before = links.filter((link) => link !== undefined).filter(({ since }) => since <= foundAt);
  await endAll(services, before, 'RELATION_REFUTED');
}

const linksPerPage = 100;

async function allLinks({ reads }: Needs, personId: PersonId): Promise<readonly FamilyLink[]> {
  const links: FamilyLink[] = [];
  let after: string | undefined;
  do {
    const page = await reads.links(personId, undefined, { first: linksPerPage, ...(after !== undefined && { after }) });
    links.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return links;
}

/** One after the other, for they change the same counter. A link whose asked-for end has come ended by that. */
async function endAll(services: Needs, links: readonly FamilyLink[], cause: LinkEndCause): Promise<void> {
  let busy = 0;
  for (const link of links) {
    const now = services.clock.now();
    const ending = await endLink(
      services,
      link,
      (current) => dueEnd(current, now) ?? { cause, endedAt: now.toISOString() },
    );
    if (ending === 'BUSY') busy += 1;
  }
  if (busy > 0) throw new Error(`${busy} of ${links.length} links could not be ended now`);
}
