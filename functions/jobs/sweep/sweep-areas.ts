import type { BindingApplication } from '../../../domain/binding/application.ts';
import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import { reckonDeadlines } from '../../../use-cases/review/reckon-deadlines.ts';
import { returnDueQuotas } from '../../../use-cases/wallet/return-due-quotas.ts';
import type { TableServices } from '../../runtime/compose.ts';
import type { Log } from '../../runtime/log.ts';
import { createMeasure, type Measure } from '../../runtime/metrics.ts';
import { measurementsOfWaiting } from './waiting.ts';

/** What was done in one pooling area. */
export interface Swept {
  readonly admdvs: string;
  readonly linksEnded: number;
  /** Accounts to which something went back that nobody had accepted in time. */
  readonly quotasReturned: number;
  /** Reviews whose deadlines are others by the calendar of today. */
  readonly deadlinesMoved: number;
  /** Whether something is left for the next run. */
  readonly more: boolean;
}

/** Links, accounts or reviews of one page; each that changes is a transaction. */
const pageSize = 100;

/**
 * Ends, area by area, the links whose end was asked for and has come. Until then `isLiveLink` says already that they
 * are not live, so a sweep that comes late changes nothing for anybody; it frees their places. Likewise it books
 * what was set aside and not accepted: nobody could spend it since. Then it reckons again
 * the deadlines of what is under review: the holidays of a year are announced while reviews reach into it already. What it
 * sees of the reviews on the way it counts; where it had to stop before the end, those that are due first are counted.
 */
export async function sweepAreas(
  services: TableServices,
  log: Log,
  shouldStop: () => boolean,
  measure: Measure = createMeasure(),
): Promise<readonly Swept[]> {
  const until = services.clock.now().toISOString();
  const swept: Swept[] = [];
  const waiting: BindingApplication[] = [];
  for (const admdvs of services.regions.areas()) {
    const result = await sweepArea(services, admdvs, { until, shouldStop, waiting });
    if (hasDone(result) || result.more) log.info('sweep', { ...result });
    swept.push(result);
  }
  for (const measurement of measurementsOfWaiting(waiting, services.clock.now())) measure(measurement);
  return swept;
}

const hasDone = ({ linksEnded, quotasReturned, deadlinesMoved }: Swept): boolean =>
  linksEnded > 0 || quotasReturned > 0 || deadlinesMoved > 0;

interface Sweeping {
  readonly until: string;
  readonly shouldStop: () => boolean;
  /** Gathers what is under review. */
  readonly waiting: BindingApplication[];
}

async function sweepArea(
  services: TableServices,
  admdvs: string,
  { until, shouldStop, waiting }: Sweeping,
): Promise<Swept> {
  const links = await endLinks(services, admdvs, until, shouldStop);
  const quotas = await returnQuotas(services, admdvs, until, shouldStop);
  const deadlines = await moveDeadlines(services, admdvs, shouldStop, waiting);
  return {
    admdvs,
    linksEnded: links.ended,
    quotasReturned: quotas.returned,
    deadlinesMoved: deadlines.moved,
    more: links.more || quotas.more || deadlines.more,
  };
}

async function endLinks(services: TableServices, admdvs: string, until: string, shouldStop: () => boolean) {
  let linksEnded = 0;
  while (!shouldStop()) {
    const { ended, more } = await endDueLinks(services, admdvs, { until, limit: pageSize });
    linksEnded += ended;
    // A page that ended nothing would come again: what hinders it is for the next run.
    if (!more || ended === 0) return { ended: linksEnded, more };
  }
  return { ended: linksEnded, more: true };
}

async function returnQuotas(services: TableServices, admdvs: string, until: string, shouldStop: () => boolean) {
  let quotasReturned = 0;
  while (!shouldStop()) {
    const { returned, more } = await returnDueQuotas(services, admdvs, { until, limit: pageSize });
    quotasReturned += returned;
    // As with links: a page that brought nothing back would come again.
    if (!more || returned === 0) return { returned: quotasReturned, more };
  }
  return { returned: quotasReturned, more: true };
}

/** Page by page: what was moved before costs no more than being read, so the next run may begin at the front again. */
async function moveDeadlines(
  services: TableServices,
  admdvs: string,
  shouldStop: () => boolean,
  seen: BindingApplication[],
) {
  let movedSoFar = 0;
  let after: string | undefined;
  while (!shouldStop()) {
    const page = { first: pageSize, ...(after !== undefined && { after }) };
    const { moved, next } = await reckonDeadlines(services, admdvs, page, (those) => seen.push(...those));
    movedSoFar += moved;
    if (next === undefined) return { moved: movedSoFar, more: false };
    after = next;
  }
  return { moved: movedSoFar, more: true };
}
