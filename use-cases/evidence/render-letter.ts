import type { BindingApplication } from '../../domain/binding/application.ts';
import { shanghaiDay } from '../../domain/calendar.ts';
import {
  type CommitmentLetter,
  commitmentLetter,
  isSignedElectronically,
  letterSigner,
} from '../../domain/evidence/commitment-letter.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { fileHash } from '../../domain/evidence/file-hash.ts';
import { letterEvidenceId } from '../../domain/evidence/letter-id.ts';
import { invariant } from '../../domain/invariant.ts';
import { linkRules } from '../../domain/region-profile.ts';
import { type Looker, recordAccess } from '../access-records.ts';
import type { Services } from '../ports.ts';

export interface RenderLetterNeeds
  extends Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'vault' | 'regions' | 'evidenceObjects'> {
  /** The same letter gives the same file. */
  renderPdf(letter: CommitmentLetter): Promise<Uint8Array>;
}

/** NOT_SIGNED: the application has no letter of this kind. THERE_ALREADY: an earlier call did it. */
export type LetterRendering = 'RENDERED' | 'THERE_ALREADY' | 'NOT_SIGNED';

/**
 * Prints the commitment letter that an applicant signed by name, and keeps it as evidence of his application, under the
 * id that the application names already. However often it is called, there is one letter. The name is opened only when
 * the signer's access log says so. Throws where the moment was unlucky, so that whoever called it calls again.
 */
export async function renderCommitmentLetter(
  services: RenderLetterNeeds,
  applicationId: string,
): Promise<LetterRendering> {
  const application = await services.reads.application(applicationId);
  if (!application || !isSignedElectronically(application)) return 'NOT_SIGNED';
  const id = letterEvidenceId(applicationId);
  const [there] = await services.reads.evidence([id]);
  if (there) return 'THERE_ALREADY';

  const letter = await letterOf(services, application);
  const file = await services.renderPdf(letter);
  const written = await services.evidenceObjects.write(id, file, 'application/pdf');
  if (written === 'UNAVAILABLE') throw new Error('The commitment letter could not be written.');
  const evidence = letterEvidence(application, { id, file, now: services.clock.now() });
  const outcome = await services.commit({ changes: [{ change: 'EVIDENCE_SET', evidence }] });
  if (outcome.status === 'COMMITTED') return 'RENDERED';
  const [meanwhile] = await services.reads.evidence([id]);
  if (meanwhile) return 'THERE_ALREADY';
  throw new Error('The commitment letter could not be kept.');
}

async function letterOf(services: RenderLetterNeeds, application: BindingApplication): Promise<CommitmentLetter> {
  const profile = services.regions.profile(application.admdvs, shanghaiDay(new Date(application.submittedAt)));
  const rules = profile && linkRules(profile, application.kind);
  invariant(rules, 'an application was handed in under rules that its pooling area had');
  const signer = await services.reads.person(letterSigner(application));
  invariant(signer, 'whoever signed is registered');
  const noted = await recordAccess(services, printer(application), {
    personId: signer.id,
    kind: 'LETTER_WRITTEN',
    fields: ['name'],
  });
  if (!noted.ok) throw new Error('The reading of the name could not be noted.');
  const { name } = await services.vault.open(signer, ['name']);
  return commitmentLetter(application, rules.commitmentLetter, name);
}

/** Who opens the name: nobody, the service itself. */
const printer = ({ id, admdvs }: BindingApplication): Looker => ({
  role: 'system',
  subject: 'commitment-letter',
  clientId: 'commitment-letter',
  admdvs,
  correlationId: id,
});

const letterEvidence = (
  { submittedBy, admdvs, id: applicationId }: BindingApplication,
  { id, file, now }: { readonly id: string; readonly file: Uint8Array; readonly now: Date },
): Evidence => ({
  id,
  kind: 'COMMITMENT_LETTER',
  type: 'application/pdf',
  bytes: file.length,
  sha256: fileHash(file),
  state: 'COMPLETE',
  uploadedBy: {
    subject: submittedBy.subject,
    clientId: submittedBy.clientId,
    ...(submittedBy.personId !== undefined && { personId: submittedBy.personId }),
  },
  admdvs,
  createdAt: now.toISOString(),
  applicationId,
  version: 1,
});
