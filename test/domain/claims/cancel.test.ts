import { describe, expect, test } from 'vitest';
import { type CancelFacts, cancel } from '../../../domain/claims/cancel.ts';
import type { Claim } from '../../../domain/claims/claim.ts';
import { settle } from '../../../domain/claims/settlement.ts';
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
const claim = claimOf(facts, acceptedValue(settle(facts)));

const employee = { insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;

const cancelFacts: CancelFacts = {
  kind: 'CANCEL',
  id: 'cancellation-1',
  institutionId: 'H33010600001',
  messageId: 'H33010600001202403021015300002',
  at: '2024-03-02T02:15:31.000Z',
  identities: hangzhou2026.identities,
  openQuotas: [{ id: 'link-of-mother', since: '2025-01-05T02:00:00.000Z' }],
};
const cancelled = (differing: Partial<CancelFacts> = {}) =>
  acceptedValue(cancel(claim, { ...cancelFacts, ...differing }));

describe('a cancelled claim', () => {
  test('gives each payer back to the fund that it came from, and fills the quota up again', () => {
    expect(cancelled().payBacks).toEqual([
      { personId: 'patient', ...employee, current: 10_000n, historical: 30_000n },
      {
        personId: 'mother',
        ...employee,
        current: 40_000n,
        historical: 20_000n,
        toQuota: { receiverId: 'patient', amount: 60_000n },
      },
    ]);
    expect(cancelled().record.settlement.cash).toBe(-25_000n);
  });

  test.each([
    ['has ended meanwhile', []],
    ['has ended, and the same two are linked anew', [{ id: 'link-of-mother', since: '2026-03-02T00:00:00.000Z' }]],
  ])('gives the money back without a quota where the link %s', (_name, openQuotas) => {
    expect(cancelled({ openQuotas }).payBacks[1]).toEqual({
      personId: 'mother',
      ...employee,
      current: 40_000n,
      historical: 20_000n,
    });
  });

  test('stays, and names the record that took it back', () => {
    expect(cancelled().claim).toEqual({ ...claim, state: 'CANCELLED', cancellation: cancelled().record, version: 2 });
    expect(cancelled({ kind: 'REVERSAL' }).claim.state).toBe('REVERSED');
  });

  test('has a record that is its negative, row by row', () => {
    const { record } = cancelled();
    expect(record).toMatchObject({
      id: 'cancellation-1',
      kind: 'CANCEL',
      cancels: 'claim-1',
      messageId: 'H33010600001202403021015300002',
      costs: { total: -160_000n, inScope: -150_000n, preSelfPay: 0n, overLimit: 0n, fullSelfFunded: -10_000n },
      settlement: {
        total: -160_000n,
        fund: -35_000n,
        ownAccount: -40_000n,
        mutualAid: -60_000n,
        cash: -25_000n,
        personal: -125_000n,
        deductible: -100_000n,
        slices: [{ amount: -50_000n, share: 7000, fund: -35_000n }],
        payers: [
          { personId: 'patient', relation: 'SELF', paid: -40_000n, currentPaid: -10_000n, historicalPaid: -30_000n },
          { personId: 'mother', relation: 'PARENT', paid: -60_000n, fromQuota: -60_000n },
        ],
        cashReasons: [{ code: 'QUOTA_USED_UP', amount: -25_000n }],
        contribution: { deductible: -100_000n, inScopeAfterDeductible: -50_000n, fund: -35_000n, mutualAid: -60_000n },
      },
    });
    expect(record.settlement.payers.every((row) => !('balanceAfter' in row))).toBe(true);
  });

  test('takes from the year what the claim added', () => {
    expect(cancelled().contribution).toBe(claim.settlement.contribution);
  });
});

test.each<[string, Claim, Partial<CancelFacts>, string]>([
  ['of another institution', claim, { institutionId: 'H33010600002' }, 'claim_of_other_institution'],
  ['cancelled before', { ...claim, state: 'CANCELLED' }, {}, 'claim_cancelled_already'],
  ['reversed before', { ...claim, state: 'REVERSED' }, {}, 'claim_reversed_already'],
  ['settled again since', { ...claim, state: 'RESETTLED' }, {}, 'claim_resettled_already'],
])('a claim %s is not cancelled', (_name, of, differing, code) => {
  expect(cancel(of, { ...cancelFacts, ...differing })).toEqual({
    ok: false,
    rejection: { code, path: ['claimId'] },
  });
});
