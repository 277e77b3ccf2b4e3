import chineseDays from 'chinese-days';
import { addDays, type Day, daysBetween, isRealDay } from './calendar.ts';
import { invariant } from './invariant.ts';

/**
 * Working days of mainland China. The State Council announces in autumn which days of the next year are off and which
 * weekends are worked instead; `chinese-days` knows what was announced. For a year that it does not know yet, weekends
 * and the holidays fixed by law are off: what is reckoned into such a year is provisional until the data come.
 */
export function isWorkingDay(day: Day): boolean {
  invariant(isRealDay(day), 'a working day is asked of a real day, written YYYY-MM-DD');
  if (!chineseDays.isWorkday(day)) return false;
  return calendarKnown(yearOf(day)) || !isHolidayByLaw(day);
}

/** Whether the State Council's arrangement of that year is known: its National Day then has a name. */
export const calendarKnown = (year: number): boolean =>
  chineseDays.getDayDetail(`${String(year).padStart(4, '0')}-10-01`).name.includes('国庆');

/**
 * The working day that is so many working days after that day, which itself does not count. With 0 it is that day or,
 * where that is off, the first working day after it: a period that would end on a holiday ends on the working day
 * that follows (Civil Code Art. 203).
 */
export function addWorkingDays(day: Day, count: number): Day {
  invariant(Number.isInteger(count) && count >= 0, 'working days are added in whole numbers from 0');
  let found = count === 0 ? day : addDays(day, 1);
  let left = Math.max(0, count - 1);
  while (left > 0 || !isWorkingDay(found)) {
    if (isWorkingDay(found)) left -= 1;
    found = addDays(found, 1);
  }
  return found;
}

/** How many working days come after `from`, up to and including `to`; negative, counted backwards, where `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
  return days.filter(isWorkingDay).length;
}

/**
 * The thirteen days that are off every year (Regulation on Holidays, as in force since 2025): New Year's Day, Spring
 * Festival from its eve to the third, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3 October.
 */
const isHolidayByLaw = (day: Day): boolean =>
  solarHolidays.includes(day.slice(5)) ||
  day === chineseDays.getSolarTermDate(yearOf(day), 4, 'pure_brightness') ||
  lunarHolidays.includes(lunarDay(day)) ||
  lunarDay(addDays(day, 1)) === lunarNewYear;

const solarHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const lunarNewYear = '1/1';
/** Month and day of the lunar year; its last day is the eve. */
const lunarHolidays = [lunarNewYear, '1/2', '1/3', '5/5', '8/15'];

/** Month and day in the lunar calendar; a leap month has no festivals. */
function lunarDay(day: Day): string {
  const { lunarMon, lunarDay: date, isLeap } = chineseDays.getLunarDate(day);
  return isLeap ? 'leap' : `${lunarMon}/${date}`;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
