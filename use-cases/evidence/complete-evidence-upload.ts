import { checkUpload } from '../../domain/evidence/check-upload.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { isExpired, isUploader } from './uploads.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'blindIndex' | 'evidenceObjects'>;

export interface EvidenceUploadCompletion {
  readonly idempotencyKey: string;
  /** Undefined for what is not the id of any evidence. */
  readonly evidenceId: string | undefined;
}

/**
 * Looks at what was uploaded, and keeps it if it is what was announced, whatever the store let through. What is kept is
 * a copy of the checked bytes, because the address for uploading still works for a while. What is wrong is removed.
 */
export async function completeEvidenceUpload(
  services: Needs,
  caller: Caller,
  { idempotencyKey, evidenceId }: EvidenceUploadCompletion,
): Promise<Outcome<Evidence>> {
  const once = { operation: 'evidenceUploadComplete', key: idempotencyKey, content: { evidenceId } };
  return answerOnce<Evidence>(services, caller, once, async () => {
    const [evidence] = evidenceId === undefined ? [] : await services.reads.evidence([evidenceId]);
    if (!evidence || !isUploader(evidence, caller) || isExpired(evidence, services.clock.now())) {
      return rejected('not_found', ['evidenceId']);
    }
    if (evidence.state === 'COMPLETE') return accepted({ changes: [], answer: evidence });
    const kept = await keepIfAsAnnounced(services, evidence);
    if (!kept.ok) return kept;
    const complete: Evidence = { ...evidence, state: 'COMPLETE', version: evidence.version + 1 };
    return accepted({ changes: [{ change: 'EVIDENCE_SET', evidence: complete }], answer: complete });
  });
}

/**
 * Kept before it is said to be: what fails in between is removed when the evidence expires. While another upload to the
 * same address is under way, the store may break off.
 */
async function keepIfAsAnnounced(
  { evidenceObjects }: Pick<Services, 'evidenceObjects'>,
  evidence: Evidence,
): Promise<Outcome<undefined>> {
  const arrived = await evidenceObjects.read(evidence.id, evidence.bytes);
  if (arrived === 'UNAVAILABLE') return rejected('busy');
  if (!arrived) return rejected('evidence_not_uploaded', ['evidenceId']);
  const checked =
    arrived === 'NOT_CLEAN' ? rejected('evidence_not_clean', ['evidenceId']) : checkUpload(evidence, arrived);
  const done =
    checked.ok && arrived !== 'NOT_CLEAN'
      ? await evidenceObjects.write(evidence.id, arrived, evidence.type)
      : await evidenceObjects.remove(evidence.id);
  return done === 'UNAVAILABLE' ? rejected('busy') : checked;
}
