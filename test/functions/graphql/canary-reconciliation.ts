import { createHash } from 'node:crypto';
import type { ReconciledDay } from '../../../domain/reconciliation/reconciled-day.ts';
import type { ReconciliationRequest } from '../../../domain/reconciliation/reconciliation-request.ts';
import type { World } from '../../support/world.ts';
import { password, quill, token, yu } from './canary-people.ts';

const file = new TextEncoder().encode('message_id,refund,total,fund,own_account,mutual_aid\n');
const sha256 = createHash('sha256').update(file).digest('hex');
const cleared = { lines: 1, sha256 };
const dayOf = (day: string, differing: Partial<ReconciledDay>): ReconciledDay => ({
  institutionId: 'H33010600001',
  day,
  admdvs: '330100',
  state: 'BALANCED',
  counts: { BALANCED: 1, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 },
  file: sha256,
  reconciledAt: '2026-11-20T01:00:00.000Z',
  clearing: cleared,
  version: 1,
  ...differing,
});

const request: ReconciliationRequest = {
  id: '00000000-0000-4000-8000-0000000000aa',
  institutionId: 'H33010600001',
  day: '2026-11-18',
  admdvs: '330100',
  format: 'CSV',
  language: 'en',
  file: sha256,
  requestedAt: '2026-11-20T01:00:00.000Z',
  outcome: {
    ...{ result: 'READY', at: '2026-11-20T01:00:01.000Z', bytes: 7, sha256 },
    counts: { BALANCED: 0, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 1 },
    badLines: [{ line: 2, fault: 'json_malformed', message: 'The line must be one JSON object.' }],
    clearing: cleared,
  },
  version: 1,
};
export const reconciliationRequestId = `rec_${Buffer.from(request.id).toString('base64url')}`;

/**
 * A file that the institution of `canary-claims.ts` has uploaded, a day that is balanced, one that is not, and the request
 * that has found it.
 */
export async function prepareReconciliation(world: World): Promise<void> {
  world.evidenceObjects.incoming.set(`reconciliation/H33010600001-${sha256}`, file);
  const { status } = await world.services.commit({
    changes: [
      { change: 'RECONCILED_DAY_SET', reconciled: dayOf('2026-11-17', {}) },
      { change: 'RECONCILED_DAY_SET', reconciled: dayOf('2026-11-18', { state: 'DIFFERENT' }) },
      { change: 'RECONCILIATION_REQUEST_SET', request },
    ],
  });
  if (status !== 'COMMITTED') throw new Error('the days were not prepared');
}

let keys = 0;
const idempotencyKey = () => `canary-reconciliation-${++keys}`;
const some = { amount: '1.00' };
const reconciliation = {
  institutionId: 'H33010600001',
  insuredAt: '330100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  from: '2026-11-20',
  to: '2026-11-20',
  count: 1,
  total: some,
  fund: some,
  ownAccount: { amount: '0.00' },
  mutualAid: { amount: '0.00' },
};

const upload = { format: 'CSV', bytes: file.length, sha256 };
const detail = () => ({
  idempotencyKey: idempotencyKey(),
  insuredAt: '330100',
  day: '2026-11-19',
  format: 'CSV',
  sha256,
});
const resolve = () => ({
  idempotencyKey: idempotencyKey(),
  institutionId: 'H33010600001',
  day: '2026-11-18',
  reference: 'file 7',
});
const clearing = () => ({
  idempotencyKey: idempotencyKey(),
  institutionId: 'H33010600001',
  insuredAt: '330100',
  day: '2026-11-17',
});

/** As in `canary-cases.ts`. */
export const reconciliationCases: Readonly<Record<string, () => readonly object[]>> = {
  reconciliationTotals: () => [
    { input: reconciliation },
    { input: { ...reconciliation, institutionId: yu.certificate.number, fund: { amount: yu.phone } } },
    { input: { ...reconciliation, total: { amount: `${quill.name} ${token}` } } },
    { input: { ...reconciliation, from: yu.name, clearingType: quill.name, [yu.phone]: password } },
  ],
  reconciliationUploadCreate: () => [
    { input: upload },
    { input: { ...upload, sha256: yu.certificate.number } },
    { input: { ...upload, format: quill.name, [yu.name]: token } },
  ],
  reconciliationDetail: () => [
    { input: detail() },
    { input: { ...detail(), idempotencyKey: `${quill.name} ${yu.phone}` } },
    { input: { ...detail(), sha256: `${yu.certificate.number} ${password}` } },
  ],
  reconciliationDayResolve: () => [
    { input: resolve() },
    { input: { ...resolve(), institutionId: yu.certificate.number } },
    { input: { ...resolve(), reference: `${quill.name} ${yu.phone}` } },
  ],
  clearingFileCreate: () => [
    { input: clearing() },
    { input: { ...clearing(), institutionId: quill.certificate.number } },
    { input: { ...clearing(), day: yu.name } },
  ],
};
