import { describe, expect, test } from 'vitest';
import { type CostSplitTexts, checkCostSplit, parseCostSplit } from '../../../domain/claims/cost-split.ts';

const texts: CostSplitTexts = {
  total: '100.00',
  inScope: '60.5',
  preSelfPay: '20',
  overLimit: '9.49',
  fullSelfFunded: '10.01',
};

describe('a cost', () => {
  test('is read from yuan, and its four parts make up the total', () => {
    expect(parseCostSplit(texts)).toEqual({
      ok: true,
      value: { total: 10_000n, inScope: 6_050n, preSelfPay: 2_000n, overLimit: 949n, fullSelfFunded: 1_001n },
    });
  });

  // 60.50 + 20.00 + 9.49 + 10.01 = 100.00
  test.each([
    ['100.01', '0.01', 'total'],
    ['1000.00', '900.00', 'total'],
    ['99.99', '-0.01', 'fullSelfFunded'],
    ['89.99', '-10.01', 'fullSelfFunded'],
    ['89.98', '-10.02', 'overLimit'],
    ['80.49', '-19.51', 'preSelfPay'],
    ['60.49', '-39.51', 'inScope'],
  ])('of %s for parts of 100.00 is refused with the difference, where it goes beyond', (total, difference, field) => {
    expect(parseCostSplit({ ...texts, total })).toEqual({
      ok: false,
      rejection: { code: 'cost_split_does_not_add_up', path: [field], details: { total, sum: '100.00', difference } },
    });
  });

  test('is 99,999,999.99 at most', () => {
    const nothing = { preSelfPay: '0', overLimit: '0', fullSelfFunded: '0' };
    expect(parseCostSplit({ ...nothing, total: '99999999.99', inScope: '99999999.99' })).toMatchObject({ ok: true });
    expect(parseCostSplit({ ...nothing, total: '100000000', inScope: '100000000' })).toEqual({
      ok: false,
      rejection: { code: 'cost_out_of_range', path: ['total'] },
    });
  });

  test.each([
    [{ overLimit: '9.495' }, 'amount_malformed', 'overLimit'],
    [{ fullSelfFunded: '-1' }, 'amount_below_zero', 'fullSelfFunded'],
    [{ inScope: '10000000000000.01' }, 'amount_out_of_range', 'inScope'],
    [{ total: '', preSelfPay: 'x' }, 'amount_malformed', 'total'],
    [{ total: '0', inScope: '0', preSelfPay: '0', overLimit: '0', fullSelfFunded: '0' }, 'cost_total_zero', 'total'],
  ])('with %j is refused by %s at its field', (differing, code, field) => {
    expect(parseCostSplit({ ...texts, ...differing })).toMatchObject({ ok: false, rejection: { code, path: [field] } });
  });

  test('has nothing below zero, also where it adds up', () => {
    const costs = { total: 100n, inScope: 200n, preSelfPay: -100n, overLimit: 0n, fullSelfFunded: 0n };
    expect(checkCostSplit(costs)).toEqual({
      ok: false,
      rejection: { code: 'amount_below_zero', path: ['preSelfPay'] },
    });
  });
});
