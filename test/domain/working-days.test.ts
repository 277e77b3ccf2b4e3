import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import { InvariantBroken } from '../../domain/invariant.ts';
import { addWorkingDays, calendarKnown, isWorkingDay, workingDaysBetween } from '../../domain/working-days.ts';

describe('as announced for 2026', () => {
  test.each([
    ['2026-11-19', true, 'a Thursday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-01-01', false, "New Year's Day"],
    ['2026-01-02', false, 'the day off after it'],
    ['2026-01-04', true, 'a Sunday worked instead'],
    ['2026-02-16', false, 'the eve of Spring Festival'],
    ['2026-02-28', true, 'a Saturday worked instead'],
    ['2026-04-06', false, 'the day off after Qingming'],
    ['2026-05-09', true, 'a Saturday worked instead'],
    ['2026-09-20', true, 'a Sunday worked instead'],
    ['2026-09-25', false, 'Mid-Autumn'],
    ['2026-10-07', false, 'the last day of the National Day week'],
    ['2026-10-08', true, 'the day after it'],
    ['2026-10-10', true, 'a Saturday worked instead'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  test('the year has 248 working days', () => {
    expect(workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
  });
});

describe('a year that is not announced yet', () => {
  test('begins with 2027', () => {
    expect([2024, 2025, 2026, 2027, 2028].map(calendarKnown)).toEqual([true, true, true, false, false]);
  });

  test('has the holidays fixed by law off, beside its weekends', () => {
    const off = daysOf('2027').filter((day) => isWeekday(day) && !isWorkingDay(day));
    expect(off).toEqual([
      '2027-01-01',
      // Spring Festival: the eve, and the third; the first and second are a weekend.
      '2027-02-05',
      '2027-02-08',
      // Qingming, Dragon Boat, Mid-Autumn.
      '2027-04-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
    ]);
    expect(daysOf('2027').filter((day) => !isWeekday(day) && isWorkingDay(day))).toEqual([]);
  });

  test('takes no leap month for a festival: the fifth month of 2028 comes twice', () => {
    expect(isWorkingDay('2028-05-29')).toBe(true);
    expect(daysOf('2028').filter((day) => isWeekday(day) && !isWorkingDay(day))).toEqual([
      '2028-01-25',
      '2028-01-26',
      '2028-01-27',
      '2028-01-28',
      '2028-04-04',
      '2028-05-01',
      '2028-05-02',
      '2028-10-02',
      '2028-10-03',
    ]);
  });

  // The days of the new year as the Purple Mountain Observatory publishes them.
  test.each([
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-03',
    '2031-01-23',
    '2032-02-11',
    '2033-01-31',
    '2034-02-19',
    '2035-02-08',
  ])('the lunar year that begins on %s: off from its eve to its third day, and no longer', (newYear) => {
    const days = [-2, -1, 0, 1, 2, 3].map((offset) => addDays(newYear, offset));
    const byLaw = days.filter((day) => isWeekday(day) && !isWorkingDay(day));
    expect(byLaw).toEqual(days.slice(1, 5).filter(isWeekday));
  });
});

describe('adding', () => {
  test.each([
    ['2026-11-19', 1, '2026-11-20'],
    ['2026-11-19', 2, '2026-11-23'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    // Over the National Day week, into the Saturday that is worked.
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // Over the new year, into a year that is not announced: 1 January is off.
    ['2026-12-31', 1, '2027-01-04'],
    // None: the day itself, or the first working day after it.
    ['2026-11-19', 0, '2026-11-19'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-10-10', 0, '2026-10-10'],
  ])('%s and %s working days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });

  test.each([-1, 0.5, Number.NaN])('%s is no number of days', (count) => {
    expect(() => addWorkingDays('2026-11-19', count)).toThrow(InvariantBroken);
  });

  test('only to a real day', () => {
    expect(() => addWorkingDays('2026-02-29', 1)).toThrow(InvariantBroken);
    expect(() => isWorkingDay('2026-2-9')).toThrow(InvariantBroken);
  });
});

describe('counting', () => {
  test.each([
    ['2026-11-19', '2026-11-19', 0],
    ['2026-11-19', '2026-11-20', 1],
    ['2026-11-19', '2026-11-22', 1],
    ['2026-11-19', '2026-11-23', 2],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-22', '2026-11-21', 0],
    ['2026-11-23', '2026-11-19', -2],
    ['2026-09-30', '2026-10-10', 3],
    ['2026-12-31', '2027-01-04', 1],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(workingDaysBetween(from, to)).toBe(expected);
  });

  test('undoes adding', () => {
    for (let count = 1; count <= 40; count += 1) {
      expect(workingDaysBetween('2026-09-18', addWorkingDays('2026-09-18', count))).toBe(count);
    }
  });
});

test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('a machine in %s says the same', (zone) => {
  const program = `
    import { addWorkingDays, isWorkingDay } from './domain/working-days.ts';
    const asked = ['2026-10-10', '2026-10-11', '2027-02-05', '2027-02-09', '2027-06-09', '2027-06-10'].map(isWorkingDay);
    console.log(addWorkingDays('2026-09-30', 3), asked.join(' '));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { TZ: zone },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('2026-10-10 true false false true false true');
});

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

function daysOf(year: string): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
}
