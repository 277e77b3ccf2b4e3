import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Evidence } from './evidence.ts';
import { fileHash } from './file-hash.ts';
import { fileTypeOf } from './file-type.ts';

/** Whether what arrived is what was announced: its length, what it really is, and every byte of it. */
export function checkUpload(
  { bytes, type, sha256 }: Pick<Evidence, 'bytes' | 'type' | 'sha256'>,
  arrived: Uint8Array,
): Outcome<undefined> {
  if (arrived.length !== bytes) return rejected('evidence_size_differs', ['evidenceId']);
  if (fileTypeOf(arrived) !== type) return rejected('evidence_type_differs', ['evidenceId']);
  if (fileHash(arrived) !== sha256) {
    return rejected('evidence_hash_differs', ['evidenceId']);
  }
  return accepted(undefined);
}
