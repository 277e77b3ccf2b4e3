import type { FamilyLink, FamilyLinkRef } from '../../domain/links/family-link.ts';
import { ended, type LinkEnd } from '../../domain/links/link-ends.ts';
import type { Services } from '../ports.ts';
import { giverAccountAfterEnd } from './giver-account.ts';

export const refOf = ({ kind, giver, receiver }: FamilyLink): FamilyLinkRef => ({
  kind,
  giverId: giver.id,
  receiverId: receiver.id,
});

/** Each attempt that is lost, somebody else won: so many do not come between in the milliseconds that one takes. */
const attemptsMax = 8;

/** GONE: it had ended already, or has to end no more. BUSY: it is live still, and somebody has to try again. */
export type Ending = 'ENDED' | 'GONE' | 'BUSY';

/**
 * Ends one link in a transaction of its own, whoever else is changing it, or paying by it, at the moment; its giver gets
 * back what is left of the quota. Whoever is counting places counts one too many at worst, so no counter is touched.
 * `endOf` is asked of the link as it is now; undefined where it has to end no more. A link that the same two have made
 * meanwhile is another one.
 */
export async function endLink(
  services: Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>,
  found: FamilyLink,
  endOf: (link: FamilyLink) => LinkEnd | undefined,
): Promise<Ending> {
  let link: FamilyLink | undefined = found;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const end = link?.since === found.since ? endOf(link) : undefined;
    if (!link || !end) return 'GONE';
    const account = await giverAccountAfterEnd(services, link);
    const outcome = await services.commit({ changes: [{ change: 'LINK_ENDED', link: ended(link, end) }, ...account] });
    if (outcome.status !== 'REFUSED') return 'ENDED';
    if (outcome.rejection.code === 'busy') break;
    link = await services.reads.link(refOf(found));
  }
  return 'BUSY';
}
