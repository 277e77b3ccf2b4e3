import { expect, test } from 'vitest';
import type { ClosingLine } from '../../../domain/reconciliation/closing-line.ts';
import type { ReconciledDay } from '../../../domain/reconciliation/reconciled-day.ts';
import type { ReconciliationRequest } from '../../../domain/reconciliation/reconciliation-request.ts';
import { type Contract, commonTools, expectRefused, rawItem, walk } from './contract.ts';

const lineOf = (differing: Partial<ClosingLine> = {}): ClosingLine => ({
  institutionId: 'H33010600001',
  day: '2026-11-20',
  admdvs: '330100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
  kind: 'SETTLED',
  madeBy: 'claim-1',
  claimId: 'claim-1',
  messageId: 'H33010600001202611201000000001',
  count: 1,
  total: 9_007_199_254_740_993n,
  fund: 70_000n,
  other: 0n,
  hospitalShare: 0n,
  ownAccount: 8_000n,
  mutualAid: 35_000n,
  cash: 3_000n,
  ...differing,
});
const heading = { admdvs: '330100', insuranceType: 'EMPLOYEE', clearingType: 'OUTPATIENT' } as const;
const someDay = { institutionId: 'H33010600001', day: '2026-11-20' } as const;

/** What institutions' days come to. */
export function describeClosingLines(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);
  const names = async (selection: Parameters<ReturnType<typeof reads>['closingLines']>[0]) =>
    (await walk((page) => reads().closingLines(selection, page), 2)).map((page) =>
      page.map(({ madeBy, kind, clearingType, admdvs }) => `${admdvs} ${clearingType} ${madeBy} ${kind}`),
    );

  test('CLOSING_LINE_SET writes a line of its institution’s day, and writing it again changes nothing', async () => {
    const line = lineOf({ day: '2026-11-19' });
    expect(await moved({ change: 'CLOSING_LINE_SET', line })).toEqual({
      added: ['CLOSING#H33010600001#2026-11-19 | LINE#330100#EMPLOYEE#OUTPATIENT#claim-1#SETTLED'],
      removed: [],
    });
    const before = await contract.world().rawItems();
    await commit({ change: 'CLOSING_LINE_SET', line });
    expect(await contract.world().rawItems()).toEqual(before);
    const { items } = await reads().closingLines({ ...someDay, day: '2026-11-19' }, { first: 5 });
    expect(items).toEqual([line]);
    const sums = await reads().closingSums({ ...someDay, day: '2026-11-19' }, { first: 5 });
    expect(sums.items).toEqual([
      {
        messageId: 'H33010600001202611201000000001',
        count: 1,
        total: 9_007_199_254_740_993n,
        fund: 70_000n,
        other: 0n,
        ownAccount: 8_000n,
        mutualAid: 35_000n,
      },
    ]);
  });

  test('a day is read page by page, whole or under one heading', async () => {
    const taken = { kind: 'CANCELLED', count: -1, total: -1n, fund: -1n } as const;
    for (const line of [
      lineOf(),
      lineOf(taken),
      lineOf({ madeBy: 'claim-2' }),
      lineOf({ madeBy: 'claim-3', clearingType: 'PHARMACY' }),
      lineOf({ madeBy: 'claim-4', admdvs: '610100' }),
      lineOf({ madeBy: 'claim-5', insuranceType: 'RESIDENT' }),
      lineOf({ madeBy: 'claim-6', day: '2026-11-21' }),
      lineOf({ madeBy: 'claim-7', institutionId: 'P33010600002' }),
    ]) {
      await commit({ change: 'CLOSING_LINE_SET', line });
    }
    expect(await names({ ...someDay, heading })).toEqual([
      ['330100 OUTPATIENT claim-1 CANCELLED', '330100 OUTPATIENT claim-1 SETTLED'],
      ['330100 OUTPATIENT claim-2 SETTLED'],
    ]);
    const sums = await walk((page) => reads().closingSums({ ...someDay, heading }, page), 2);
    expect(sums.map((page) => page.map(({ count }) => count))).toEqual([[-1, 1], [1]]);
    expect(await names(someDay)).toEqual([
      ['330100 OUTPATIENT claim-1 CANCELLED', '330100 OUTPATIENT claim-1 SETTLED'],
      ['330100 OUTPATIENT claim-2 SETTLED', '330100 PHARMACY claim-3 SETTLED'],
      ['330100 OUTPATIENT claim-5 SETTLED', '610100 OUTPATIENT claim-4 SETTLED'],
    ]);
  });
}

/** What became of comparing them. */
export function describeReconciledDays(contract: Contract): void {
  const { reads, commit, moved } = commonTools(contract);

  test('RECONCILED_DAY_SET follows the version before, and stands beside the lines', async () => {
    const day: ReconciledDay = {
      institutionId: 'H33010600001',
      day: '2026-11-18',
      admdvs: '330100',
      state: 'DIFFERENT',
      counts: { BALANCED: 3, THEIRS_MORE: 0, OURS_MORE: 1, MISMATCH: 0, MALFORMED: 2 },
      file: '0'.repeat(64),
      reconciledAt: '2026-11-21T02:00:00.000Z',
      request: { id: 'request-1', at: '2026-11-21T01:59:58.000Z' },
      clearing: { lines: 12_345, sha256: 'b'.repeat(64) },
      version: 1,
    };
    const set = (version: number) => ({ change: 'RECONCILED_DAY_SET', reconciled: { ...day, version } }) as const;
    await expectRefused(contract, { changes: [set(2)] }, { code: 'changed_meanwhile' });
    expect(await moved(set(1))).toEqual({
      added: ['CLOSING#H33010600001#2026-11-18 | DAY#330100'],
      removed: [],
    });
    await expectRefused(contract, { changes: [set(1)] }, { code: 'changed_meanwhile' });
    await commit(set(2));
    expect(await reads().reconciledDay(day)).toEqual({ ...day, version: 2 });
    expect(await reads().closingLines(day, { first: 5 })).toEqual({ items: [], positions: [] });
  });
}

/** Days that institutions have asked to have compared. */
export function describeReconciliationRequests(contract: Contract): void {
  const { reads, moved } = commonTools(contract);
  const first: ReconciliationRequest = {
    id: 'request-1',
    institutionId: 'H33010600001',
    day: '2026-11-18',
    admdvs: '330100',
    format: 'NDJSON',
    language: 'zh-CN',
    file: '0'.repeat(64),
    requestedAt: '2026-11-20T02:00:00.000Z',
    version: 1,
  };
  const outcome = {
    result: 'READY',
    at: '2026-11-20T02:00:02.000Z',
    bytes: 1_234_567,
    sha256: 'a'.repeat(64),
    counts: { BALANCED: 3, THEIRS_MORE: 0, OURS_MORE: 1, MISMATCH: 0, MALFORMED: 2 },
    badLines: [
      { line: 7, fault: 'amount_malformed', field: 'total', message: '金额' },
      { line: 9, fault: 'json_malformed', message: '该行' },
    ],
    clearing: { lines: 12_345, sha256: 'b'.repeat(64) },
  } as const;

  test('RECONCILIATION_REQUEST_SET writes it once, follows its version, and it goes by itself after thirty days', async () => {
    const set = (version: number) =>
      ({ change: 'RECONCILIATION_REQUEST_SET', request: { ...first, version } }) as const;
    expect(await moved(set(1))).toEqual({ added: ['RECONCILIATION#request-1 | STATE'], removed: [] });
    expect(await reads().reconciliationRequest('request-1')).toEqual(first);
    await expectRefused(contract, { changes: [set(1)] }, { code: 'changed_meanwhile' });
    await expectRefused(contract, { changes: [set(3)] }, { code: 'changed_meanwhile' });
    const answered: ReconciliationRequest = { ...first, outcome, version: 2 };
    await moved({ change: 'RECONCILIATION_REQUEST_SET', request: answered });
    expect(await reads().reconciliationRequest('request-1')).toEqual(answered);
    // 2026-12-20T02:00:00Z
    const item = await rawItem(contract.world(), 'RECONCILIATION#request-1', 'STATE');
    expect(Number(item?.expiresAtSeconds)).toBe(1_797_732_000);
    expect(await reads().reconciliationRequest('request-2')).toBeUndefined();
  });
}
