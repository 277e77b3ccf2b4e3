import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { reviewWorkload } from '../../../use-cases/review/review-workload.ts';
import { worldWith } from '../../functions/graphql/scene.ts';
import { applicationIn } from '../../support/applications.ts';
import { claimedBy, createReviewWorld, dueAt, staffOf, supervisor, underReview } from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.close());

test('nothing waits at first', async () => {
  expect(await reviewWorkload(world.services, supervisor)).toEqual({
    total: 0,
    unclaimed: 0,
    overdue: 0,
    escalated: 0,
    reviewers: [],
    cutOff: false,
  });
});

test('counts what waits, what is late and who has it', async () => {
  const rows: readonly Partial<BindingApplication>[] = [
    { ...dueAt('2026-11-17T16:00:00.000Z'), state: 'ESCALATED', ...claimedBy('reviewer-1') },
    // Due at this very instant, 10:00 in Shanghai: the time is over.
    { ...dueAt('2026-11-20T02:00:00.000Z'), ...claimedBy('reviewer-1') },
    { ...dueAt('2026-11-20T02:00:00.001Z'), ...claimedBy('reviewer-2') },
    { ...dueAt('2026-11-24T16:00:00.000Z'), ...claimedBy('a-reviewer') },
    { ...dueAt('2026-11-24T16:00:00.000Z'), acceptedAt: '2026-11-12T01:00:00.000Z' },
    { ...dueAt('2026-11-18T16:00:00.000Z'), state: 'ESCALATED' },
    { admdvs: '610100' },
  ];
  for (const row of rows) await underReview(world, row);
  world.recorder.clear();
  expect(await reviewWorkload(world.services, supervisor)).toEqual({
    total: 6,
    unclaimed: 2,
    overdue: 3,
    escalated: 2,
    oldestDueAt: '2026-11-17T16:00:00.000Z',
    oldestAcceptedAt: '2026-11-12T01:00:00.000Z',
    reviewers: [
      { subject: 'reviewer-1', claimed: 2, overdue: 2, escalated: 1 },
      { subject: 'a-reviewer', claimed: 1, overdue: 0, escalated: 0 },
      { subject: 'reviewer-2', claimed: 1, overdue: 0, escalated: 0 },
    ],
    cutOff: false,
  });
  expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query']);
});

test('is that of one’s own pooling area', async () => {
  expect(await reviewWorkload(world.services, staffOf('supervisor', 'supervisor-1', '610100'))).toMatchObject({
    total: 1,
  });
  const { admdvs: _, ...nowhere } = supervisor;
  expect(await reviewWorkload(world.services, nowhere)).toMatchObject({ total: 0, cutOff: false });
});

test('reads ten pages of a hundred and says that there is more', async () => {
  const asked: unknown[] = [];
  const endless = {
    ...world.services.reads,
    reviewQueue: async (_admdvs: string, page: object) => {
      asked.push(page);
      const items = Array.from({ length: 100 }, () => applicationIn.UNDER_REVIEW);
      return { items, positions: items.map(({ id }) => id), next: `place-${asked.length}` };
    },
  };
  const counted = await reviewWorkload(worldWith(world, { reads: endless }).services, supervisor);
  expect([counted.total, counted.cutOff]).toEqual([1_000, true]);
  expect(asked.slice(0, 2)).toEqual([{ first: 100 }, { first: 100, after: 'place-1' }]);
  expect(asked).toHaveLength(10);
});
