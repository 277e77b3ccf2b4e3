import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { type DetailFormat, detailBytesMax, tooLarge } from '../../domain/reconciliation/detail-file.ts';
import type { Caller } from '../caller.ts';
import type { PresignedRequest, Services } from '../ports.ts';
import { isFileHash, typeOf, uploadId } from './reconciliation-objects.ts';

type Needs = Pick<Services, 'reads' | 'evidenceObjects'>;

export interface UploadRequest {
  readonly format: DetailFormat;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where an institution may put the file of its day. Nothing is written: the file is called by what is in it. */
export async function createReconciliationUpload(
  { reads, evidenceObjects }: Needs,
  caller: Caller,
  { format, bytes, sha256 }: UploadRequest,
): Promise<Outcome<PresignedRequest>> {
  const institution = await reads.institution(caller.clientId);
  if (!institution) return rejected('institution_not_designated');
  if (!isFileHash(sha256)) return rejected('evidence_hash_malformed', ['sha256']);
  if (bytes < 1 || bytes > detailBytesMax) return tooLarge();
  const id = uploadId(institution.institutionId, sha256);
  return accepted(await evidenceObjects.presignUpload(id, { type: typeOf[format], bytes, sha256 }));
}
