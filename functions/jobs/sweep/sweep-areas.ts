import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import type { TableServices } from '../../runtime/compose.ts';
import type { Log } from '../../runtime/log.ts';

/** What was done in one pooling area. */
export interface Swept {
  readonly admdvs: string;
  readonly linksEnded: number;
  /** Whether something is left for the next run. */
  readonly more: boolean;
}

/** Links of one page; each is a transaction. */
const pageSize = 100;

/**
 * Ends, area by area, the links whose end was asked for and has come. Until then `isLiveLink` says already that they
 * are not live, so a sweep that comes late changes nothing for anybody; it frees their places.
 */
export async function sweepAreas(
  services: TableServices,
  log: Log,
  shouldStop: () => boolean,
): Promise<readonly Swept[]> {
  const until = services.clock.now().toISOString();
  const swept: Swept[] = [];
  for (const admdvs of services.regions.areas()) {
    const result = await sweepArea(services, admdvs, until, shouldStop);
    if (result.linksEnded > 0 || result.more) log.info('sweep', { ...result });
    swept.push(result);
  }
  return swept;
}

async function sweepArea(
  services: TableServices,
  admdvs: string,
  until: string,
  shouldStop: () => boolean,
): Promise<Swept> {
  let linksEnded = 0;
  while (!shouldStop()) {
    const { ended, more } = await endDueLinks(services, admdvs, { until, limit: pageSize });
    linksEnded += ended;
    // A page that ended nothing would come again: what hinders it is for the next run.
    if (!more || ended === 0) return { admdvs, linksEnded, more };
  }
  return { admdvs, linksEnded, more: true };
}
