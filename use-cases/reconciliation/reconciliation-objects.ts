import type { DetailFormat } from '../../domain/reconciliation/detail-file.ts';
import type { ReconciledDayRef } from '../../domain/reconciliation/reconciled-day.ts';
import type { FileObject } from '../ports.ts';

/**
 * Names of files. An institution's upload is called by its content, and by whose it is: nobody can name another's, and the
 * same file sent twice is one.
 */
export const uploadId = (institutionId: string, sha256: string): string => `reconciliation/${institutionId}-${sha256}`;

/** By its own content too: whoever makes it a second time takes nothing away from the first. */
export const resultId = (day: ReconciledDayRef, sha256: string): string => `${dayName(day)}-${sha256}.csv`;

export const clearingId = (day: ReconciledDayRef, sha256: string): string => `clearing-${dayName(day)}-${sha256}.csv`;

const dayName = ({ institutionId, day, admdvs }: ReconciledDayRef) => `${institutionId}-${day}-${admdvs}`;

export const typeOf: Readonly<Record<DetailFormat, FileObject['type']>> = {
  CSV: 'text/csv',
  NDJSON: 'application/x-ndjson',
};

/** SHA-256, 64 hexadecimal digits in lower case. */
export const isFileHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
