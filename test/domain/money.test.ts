import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantBroken } from '../../domain/invariant.ts';
import {
  fenLimit,
  formatYuan,
  maxFen,
  minFen,
  multiplyRatioHalfUp,
  parseFen,
  parseYuan,
  sumFen,
} from '../../domain/money.ts';
import { accepted, rejected } from '../../domain/outcome.ts';

const anyFen = fc.bigInt({ min: -fenLimit, max: fenLimit });

describe('parseYuan', () => {
  test.each([
    ['0', 0n],
    ['0.00', 0n],
    ['0.05', 5n],
    ['0.5', 50n],
    ['5', 500n],
    ['12.3', 1230n],
    ['12.34', 1234n],
    ['1000', 100000n],
    ['10000000000000', 1_000_000_000_000_000n],
    ['10000000000000.00', 1_000_000_000_000_000n],
  ])('reads %s', (text, fen) => {
    expect(parseYuan(text)).toEqual(accepted(fen));
  });

  test.each([
    '',
    ' ',
    '1e3',
    '1E3',
    '+1',
    '-0',
    '1,000',
    '1 000',
    ' 1',
    '1 ',
    '1\n',
    '１２',
    '12。3',
    '007',
    '00',
    '00.5',
    '.5',
    '5.',
    '1.234',
    '1.2.3',
    '0x10',
    '١٢',
    '12n',
    'NaN',
    'Infinity',
    '¥1',
    '--1',
  ])('refuses %j as malformed', (text) => {
    expect(parseYuan(text)).toEqual(rejected('amount_malformed'));
  });

  test.each(['10000000000000.01', '99999999999999', '100000000000000000000000000', '9'.repeat(100_000)])(
    'refuses more than 10^15 fen',
    (text) => {
      expect(parseYuan(text)).toEqual(rejected('amount_out_of_range'));
    },
  );

  test('takes a minus only where it is asked for, and never before zero', () => {
    expect(parseYuan('-12.34', { signed: true })).toEqual(accepted(-1234n));
    expect(parseYuan('12.34', { signed: true })).toEqual(accepted(1234n));
    expect(parseYuan('-12.34', { signed: false })).toEqual(rejected('amount_below_zero'));
    expect(parseYuan('-0.01')).toEqual(rejected('amount_below_zero'));
    expect(parseFen('-5')).toEqual(rejected('amount_below_zero'));
    expect(parseYuan('-0')).toEqual(rejected('amount_malformed'));
    expect(parseYuan('-0', { signed: true })).toEqual(rejected('amount_malformed'));
    expect(parseYuan('-0.00', { signed: true })).toEqual(rejected('amount_malformed'));
    expect(parseYuan('-10000000000000.01', { signed: true })).toEqual(rejected('amount_out_of_range'));
  });
});

describe('parseFen', () => {
  test.each([
    ['0', 0n],
    ['7', 7n],
    ['1234', 1234n],
    ['1000000000000000', 1_000_000_000_000_000n],
  ])('reads %s', (text, fen) => {
    expect(parseFen(text)).toEqual(accepted(fen));
  });

  test.each(['', '12.34', '1.0', '012', '1e3', '-0', '+5', '１', '5 ', '-'])('refuses %j as malformed', (text) => {
    expect(parseFen(text)).toEqual(rejected('amount_malformed'));
  });

  test.each(['1000000000000001', '10000000000000000', '9'.repeat(100_000)])('refuses more than 10^15', (text) => {
    expect(parseFen(text)).toEqual(rejected('amount_out_of_range'));
  });

  test('takes a minus only where it is asked for', () => {
    expect(parseFen('-5', { signed: true })).toEqual(accepted(-5n));
    expect(parseFen('-0', { signed: true })).toEqual(rejected('amount_malformed'));
    expect(parseFen('-1000000000000001', { signed: true })).toEqual(rejected('amount_out_of_range'));
  });
});

describe('formatYuan', () => {
  test.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [50n, '0.50'],
    [100n, '1.00'],
    [1234n, '12.34'],
    [-5n, '-0.05'],
    [-1234n, '-12.34'],
    [1_000_000_000_000_000n, '10000000000000.00'],
  ])('writes %s fen', (fen, text) => {
    expect(formatYuan(fen)).toBe(text);
  });

  test('what it writes is read back as the same amount', () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect(parseYuan(formatYuan(fen), { signed: true })).toEqual(accepted(fen));
        expect(parseFen(fen.toString(), { signed: true })).toEqual(accepted(fen));
      }),
    );
  });
});

test('no text with a letter or a sign inside is ever an amount', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(digits, fc.constantFrom(...'eE+-, xn_１'), digits, (before, foreign, after) => {
      expect(parseYuan(before + foreign + after, { signed: true })).toEqual(rejected('amount_malformed'));
    }),
  );
});

test('sums and extremes', () => {
  expect(sumFen([])).toBe(0n);
  expect(sumFen(new Set([1n, 20n, -4n]))).toBe(17n);
  expect(minFen(3n)).toBe(3n);
  expect(minFen(3n, -1n, 2n)).toBe(-1n);
  expect(maxFen(3n, -1n, 7n)).toBe(7n);
});

describe('multiplyRatioHalfUp', () => {
  test.each([
    // 333 × 85 / 100 = 283.05
    [333n, 85n, 100n, 283n],
    // 10 × 85 / 100 = 8.5: half goes up.
    [10n, 85n, 100n, 9n],
    // 1 × 49 / 100 = 0.49
    [1n, 49n, 100n, 0n],
    [1n, 1n, 2n, 1n],
    // 100 / 3 = 33.33…, 200 / 3 = 66.66…
    [100n, 1n, 3n, 33n],
    [200n, 1n, 3n, 67n],
    [12345n, 0n, 1n, 0n],
    [12345n, 1n, 1n, 12345n],
    // A cancelling record is the exact negative.
    [-10n, 85n, 100n, -9n],
    [-333n, 85n, 100n, -283n],
    [1_000_000_000_000_000n, 99n, 100n, 990_000_000_000_000n],
  ])('%s fen × %s/%s', (fen, numerator, denominator, expected) => {
    expect(multiplyRatioHalfUp(fen, { numerator, denominator })).toBe(expected);
  });

  test('a share and the negative of the same amount cancel out', () => {
    const part = fc.bigInt({ min: 0n, max: 10_000n });
    fc.assert(
      fc.property(anyFen, part, (fen, numerator) => {
        const ratio = { numerator, denominator: 10_000n };
        expect(multiplyRatioHalfUp(fen, ratio) + multiplyRatioHalfUp(-fen, ratio)).toBe(0n);
      }),
    );
  });

  test.each([
    [1n, 0n],
    [1n, -2n],
    [-1n, 2n],
  ])('%s/%s is no ratio', (numerator, denominator) => {
    expect(() => multiplyRatioHalfUp(1n, { numerator, denominator })).toThrow(InvariantBroken);
  });
});
