import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { ReviewQueueFilter } from '../../../use-cases/ports.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { releaseApplication } from '../../../use-cases/review/release-application.ts';
import { reviewQueue } from '../../../use-cases/review/review-queue.ts';
import { worldWith } from '../../functions/graphql/scene.ts';
import {
  claimedBy,
  createReviewWorld,
  dueAt,
  first,
  second,
  staffOf,
  supervisor,
  underReview,
} from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
const named = new Map<string, string>();

beforeAll(async () => {
  world = await createReviewWorld();
  const put = async (name: string, differing: Partial<BindingApplication>) =>
    named.set((await underReview(world, differing)).id, name);
  await put('late display', { ...dueAt('2026-11-25T16:00:00.000Z'), kind: 'DISPLAY', channel: 'NATIONAL_APP' });
  await put('first', { ...dueAt('2026-11-18T16:00:00.000Z'), state: 'ESCALATED' });
  await put('flagged', { ...dueAt('2026-11-23T16:00:00.000Z'), flagged: true, ...claimedBy('reviewer-2') });
  await put('mine', { ...dueAt('2026-11-24T16:00:00.000Z'), channel: 'COUNTER', ...claimedBy('reviewer-1') });
  await put('of Xi’an', { admdvs: '610100', profileVersion: '610100@2026-01-01' });
});
afterAll(() => world.close());

const seen = async (filter: ReviewQueueFilter = {}, page = { first: 100 }, caller = first) => {
  const { items } = await reviewQueue(world.services, caller, page, filter);
  return items.map(({ id }) => named.get(id));
};

test('shows what waits in one’s own pooling area, oldest due first', async () => {
  expect(await seen()).toEqual(['first', 'flagged', 'mine', 'late display']);
  expect(await seen({}, { first: 100 }, supervisor)).toEqual(['first', 'flagged', 'mine', 'late display']);
  expect(await seen({}, { first: 100 }, staffOf('reviewer', 'reviewer-1', '610100'))).toEqual(['of Xi’an']);
  expect(await seen({}, { first: 100 }, staffOf('reviewer', 'reviewer-1', '440300'))).toEqual([]);
  const { admdvs: _, ...nowhere } = first;
  expect(await seen({}, { first: 100 }, nowhere)).toEqual([]);
});

test.each<[ReviewQueueFilter, readonly string[]]>([
  [{ kind: 'DISPLAY' }, ['late display']],
  [{ kind: 'MUTUAL_AID' }, ['first', 'flagged', 'mine']],
  [{ channel: 'COUNTER' }, ['mine']],
  [{ flagged: true }, ['flagged']],
  [{ flagged: false }, ['first', 'mine', 'late display']],
  [{ escalated: true }, ['first']],
  [{ escalated: false }, ['flagged', 'mine', 'late display']],
  [{ claimedBy: null }, ['first', 'late display']],
  [{ claimedBy: 'reviewer-1' }, ['mine']],
  [{ claimedBy: 'reviewer-3' }, []],
  [{ kind: 'MUTUAL_AID', claimedBy: null, escalated: true }, ['first']],
])('filters by %j', async (filter, expected) => {
  expect(await seen(filter)).toEqual(expected);
});

test('goes on from any row', async () => {
  const start = await reviewQueue(world.services, first, { first: 2 }, {});
  expect(start.items.map(({ id }) => named.get(id))).toEqual(['first', 'flagged']);
  const rest = await reviewQueue(world.services, first, { first: 2, after: start.next ?? '' }, {});
  expect(rest.items.map(({ id }) => named.get(id))).toEqual(['mine', 'late display']);
  const fromFirst = await reviewQueue(world.services, first, { first: 1, after: start.positions[0] ?? '' }, {});
  expect(fromFirst.items.map(({ id }) => named.get(id))).toEqual(['flagged']);
});

test('costs a query and, where there is something, one more read', async () => {
  world.recorder.clear();
  await reviewQueue(world.services, first, { first: 100 }, {});
  expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
    ['Query', 1],
    ['BatchGetItem', 4],
  ]);
  world.recorder.clear();
  await reviewQueue(world.services, staffOf('reviewer', 'reviewer-1', '440300'), { first: 100 }, {});
  expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query']);
});

describe('an index that is behind', () => {
  /** The queue as the index has it now, whatever happens to the table later. */
  async function frozen() {
    const listed = await world.services.reads.reviewQueue('330100', { first: 100 }, {});
    const reads = { ...world.services.reads, reviewQueue: async () => listed };
    return worldWith(world, { reads }).services;
  }

  test('shows nothing that has been decided or taken meanwhile', async () => {
    const behind = await frozen();
    const [application] = (await world.services.reads.reviewQueue('330100', { first: 1 }, {})).items;
    const applicationId = application?.id ?? '';
    await claimApplication(world.services, second, { idempotencyKey: 'claim-behind', applicationId });
    const free = await reviewQueue(behind, first, { first: 100 }, { claimedBy: null });
    expect(free.items.map(({ id }) => named.get(id))).toEqual(['late display']);
    expect(free.positions).toHaveLength(1);
    const all = await reviewQueue(behind, first, { first: 100 }, {});
    expect(all.items[0]?.claimedBy?.subject).toBe('reviewer-2');
    await releaseApplication(world.services, second, { idempotencyKey: 'release-behind', applicationId });
    const withdrawn = { ...application, state: 'WITHDRAWN', pending: [], version: 4 } as BindingApplication;
    await world.services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: withdrawn }] });
    const left = await reviewQueue(behind, first, { first: 100 }, {});
    expect(left.items.map(({ id }) => named.get(id))).toEqual(['flagged', 'mine', 'late display']);
    expect(await seen()).toEqual(['flagged', 'mine', 'late display']);
  });
});
