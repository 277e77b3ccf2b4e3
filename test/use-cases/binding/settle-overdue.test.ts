import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BindingApplication } from '../../../domain/binding/application.ts';
import { settleOverdue } from '../../../use-cases/binding/settle-overdue.ts';
import { applicationOf } from '../../support/binding-records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { acceptedValue, enrol, type Member, stored } from './household.ts';

let world: World;
let giver: Member;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  giver = await enrol(world, { serial: 1, name: '试样甲' });
});
afterAll(() => world.close());

let serials = 1;
async function waiting(differing: Partial<BindingApplication>): Promise<BindingApplication> {
  const receiver = await enrol(world, { serial: ++serials, name: '试样乙' });
  const application = applicationOf(giver.person, receiver.person, {
    acceptedAt: '2026-11-20T02:00:00.000Z',
    ...differing,
  });
  const outcome = await world.services.commit({
    changes: [{ change: 'APPLICATION_SUBMITTED', application, pointers: [] }],
  });
  expect(outcome).toEqual({ status: 'COMMITTED' });
  return application;
}

const review = {
  dueAt: '2026-11-25T16:00:00.000Z',
  escalatesAt: '2026-11-27T16:00:00.000Z',
  expiresAt: '2026-12-18T16:00:00.000Z',
};
const lapsesAt = '2026-11-21T02:00:00.000Z';
const face = { state: 'AWAITING_FACE', pending: ['FACE'], lapsesAt } as const;
const confirmation = { state: 'AWAITING_CONFIRMATION', pending: ['CONFIRMATION'], lapsesAt } as const;
const evidence = { state: 'AWAITING_EVIDENCE', pending: ['REVIEW'], lapsesAt, review } as const;
const underReview = { state: 'UNDER_REVIEW', pending: ['REVIEW'], review } as const;
const escalated = { state: 'ESCALATED', pending: ['REVIEW'], review } as const;

test.each<[string, Partial<BindingApplication>, string, string, readonly string[], string]>([
  ['a face never seen', face, lapsesAt, 'EXPIRED', ['face_not_answered'], 'CONCLUDE'],
  ['a confirmation never given', confirmation, lapsesAt, 'EXPIRED', ['confirmation_not_given'], 'CONCLUDE'],
  ['evidence never added', evidence, lapsesAt, 'EXPIRED', ['evidence_not_added'], 'CONCLUDE'],
  ['a review past its escalation', underReview, review.escalatesAt, 'ESCALATED', [], 'ESCALATION'],
  ['a review past its expiry', underReview, review.expiresAt, 'EXPIRED', ['not_decided_in_time'], 'CONCLUDE'],
  ['an escalation past its expiry', escalated, review.expiresAt, 'EXPIRED', ['not_decided_in_time'], 'CONCLUDE'],
])('%s', async (_what, differing, now, state, reasons, next) => {
  world.clock.set(now);
  const application = await waiting(differing);
  expect(acceptedValue(await settleOverdue(world.services, application.id))).toMatchObject({ next });
  const settled = await stored(world.services, application);
  expect(settled).toMatchObject({ state, reasons, version: 2 });
  // A second time there is nothing left to do.
  const before = await world.rawItems();
  expect(acceptedValue(await settleOverdue(world.services, application.id))).toMatchObject({ next });
  expect(await world.rawItems()).toEqual(before);
});

test.each<[string, Partial<BindingApplication>, string, string, number]>([
  ['a face, a second before', face, '2026-11-21T01:59:59.000Z', 'FACE', 2],
  ['a review, a second before its escalation', underReview, '2026-11-27T15:59:59.000Z', 'REVIEW', 2],
  ['an escalation past its escalation', escalated, review.escalatesAt, 'ESCALATION', 1_814_401],
  [
    'evidence that is awaited, past the escalation',
    { ...evidence, lapsesAt: '2026-12-04T16:00:00.000Z' },
    '2026-12-04T15:59:59.000Z',
    'EVIDENCE',
    2,
  ],
  ['one that waits for nothing', { state: 'SUBMITTED' }, review.expiresAt, 'CONCLUDE', 1],
])('is left as it is: %s', async (_what, differing, now, next, waitSeconds) => {
  world.clock.set(now);
  const application = await waiting(differing);
  const before = await world.rawItems();
  expect(acceptedValue(await settleOverdue(world.services, application.id))).toEqual({
    applicationId: application.id,
    next,
    waitSeconds,
  });
  expect(await world.rawItems()).toEqual(before);
});

describe('what is ended by the clock', () => {
  test('frees the two', async () => {
    world.clock.set(lapsesAt);
    const application = await waiting(face);
    const ref = { kind: 'MUTUAL_AID', giverId: application.giver.id, receiverId: application.receiver.id } as const;
    expect(await world.services.reads.openApplicationId(ref)).toBe(application.id);
    await settleOverdue(world.services, application.id);
    expect(await world.services.reads.openApplicationId(ref)).toBeUndefined();
  });
});
