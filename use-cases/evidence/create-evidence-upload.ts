import { shanghaiDay } from '../../domain/calendar.ts';
import { type Evidence, type EvidenceType, evidenceBytesMax } from '../../domain/evidence/evidence.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { EvidenceKind } from '../../domain/region-profile.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { PresignedRequest, Services } from '../ports.ts';

export interface EvidenceUploadInput {
  readonly idempotencyKey: string;
  readonly kind: EvidenceKind;
  readonly type: EvidenceType;
  readonly bytes: number;
  /** Hexadecimal, 64 digits. */
  readonly sha256: string;
  readonly admdvs: string;
}

export interface EvidenceUpload {
  readonly evidence: Evidence;
  readonly upload: PresignedRequest;
}

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions' | 'evidenceObjects'>;
type Announced = Omit<EvidenceUploadInput, 'idempotencyKey'>;

/** An upload that nobody attaches within a day is gone. */
const unusedForSeconds = 24 * 60 * 60;
const sha256Form = /^[0-9a-f]{64}$/;
const uploaders: readonly Caller['role'][] = ['citizen', 'clerk', 'terminal', 'institution'];

/**
 * Announces a file and gives the address to send it to. The address is no part of the answer that is remembered: it
 * lives for minutes only, so a repeated call gets a new one for the same evidence.
 */
export async function createEvidenceUpload(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...announced }: EvidenceUploadInput,
): Promise<Outcome<EvidenceUpload>> {
  if (!uploaders.includes(caller.role)) return rejected('not_permitted');
  const once = { operation: 'evidenceUploadCreate', key: idempotencyKey, content: announced };
  const outcome = await answerOnce<Evidence>(services, caller, once, async () => {
    const mistake = mistakeIn(announced, services, caller);
    if (mistake) return mistake;
    const evidence = announcedBy(caller, announced, { id: services.ids.newId(), now: services.clock.now() });
    return accepted({ changes: [{ change: 'EVIDENCE_SET', evidence }], answer: evidence });
  });
  if (!outcome.ok) return outcome;
  const evidence = outcome.value;
  return accepted({ evidence, upload: await services.evidenceObjects.presignUpload(evidence.id, evidence) });
}

function mistakeIn({ bytes, sha256, admdvs }: Announced, { regions, clock }: Needs, caller: Caller) {
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > evidenceBytesMax) {
    return rejected('evidence_bytes_out_of_range', ['bytes'], { max: String(evidenceBytesMax) });
  }
  if (!sha256Form.test(sha256)) return rejected('evidence_hash_malformed', ['sha256']);
  if (!regions.profile(admdvs, shanghaiDay(clock.now()))) return rejected('pooling_area_unknown', ['admdvs']);
  if (caller.role !== 'citizen' && caller.admdvs !== admdvs) {
    return rejected('pooling_area_not_served_by_caller', ['admdvs']);
  }
  return undefined;
}

const announcedBy = (
  { subject, clientId, personId }: Caller,
  { kind, type, bytes, sha256, admdvs }: Announced,
  { id, now }: { readonly id: string; readonly now: Date },
): Evidence => ({
  id,
  kind,
  type,
  bytes,
  sha256,
  state: 'AWAITING_UPLOAD',
  uploadedBy: { subject, clientId, ...(personId !== undefined && { personId }) },
  admdvs,
  createdAt: now.toISOString(),
  expiresAtSeconds: Math.floor(now.getTime() / 1000) + unusedForSeconds,
  version: 1,
});
