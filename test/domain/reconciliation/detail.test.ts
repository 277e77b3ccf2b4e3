import { expect, test } from 'vitest';
import type { ClosingLine } from '../../../domain/reconciliation/closing-line.ts';
import { noSums } from '../../../domain/reconciliation/compare-totals.ts';
import { countFindings, createDetailComparison, type DetailRow } from '../../../domain/reconciliation/detail.ts';
import {
  dayIsOver,
  mayClear,
  type ReconciledDay,
  resolved,
  stateOf,
} from '../../../domain/reconciliation/reconciled-day.ts';
import { isOutdone, type ReconciliationRequest } from '../../../domain/reconciliation/reconciliation-request.ts';

const lineOf = (messageId: string, differing: Partial<ClosingLine> = {}): ClosingLine => ({
  institutionId: 'H33010600001',
  day: '2026-11-20',
  admdvs: '330100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  kind: 'SETTLED',
  madeBy: messageId,
  claimId: messageId,
  messageId,
  count: 1,
  total: 10_000n,
  fund: 6_000n,
  other: 1_000n,
  hospitalShare: 0n,
  ownAccount: 2_000n,
  mutualAid: 500n,
  cash: 500n,
  ...differing,
});
const taken = {
  kind: 'CANCELLED',
  count: -1,
  total: -10_000n,
  fund: -6_000n,
  other: -1_000n,
  ownAccount: -2_000n,
  mutualAid: -500n,
  cash: -500n,
} as const;
const rowOf = (messageId: string, differing: Partial<DetailRow> = {}): DetailRow => ({
  messageId,
  count: 1,
  total: 10_000n,
  fund: 7_000n,
  ownAccount: 2_000n,
  mutualAid: 500n,
  ...differing,
});
const refund = { count: -1, total: -10_000n, fund: -7_000n, ownAccount: -2_000n, mutualAid: -500n };

test('claim by claim, in the order of the messages', () => {
  const lines = [
    lineOf('m1'),
    lineOf('m2'),
    lineOf('m3'),
    // Taken back on the same day: once known to both, once to us alone.
    lineOf('m5'),
    lineOf('m5', taken),
    lineOf('m6'),
    lineOf('m6', taken),
    // They have not heard of the cancel, or say it twice.
    lineOf('m7'),
    lineOf('m7', taken),
    lineOf('m8'),
  ];
  const rows = [
    rowOf('m8'),
    rowOf('m8'),
    rowOf('m4'),
    rowOf('m3', { fund: 7_001n }),
    rowOf('m1'),
    rowOf('m5'),
    rowOf('m5', refund),
    rowOf('m7'),
  ];
  const comparison = createDetailComparison();
  // In whatever order they come.
  for (const row of rows) comparison.addTheirs(row);
  for (const line of lines) comparison.addOurs(line);
  const findings = comparison.findings();
  expect(findings.map(({ messageId, result }) => [messageId, result])).toEqual([
    ['m1', 'BALANCED'],
    ['m2', 'OURS_MORE'],
    ['m3', 'MISMATCH'],
    ['m4', 'THEIRS_MORE'],
    ['m5', 'BALANCED'],
    ['m6', 'BALANCED'],
    ['m7', 'MISMATCH'],
    ['m8', 'MISMATCH'],
  ]);
  expect(findings[0]).toMatchObject({ ours: { count: 1, fund: 7_000n }, theirs: { count: 1, fund: 7_000n } });
  expect(findings[5]).toMatchObject({ ours: noSums, theirs: undefined });
  expect(countFindings(findings, 2)).toEqual({
    BALANCED: 3,
    THEIRS_MORE: 1,
    OURS_MORE: 1,
    MISMATCH: 3,
    MALFORMED: 2,
  });
});

const none = { BALANCED: 7, THEIRS_MORE: 0, OURS_MORE: 0, MISMATCH: 0, MALFORMED: 0 };
test.each([
  [none, 'BALANCED'],
  [{ ...none, THEIRS_MORE: 1 }, 'DIFFERENT'],
  [{ ...none, OURS_MORE: 1 }, 'DIFFERENT'],
  [{ ...none, MISMATCH: 1 }, 'DIFFERENT'],
  [{ ...none, MALFORMED: 1 }, 'DIFFERENT'],
])('a day of %o is %s', (counts, state) => {
  expect(stateOf(counts)).toBe(state);
});

const day: ReconciledDay = {
  institutionId: 'H33010600001',
  day: '2026-11-20',
  admdvs: '330100',
  state: 'DIFFERENT',
  counts: { ...none, OURS_MORE: 1 },
  file: '0'.repeat(64),
  reconciledAt: '2026-11-21T02:00:00.000Z',
  clearing: { lines: 8, sha256: '1'.repeat(64) },
  version: 1,
};
const resolution = { reference: 'file 7', at: '2026-11-22T02:00:00.000Z', by: 'clerk-330100' };

test('a day that differs is resolved once, and cleared only then', () => {
  expect(mayClear(undefined)).toBe(false);
  expect(mayClear(day)).toBe(false);
  const after: ReconciledDay = { ...day, state: 'RESOLVED', resolution, version: 2 };
  expect(resolved(day, resolution)).toEqual({ ok: true, value: after });
  expect(mayClear(after)).toBe(true);
  expect(mayClear({ ...day, state: 'BALANCED' })).toBe(true);
  // Compared before the file was made with it: it is compared once more.
  const { clearing: _, ...before } = day;
  expect(mayClear({ ...before, state: 'BALANCED' })).toBe(false);
  for (const state of ['BALANCED', 'RESOLVED'] as const) {
    expect(resolved({ ...day, state }, resolution)).toMatchObject({
      ok: false,
      rejection: { code: 'reconciliation_day_not_different' },
    });
  }
});

const asked: ReconciliationRequest = {
  id: 'request-2',
  institutionId: 'H33010600001',
  day: '2026-11-20',
  admdvs: '330100',
  format: 'CSV',
  language: 'en',
  file: '1'.repeat(64),
  requestedAt: '2026-11-21T03:00:00.000Z',
  version: 1,
};
const by = (at: string): ReconciledDay => ({ ...day, request: { id: 'request-1', at } });
test.each([
  ['no other', undefined, false],
  ['one that was compared within the call', day, false],
  ['one that was asked for before', by('2026-11-21T02:59:59.999Z'), false],
  ['one that was asked for later', by('2026-11-21T03:00:00.001Z'), true],
])('a file counts beside %s: only the last does', (_, before, outdone) => {
  expect(isOutdone(asked, before)).toBe(outdone);
});

test('a day is over on the next', () => {
  expect(dayIsOver('2026-11-20', '2026-11-20')).toBe(false);
  expect(dayIsOver('2026-11-20', '2026-11-21')).toBe(true);
});
