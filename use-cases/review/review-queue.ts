import type { BindingApplication } from '../../domain/binding/application.ts';
import { isInReview } from '../../domain/binding/transitions.ts';
import type { Caller } from '../caller.ts';
import type { Page, PageRequest, ReviewQueueFilter, Services } from '../ports.ts';

/**
 * What waits for the reviewers of the caller's pooling area, oldest due first. The index tells which; each is read
 * again from the table, so that what was taken or decided a moment ago is not shown as it was before.
 */
export async function reviewQueue(
  { reads }: Pick<Services, 'reads'>,
  { admdvs }: Caller,
  page: PageRequest,
  filter: ReviewQueueFilter,
): Promise<Page<BindingApplication>> {
  if (admdvs === undefined) return { items: [], positions: [] };
  const listed = await reads.reviewQueue(admdvs, page, filter);
  if (listed.items.length === 0) return listed;
  const current = await reads.applications(listed.items.map(({ id }) => id));
  const rows = current.flatMap((application, index) =>
    application && isShown(application, filter) ? [{ application, position: listed.positions[index] ?? '' }] : [],
  );
  return {
    ...listed,
    items: rows.map(({ application }) => application),
    positions: rows.map(({ position }) => position),
  };
}

function isShown(application: BindingApplication, { kind, channel, flagged, escalated, claimedBy }: ReviewQueueFilter) {
  return (
    isInReview(application) &&
    (kind === undefined || application.kind === kind) &&
    (channel === undefined || application.channel === channel) &&
    (flagged === undefined || application.flagged === flagged) &&
    (escalated === undefined || (application.state === 'ESCALATED') === escalated) &&
    (claimedBy === undefined || (application.claimedBy?.subject ?? null) === claimedBy)
  );
}
