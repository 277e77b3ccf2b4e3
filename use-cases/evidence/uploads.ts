import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Caller } from '../caller.ts';

/** The same subject through the same client: two issuers may call two people the same. */
export const isUploader = ({ uploadedBy }: Evidence, { subject, clientId }: Caller): boolean =>
  uploadedBy.subject === subject && uploadedBy.clientId === clientId;

/** The table takes its time to remove what has expired, up to two days; nobody sees it meanwhile. */
export const isExpired = ({ expiresAtSeconds }: Evidence, now: Date): boolean =>
  expiresAtSeconds !== undefined && expiresAtSeconds * 1000 <= now.getTime();
