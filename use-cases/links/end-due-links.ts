import type { FamilyLink } from '../../domain/links/family-link.ts';
import { dueEnd } from '../../domain/links/link-ends.ts';
import type { Services } from '../ports.ts';
import { type Ending, endLink } from './end-link.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>;

/** Puts a link away whose asked-for end has come. Whoever comes second finds it gone. */
export const endDueLink = (services: Needs, link: FamilyLink): Promise<Ending> =>
  endLink(services, link, (current) => dueEnd(current, services.clock.now()));

export interface DueLinks {
  /** An instant that has come. */
  readonly until: string;
  /** Most links of one call; 1 to 100. */
  readonly limit: number;
}

/**
 * Puts away, one after the other, the links of a pooling area whose asked-for end has come. They are found in an index
 * that follows the table: one that was put away a moment ago is no matter. One that is busy is left for the next time.
 */
export async function endDueLinks(
  services: Needs,
  admdvs: string,
  { until, limit }: DueLinks,
): Promise<{ readonly ended: number; readonly more: boolean }> {
  const { items, next } = await services.reads.linksToEnd(admdvs, until, { first: limit });
  let ended = 0;
  for (const link of items) {
    if ((await endDueLink(services, link)) === 'ENDED') ended += 1;
  }
  return { ended, more: next !== undefined };
}
