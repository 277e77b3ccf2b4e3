import type { AttachedEvidence } from '../../domain/binding/application.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { letterEvidenceId } from '../../domain/evidence/letter-id.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { EvidenceForm, EvidenceKind } from '../../domain/region-profile.ts';
import type { Caller } from '../caller.ts';
import type { Change, Services } from '../ports.ts';
import { isExpired, isUploader } from './uploads.ts';

/** A piece of evidence as an applicant or an operator names it. */
export interface EvidenceInput {
  readonly kind: EvidenceKind;
  readonly form: EvidenceForm;
  /** Of a complete upload; for the forms that keep a copy, and for no other. */
  readonly evidenceId?: string | undefined;
}

/** To what it is attached, and to whose links: evidence that is seen again for others is a risk. */
export interface AttachingApplication {
  readonly id: string;
  readonly giverId: PersonId;
  readonly receiverId: PersonId;
}

export interface Attaching {
  /** In the order of the inputs. */
  readonly attached: readonly AttachedEvidence[];
  /** To be committed with the application: they hold each upload for this application alone. */
  readonly changes: readonly Change[];
}

/** More than any profile asks for: there are eight kinds. */
export const evidenceAtOnceMax = 10;

/**
 * Attaches evidence to an application that is about to be written. Copies must be complete, of the kind they are given
 * for, uploaded by the same caller and attached to nothing yet; that something was seen counts from an assisted channel
 * only. Paths begin with `evidence`. Costs one read where there is an upload, none where not.
 */
export async function attachEvidence(
  { clock, reads }: Pick<Services, 'clock' | 'reads'>,
  caller: Caller,
  application: AttachingApplication,
  inputs: readonly EvidenceInput[],
): Promise<Outcome<Attaching>> {
  const mistake = mistakeIn(inputs, caller);
  if (mistake) return mistake;
  const found = await uploadsOf(reads, inputs);
  const now = clock.now();
  const attached: AttachedEvidence[] = [];
  const uploads: Evidence[] = [];
  for (const [index, input] of inputs.entries()) {
    if (input.evidenceId === undefined) {
      attached.push(withoutUpload(input, application.id));
      continue;
    }
    const upload = usable(found.get(input.evidenceId), input.kind, caller, now);
    if (!upload.ok) return within(upload, 'evidence', String(index));
    attached.push({ kind: input.kind, form: input.form, evidenceId: input.evidenceId, sha256: upload.value.sha256 });
    uploads.push(upload.value);
  }
  return accepted({ attached, changes: changesOf(uploads, application, now) });
}

const assistedRoles: readonly Caller['role'][] = ['clerk', 'terminal', 'institution'];
const uploadedForms: readonly EvidenceForm[] = ['UPLOAD', 'ORIGINAL_AND_COPY'];
const seenForms: readonly EvidenceForm[] = ['ORIGINAL_SEEN', 'ORIGINAL_AND_COPY'];

function mistakeIn(inputs: readonly EvidenceInput[], caller: Caller) {
  if (inputs.length > evidenceAtOnceMax) {
    return rejected('evidence_too_many', ['evidence'], { max: String(evidenceAtOnceMax) });
  }
  for (const [index, input] of inputs.entries()) {
    const mistake = mistakeOf(input, caller) ?? repeated(inputs, index);
    if (mistake) return within(mistake, 'evidence', String(index));
  }
  return undefined;
}

function mistakeOf({ kind, form, evidenceId }: EvidenceInput, caller: Caller) {
  if (seenForms.includes(form) && !assistedRoles.includes(caller.role)) {
    return rejected('evidence_form_not_of_caller', ['form']);
  }
  if (form === 'ELECTRONIC' && kind !== 'COMMITMENT_LETTER') return rejected('evidence_form_not_of_kind', ['form']);
  const isUploaded = uploadedForms.includes(form);
  if (isUploaded && evidenceId === undefined) return rejected('evidence_upload_missing', ['evidenceId']);
  if (!isUploaded && evidenceId !== undefined) return rejected('evidence_upload_not_expected', ['evidenceId']);
  return undefined;
}

/** The same upload twice, or the same letter signed twice: each would be the same item twice in one transaction. */
function repeated(inputs: readonly EvidenceInput[], index: number) {
  const input = inputs[index];
  const isSame = ({ kind, form, evidenceId }: EvidenceInput) =>
    evidenceId === undefined ? kind === input?.kind && form === input.form : evidenceId === input?.evidenceId;
  return inputs.findIndex(isSame) < index ? rejected('evidence_duplicate') : undefined;
}

async function uploadsOf(
  reads: Services['reads'],
  inputs: readonly EvidenceInput[],
): Promise<ReadonlyMap<string, Evidence>> {
  const ids = inputs.flatMap(({ evidenceId }) => (evidenceId === undefined ? [] : [evidenceId]));
  const found = ids.length === 0 ? [] : await reads.evidence(ids);
  return new Map(found.flatMap((evidence) => (evidence ? [[evidence.id, evidence]] : [])));
}

/** What somebody else uploaded is told apart from nothing at all no more than anything of his is. */
function usable(upload: Evidence | undefined, kind: EvidenceKind, caller: Caller, now: Date): Outcome<Evidence> {
  if (!upload || !isUploader(upload, caller) || isExpired(upload, now)) {
    return rejected('evidence_unknown', ['evidenceId']);
  }
  if (upload.applicationId !== undefined) return rejected('evidence_attached_already', ['evidenceId']);
  if (upload.state !== 'COMPLETE') return rejected('evidence_not_complete', ['evidenceId']);
  if (upload.kind !== kind) return rejected('evidence_kind_differs', ['kind']);
  return accepted(upload);
}

/** An electronic letter is rendered when the application is there; under which id, is known before. */
const withoutUpload = ({ kind, form }: EvidenceInput, applicationId: string): AttachedEvidence =>
  form === 'ELECTRONIC' ? { kind, form, evidenceId: letterEvidenceId(applicationId) } : { kind, form };

function changesOf(uploads: readonly Evidence[], application: AttachingApplication, now: Date): readonly Change[] {
  const { id: applicationId, giverId, receiverId } = application;
  const use = { applicationId, giverId, receiverId, at: now.toISOString() };
  const hashes = [...new Set(uploads.map(({ sha256 }) => sha256))];
  return [
    ...uploads.map((upload): Change => ({ change: 'EVIDENCE_SET', evidence: kept(upload, applicationId) })),
    ...hashes.map((sha256): Change => ({ change: 'EVIDENCE_USED', sha256, use })),
  ];
}

function kept({ expiresAtSeconds: _, ...upload }: Evidence, applicationId: string): Evidence {
  return { ...upload, applicationId, version: upload.version + 1 };
}
