import type { Actor, BindingApplication } from '../../domain/binding/application.ts';
import { reckonAnew } from '../../domain/binding/review-clock.ts';
import { isInReview, moveDeadlines } from '../../domain/binding/transitions.ts';
import type { PageRequest, Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock'>;

/** Nobody decides this: the calendar of a year came. */
const sweep: Actor = { role: 'system', subject: 'sweep', clientId: 'sweep' };

/**
 * Reckons again the deadlines of one page of what is under review in a pooling area, and moves those that are others
 * by the calendar of today. The page comes from an index that follows the table; whatever would move is read again, so
 * that nothing is written for what was moved or decided meanwhile. One that is busy is left for the next run. Whoever
 * counts what waits there is told of it as it was listed.
 */
export async function reckonDeadlines(
  services: Needs,
  admdvs: string,
  page: PageRequest,
  onListed: (applications: readonly BindingApplication[]) => void = () => {},
): Promise<{ readonly moved: number; readonly next?: string }> {
  const { items, next } = await services.reads.reviewQueue(admdvs, page, {});
  onListed(items);
  let moved = 0;
  for (const listed of items.filter((application) => movedAt(application, services.clock.now()))) {
    if (await moveCurrent(services, listed.id)) moved += 1;
  }
  return { moved, ...(next !== undefined && { next }) };
}

async function moveCurrent({ reads, commit, clock }: Needs, applicationId: string): Promise<boolean> {
  const current = await reads.application(applicationId);
  const application = current && movedAt(current, clock.now());
  if (!application) return false;
  const { status } = await commit({ changes: [{ change: 'APPLICATION_CHANGED', application }] });
  return status === 'COMMITTED';
}

/** The application with its deadlines moved; undefined where none moves. */
function movedAt(application: BindingApplication, at: Date): BindingApplication | undefined {
  if (!isInReview(application) || !application.review) return undefined;
  const outcome = moveDeadlines(application, reckonAnew(application.review, at), { by: sweep, at });
  return outcome.ok && outcome.value !== application ? outcome.value : undefined;
}
