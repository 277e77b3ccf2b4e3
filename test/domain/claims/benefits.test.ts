import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BenefitYear, noBenefit } from '../../../domain/claims/accumulators.ts';
import { type BenefitFacts, computeBenefit } from '../../../domain/claims/benefits.ts';
import type { InsuranceType } from '../../../domain/persons/participation.ts';
import {
  type BenefitRule,
  institutionLevels,
  type MedTypeGroup,
  regionClasses,
} from '../../../domain/region-profile.ts';
import { zhejiangS4 } from '../../support/binding-facts.ts';
import { yuan } from '../../support/claim-facts.ts';

const ruleOf = (insurance: InsuranceType, group: MedTypeGroup): BenefitRule | null =>
  zhejiangS4.benefits[insurance][group];

const facts = (inScope: string, differing: Partial<BenefitFacts> = {}): BenefitFacts => ({
  rule: ruleOf('EMPLOYEE', 'OUTPATIENT'),
  level: 'TERTIARY',
  regionClass: 'SAME_CITY',
  inScope: yuan(inScope),
  accumulator: noBenefit,
  rounding: { mode: 'HALF_UP' },
  ...differing,
});

const yearOf = (deductibleMet: string, inScopeAfterDeductible: string, fundPaid: string): BenefitYear => ({
  deductibleMet: yuan(deductibleMet),
  inScopeAfterDeductible: yuan(inScopeAfterDeductible),
  fundPaid: yuan(fundPaid),
});

/** A golden case: what it is, the facts, then deductible paid, the fund's part of each slice, and the fund in yuan. */
type Golden = readonly [string, BenefitFacts, string, readonly string[], string];

/**
 * An employee's outpatient care. Deductible: tertiary 1,000, secondary 600, primary 300. The fund's share in the same
 * city: up to 10,000 tertiary 70 %, primary 85 %; above it tertiary 75 %. Yearly cap 20,000.
 */
const outpatient: readonly Golden[] = [
  // 600 < 1,000: all of it is deductible.
  ['below the deductible', facts('600.00'), '600.00', [], '0.00'],
  // 1,000 fills the deductible to the fen, and nothing is left over.
  ['exactly the deductible', facts('1000.00'), '1000.00', [], '0.00'],
  // 1,500 − 1,000 = 500; 500 × 70 % = 350.
  ['across the deductible', facts('1500.00'), '1000.00', ['350.00'], '350.00'],
  // 600 were borne at a secondary hospital; 1,000 − 600 = 400 are open here; 900 − 400 = 500; 500 × 70 % = 350.
  [
    'across what is left of the deductible',
    facts('900.00', { accumulator: yearOf('600.00', '0.00', '0.00') }),
    '400.00',
    ['350.00'],
    '350.00',
  ],
  // 1,000 were borne at a tertiary hospital; 300 − 1,000 < 0, so nothing is open; 200 × 85 % = 170.
  [
    'at a clinic, after a higher deductible was met',
    facts('200.00', { level: 'PRIMARY', accumulator: yearOf('1000.00', '0.00', '0.00') }),
    '0.00',
    ['170.00'],
    '170.00',
  ],
  // 9,500 + 1,200 = 10,700: 500 are in the first band, 700 in the second; 500 × 70 % + 700 × 75 % = 350 + 525 = 875.
  [
    'across two bands',
    facts('1200.00', { accumulator: yearOf('1000.00', '9500.00', '6650.00') }),
    '0.00',
    ['350.00', '525.00'],
    '875.00',
  ],
  // 1,000 deductible; 12,000 − 1,000 = 11,000: 10,000 × 70 % + 1,000 × 75 % = 7,000 + 750 = 7,750.
  ['across deductible and two bands at once', facts('12000.00'), '1000.00', ['7000.00', '750.00'], '7750.00'],
  // 9,500 + 500 = 10,000: the end of the band belongs to it; 500 × 70 % = 350.
  [
    'up to the very end of a band',
    facts('500.00', { accumulator: yearOf('1000.00', '9500.00', '6650.00') }),
    '0.00',
    ['350.00'],
    '350.00',
  ],
  // From 10,000 on it is the second band; 0.01 × 75 % = 0.0075, half up 0.01.
  [
    'from the end of a band on',
    facts('0.01', { accumulator: yearOf('1000.00', '10000.00', '7000.00') }),
    '0.00',
    ['0.01'],
    '0.01',
  ],
  // The year so far: 10,000 × 70 % + 16,000 × 75 % = 19,000. 2,000 × 75 % = 1,500, and 20,000 − 19,000 = 1,000 are left.
  [
    'up to the yearly cap',
    facts('2000.00', { accumulator: yearOf('1000.00', '26000.00', '19000.00') }),
    '0.00',
    ['1000.00'],
    '1000.00',
  ],
  // 20,000 − 19,700 = 300 are left: of 350 + 525 the lower band gets its 300 first.
  [
    'the cap cuts the higher band first',
    facts('1200.00', { accumulator: yearOf('1000.00', '9500.00', '19700.00') }),
    '0.00',
    ['300.00', '0.00'],
    '300.00',
  ],
  // The cap was lowered within the year below what was paid: there is nothing left, and nothing is asked back.
  [
    'beyond the yearly cap',
    facts('100.00', { accumulator: yearOf('1000.00', '27000.00', '20000.01') }),
    '0.00',
    ['0.00'],
    '0.00',
  ],
  // Another city of the province: 65 %; 500 × 65 % = 325. Another province: 60 %; 500 × 60 % = 300.
  [
    'in another city of the province',
    facts('1500.00', { regionClass: 'SAME_PROVINCE' }),
    '1000.00',
    ['325.00'],
    '325.00',
  ],
  ['in another province', facts('1500.00', { regionClass: 'OTHER_PROVINCE' }), '1000.00', ['300.00'], '300.00'],
  ['nothing in scope', facts('0.00'), '0.00', [], '0.00'],
];

const others: readonly Golden[] = [
  // Secondary: deductible 500; 70,500 − 500 = 70,000: 20,000 × 88 % + 40,000 × 92 % + 10,000 × 94 %
  // = 17,600 + 36,800 + 9,400 = 63,800.
  [
    'an employee in hospital',
    facts('70500.00', { rule: ruleOf('EMPLOYEE', 'INPATIENT'), level: 'SECONDARY' }),
    '500.00',
    ['17600.00', '36800.00', '9400.00'],
    '63800.00',
  ],
  // Tertiary: deductible 1,000; 31,000 − 1,000 = 30,000: 20,000 × 65 % + 10,000 × 70 % = 13,000 + 7,000 = 20,000.
  [
    'a resident in hospital',
    facts('31000.00', { rule: ruleOf('RESIDENT', 'INPATIENT') }),
    '1000.00',
    ['13000.00', '7000.00'],
    '20000.00',
  ],
  // Deductible 300; 1,500 − 300 = 1,200; 1,200 × 50 % = 600. (The employee above: 350.)
  [
    'a resident’s outpatient care',
    facts('1500.00', { rule: ruleOf('RESIDENT', 'OUTPATIENT') }),
    '300.00',
    ['600.00'],
    '600.00',
  ],
  // Deductible 300; 420.50 − 300 = 120.50; 120.50 × 70 % = 84.35.
  [
    'an employee’s pharmacy',
    facts('420.50', { rule: ruleOf('EMPLOYEE', 'PHARMACY'), level: 'UNGRADED' }),
    '300.00',
    ['84.35'],
    '84.35',
  ],
  ['a resident’s pharmacy', facts('420.50', { rule: ruleOf('RESIDENT', 'PHARMACY') }), '0.00', [], '0.00'],
  // No deductible; 1,234.56 × 85 % = 1,049.376, half up 1,049.38.
  [
    'an employee’s chronic disease',
    facts('1234.56', { rule: ruleOf('EMPLOYEE', 'CHRONIC') }),
    '0.00',
    ['1049.38'],
    '1049.38',
  ],
  // No deductible; 100 × 60 % = 60. (The employee’s share is 85 %.)
  [
    'a resident’s chronic disease',
    facts('100.00', { rule: ruleOf('RESIDENT', 'CHRONIC'), accumulator: yearOf('0.00', '4900.00', '2940.00') }),
    '0.00',
    ['60.00'],
    '60.00',
  ],
  // The whole is paid: 3,000 × 100 %.
  [
    'an employee’s maternity',
    facts('3000.00', { rule: ruleOf('EMPLOYEE', 'MATERNITY') }),
    '0.00',
    ['3000.00'],
    '3000.00',
  ],
];

/** Half a fen, in each slice by itself: 0.05 × 70 % = 0.035 and 0.02 × 75 % = 0.015, together 0.05. */
const halves = { accumulator: yearOf('1000.00', '9999.95', '7000.00') };
const roundings: readonly Golden[] = [
  // 0.04 + 0.02 = 0.06, not 0.05: each slice is rounded.
  ['half up', facts('0.07', halves), '0.00', ['0.04', '0.02'], '0.06'],
  // 0.03 + 0.01 = 0.04.
  ['down', facts('0.07', { ...halves, rounding: { mode: 'DOWN' } }), '0.00', ['0.03', '0.01'], '0.04'],
  // 1,234.56 × 85 % = 1,049.376, down 1,049.37.
  [
    'down, beyond the half',
    facts('1234.56', { rule: ruleOf('EMPLOYEE', 'CHRONIC'), rounding: { mode: 'DOWN' } }),
    '0.00',
    ['1049.37'],
    '1049.37',
  ],
];

describe('what the pooled fund pays', () => {
  test.each([...outpatient, ...others, ...roundings])('%s', (_name, given, deductiblePaid, slices, fund) => {
    const benefit = computeBenefit(given);
    expect(benefit.deductiblePaid).toBe(yuan(deductiblePaid));
    expect(benefit.slices.map((slice) => slice.fund)).toEqual(slices.map(yuan));
    expect(benefit.fund).toBe(yuan(fund));
  });

  test('says of each slice where its band ends, how much lies in it, and the share', () => {
    const { slices } = computeBenefit(facts('12000.00'));
    expect(slices).toEqual([
      { bandUpTo: 1_000_000n, amount: 1_000_000n, share: 7000, fund: 700_000n },
      { bandUpTo: null, amount: 100_000n, share: 7500, fund: 75_000n },
    ]);
  });

  test('adds to the year what it took from the deductible, cut into bands and paid', () => {
    const before = yearOf('600.00', '100.00', '70.00');
    const { accumulatorAfter } = computeBenefit(facts('900.00', { accumulator: before }));
    // 600 + 400; 100 + 500; 70 + 500 × 70 %.
    expect(accumulatorAfter).toEqual(yearOf('1000.00', '600.00', '420.00'));
  });

  test('says what the cap cut off, and when it is reached', () => {
    const nearCap = (inScope: string) =>
      computeBenefit(facts(inScope, { accumulator: yearOf('1000.00', '26000.00', '19000.00') }));
    expect(nearCap('2000.00')).toMatchObject({ fund: 100_000n, cutByCap: 50_000n, capReached: true });
    // 1,333.33 × 75 % = 999.9975, half up 1,000.00: reached to the fen, with nothing cut off.
    expect(nearCap('1333.33')).toMatchObject({ fund: 100_000n, cutByCap: 0n, capReached: true });
    expect(nearCap('1333.32')).toMatchObject({ fund: 99_999n, cutByCap: 0n, capReached: false });
  });

  test('where the fund pays nothing, the year stays as it is', () => {
    const before = yearOf('1.00', '2.00', '3.00');
    expect(computeBenefit(facts('420.50', { rule: null, accumulator: before }))).toEqual({
      deductiblePaid: 0n,
      slices: [],
      fund: 0n,
      capReached: false,
      cutByCap: 0n,
      accumulatorAfter: before,
    });
  });
});

const amount = fc.bigInt({ min: 0n, max: 10_000_000n });
const anyFacts: fc.Arbitrary<BenefitFacts> = fc.record({
  rule: fc.constantFrom(
    ruleOf('EMPLOYEE', 'OUTPATIENT'),
    ruleOf('EMPLOYEE', 'INPATIENT'),
    ruleOf('RESIDENT', 'INPATIENT'),
    ruleOf('EMPLOYEE', 'PHARMACY'),
    null,
  ),
  level: fc.constantFrom(...institutionLevels),
  regionClass: fc.constantFrom(...regionClasses),
  inScope: amount,
  accumulator: fc.record({ deductibleMet: amount, inScopeAfterDeductible: amount, fundPaid: amount }),
  rounding: fc.record({ mode: fc.constantFrom('HALF_UP' as const, 'DOWN' as const) }),
});

describe('whatever the facts', () => {
  test('deductible and slices make up what is in scope, and the fund pays no more', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { deductiblePaid, slices, fund } = computeBenefit(given);
        expect(slices.every((slice) => slice.amount > 0n && slice.fund >= 0n && slice.fund <= slice.amount)).toBe(true);
        expect(fund).toBe(slices.reduce((sum, slice) => sum + slice.fund, 0n));
        if (given.rule) {
          expect(slices.reduce((sum, slice) => sum + slice.amount, deductiblePaid)).toBe(given.inScope);
        }
        expect(deductiblePaid).toBeGreaterThanOrEqual(0n);
      }),
      { numRuns: 2_000 },
    );
  });

  test('more in scope never means less from the fund', () => {
    fc.assert(
      fc.property(anyFacts, fc.bigInt({ min: 1n, max: 100_000n }), (given, more) => {
        const larger = computeBenefit({ ...given, inScope: given.inScope + more });
        expect(larger.fund).toBeGreaterThanOrEqual(computeBenefit(given).fund);
      }),
      { numRuns: 2_000 },
    );
  });

  test('two claims of a day together get what one would, to a fen: one slice is cut in two, so one rounding is added', () => {
    fc.assert(
      fc.property(anyFacts, fc.bigInt({ min: 0n, max: 10_000_000n }), (given, cut) => {
        const first = cut % (given.inScope + 1n);
        const whole = computeBenefit(given);
        const one = computeBenefit({ ...given, inScope: first });
        const two = computeBenefit({ ...given, inScope: given.inScope - first, accumulator: one.accumulatorAfter });
        const difference = one.fund + two.fund - whole.fund;
        expect(difference).toBeGreaterThanOrEqual(-1n);
        expect(difference).toBeLessThanOrEqual(given.rounding.mode === 'DOWN' ? 0n : 1n);
        expect(two.accumulatorAfter.deductibleMet).toBe(whole.accumulatorAfter.deductibleMet);
        expect(two.accumulatorAfter.inScopeAfterDeductible).toBe(whole.accumulatorAfter.inScopeAfterDeductible);
      }),
      { numRuns: 5_000 },
    );
  });
});
