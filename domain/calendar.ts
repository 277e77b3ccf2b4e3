import { invariant } from './invariant.ts';
import { accepted, type Outcome, rejected } from './outcome.ts';

/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** China keeps one time, UTC+8 the year round; its daylight saving of 1986–1991 is older than any instant of ours. */
const shanghaiOffsetMs = 8 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Whether the text is a day that exists in the Gregorian calendar, written `YYYY-MM-DD`; years 0001 to 9999. */
export function isRealDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Refuses everything but a real day with `date_malformed`. */
export const parseDay = (text: string): Outcome<Day> => (isRealDay(text) ? accepted(text) : rejected('date_malformed'));

/** The day it is in Asia/Shanghai at that instant. It begins at 16:00:00Z of the day before. */
export const shanghaiDay = (instant: Date): Day => shanghaiClock(instant).slice(0, 10);

/** The time of day in Asia/Shanghai at that instant, `HH:MM:SS`, 00:00:00 to 23:59:59. */
export const shanghaiTimeOfDay = (instant: Date): string => shanghaiClock(instant).slice(11, 19);

function shanghaiClock(instant: Date): string {
  const clock = new Date(instant.getTime() + shanghaiOffsetMs).toISOString();
  invariant(clock.length === 24, 'an instant lies in a year of four digits');
  return clock;
}

/** Whether a time of day lies from the first on and before the second; the two may lie on either side of midnight. */
export const isWithinHours = (
  time: string,
  { from, until }: { readonly from: string; readonly until: string },
): boolean => (from <= until ? from <= time && time < until : from <= time || time < until);

/** The instant at which the day begins in Asia/Shanghai. */
export const shanghaiMidnight = (day: Day): Date => new Date(utcMidnightMs(day) - shanghaiOffsetMs);

/** The day `count` days later; earlier where it is negative. */
export function addDays(day: Day, count: number): Day {
  invariant(Number.isInteger(count), 'days are added in whole numbers');
  const shifted = new Date(utcMidnightMs(day) + count * dayMs).toISOString().slice(0, 10);
  invariant(isRealDay(shifted), 'a day lies in the years 0001 to 9999');
  return shifted;
}

/** How many days `later` comes after `earlier`: 0 on the same day, negative where it comes before. */
export const daysBetween = (earlier: Day, later: Day): number =>
  (utcMidnightMs(later) - utcMidnightMs(earlier)) / dayMs;

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compareDays(first: Day, second: Day): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/**
 * Completed years on that day; negative before birth. The birthday itself counts, as administrative practice
 * reckons it (criminal law counts from the day after). Somebody born on 29 February completes a year on
 * 1 March of a common year: before that his birthday has not come.
 */
export function ageOn(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth);
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function utcMidnightMs(day: Day): number {
  invariant(isRealDay(day), 'a day is a real day, written YYYY-MM-DD');
  return Date.parse(`${day}T00:00:00Z`);
}
