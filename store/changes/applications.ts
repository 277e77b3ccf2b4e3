import { type BindingApplication, isFinal } from '../../domain/binding/application.ts';
import type { Rejection } from '../../domain/outcome.ts';
import type { SubmissionNote } from '../../use-cases/ports.ts';
import { follows, isNew, namesApplication, replaces } from '../conditions.ts';
import { type Item, toItem } from '../items.ts';
import {
  applicationKey,
  applicationPointerKey,
  evidenceKey,
  evidenceUseKey,
  type Key,
  openApplicationKey,
  submissionKey,
  workflowTokenKey,
} from '../keys.ts';
import { daysAfter } from '../lifetimes.ts';
import { reviewOf } from '../waiting.ts';
import { put, remove, replace, type Write, type Writers } from './write.ts';

/** Applications, who finds them, what is handed in with them, and what their workflow waits for. */
export const applicationWriters = {
  APPLICATION_SUBMITTED: ({ application, pointers, submitter }) => [
    // First of all: whoever asks twice is told so, whatever else stands against it.
    put(guardOf(application), { entity: 'OpenApplication', applicationId: application.id }, isNew, openAlready),
    put(applicationKey(application.id), itemOf(application), isNew),
    ...pointers.map((pointer) => put(applicationPointerKey(pointer), toItem('ApplicationPointer', pointer), isNew)),
    ...(submitter === undefined ? [] : [submissionWrite(submitter, application)]),
  ],
  APPLICATION_CHANGED: ({ application, deliveredWithItsEnd = false }) => [
    put(applicationKey(application.id), itemOf(application), replaces(application.version)),
    ...(deliveredWithItsEnd || endsNow(application)
      ? [remove(guardOf(application), namesApplication(application.id))]
      : []),
  ],
  // The newest token is the one that waits.
  WORKFLOW_TOKEN_SET: ({ token }) => [replace(workflowTokenKey(token.applicationId), toItem('WorkflowToken', token))],
  EVIDENCE_SET: ({ evidence }) => [
    put(evidenceKey(evidence.id), toItem('Evidence', evidence), follows(evidence.version)),
  ],
  // Two files of one hash in one application are one use.
  EVIDENCE_USED: ({ sha256, use }) => [replace(evidenceUseKey(sha256, use.applicationId), toItem('EvidenceUse', use))],
} satisfies Partial<Writers>;

const openAlready: Rejection = { code: 'application_open_already', path: ['receiver'] };

const guardOf = ({ kind, giver, receiver }: BindingApplication): Key =>
  openApplicationKey({ kind, giverId: giver.id, receiverId: receiver.id });

const itemOf = (application: BindingApplication): Item => ({
  ...toItem('BindingApplication', application),
  ...reviewOf(application),
});

/**
 * Whether this very change ends it. All that can come after the end is that the result is delivered, and by then the
 * two may have applied again: what stands open for them is no longer this application's to free.
 */
const endsNow = (application: BindingApplication): boolean =>
  isFinal(application) && application.deliveredAt === undefined;

/** Nobody asks further back than a day. */
const submissionDays = 2;

function submissionWrite(submitter: string, { id, submittedAt }: BindingApplication): Write {
  const note: SubmissionNote = { applicationId: id, at: submittedAt };
  const item = { ...toItem('SubmissionNote', note), ...daysAfter(submittedAt, submissionDays) };
  return put(submissionKey(submitter, note), item, isNew);
}
