import type { FamilyLink } from '../../domain/links/family-link.ts';
import type { CommitOutcome, Services } from '../ports.ts';
import { endLinkChanges } from './end-link.ts';

/** Puts a link away whose asked-for end has come. Whoever comes second finds it ended already. */
export async function endDueLink(
  services: Pick<Services, 'reads' | 'commit'>,
  link: FamilyLink & { readonly endsAt?: string },
): Promise<CommitOutcome> {
  const { endsAt, endCause = 'UNBOUND_BY_GIVER' } = link;
  const changes = await endLinkChanges(services, link, { cause: endCause, endedAt: endsAt ?? link.since });
  return services.commit({ changes });
}
