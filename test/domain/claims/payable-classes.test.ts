import { describe, expect, test } from 'vitest';
import { payPersonalPart } from '../../../domain/claims/payers.ts';
import type { MutualAidRules } from '../../../domain/region-profile.ts';
import { classesOf, given, giverOf, ownOf, paidBy, paymentFacts, why } from '../../support/claim-facts.ts';

const rich = { historical: 1_000_000n };

describe('what may be paid for', () => {
  const personal = classesOf({ IN_SCOPE: 40_000n, PRE_BORNE: 30_000n, OVER_LIMIT: 20_000n, FULL_SELF_FUNDED: 10_000n });
  const covered: Partial<MutualAidRules> = { payableCostClasses: ['PRE_BORNE', 'IN_SCOPE'] };

  test('mutual aid pays its classes only, the first of the domain first', () => {
    const payment = given(covered, [giverOf('mother', { account: { historical: 60_000n } })], { personal });
    expect(payment.payers).toMatchObject([{ classes: classesOf({ IN_SCOPE: 40_000n, PRE_BORNE: 20_000n }) }]);
    expect(payment.cashClasses).toEqual(
      classesOf({ PRE_BORNE: 10_000n, OVER_LIMIT: 20_000n, FULL_SELF_FUNDED: 10_000n }),
    );
    expect(payment.cashReasons).toEqual([
      { code: 'CLASS_NOT_PAYABLE', amount: 20_000n, costClass: 'OVER_LIMIT' },
      { code: 'CLASS_NOT_PAYABLE', amount: 10_000n, costClass: 'FULL_SELF_FUNDED' },
      { code: 'NOTHING_LEFT', amount: 10_000n },
    ]);
  });

  test('the own account pays first what no giver may, and so leaves less to cash', () => {
    const payment = given(covered, [giverOf('mother', { account: rich })], {
      personal,
      own: ownOf({ current: 40_000n }),
    });
    // Own 400: over limit 200, self-funded 100, and 100 in scope; the mother 300 + 300.
    expect(payment.payers.map(({ personId, classes }) => [personId, classes])).toEqual([
      ['patient', classesOf({ IN_SCOPE: 10_000n, OVER_LIMIT: 20_000n, FULL_SELF_FUNDED: 10_000n })],
      ['mother', classesOf({ IN_SCOPE: 30_000n, PRE_BORNE: 30_000n })],
    ]);
    expect(payment.cash).toBe(0n);
  });

  test('the own account has classes of its own', () => {
    const payment = payPersonalPart(
      paymentFacts({
        personal,
        own: ownOf(rich),
        ownAccountRules: { payableCostClasses: ['IN_SCOPE'], fundOrder: ['HISTORICAL', 'CURRENT'] },
      }),
    );
    expect(paidBy(payment)).toEqual([['patient', 40_000n]]);
    expect(payment.cashReasons).toEqual([
      { code: 'CLASS_NOT_PAYABLE', amount: 30_000n, costClass: 'PRE_BORNE' },
      { code: 'CLASS_NOT_PAYABLE', amount: 20_000n, costClass: 'OVER_LIMIT' },
      { code: 'CLASS_NOT_PAYABLE', amount: 10_000n, costClass: 'FULL_SELF_FUNDED' },
    ]);
  });

  test('things that mutual aid may not pay come off the far end of the cost', () => {
    // 250 of such things: 100 self-funded, then 150 of the 200 above the limit; 750 are left to her.
    const payment = given({}, [giverOf('mother', { account: rich })], { personal, notPayableItems: 25_000n });
    expect(payment.payers).toMatchObject([
      { classes: classesOf({ IN_SCOPE: 40_000n, PRE_BORNE: 30_000n, OVER_LIMIT: 5_000n }) },
    ]);
    expect(why(payment)).toEqual([['ITEM_CATEGORY_NOT_PAYABLE', 25_000n]]);
  });
});
