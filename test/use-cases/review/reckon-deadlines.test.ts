import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { BindingApplication, ReviewClock } from '../../../domain/binding/application.ts';
import { settleOverdue } from '../../../use-cases/binding/settle-overdue.ts';
import type { Reads } from '../../../use-cases/ports.ts';
import { reckonDeadlines } from '../../../use-cases/review/reckon-deadlines.ts';
import { stateCouncil } from '../../support/calendar-of-2027.ts';
import { claimedBy, underReview } from '../../support/review-scene.ts';
import { createWorld, type World } from '../../support/world.ts';

vi.mock('chinese-days', async (original) =>
  (await import('../../support/calendar-of-2027.ts')).withMadeUp2027(await original()),
);

let world: World;
beforeEach(async () => {
  stateCouncil.hasAnnounced2027 = false;
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint'), now: '2026-12-31T06:00:00.000Z' });
});
afterEach(() => world.close());

/** Accepted on New Year's Eve, when the holidays of 2027 were not announced. */
const provisional: ReviewClock = {
  dueAt: '2027-01-06T16:00:00.000Z',
  escalatesAt: '2027-01-08T16:00:00.000Z',
  expiresAt: '2027-01-29T16:00:00.000Z',
  reckonedFrom: { day: '2026-12-31', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
};
/** The same once 4 January is off and two Saturdays are worked. */
const announced: ReviewClock = {
  ...provisional,
  dueAt: '2027-01-07T16:00:00.000Z',
  escalatesAt: '2027-01-09T16:00:00.000Z',
  expiresAt: '2027-01-28T16:00:00.000Z',
};
/** Accepted on 5 January: escalation and expiry lie earlier once the Saturdays are announced. */
const earlier: ReviewClock = {
  dueAt: '2027-01-08T16:00:00.000Z',
  escalatesAt: '2027-01-12T16:00:00.000Z',
  expiresAt: '2027-02-02T16:00:00.000Z',
  reckonedFrom: { day: '2027-01-05', dueIn: 3, escalatesIn: 5, expiresIn: 20 },
};
const { reckonedFrom: _, ...older } = provisional;
const wholePage = { first: 100 };
const stored = (id: string) => world.services.reads.application(id);
const announce = () => {
  stateCouncil.hasAnnounced2027 = true;
};

describe('once the holidays are announced', () => {
  test('what is under review gets other deadlines, with a line of its history, and another place in the queue', async () => {
    const claimed = await underReview(world, { review: provisional, ...claimedBy('reviewer-1') });
    const between = await underReview(world, { review: { ...older, dueAt: '2027-01-07T00:00:00.000Z' } });
    announce();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 1 });
    expect(await stored(claimed.id)).toEqual({
      ...claimed,
      review: announced,
      actions: [
        ...claimed.actions,
        {
          act: 'DEADLINES_MOVED',
          at: '2026-12-31T06:00:00.000Z',
          by: { role: 'system', subject: 'sweep', clientId: 'sweep' },
        },
      ],
      version: 2,
    });
    const { items } = await world.services.reads.reviewQueue('330100', wholePage, {});
    expect(items.map(({ id }) => id)).toEqual([between.id, claimed.id]);
  });

  test('what is escalated stays escalated', async () => {
    const { id } = await underReview(world, { state: 'ESCALATED', review: earlier });
    world.clock.set('2027-01-10T02:00:00.000Z');
    announce();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 1 });
    expect(await stored(id)).toMatchObject({
      state: 'ESCALATED',
      review: { escalatesAt: '2027-01-11T16:00:00.000Z', expiresAt: '2027-01-29T16:00:00.000Z' },
    });
  });

  test('a second run writes nothing', async () => {
    await underReview(world, { review: provisional });
    announce();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 1 });
    const before = await world.rawItems();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 0 });
    expect(await world.rawItems()).toEqual(before);
  });

  test('page by page, each is moved once', async () => {
    const ids = [
      (await underReview(world, { review: { ...provisional, dueAt: '2027-01-06T15:00:00.000Z' } })).id,
      (await underReview(world, { review: provisional })).id,
    ];
    announce();
    const first = await reckonDeadlines(world.services, '330100', { first: 1 });
    expect(first).toEqual({ moved: 1, next: expect.any(String) });
    expect(await stored(`${ids[1]}`)).toMatchObject({ version: 1 });
    await reckonDeadlines(world.services, '330100', { first: 100, after: `${first.next}` });
    for (const id of ids) expect(await stored(id)).toMatchObject({ review: announced, version: 2 });
  });
});

describe('nothing is written', () => {
  test.each<[string, Partial<BindingApplication>]>([
    ['in another pooling area', { review: provisional, admdvs: '610100' }],
    ['for a clock that does not say from when it was reckoned', { review: older }],
    [
      'for a clock that stands still',
      {
        state: 'AWAITING_EVIDENCE',
        lapsesAt: '2027-01-15T16:00:00.000Z',
        review: { ...older, paused: { dueIn: 3, escalatesIn: 5, expiresIn: 20 } },
      },
    ],
    ['for what has ended', { state: 'REJECTED', pending: [], review: provisional }],
  ])('%s', async (_where, differing) => {
    await underReview(world, differing);
    announce();
    const before = await world.rawItems();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 0 });
    expect(await world.rawItems()).toEqual(before);
  });

  test('before they are announced', async () => {
    await underReview(world, { review: provisional });
    const before = await world.rawItems();
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 0 });
    expect(await world.rawItems()).toEqual(before);
  });

  test('for what was decided since the index was read', async () => {
    const application = await underReview(world, { review: provisional });
    const decided: BindingApplication = { ...application, state: 'REJECTED', pending: [], version: 2 };
    await world.services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: decided }] });
    announce();
    const reads: Reads = {
      ...world.services.reads,
      reviewQueue: async () => ({ items: [application], positions: ['here'] }),
    };
    const before = await world.rawItems();
    expect(await reckonDeadlines({ ...world.services, reads }, '330100', wholePage)).toEqual({ moved: 0 });
    expect(await world.rawItems()).toEqual(before);
  });

  test('for what changes at the same moment; the others move, and the next run finds it', async () => {
    const busy = await underReview(world, { review: { ...provisional, dueAt: '2027-01-06T15:00:00.000Z' } });
    const other = await underReview(world, { review: provisional });
    announce();
    const reads: Reads = {
      ...world.services.reads,
      async application(id) {
        const read = await world.services.reads.application(id);
        if (read?.id === busy.id) {
          const claimed = { ...read, ...claimedBy('reviewer-1'), version: 2 };
          await world.services.commit({ changes: [{ change: 'APPLICATION_CHANGED', application: claimed }] });
        }
        return read;
      },
    };
    expect(await reckonDeadlines({ ...world.services, reads }, '330100', wholePage)).toEqual({ moved: 1 });
    expect(await stored(busy.id)).toMatchObject({ ...claimedBy('reviewer-1'), version: 2 });
    expect(await stored(busy.id)).toMatchObject({ review: { dueAt: '2027-01-06T15:00:00.000Z' } });
    expect(await stored(other.id)).toMatchObject({ review: announced });
    expect(await reckonDeadlines(world.services, '330100', wholePage)).toEqual({ moved: 1 });
    expect(await stored(busy.id)).toMatchObject({ ...claimedBy('reviewer-1'), review: announced, version: 3 });
  });
});

describe('the wait of the workflow ends when it was to end before', () => {
  test('a later escalation is not due yet: it waits for the rest, a day and the second it comes late', async () => {
    const { id } = await underReview(world, { review: provisional });
    announce();
    await reckonDeadlines(world.services, '330100', wholePage);
    world.clock.set('2027-01-08T16:00:00.000Z');
    const before = await world.rawItems();
    expect(await settleOverdue(world.services, id)).toEqual({
      ok: true,
      value: { applicationId: id, next: 'REVIEW', waitSeconds: 86_401 },
    });
    expect(await world.rawItems()).toEqual(before);
    world.clock.set('2027-01-09T16:00:01.000Z');
    expect(await settleOverdue(world.services, id)).toMatchObject({ ok: true, value: { next: 'ESCALATION' } });
    expect(await stored(id)).toMatchObject({ state: 'ESCALATED' });
  });

  test('an earlier escalation comes late by the difference, and not later', async () => {
    world.clock.set('2027-01-05T06:00:00.000Z');
    const { id } = await underReview(world, { review: earlier });
    announce();
    await reckonDeadlines(world.services, '330100', wholePage);
    expect(await stored(id)).toMatchObject({ review: { escalatesAt: '2027-01-11T16:00:00.000Z' } });
    world.clock.set('2027-01-12T16:00:01.000Z');
    expect(await settleOverdue(world.services, id)).toMatchObject({ ok: true, value: { next: 'ESCALATION' } });
    expect(await stored(id)).toMatchObject({ state: 'ESCALATED', version: 3 });
  });
});
