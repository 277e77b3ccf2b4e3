import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../domain/claims/claim.ts';
import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import { type ResettleFacts, resettle, settleInCashFirst } from '../../../domain/claims/resettle.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';
import { acceptedValue, claimOf, costsOf, giverOf, ownOf, settleFacts } from '../../support/claim-facts.ts';

/** 1,500 in scope and 100 above the limit; the equipment has failed on 1 March 2024. */
const facts = settleFacts({
  costs: costsOf(150_000n, { overLimit: 10_000n }),
  own: ownOf({ historical: 30_000n }),
  givers: [giverOf('mother', { account: { historical: 40_000n } })],
});
const cash = acceptedValue(settleInCashFirst(facts));
const claim: Claim = claimOf(facts, cash, { cashFirst: true });

describe('while the equipment does not work', () => {
  test('the whole cost is cash, and the year knows nothing of it', () => {
    expect(cash).toMatchObject({
      total: 160_000n,
      fund: 0n,
      ownAccount: 0n,
      mutualAid: 0n,
      cash: 160_000n,
      personalClasses: { IN_SCOPE: 150_000n, OVER_LIMIT: 10_000n },
      payers: [],
      cashReasons: [{ code: 'EQUIPMENT_FAILED', amount: 160_000n }],
      contribution: { deductible: 0n, inScopeAfterDeductible: 0n, fund: 0n, mutualAid: 0n },
    });
    expect(cash.explanation.map((line) => explanationWords(line).en)).toEqual([
      'The care cost ¥1600.00.',
      '¥1600.00 are to be paid in cash.',
      '¥1600.00 in cash, because the equipment had failed. The same institution settles it again.',
    ]);
  });

  test('what the institution states is checked as ever', () => {
    expect(settleInCashFirst({ ...facts, medType: '99' })).toMatchObject({
      ok: false,
      rejection: { code: 'med_type_unknown' },
    });
  });
});

const again: ResettleFacts = { id: 'claim-2', institutionId: 'H33010600001', on: '2024-03-31', settle: facts };

describe('settled again', () => {
  test('the cash becomes the fund’s and the accounts’ part, and the difference goes back', () => {
    // Fund (1,500 − 1,000) × 70 % = 350; own 300; mother 400; cash 1,600 − 1,050 = 550; back 1,050.
    const { earlier, settlement, refundDue } = acceptedValue(resettle(claim, again));
    expect(settlement).toMatchObject({ fund: 35_000n, ownAccount: 30_000n, mutualAid: 40_000n, cash: 55_000n });
    expect(refundDue).toBe(105_000n);
    expect(earlier).toEqual({ ...claim, state: 'RESETTLED', resettledBy: 'claim-2', version: 2 });
  });

  test('where nobody pays anything, nothing goes back', () => {
    const { own: _, ...others } = { ...facts, givers: [] };
    const small = { ...claim, costs: costsOf(50_000n), settlement: { ...cash, cash: 50_000n } };
    expect(acceptedValue(resettle(small, { ...again, settle: others })).refundDue).toBe(0n);
  });

  // Thirty days from the day of care: 1 + 30 = 31 March.
  test.each(['2024-03-01', '2024-03-31'])('on %s it is in time', (on) => {
    expect(resettle(claim, { ...again, on }).ok).toBe(true);
  });

  test('on 1 April it is too late', () => {
    expect(resettle(claim, { ...again, on: '2024-04-01' })).toEqual({
      ok: false,
      rejection: { code: 'resettlement_too_late', path: ['claimId'], details: { lastDay: '2024-03-31' } },
    });
  });

  test.each<[string, Claim, Partial<ResettleFacts>, string]>([
    ['by another institution', claim, { institutionId: 'H33010600002' }, 'claim_of_other_institution'],
    ['a second time', { ...claim, state: 'RESETTLED' }, {}, 'claim_resettled_already'],
    ['after a cancel', { ...claim, state: 'CANCELLED' }, {}, 'claim_cancelled_already'],
    ['after a reversal', { ...claim, state: 'REVERSED' }, {}, 'claim_reversed_already'],
    ['where nothing had failed', { ...claim, cashFirst: false }, {}, 'claim_not_cash_first'],
  ])('not %s', (_name, of, differing, code) => {
    expect(resettle(of, { ...again, ...differing })).toMatchObject({
      ok: false,
      rejection: { code, path: ['claimId'] },
    });
  });

  test('a profile that came after the day of care, or another year, is a bug', () => {
    expect(() => resettle(claim, { ...again, settle: { ...facts, profile: hangzhou2026 } })).toThrow(InvariantBroken);
    const year = { ...facts.year, year: '2025' };
    expect(() => resettle(claim, { ...again, settle: { ...facts, year } })).toThrow(InvariantBroken);
  });
});
