import { describe, expect, test } from 'vitest';
import {
  type Actor,
  type ApplicationState,
  applicationStates,
  type BindingApplication,
} from '../../../domain/binding/application.ts';
import {
  accept,
  addEvidence,
  askForEvidence,
  claim,
  confirm,
  decide,
  deliver,
  faceFailed,
  facePassed,
  isReadyToConclude,
  reassign,
  release,
  systemActor,
} from '../../../domain/binding/transitions.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import {
  applicationIn,
  giverActor,
  reviewerActor,
  submittedApplication,
  unclaimed,
} from '../../support/applications.ts';
import {
  by,
  bySystem,
  ends,
  first,
  type StepName,
  screened,
  second,
  stepNames,
  steps,
  supervisor,
  version,
} from './steps.ts';

/** In which states each act is possible, and what comes of it. In every other state it is refused. */
const table: Readonly<Record<StepName, Partial<Record<ApplicationState, ApplicationState>>>> = {
  accept: { SUBMITTED: 'AWAITING_FACE' },
  refuse: { SUBMITTED: 'REJECTED' },
  facePassed: { AWAITING_FACE: 'AWAITING_CONFIRMATION' },
  faceFailed: { AWAITING_FACE: 'AWAITING_FACE' },
  confirm: { AWAITING_CONFIRMATION: 'UNDER_REVIEW' },
  decline: { AWAITING_CONFIRMATION: 'REJECTED' },
  claim: { UNDER_REVIEW: 'UNDER_REVIEW', ESCALATED: 'ESCALATED' },
  release: { UNDER_REVIEW: 'UNDER_REVIEW', ESCALATED: 'ESCALATED' },
  reassign: { UNDER_REVIEW: 'UNDER_REVIEW', ESCALATED: 'ESCALATED' },
  askForEvidence: { UNDER_REVIEW: 'AWAITING_EVIDENCE', ESCALATED: 'AWAITING_EVIDENCE' },
  addEvidence: { AWAITING_EVIDENCE: 'UNDER_REVIEW' },
  moveDeadlines: { UNDER_REVIEW: 'UNDER_REVIEW', ESCALATED: 'ESCALATED' },
  escalate: { UNDER_REVIEW: 'ESCALATED' },
  approve: { UNDER_REVIEW: 'APPROVED', ESCALATED: 'APPROVED' },
  reject: { UNDER_REVIEW: 'REJECTED', ESCALATED: 'REJECTED' },
  conclude: {},
  withdraw: {
    SUBMITTED: 'WITHDRAWN',
    AWAITING_FACE: 'WITHDRAWN',
    AWAITING_CONFIRMATION: 'WITHDRAWN',
    UNDER_REVIEW: 'WITHDRAWN',
    AWAITING_EVIDENCE: 'WITHDRAWN',
    ESCALATED: 'WITHDRAWN',
  },
  expire: {
    SUBMITTED: 'EXPIRED',
    AWAITING_FACE: 'EXPIRED',
    AWAITING_CONFIRMATION: 'EXPIRED',
    UNDER_REVIEW: 'EXPIRED',
    AWAITING_EVIDENCE: 'EXPIRED',
    ESCALATED: 'EXPIRED',
  },
  deliver: { APPROVED: 'APPROVED', REJECTED: 'REJECTED', WITHDRAWN: 'WITHDRAWN', EXPIRED: 'EXPIRED' },
};

const everyCase = stepNames.flatMap((step) =>
  applicationStates.map((state) => ({ step, state, becomes: table[step][state] })),
);
const forbids = (state: ApplicationState) => ({
  ok: false,
  rejection: { code: 'application_state_forbids', path: ['applicationId'], details: { state } },
});
const refusedFor = (code: string, ...path: readonly string[]) => ({ ok: false, rejection: { code, path } });
const here = 'applicationId';

/** What came of it; a refusal fails the test. */
function done(outcome: Outcome<BindingApplication>): BindingApplication {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.rejection)}`);
  return outcome.value;
}

describe('every act in every state', () => {
  test.each(everyCase.filter(({ becomes }) => becomes))('$step turns $state into $becomes', (row) => {
    const before = applicationIn[row.state];
    const after = done(steps[row.step](before));
    expect(after.state).toBe(row.becomes);
    expect(after.version).toBe(before.version + 1);
    expect(after.actions.slice(0, before.actions.length)).toEqual(before.actions);
    expect(after.actions.length).toBeGreaterThan(before.actions.length);
  });

  test.each(everyCase.filter(({ becomes }) => !becomes))('$step is forbidden in $state', ({ step, state }) => {
    expect(steps[step](applicationIn[state])).toEqual(forbids(state));
  });
});

describe('accepting', () => {
  test('keeps what screening found and waits for the first need', () => {
    expect(done(steps.accept(submittedApplication))).toEqual({
      ...submittedApplication,
      ...screened,
      state: 'AWAITING_FACE',
      pending: ['FACE', 'REVIEW'],
      acceptedAt: '2026-11-20T02:00:00.000Z',
      lapsesAt: '2026-11-21T02:00:00.000Z',
      actions: [...submittedApplication.actions, { act: 'ACCEPTED', at: '2026-11-20T02:00:00.000Z', by: systemActor }],
      version: 2,
    });
  });

  test.each([
    [['FACE'], 'AWAITING_FACE'],
    [['CONFIRMATION', 'REVIEW'], 'AWAITING_CONFIRMATION'],
    [['REVIEW'], 'UNDER_REVIEW'],
    [[], 'SUBMITTED'],
  ] as const)('with the needs %j it is %s', (pending, state) => {
    expect(done(accept(submittedApplication, { ...screened, pending }, ends, bySystem)).state).toBe(state);
  });

  test('starts the clock of a review only where it is reviewed at once', () => {
    const reviewed = done(accept(submittedApplication, { ...screened, pending: ['REVIEW'] }, ends, bySystem));
    expect([reviewed.review, reviewed.lapsesAt]).toEqual([ends.review, undefined]);
    expect(done(steps.accept(submittedApplication)).review).toBeUndefined();
  });

  test.each([['FACE'], ['CONFIRMATION'], ['REVIEW']] as const)('never lets a wait for %s be endless', (need) => {
    expect(() => accept(submittedApplication, { ...screened, pending: [need] }, {}, bySystem)).toThrow(
      need === 'REVIEW' ? 'a review has its clock from the start' : 'a wait has an end from the start',
    );
  });

  test('happens once: afterwards only its conclusion is open', () => {
    const ready = done(accept(submittedApplication, { ...screened, pending: [] }, {}, bySystem));
    expect([isReadyToConclude(submittedApplication), isReadyToConclude(ready)]).toEqual([false, true]);
    expect(steps.accept(ready)).toEqual(forbids('SUBMITTED'));
    expect(steps.refuse(ready)).toEqual(forbids('SUBMITTED'));
    const concluded = done(steps.conclude(ready));
    expect(concluded).toMatchObject({ state: 'APPROVED', concludedAt: '2026-11-20T02:00:00.000Z', version: 3 });
    expect(concluded.actions.at(-1)).toEqual({
      act: 'APPROVED',
      at: '2026-11-20T02:00:00.000Z',
      by: systemActor,
      profileVersion: '330100@2026-01-01',
    });
  });
});

describe('what is waited for', () => {
  test('comes in order, and the last one leaves it ready to be concluded', () => {
    const face = { ...applicationIn.AWAITING_FACE, pending: ['FACE', 'CONFIRMATION'] } as const;
    const confirmation = done(facePassed(face, ends, bySystem));
    expect(confirmation).toMatchObject({ state: 'AWAITING_CONFIRMATION', pending: ['CONFIRMATION'] });
    const ready = done(confirm(confirmation, {}, by(giverActor)));
    expect(ready).toMatchObject({ state: 'SUBMITTED', pending: [] });
    expect(ready.lapsesAt).toBeUndefined();
    expect(isReadyToConclude(ready)).toBe(true);
  });

  test('a face may fail twice; the third failure rejects, in the workflow’s name', () => {
    const once = done(steps.faceFailed(applicationIn.AWAITING_FACE));
    const twice = done(steps.faceFailed(once));
    expect([once.state, once.faceFailures, twice.state, twice.faceFailures]).toEqual([
      'AWAITING_FACE',
      1,
      'AWAITING_FACE',
      2,
    ]);
    const thrice = done(faceFailed(twice, by({ ...systemActor, subject: 'face-provider' })));
    expect(thrice).toMatchObject({ state: 'REJECTED', faceFailures: 3, reasons: ['face_not_recognised'], version: 4 });
    expect(thrice.actions.slice(-2)).toEqual([
      { act: 'FACE_FAILED', at: '2026-11-20T02:00:00.000Z', by: { ...systemActor, subject: 'face-provider' } },
      { act: 'REJECTED', at: '2026-11-20T02:00:00.000Z', by: systemActor, reasons: ['face_not_recognised'] },
    ]);
  });

  test('a receiver’s no is in the history beside the rejection that follows from it, under one version', () => {
    const declined = done(steps.decline(applicationIn.AWAITING_CONFIRMATION));
    expect(declined).toMatchObject({ state: 'REJECTED', reasons: ['receiver_declined'], pending: [], version: 2 });
    expect(declined.actions.map(({ act, by: actor }) => [act, actor.role])).toEqual([
      ['SUBMITTED', 'citizen'],
      ['DECLINED', 'citizen'],
      ['REJECTED', 'system'],
    ]);
  });
});

describe('taking an application', () => {
  const free = unclaimed(applicationIn.UNDER_REVIEW);

  test('says who and when', () => {
    expect(done(claim(free, by(second))).claimedBy).toEqual({
      subject: 'reviewer-2',
      clientId: 'review-desk',
      at: '2026-11-20T02:00:00.000Z',
    });
  });

  test.each<[string, BindingApplication, Actor, string]>([
    ['another has it', applicationIn.UNDER_REVIEW, second, 'application_claimed_by_other'],
    ['he handed it in', free, reviewerActor('person-giver'), 'reviewer_is_submitter'],
    [
      'he handed it in through another client',
      free,
      { ...reviewerActor('person-giver'), clientId: 'elsewhere' },
      'reviewer_is_submitter',
    ],
    [
      'he added a part of it',
      unclaimed(done(addEvidence(applicationIn.AWAITING_EVIDENCE, [], by(second)))),
      second,
      'reviewer_is_submitter',
    ],
  ])('is refused where %s', (_why, application, actor, code) => {
    expect(claim(application, by(actor))).toEqual(refusedFor(code, here));
  });

  test('twice by the same changes nothing', () => {
    expect(done(claim(applicationIn.UNDER_REVIEW, by(first)))).toBe(applicationIn.UNDER_REVIEW);
  });

  test('by a supervisor waits until it was escalated', () => {
    expect(claim(free, by(supervisor))).toEqual(forbids('UNDER_REVIEW'));
    expect(done(claim(unclaimed(applicationIn.ESCALATED), by(supervisor))).claimedBy?.subject).toBe('supervisor-1');
  });

  test('is undone by who did it, and by nobody else', () => {
    expect(done(release(applicationIn.UNDER_REVIEW, by(first))).claimedBy).toBeUndefined();
    expect(release(applicationIn.UNDER_REVIEW, by(second))).toEqual(refusedFor('application_claimed_by_other', here));
    expect(release(free, by(second))).toEqual(refusedFor('application_not_claimed', here));
  });

  test('can be ordered by a supervisor, but not of who handed it in', () => {
    const to = { subject: 'reviewer-2', clientId: 'review-desk' };
    const given = done(reassign(applicationIn.UNDER_REVIEW, to, by(supervisor)));
    expect(given.claimedBy).toEqual({ ...to, at: '2026-11-20T02:00:00.000Z' });
    const line = { act: 'REASSIGNED', at: '2026-11-20T02:00:00.000Z', by: supervisor };
    expect(given.actions.at(-1)).toEqual({ ...line, to: 'reviewer-2' });
    const back = done(reassign(given, undefined, by(supervisor)));
    expect([back.claimedBy, back.actions.at(-1)]).toEqual([undefined, line]);
    const submitter = { subject: 'person-giver', clientId: 'review-desk' };
    expect(reassign(given, submitter, by(supervisor))).toEqual(refusedFor('reviewer_is_submitter', 'to'));
  });

  test('ordered where it is so already changes nothing', () => {
    expect(done(reassign(free, undefined, by(supervisor)))).toBe(free);
    const to = { subject: 'reviewer-1', clientId: 'review-desk' };
    expect(done(reassign(applicationIn.UNDER_REVIEW, to, by(supervisor)))).toBe(applicationIn.UNDER_REVIEW);
  });
});

describe('deciding and asking', () => {
  const rejecting = (application: BindingApplication, actor: Actor) =>
    decide(application, 'REJECTED', { ...by(actor), reasons: ['EVIDENCE_MISSING'], profileVersion: version });
  const asking = (application: BindingApplication, actor: Actor) =>
    askForEvidence(application, '2026-12-04T16:00:00.000Z', { ...by(actor), reasons: ['EVIDENCE_MISSING'] });

  test.each([
    ['nobody has taken it', unclaimed(applicationIn.UNDER_REVIEW), first, 'application_not_claimed'],
    ['another has taken it', applicationIn.UNDER_REVIEW, second, 'application_claimed_by_other'],
    [
      'he handed it in, although he was given it',
      { ...applicationIn.UNDER_REVIEW, submittedBy: { ...giverActor, subject: 'reviewer-1' } },
      first,
      'reviewer_is_submitter',
    ],
  ])('are refused where %s', (_why, application, actor, code) => {
    expect(rejecting(application, actor)).toEqual(refusedFor(code, here));
    expect(asking(application, actor)).toEqual(refusedFor(code, here));
  });

  test('are a supervisor’s only of what was escalated', () => {
    const claimedBy = { subject: 'supervisor-1', clientId: 'review-desk', at: '2026-11-20T01:00:00.000Z' };
    const early = { ...applicationIn.UNDER_REVIEW, claimedBy };
    expect(rejecting(early, supervisor)).toEqual(forbids('UNDER_REVIEW'));
    expect(asking(early, supervisor)).toEqual(forbids('UNDER_REVIEW'));
    expect(done(rejecting({ ...applicationIn.ESCALATED, claimedBy }, supervisor)).state).toBe('REJECTED');
  });

  test('a decision keeps who took it, why and by which rules', () => {
    const rejected = done(rejecting(applicationIn.UNDER_REVIEW, first));
    expect(rejected).toMatchObject({
      state: 'REJECTED',
      pending: [],
      reasons: ['EVIDENCE_MISSING'],
      concludedAt: '2026-11-20T02:00:00.000Z',
      claimedBy: { subject: 'reviewer-1' },
    });
    expect(rejected.actions.at(-1)).toEqual({
      act: 'REJECTED',
      at: '2026-11-20T02:00:00.000Z',
      by: first,
      reasons: ['EVIDENCE_MISSING'],
      profileVersion: '330100@2026-01-01',
    });
    expect(rejecting(rejected, first)).toEqual(forbids('REJECTED'));
  });

  test('the clock stands still while evidence is awaited, and what was left counts again', () => {
    // Friday, 20 November: due on Tuesday the 24th is two working days ahead, the 26th four, 17 December nineteen.
    const asked = done(asking(applicationIn.UNDER_REVIEW, first));
    expect(asked).toMatchObject({ state: 'AWAITING_EVIDENCE', lapsesAt: '2026-12-04T16:00:00.000Z' });
    expect(asked.review?.paused).toEqual({ dueIn: 2, escalatesIn: 4, expiresIn: 19 });
    // Monday the 30th: Wednesday, Friday, and 25 December.
    const piece = { kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' } as const;
    const added = done(addEvidence(asked, [piece], { by: giverActor, at: new Date('2026-11-30T02:00:00.000Z') }));
    expect(added).toMatchObject({
      state: 'UNDER_REVIEW',
      evidence: [piece],
      review: {
        dueAt: '2026-12-02T16:00:00.000Z',
        escalatesAt: '2026-12-04T16:00:00.000Z',
        expiresAt: '2026-12-25T16:00:00.000Z',
      },
      claimedBy: { subject: 'reviewer-1' },
    });
    expect([added.lapsesAt, added.review?.paused]).toEqual([undefined, undefined]);
  });

  test('what was escalated before evidence was asked for is escalated when it comes', () => {
    const late = new Date('2026-11-27T02:00:00.000Z');
    const asked = done(
      askForEvidence(applicationIn.ESCALATED, '2026-12-11T16:00:00.000Z', { ...by(first), at: late, reasons: [] }),
    );
    const added = done(addEvidence(asked, [], { by: giverActor, at: new Date('2026-12-01T02:00:00.000Z') }));
    expect(added.state).toBe('ESCALATED');
  });
});

test('a result is put before the applicant once', () => {
  const delivered = done(steps.deliver(applicationIn.REJECTED));
  expect(delivered).toEqual({
    ...applicationIn.REJECTED,
    deliveredAt: '2026-11-20T02:00:00.000Z',
    actions: [...applicationIn.REJECTED.actions, { act: 'DELIVERED', at: '2026-11-20T02:00:00.000Z', by: systemActor }],
    version: 2,
  });
  expect(done(deliver(delivered, { ...bySystem, at: new Date('2026-11-21T02:00:00.000Z') }))).toBe(delivered);
});

describe('an application that was handed round too often', () => {
  const line = { act: 'CLAIMED', at: '2026-11-20T02:00:00.000Z', by: first } as const;
  const linesOf = (count: number): BindingApplication => ({
    ...applicationIn.UNDER_REVIEW,
    actions: Array.from({ length: count }, () => line),
  });
  const refused = refusedFor('application_handed_round', here);

  test('is released once more at 199 lines, and no more at 200', () => {
    expect(release(linesOf(199), by(first)).ok).toBe(true);
    expect(release(linesOf(200), by(first))).toEqual(refused);
    expect(reassign(linesOf(200), undefined, by(supervisor))).toEqual(refused);
    const asking = { ...by(first), reasons: ['EVIDENCE_MISSING'] };
    expect(askForEvidence(linesOf(200), '2026-12-04T16:00:00.000Z', asking)).toEqual(refused);
  });

  test('is decided by whoever has it', () => {
    const deed = { ...by(first), reasons: ['RELATION_NOT_PROVEN'], profileVersion: version } as const;
    expect(decide(linesOf(200), 'REJECTED', deed)).toMatchObject({ ok: true, value: { state: 'REJECTED' } });
  });
});
