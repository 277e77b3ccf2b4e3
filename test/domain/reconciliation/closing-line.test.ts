import { describe, expect, test } from 'vitest';
import { cancel } from '../../../domain/claims/cancel.ts';
import type { Claim } from '../../../domain/claims/claim.ts';
import { settleInCashFirst } from '../../../domain/claims/resettle.ts';
import { settle } from '../../../domain/claims/settlement.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { clearingTypeOf } from '../../../domain/reconciliation/clearing-type.ts';
import { closingLinesOf } from '../../../domain/reconciliation/closing-line.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';
import { acceptedValue, claimOf, costsOf, giverOf, ownOf, settleFacts } from '../../support/claim-facts.ts';

/**
 * Hangzhou 2026: 1,500 in scope and 100 outside the catalogue. Fund (1,500 − 1,000) × 70 % = 350. Own 300 of past years
 * and 100 of this one; the mother’s quota of 600; cash 1,600 − 350 − 400 − 600 = 250.
 */
const facts = settleFacts({
  profile: hangzhou2026,
  costs: costsOf(150_000n, { fullSelfFunded: 10_000n }),
  own: ownOf({ historical: 30_000n, current: 10_000n }),
  givers: [
    giverOf('mother', { account: { historical: 20_000n, current: 90_000n, reservedByLink: { patient: 60_000n } } }),
  ],
});
/** At 10:15:31 in Hangzhou. */
const claim = claimOf(facts, acceptedValue(settle(facts)));

const takenBack = (taken: Claim, at: string, kind: 'CANCEL' | 'REVERSAL' = 'CANCEL') =>
  acceptedValue(
    cancel(taken, {
      kind,
      id: 'cancellation-1',
      institutionId: 'H33010600001',
      messageId: 'H33010600001202403021015300002',
      at,
      identities: hangzhou2026.identities,
      openQuotas: [],
    }),
  ).claim;

const heading = {
  institutionId: 'H33010600001',
  admdvs: '330100',
  insuranceType: 'EMPLOYEE',
  clearingType: 'OUTPATIENT',
} as const;
const settledLine = {
  ...heading,
  day: '2024-03-01',
  kind: 'SETTLED',
  madeBy: 'claim-1',
  claimId: 'claim-1',
  messageId: 'H33010600001202403011015300001',
  count: 1,
  total: 160_000n,
  fund: 35_000n,
  other: 0n,
  hospitalShare: 0n,
  ownAccount: 40_000n,
  mutualAid: 60_000n,
  cash: 25_000n,
};
const cancelledLine = {
  ...settledLine,
  kind: 'CANCELLED',
  count: -1,
  total: -160_000n,
  fund: -35_000n,
  ownAccount: -40_000n,
  mutualAid: -60_000n,
  cash: -25_000n,
};

describe('a claim that was settled', () => {
  test('has one line, on the day in Shanghai on which it was', () => {
    expect(closingLinesOf(claim)).toEqual([settledLine]);
    // 00:05:00 in Shanghai.
    const atNight = closingLinesOf({ ...claim, settledAt: '2024-03-01T16:05:00.000Z' });
    expect(atNight).toEqual([{ ...settledLine, day: '2024-03-02' }]);
  });

  test.each(['CANCEL', 'REVERSAL'] as const)('and taken back by a %s has another, on the day of that', (kind) => {
    const lines = closingLinesOf(takenBack(claim, '2024-03-02T02:15:31.000Z', kind));
    expect(lines).toEqual([settledLine, { ...cancelledLine, day: '2024-03-02' }]);
  });
});

describe('a claim paid in cash first', () => {
  const inCash = { ...claimOf(facts, acceptedValue(settleInCashFirst(facts))), id: 'claim-0', cashFirst: true };
  const cashLine = {
    ...settledLine,
    claimId: 'claim-0',
    madeBy: 'claim-0',
    fund: 0n,
    ownAccount: 0n,
    mutualAid: 0n,
    cash: 160_000n,
  };
  const again: Claim = { ...claim, settledAt: '2024-03-05T02:15:31.000Z', resettles: 'claim-0' };
  const replacedLine = {
    ...cashLine,
    madeBy: 'claim-1',
    kind: 'REPLACED',
    day: '2024-03-05',
    count: -1,
    total: -160_000n,
    cash: -160_000n,
  };

  test('has its own line, also once it is settled again', () => {
    expect(closingLinesOf(inCash)).toEqual([cashLine]);
    expect(closingLinesOf({ ...inCash, state: 'RESETTLED', resettledBy: 'claim-1' })).toEqual([cashLine]);
  });

  test('is replaced by the claim that settles it again', () => {
    expect(closingLinesOf(again, inCash)).toEqual([{ ...settledLine, day: '2024-03-05' }, replacedLine]);
  });

  test('counts again once that one is taken back', () => {
    expect(closingLinesOf(takenBack(again, '2024-03-06T02:15:31.000Z', 'REVERSAL'), inCash)).toEqual([
      { ...settledLine, day: '2024-03-05' },
      replacedLine,
      { ...cancelledLine, day: '2024-03-06' },
      { ...cashLine, madeBy: 'claim-1', kind: 'RESTORED', day: '2024-03-06' },
    ]);
  });

  test('has to be there when the other is closed, and no other claim', () => {
    expect(() => closingLinesOf(again)).toThrow(InvariantBroken);
    expect(() => closingLinesOf(claim, inCash)).toThrow(InvariantBroken);
  });
});

test.each([
  ['OUTPATIENT', 'OUTPATIENT'],
  ['CHRONIC', 'OUTPATIENT'],
  ['INPATIENT', 'INPATIENT'],
  ['PHARMACY', 'PHARMACY'],
  ['MATERNITY', 'MATERNITY'],
] as const)('%s clears as %s', (group, clearingType) => {
  expect(clearingTypeOf(group)).toBe(clearingType);
});
