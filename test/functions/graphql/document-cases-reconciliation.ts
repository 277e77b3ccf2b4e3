import { staff } from '../../support/callers.ts';
import type { Case } from './document-cases.ts';

const zero = { amount: '0.00' };
/** A day on which nothing was settled. */
const reconciliation = {
  institutionId: 'H33010600001',
  insuredAt: '330100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  from: '2026-11-01',
  to: '2026-11-01',
  count: 0,
  total: zero,
  fund: zero,
  ownAccount: zero,
  mutualAid: zero,
} as const;

const institution = () => staff('institution');
const key = { idempotencyKey: 'x' };
const day = { insuredAt: '330100', day: '2026-11-01' } as const;
const file = { format: 'CSV', sha256: 'x' } as const;
const malformed = [{ code: 'IDEMPOTENCY_KEY_MALFORMED' }];

/** The part of reconciliation in `document-cases.ts`. */
export const reconciliationDocumentCases: Readonly<Record<string, Case>> = {
  'ClearingFileCreate.graphql': [
    institution,
    { input: { ...key, ...day } },
    { clearingFileCreate: { clearing: null, userErrors: malformed } },
  ],
  'ReconciliationDayResolve.graphql': [
    () => staff('clerk'),
    { input: { ...key, institutionId: 'H33010600001', day: '2026-11-01', reference: 'file 7' } },
    { reconciliationDayResolve: { day: null, userErrors: malformed } },
  ],
  'ReconciliationDetail.graphql': [
    institution,
    { input: { ...key, ...day, ...file } },
    { reconciliationDetail: { request: null, userErrors: malformed } },
  ],
  'ReconciliationRequest.graphql': [institution, { id: 'rec_x' }, { node: null }],
  'ReconciliationTotals.graphql': [
    () => staff('clerk'),
    { input: reconciliation },
    {
      reconciliationTotals: {
        institutionId: 'H33010600001',
        result: 'BALANCED',
        ours: { count: 0, total: { amount: '0.00' } },
        theirs: { count: 0, total: { amount: '0.00' } },
      },
    },
  ],
  'ReconciliationUploadCreate.graphql': [
    institution,
    { input: { ...file, bytes: 10 } },
    { reconciliationUploadCreate: { upload: null, userErrors: [{ code: 'INSTITUTION_NOT_DESIGNATED' }] } },
  ],
};
