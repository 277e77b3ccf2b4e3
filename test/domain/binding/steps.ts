import type { Actor, BindingApplication, ReviewClock } from '../../../domain/binding/application.ts';
import {
  accept,
  addEvidence,
  askForEvidence,
  claim,
  conclude,
  confirm,
  type Deed,
  decide,
  decline,
  deliver,
  escalate,
  expire,
  faceFailed,
  facePassed,
  moveDeadlines,
  reassign,
  refuse,
  release,
  systemActor,
  type WaitEnds,
  withdraw,
} from '../../../domain/binding/transitions.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { giverActor, reviewerActor, unclaimed } from '../../support/applications.ts';

const at = new Date('2026-11-20T02:00:00.000Z');
export const first = reviewerActor('reviewer-1');
export const second = reviewerActor('reviewer-2');
export const supervisor: Actor = { ...reviewerActor('supervisor-1'), role: 'supervisor' };
export const by = (actor: Actor, differing: Partial<Deed> = {}) => ({ by: actor, at, ...differing });
export const bySystem = by(systemActor);

export const ends: WaitEnds = {
  lapsesAt: '2026-11-21T02:00:00.000Z',
  review: {
    dueAt: '2026-11-25T16:00:00.000Z',
    escalatesAt: '2026-11-27T16:00:00.000Z',
    expiresAt: '2026-12-18T16:00:00.000Z',
  },
};
/** The same review, a day later each. */
const movedClock: ReviewClock = {
  dueAt: '2026-11-25T16:00:00.000Z',
  escalatesAt: '2026-11-27T16:00:00.000Z',
  expiresAt: '2026-12-18T16:00:00.000Z',
};
export const version = '330100@2026-01-01';
export const screened = { verdicts: [{ rule: 'identity_matches', result: 'PASS' }], flagged: true } as const;

export type Step = (application: BindingApplication) => Outcome<BindingApplication>;

/** Every act, by whoever may do it, on an application that `reviewer-1` has taken. */
export const steps = {
  accept: (a) => accept(a, { ...screened, pending: ['FACE', 'REVIEW'] }, ends, bySystem),
  refuse: (a) => refuse(a, screened, bySystem),
  facePassed: (a) => facePassed(a, ends, bySystem),
  faceFailed: (a) => faceFailed(a, bySystem),
  confirm: (a) => confirm(a, ends, by(giverActor)),
  decline: (a) => decline(a, by(giverActor)),
  claim: (a) => claim(unclaimed(a), by(second)),
  release: (a) => release(a, by(first)),
  reassign: (a) => reassign(a, { subject: 'reviewer-2', clientId: 'review-desk' }, by(supervisor)),
  askForEvidence: (a) =>
    askForEvidence(a, '2026-12-04T16:00:00.000Z', { ...by(first), reasons: ['EVIDENCE_ILLEGIBLE'] }),
  addEvidence: (a) => addEvidence(a, [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }], by(giverActor)),
  moveDeadlines: (a) => moveDeadlines(a, movedClock, bySystem),
  escalate: (a) => escalate(a, bySystem),
  approve: (a) => decide(a, 'APPROVED', { ...by(first), reasons: ['EVIDENCE_CONVINCES'], profileVersion: version }),
  reject: (a) => decide(a, 'REJECTED', { ...by(first), reasons: ['EVIDENCE_MISSING'], profileVersion: version }),
  conclude: (a) => conclude(a, 'APPROVED', { ...bySystem, profileVersion: version }),
  withdraw: (a) => withdraw(a, by(giverActor)),
  expire: (a) => expire(a, { ...bySystem, reasons: ['not_decided_in_time'] }),
  deliver: (a) => deliver(a, bySystem),
} satisfies Record<string, Step>;
export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as StepName[];
