import type { RejectionCode } from '../../../domain/rejections.ts';

/** The part of reconciliation in `rejection-codes.test.ts`; `always` holds for what changes something under a key. */
export const reconciliationRefusals = (
  always: readonly RejectionCode[],
): Readonly<Record<string, readonly RejectionCode[]>> => ({
  reconciliationUploadCreate: [
    'institution_not_designated',
    'evidence_hash_malformed',
    'reconciliation_file_too_large',
  ],
  reconciliationDetail: [
    ...always,
    'institution_not_designated',
    'pooling_area_unknown',
    'reconciliation_day_not_over',
    'evidence_hash_malformed',
    'reconciliation_file_missing',
    'evidence_not_clean',
  ],
  reconciliationDayResolve: [
    ...always,
    'institution_id_malformed',
    'reference_malformed',
    'not_found',
    'reconciliation_day_not_different',
  ],
  clearingFileCreate: [
    ...always,
    'institution_not_designated',
    'pooling_area_unknown',
    'not_permitted',
    'institution_id_malformed',
    'reconciliation_day_unresolved',
  ],
});

export const reconciliationEnums: Readonly<Record<string, string>> = {
  reconciliationUploadCreate: 'ReconciliationUploadCreateErrorCode',
  reconciliationDetail: 'ReconciliationDetailErrorCode',
  reconciliationDayResolve: 'ReconciliationDayResolveErrorCode',
  clearingFileCreate: 'ClearingFileCreateErrorCode',
};
