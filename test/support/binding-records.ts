import type { ApplicationPointer, BindingApplication } from '../../domain/binding/application.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { FaceSession } from '../../domain/face/face-session.ts';
import type { TransactionPassword } from '../../domain/passwords/transaction-password.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';

/** A giver's application for his child, handed in at ten in the morning in Shanghai and not screened yet. */
export const applicationOf = (
  giver: Person,
  receiver: Person,
  differing: Partial<BindingApplication> = {},
): BindingApplication => ({
  id: crypto.randomUUID(),
  kind: 'MUTUAL_AID',
  admdvs: '330100',
  profileVersion: '330100@2026-01-01',
  channel: 'WEBSITE',
  initiator: 'GIVER',
  giver: { id: giver.id, maskedName: giver.masked.name },
  receiver: { id: receiver.id, maskedName: receiver.masked.name },
  relation: 'CHILD',
  submittedAt: '2026-11-20T02:00:00.000Z',
  submittedBy: { role: 'citizen', subject: 'subject-1', clientId: 'gongji-web', personId: giver.id },
  evidence: [],
  noticeVersion: '1',
  commitmentLetterVersion: '1',
  state: 'SUBMITTED',
  pending: [],
  verdicts: [],
  flagged: false,
  faceFailures: 0,
  reasons: [],
  actions: [],
  version: 1,
  ...differing,
});

/** The same, accepted and waiting for a reviewer until that instant. */
export const underReview = (
  giver: Person,
  receiver: Person,
  dueAt: string,
  differing: Partial<BindingApplication> = {},
): BindingApplication =>
  applicationOf(giver, receiver, {
    state: 'UNDER_REVIEW',
    pending: ['REVIEW'],
    acceptedAt: '2026-11-20T02:00:01.000Z',
    review: { dueAt, escalatesAt: '2026-12-07T16:00:00.000Z', expiresAt: '2026-12-21T16:00:00.000Z' },
    ...differing,
  });

export const pointerOf = (
  application: BindingApplication,
  personId: PersonId,
  part: ApplicationPointer['part'],
): ApplicationPointer => ({
  applicationId: application.id,
  personId,
  part,
  kind: application.kind,
  giverId: application.giver.id,
  receiverId: application.receiver.id,
  submittedAt: application.submittedAt,
});

/** A household register of 3 MB that was announced and not uploaded yet. */
export const evidenceOf = (differing: Partial<Evidence> = {}): Evidence => ({
  id: crypto.randomUUID(),
  kind: 'GIVER_HOUSEHOLD_REGISTER',
  type: 'image/jpeg',
  bytes: 3_145_728,
  sha256: 'ab'.repeat(32),
  state: 'AWAITING_UPLOAD',
  uploadedBy: { subject: 'subject-1', clientId: 'gongji-web' },
  admdvs: '330100',
  createdAt: '2026-11-20T02:00:00.000Z',
  expiresAtSeconds: 1_795_226_400,
  version: 1,
  ...differing,
});

export const faceSessionOf = (personId: PersonId, differing: Partial<FaceSession> = {}): FaceSession => ({
  id: crypto.randomUUID(),
  personId,
  purpose: { for: 'VOUCHER' },
  state: 'OPEN',
  url: 'https://face.example/s/1',
  openedAt: '2026-11-20T02:00:00.000Z',
  expiresAt: '2026-11-20T02:15:00.000Z',
  version: 1,
  ...differing,
});

export const passwordOf = (personId: PersonId, differing: Partial<TransactionPassword> = {}): TransactionPassword => ({
  personId,
  hash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  setAt: '2026-11-20T02:00:00.000Z',
  failures: 0,
  version: 1,
  ...differing,
});
