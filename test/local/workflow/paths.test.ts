import { afterEach, describe, expect, test } from 'vitest';
import type { Actor, BindingApplication } from '../../../domain/binding/application.ts';
import {
  addEvidence,
  askForEvidence,
  claim,
  confirm,
  decide,
  decline,
  faceFailed,
  facePassed,
  withdraw,
} from '../../../domain/binding/transitions.ts';
import { createScene, endsAt, id, type Scene, type Screening } from './scene.ts';

const zhang: Actor = { role: 'citizen', subject: 'zhang', clientId: 'app' };
const wang: Actor = { role: 'citizen', subject: 'wang', clientId: 'app' };
const reviewer: Actor = { role: 'reviewer', subject: 'reviewer-1', clientId: 'desk' };
const convinced = { reasons: ['EVIDENCE_CONVINCES'], profileVersion: '330100@2026-01-01' } as const;
const doubtful = { reasons: ['IDENTITY_DOUBTFUL'], profileVersion: '330100@2026-01-01' } as const;

let scene: Scene;
afterEach(() => scene.close());
const begin = async (screening: Screening) => {
  scene = await createScene(screening);
  await scene.start();
};

/** What people do, at the instant at which the scene stands. */
const at = () => scene.timers.now();
const passes = (a: BindingApplication) => facePassed(a, endsAt(at()), { by: wang, at: at() });
const fails = (a: BindingApplication) => faceFailed(a, { by: wang, at: at() });
const confirms = (a: BindingApplication) => confirm(a, endsAt(at()), { by: wang, at: at() });
const declines = (a: BindingApplication) => decline(a, { by: wang, at: at() });
const withdraws = (a: BindingApplication) => withdraw(a, { by: zhang, at: at() });
const claims = (a: BindingApplication) => claim(a, { by: reviewer, at: at() });
const approves = (a: BindingApplication) => decide(a, 'APPROVED', { by: reviewer, at: at(), ...convinced });
const rejects = (a: BindingApplication) => decide(a, 'REJECTED', { by: reviewer, at: at(), ...doubtful });
const asks = (a: BindingApplication) =>
  askForEvidence(a, '2026-12-01T16:00:00.000Z', { by: reviewer, at: at(), reasons: ['EVIDENCE_MISSING'] });
const adds = (a: BindingApplication) => addEvidence(a, [], { by: zhang, at: at() });

describe('nobody is needed', () => {
  test('passed: three transitions', async () => {
    await begin({ pending: [] });
    expect(scene.states()).toEqual(['Screen', 'Route', 'Conclude']);
    expect(scene.workflow.transitionsOf(id)).toBe(3);
    expect(scene.acts()).toEqual(['ACCEPTED', 'APPROVED', 'DELIVERED']);
  });

  test('refused by the rules: three transitions, and the result is delivered', async () => {
    await begin({ pending: [], refused: true });
    expect(scene.workflow.transitionsOf(id)).toBe(3);
    expect(scene.acts()).toEqual(['REJECTED', 'DELIVERED']);
  });
});

describe('face authentication', () => {
  test('and review, both in good time: six transitions', async () => {
    await begin({ pending: ['FACE', 'REVIEW'] });
    await scene.happens(passes);
    await scene.happens(claims);
    await scene.happens(approves);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitReview', 'Conclude']);
    expect(scene.workflow.transitionsOf(id)).toBe(6);
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'CLAIMED', 'APPROVED', 'DELIVERED']);
  });

  test('passed: the rules decide', async () => {
    await begin({ pending: ['FACE'] });
    await scene.happens(passes);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'FACE_PASSED', 'APPROVED', 'DELIVERED']);
  });

  test('failed for good: rejected; the failures before do not move the workflow', async () => {
    await begin({ pending: ['FACE'] });
    const failures = [];
    while (scene.application().state === 'AWAITING_FACE') {
      failures.push(scene.states().length);
      await scene.happens(fails);
    }
    expect(failures).toEqual([3, 3, 3]);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'Route', 'Conclude']);
    expect(scene.application()).toMatchObject({ state: 'REJECTED', reasons: ['face_not_recognised'] });
    expect(scene.acts().at(-1)).toBe('DELIVERED');
  });

  test('never answered: expires after its day, not before', async () => {
    await begin({ pending: ['FACE', 'REVIEW'] });
    await scene.moveTo('2026-11-21T02:00:00.000Z');
    expect(scene.application().state).toBe('AWAITING_FACE');
    await scene.moveTo('2026-11-21T02:00:01.000Z');
    expect(scene.application()).toMatchObject({ state: 'EXPIRED', reasons: ['face_not_answered'] });
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitFace', 'SettleOverdue', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'EXPIRED', 'DELIVERED']);
  });
});

describe('the confirmation', () => {
  test('is given', async () => {
    await begin({ pending: ['CONFIRMATION'] });
    await scene.happens(confirms);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitConfirmation', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CONFIRMED', 'APPROVED', 'DELIVERED']);
  });

  test('is declined', async () => {
    await begin({ pending: ['CONFIRMATION', 'REVIEW'] });
    await scene.happens(declines);
    expect(scene.acts()).toEqual(['ACCEPTED', 'DECLINED', 'REJECTED', 'DELIVERED']);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitConfirmation', 'Route', 'Conclude']);
  });

  test('never comes', async () => {
    await begin({ pending: ['CONFIRMATION'] });
    await scene.moveTo('2026-11-21T02:00:01.000Z');
    expect(scene.application()).toMatchObject({ state: 'EXPIRED', reasons: ['confirmation_not_given'] });
  });

  test('of both after an agent: the first moves only the end of the wait, and the old time-out finds nothing due', async () => {
    await begin({ pending: ['CONFIRMATION', 'CONFIRMATION'] });
    await scene.moveTo('2026-11-21T01:00:00.000Z');
    await scene.happens(confirms);
    expect(scene.application()).toMatchObject({
      ...{ state: 'AWAITING_CONFIRMATION', pending: ['CONFIRMATION'], lapsesAt: '2026-11-22T01:00:00.000Z' },
    });
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitConfirmation']);
    await scene.moveTo('2026-11-21T02:00:01.000Z');
    expect(scene.states().slice(3)).toEqual(['SettleOverdue', 'Route', 'AwaitConfirmation']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CONFIRMED']);
    await scene.happens(confirms);
    expect(scene.states().slice(6)).toEqual(['Route', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CONFIRMED', 'CONFIRMED', 'APPROVED', 'DELIVERED']);
  });

  test('of the second never comes: expires a day after the first', async () => {
    await begin({ pending: ['CONFIRMATION', 'CONFIRMATION'] });
    await scene.moveTo('2026-11-21T01:00:00.000Z');
    await scene.happens(confirms);
    await scene.moveTo('2026-11-22T01:00:00.000Z');
    expect(scene.application().state).toBe('AWAITING_CONFIRMATION');
    await scene.moveTo('2026-11-22T01:00:01.000Z');
    expect(scene.application()).toMatchObject({ state: 'EXPIRED', reasons: ['confirmation_not_given'] });
  });

  test('comes after the face, before the review', async () => {
    await begin({ pending: ['FACE', 'CONFIRMATION', 'REVIEW'] });
    await scene.happens(passes);
    await scene.happens(confirms);
    await scene.happens(claims);
    await scene.happens(approves);
    expect(scene.states()).toEqual([
      ...['Screen', 'Route', 'AwaitFace', 'Route', 'AwaitConfirmation', 'Route', 'AwaitReview', 'Conclude'],
    ]);
    expect(scene.application().state).toBe('APPROVED');
  });
});

describe('the review', () => {
  test('rejects: four transitions', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.happens(claims);
    await scene.happens(rejects);
    expect(scene.states()).toEqual(['Screen', 'Route', 'AwaitReview', 'Conclude']);
    expect(scene.acts()).toEqual(['ACCEPTED', 'CLAIMED', 'REJECTED', 'DELIVERED']);
  });

  test('silent past the service level: escalated at the end of the seventh working day, then decided', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.moveTo('2026-12-01T16:00:00.000Z');
    expect(scene.application().state).toBe('UNDER_REVIEW');
    await scene.moveTo('2026-12-01T16:00:01.000Z');
    expect(scene.application().state).toBe('ESCALATED');
    await scene.happens(claims);
    await scene.happens(approves);
    expect(scene.states()).toEqual([
      ...['Screen', 'Route', 'AwaitReview', 'SettleOverdue', 'Route', 'AwaitEscalated', 'Conclude'],
    ]);
    expect(scene.acts()).toEqual(['ACCEPTED', 'ESCALATED', 'CLAIMED', 'APPROVED', 'DELIVERED']);
  });

  test('silent to the end: escalated, then expired at the end of the fifteenth working day', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.moveTo('2026-12-11T16:00:00.000Z');
    expect(scene.application().state).toBe('ESCALATED');
    await scene.moveTo('2026-12-11T16:00:01.000Z');
    expect(scene.application()).toMatchObject({ state: 'EXPIRED', reasons: ['not_decided_in_time'] });
    expect(scene.states()).toEqual([
      ...['Screen', 'Route', 'AwaitReview', 'SettleOverdue', 'Route'],
      ...['AwaitEscalated', 'SettleOverdue', 'Route', 'Conclude'],
    ]);
  });

  test('asks for evidence, which is added; the clock stood still meanwhile', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.happens(claims);
    await scene.moveTo('2026-11-24T02:00:00.000Z');
    await scene.happens(asks);
    expect(scene.states()).toEqual([
      ...['Screen', 'Route', 'AwaitReview', 'Conclude', 'SettleOverdue', 'Route', 'AwaitEvidence'],
    ]);
    await scene.moveTo('2026-11-27T02:00:00.000Z');
    await scene.happens(adds);
    // On Tuesday the 24th five of the seven working days were left: from Friday the 27th that is the 4th of December.
    await scene.moveTo('2026-12-04T16:00:00.000Z');
    expect(scene.application().state).toBe('UNDER_REVIEW');
    await scene.moveTo('2026-12-04T16:00:01.000Z');
    expect(scene.application().state).toBe('ESCALATED');
    await scene.happens(approves);
    expect(scene.acts()).toEqual([
      ...['ACCEPTED', 'CLAIMED', 'EVIDENCE_ASKED', 'EVIDENCE_ADDED', 'ESCALATED', 'APPROVED', 'DELIVERED'],
    ]);
  });

  test('asks for evidence, which never comes', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.happens(claims);
    await scene.happens(asks);
    await scene.moveTo('2026-12-01T16:00:01.000Z');
    expect(scene.application()).toMatchObject({ state: 'EXPIRED', reasons: ['evidence_not_added'] });
    expect(scene.acts().at(-1)).toBe('DELIVERED');
  });
});

describe('withdrawn', () => {
  const delivered = ['WITHDRAWN', 'DELIVERED'];

  test.each([
    ['FACE', 'AwaitFace', ['Route', 'Conclude']],
    ['CONFIRMATION', 'AwaitConfirmation', ['Route', 'Conclude']],
    ['REVIEW', 'AwaitReview', ['Conclude']],
  ] as const)('while waiting for %s', async (need, state, after) => {
    await begin({ pending: [need] });
    await scene.happens(withdraws);
    expect(scene.states()).toEqual(['Screen', 'Route', state, ...after]);
    expect(scene.acts()).toEqual(['ACCEPTED', ...delivered]);
  });

  test('while escalated', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.moveTo('2026-12-01T16:00:01.000Z');
    await scene.happens(withdraws);
    expect(scene.states().slice(-2)).toEqual(['AwaitEscalated', 'Conclude']);
    expect(scene.acts().slice(-2)).toEqual(delivered);
  });

  test('while evidence is awaited', async () => {
    await begin({ pending: ['REVIEW'] });
    await scene.happens(claims);
    await scene.happens(asks);
    await scene.happens(withdraws);
    expect(scene.states().slice(-3)).toEqual(['AwaitEvidence', 'Route', 'Conclude']);
    expect(scene.acts().slice(-2)).toEqual(delivered);
  });

  test('before it was screened', async () => {
    scene = await createScene({ pending: ['FACE'] });
    scene.happensUnheard(withdraws);
    await scene.start();
    expect(scene.states()).toEqual(['Screen', 'Route', 'Conclude']);
    expect(scene.acts()).toEqual(delivered);
  });
});
