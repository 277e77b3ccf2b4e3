import type { PersonId } from '../persons/person.ts';
import type { EvidenceKind } from '../region-profile.ts';

/** What may be uploaded; told by its first bytes, whatever it is called. */
export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** 10 MB. */
export const evidenceBytesMax = 10 * 1024 * 1024;

/**
 * A file that an applicant hands in. AWAITING_UPLOAD until it was uploaded and checked; COMPLETE may be attached to one
 * application; what is never attached expires with its object.
 */
export interface Evidence {
  /** A random UUID; its object lies under this name. */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** As announced; completing checks that the bytes agree with all three. */
  readonly type: EvidenceType;
  readonly bytes: number;
  /** Hexadecimal, 64 digits. */
  readonly sha256: string;
  readonly state: 'AWAITING_UPLOAD' | 'COMPLETE';
  /** Who announced it: he alone may complete and attach it. */
  readonly uploadedBy: { readonly subject: string; readonly clientId: string; readonly personId?: PersonId };
  /** Whose reviewers may read it once it is attached. */
  readonly admdvs: string;
  readonly createdAt: string;
  readonly applicationId?: string;
  /** When it goes if nobody attaches it; absent once attached. Seconds since 1970. */
  readonly expiresAtSeconds?: number;
  readonly version: number;
}
