import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { reassignApplication } from '../../../use-cases/review/reassign-application.ts';
import { releaseApplication } from '../../../use-cases/review/release-application.ts';
import { giverActor } from '../../support/applications.ts';
import {
  claimedBy,
  createReviewWorld,
  elsewhere,
  first,
  forbidden,
  looksAt,
  refusedFor,
  second,
  staffOf,
  supervisor,
  underReview,
} from '../../support/review-scene.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.close());

let keys = 0;
const once = (applicationId: string) => ({ idempotencyKey: `claims-${++keys}`, applicationId });
const stored = (id: string) => world.services.reads.application(id);

describe('taking an application', () => {
  test('keeps who has it and since when, in one transaction with both access logs', async () => {
    const application = await underReview(world);
    world.recorder.clear();
    const outcome = await claimApplication(world.services, first, once(application.id));
    expect(world.recorder.requests.map(({ command, keys: items }) => [command, items.length])).toEqual([
      ['GetItem', 1],
      ['TransactWriteItems', 4],
    ]);
    const claimed = {
      ...application,
      claimedBy: { subject: 'reviewer-1', clientId: 'review-desk', at: '2026-11-20T02:00:00.000Z' },
      actions: [
        ...application.actions,
        {
          act: 'CLAIMED',
          at: '2026-11-20T02:00:00.000Z',
          by: { role: 'reviewer', subject: 'reviewer-1', clientId: 'review-desk', admdvs: '330100' },
        },
      ],
      version: 2,
    };
    expect(outcome).toEqual({ ok: true, value: claimed });
    expect(await stored(application.id)).toEqual(claimed);
    const look = { kind: 'VIEWED', byRole: 'reviewer', bySubject: 'reviewer-1', byAdmdvs: '330100', fields: [] };
    expect(await looksAt(world, application.giver.id)).toEqual([look]);
    expect(await looksAt(world, application.receiver.id)).toEqual([look]);
  });

  test('of two at the same moment one has it, and the other hears so', async () => {
    const application = await underReview(world);
    const outcomes = await Promise.all([
      claimApplication(world.services, first, once(application.id)),
      claimApplication(world.services, second, once(application.id)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(refusedFor('application_claimed_by_other', 'applicationId'));
    expect((await stored(application.id))?.version).toBe(2);
  });

  test('again under the same key gives the same answer, and under another changes nothing of it', async () => {
    const application = await underReview(world);
    const request = once(application.id);
    const answer = await claimApplication(world.services, first, request);
    world.clock.set('2026-11-20T03:00:00Z');
    expect(await claimApplication(world.services, first, request)).toEqual(answer);
    expect(await claimApplication(world.services, first, once(application.id))).toEqual(answer);
    world.clock.set('2026-11-20T02:00:00Z');
    expect(await stored(application.id)).toEqual(answer.ok && answer.value);
  });

  test.each([
    ['a reviewer of another pooling area', elsewhere, refusedFor('not_found', 'applicationId')],
    ['a supervisor, before it is escalated', supervisor, forbidden('UNDER_REVIEW')],
    [
      'whoever handed it in at the counter',
      staffOf('reviewer', 'both-desks'),
      refusedFor('reviewer_is_submitter', 'applicationId'),
    ],
  ])('is refused to %s, and nothing is written', async (_who, caller, refusal) => {
    const submittedBy = { role: 'clerk', subject: 'both-desks', clientId: 'counter', admdvs: '330100' } as const;
    const application = await underReview(world, { submittedBy });
    const before = await world.rawItems();
    expect(await claimApplication(world.services, caller, once(application.id))).toEqual(refusal);
    expect(await world.rawItems()).toEqual(before);
  });

  test('one of elsewhere and one that does not exist are refused alike', async () => {
    const application = await underReview(world, { admdvs: '610100' });
    const nowhere = await claimApplication(world.services, first, once('99999999-0000-4000-8000-999999999999'));
    expect(await claimApplication(world.services, first, once(application.id))).toEqual(nowhere);
  });
});

describe('giving back', () => {
  test('puts it into the queue again', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    await releaseApplication(world.services, first, once(application.id));
    const released = await stored(application.id);
    expect([released?.claimedBy, released?.version]).toEqual([undefined, 2]);
    expect((await claimApplication(world.services, second, once(application.id))).ok).toBe(true);
  });

  test('is for who has taken it, and nothing is written otherwise', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const free = await underReview(world);
    const before = await world.rawItems();
    expect(await releaseApplication(world.services, second, once(application.id))).toEqual(
      refusedFor('application_claimed_by_other', 'applicationId'),
    );
    expect(await releaseApplication(world.services, first, once(free.id))).toEqual(
      refusedFor('application_not_claimed', 'applicationId'),
    );
    expect(await releaseApplication(world.services, elsewhere, once(application.id))).toEqual(
      refusedFor('not_found', 'applicationId'),
    );
    expect(await world.rawItems()).toEqual(before);
  });
});

describe('a supervisor', () => {
  const to = (subject: string, clientId = 'review-desk') => ({ to: { subject, clientId } });

  test('gives it to another, and back to the queue', async () => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const given = await reassignApplication(world.services, supervisor, {
      ...once(application.id),
      ...to('reviewer-2'),
    });
    expect(given.ok && given.value.claimedBy).toEqual({
      subject: 'reviewer-2',
      clientId: 'review-desk',
      at: '2026-11-20T02:00:00.000Z',
    });
    await reassignApplication(world.services, supervisor, { ...once(application.id), to: undefined });
    const back = await stored(application.id);
    expect(back?.claimedBy).toBeUndefined();
    expect(back?.actions.map(({ act, by }) => [act, by.subject])).toEqual([
      ['SUBMITTED', giverActor.subject],
      ['REASSIGNED', 'supervisor-1'],
      ['REASSIGNED', 'supervisor-1'],
    ]);
  });

  test.each([
    ['to whoever handed it in', to('person-giver'), refusedFor('reviewer_is_submitter', 'to')],
    ['to a name instead of a subject', to('王小明'), refusedFor('reviewer_malformed', 'to', 'subject')],
    ['to nobody', to(''), refusedFor('reviewer_malformed', 'to', 'subject')],
    ['through a client with spaces', to('reviewer-2', 'the desk'), refusedFor('reviewer_malformed', 'to', 'clientId')],
    ['to a subject beyond 255', to('x'.repeat(256)), refusedFor('reviewer_malformed', 'to', 'subject')],
  ])('is refused to give it %s, and nothing is written', async (_how, target, refusal) => {
    const application = await underReview(world, claimedBy('reviewer-1'));
    const before = await world.rawItems();
    expect(await reassignApplication(world.services, supervisor, { ...once(application.id), ...target })).toEqual(
      refusal,
    );
    expect(await world.rawItems()).toEqual(before);
  });
});
