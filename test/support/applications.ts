import type { Actor, ApplicationState, BindingApplication } from '../../domain/binding/application.ts';
import type { LinkedPerson } from '../../domain/links/family-link.ts';

/** The giver, who handed it in himself. */
export const giverActor: Actor = {
  role: 'citizen',
  subject: 'person-giver',
  clientId: 'gongji-web',
  personId: '11111111-0000-4000-8000-000000000001',
};

/** Who reviews in Hangzhou. */
export const reviewerActor = (subject: string): Actor => ({
  role: 'reviewer',
  subject,
  clientId: 'review-desk',
  admdvs: '330100',
});

/** Handed in on Thursday, 19 November 2026, at 09:00 in Shanghai, and not looked at yet. */
export const submittedApplication: BindingApplication = {
  id: '00000000-aaaa-4000-8000-000000000001',
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  profileVersion: '330100@2026-01-01',
  channel: 'PROVINCIAL_APP',
  initiator: 'GIVER',
  giver: { id: '11111111-0000-4000-8000-000000000001', maskedName: '张*' },
  receiver: { id: '11111111-0000-4000-8000-000000000002', maskedName: '李*' },
  relation: 'SPOUSE',
  submittedAt: '2026-11-19T01:00:00.000Z',
  submittedBy: giverActor,
  evidence: [],
  noticeVersion: '1',
  commitmentLetterVersion: '1',
  state: 'SUBMITTED',
  pending: [],
  verdicts: [],
  flagged: false,
  faceFailures: 0,
  reasons: [],
  actions: [{ act: 'SUBMITTED', at: '2026-11-19T01:00:00.000Z', by: giverActor }],
  version: 1,
};

const accepted = { ...submittedApplication, acceptedAt: '2026-11-19T01:00:01.000Z' } as const;
const ended = { ...accepted, concludedAt: '2026-11-19T02:00:00.000Z' } as const;
/** Of a review by the rules of every shipped area (3, 5 and 20 working days) from Thursday, 19 November 2026 on. */
const review = {
  dueAt: '2026-11-24T16:00:00.000Z',
  escalatesAt: '2026-11-26T16:00:00.000Z',
  expiresAt: '2026-12-17T16:00:00.000Z',
} as const;
const claimedBy = { subject: 'reviewer-1', clientId: 'review-desk', at: '2026-11-19T03:00:00.000Z' } as const;

/** One application in each state; what is in review has been taken by `reviewer-1`. */
export const applicationIn: Readonly<Record<ApplicationState, BindingApplication>> = {
  SUBMITTED: submittedApplication,
  AWAITING_FACE: {
    ...accepted,
    state: 'AWAITING_FACE',
    pending: ['FACE', 'CONFIRMATION', 'REVIEW'],
    lapsesAt: '2026-11-20T01:00:01.000Z',
  },
  AWAITING_CONFIRMATION: {
    ...accepted,
    state: 'AWAITING_CONFIRMATION',
    pending: ['CONFIRMATION', 'REVIEW'],
    lapsesAt: '2026-11-22T01:00:01.000Z',
  },
  UNDER_REVIEW: { ...accepted, state: 'UNDER_REVIEW', pending: ['REVIEW'], review, claimedBy },
  AWAITING_EVIDENCE: {
    ...accepted,
    state: 'AWAITING_EVIDENCE',
    pending: ['REVIEW'],
    lapsesAt: '2026-12-03T16:00:00.000Z',
    review: { ...review, paused: { dueIn: 3, escalatesIn: 5, expiresIn: 20 } },
    claimedBy,
  },
  ESCALATED: { ...accepted, state: 'ESCALATED', pending: ['REVIEW'], review, claimedBy },
  APPROVED: { ...ended, state: 'APPROVED' },
  REJECTED: { ...ended, state: 'REJECTED', reasons: ['EVIDENCE_MISSING'] },
  WITHDRAWN: { ...ended, state: 'WITHDRAWN' },
  EXPIRED: { ...ended, state: 'EXPIRED', reasons: ['face_not_answered'] },
};

/** The same with nobody who has taken it. */
export function unclaimed(application: BindingApplication): BindingApplication {
  const { claimedBy: _, ...rest } = application;
  return rest;
}

export const linked = ({ id, masked }: { id: string; masked: { name: string } }): LinkedPerson => ({
  id,
  maskedName: masked.name,
});
