import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  compareDays,
  daysBetween,
  isRealDay,
  parseDay,
  shanghaiDay,
  shanghaiMidnight,
  shanghaiTimeOfDay,
} from '../../domain/calendar.ts';
import { InvariantBroken } from '../../domain/invariant.ts';
import { accepted, rejected } from '../../domain/outcome.ts';

describe('real days', () => {
  test.each(['2026-01-01', '2024-02-29', '2000-02-29', '1900-02-28', '2025-12-31', '0001-01-01', '9999-12-31'])(
    '%s exists',
    (text) => {
      expect(isRealDay(text)).toBe(true);
      expect(parseDay(text)).toEqual(accepted(text));
    },
  );

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-06-31',
    '2025-09-31',
    '2025-11-31',
    '2025-01-32',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-1-1',
    '20250101',
    '2025/01/01',
    ' 2025-01-01',
    '2025-01-01\n',
    '2025-01-01T00:00:00Z',
    '２０２５-01-01',
    '+02025-01-01',
    '',
  ])('%j does not', (text) => {
    expect(isRealDay(text)).toBe(false);
    expect(parseDay(text)).toEqual(rejected('date_malformed'));
  });
});

describe('Shanghai', () => {
  test.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01', '23:59:59'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02', '00:00:00'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01', '00:00:00'],
    ['2025-12-31T15:59:59.000Z', '2025-12-31', '23:59:59'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', '00:00:00'],
    ['2026-07-01T14:00:00.000Z', '2026-07-01', '22:00:00'],
    // Daylight saving of 1988 is not followed: UTC+8 always.
    ['1988-07-01T15:30:00.000Z', '1988-07-01', '23:30:00'],
  ])('%s is %s %s', (instant, day, time) => {
    expect(shanghaiDay(new Date(instant))).toBe(day);
    expect(shanghaiTimeOfDay(new Date(instant))).toBe(time);
  });

  test('a day begins at 16:00 UTC of the day before', () => {
    expect(shanghaiMidnight('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
    expect(shanghaiMidnight('2024-03-01').toISOString()).toBe('2024-02-29T16:00:00.000Z');
    expect(() => shanghaiMidnight('2026-02-29')).toThrow(InvariantBroken);
  });

  test('midnight is the first instant of its day', () => {
    const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (instant) => {
        const midnight = shanghaiMidnight(shanghaiDay(instant));
        expect(shanghaiDay(midnight)).toBe(shanghaiDay(instant));
        expect(shanghaiTimeOfDay(midnight)).toBe('00:00:00');
        expect(shanghaiDay(new Date(midnight.getTime() - 1))).toBe(addDays(shanghaiDay(instant), -1));
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2025-01-01', 365, '2026-01-01'],
  ])('%s and %s days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test('refuses what is no day and no count', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(InvariantBroken);
    expect(() => addDays('2026-02-28', 0.5)).toThrow(InvariantBroken);
    expect(() => addDays('9999-12-31', 1)).toThrow(InvariantBroken);
  });

  test('compares as sort wants it', () => {
    expect(['2026-03-01', '2025-12-31', '2026-02-28'].sort(compareDays)).toEqual([
      '2025-12-31',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(compareDays('2026-01-01', '2026-01-01')).toBe(0);
    expect(compareDays('2025-12-31', '2026-01-01')).toBe(-1);
    expect(compareDays('2026-01-01', '2025-12-31')).toBe(1);
  });
});

describe('age', () => {
  test.each([
    ['2010-03-15', '2026-03-14', 15],
    ['2010-03-15', '2026-03-15', 16],
    ['2010-03-15', '2026-03-16', 16],
    ['2010-01-01', '2025-12-31', 15],
    ['2010-12-31', '2026-12-30', 15],
    ['2010-12-31', '2026-12-31', 16],
    ['2026-03-15', '2026-03-15', 0],
    // Born on 29 February: 1 March in a common year, the day itself in a leap year.
    ['2008-02-29', '2025-02-28', 16],
    ['2008-02-29', '2025-03-01', 17],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2024-03-01', 16],
    // Not yet born.
    ['2026-03-15', '2026-03-14', -1],
  ])('born %s, on %s: %s', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  test('nobody grows younger', () => {
    const dayNumber = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(dayNumber, dayNumber, (born, lived) => {
        const birth = addDays('1900-01-01', born);
        const on = addDays(birth, lived);
        const growth = ageOn(birth, addDays(on, 1)) - ageOn(birth, on);
        expect([0, 1]).toContain(growth);
      }),
    );
  });
});
