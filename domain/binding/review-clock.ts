import { addDays, type Day, shanghaiDay, shanghaiMidnight } from '../calendar.ts';
import { invariant } from '../invariant.ts';
import type { ReviewRules } from '../region-profile.ts';
import { addWorkingDays, calendarKnown, workingDaysBetween } from '../working-days.ts';
import type { ReviewClock } from './application.ts';

/**
 * Each deadline is the end (24:00 in Shanghai) of the so-manieth working day after the day of acceptance, which itself
 * does not count: what is accepted a second before midnight or in the morning has the same deadline.
 */
export function startReviewClock(
  review: Pick<ReviewRules, 'serviceLevelWorkingDays' | 'escalationWorkingDays' | 'expiryWorkingDays'>,
  acceptedAt: Date,
): ReviewClock {
  const { serviceLevelWorkingDays: dueIn, escalationWorkingDays: escalatesIn, expiryWorkingDays: expiresIn } = review;
  const day = shanghaiDay(acceptedAt);
  return {
    dueAt: endAfter(day, dueIn),
    escalatesAt: endAfter(day, escalatesIn),
    expiresAt: endAfter(day, expiresIn),
    reckonedFrom: { day, dueIn, escalatesIn, expiresIn },
  };
}

/**
 * The clock stands still from that instant on. What had passed by then stays passed: -1 says so. What is left is
 * counted by the calendar of this day, and so are the deadlines first: else days announced meanwhile would be lost.
 */
export function pauseReviewClock(clock: ReviewClock, at: Date): ReviewClock {
  invariant(clock.paused === undefined, 'a clock that stands still is not paused again');
  const { dueAt, escalatesAt, expiresAt } = reckonAnew(clock, at);
  const paused = {
    dueIn: leftAt(at, dueAt),
    escalatesIn: leftAt(at, escalatesAt),
    expiresIn: leftAt(at, expiresAt),
  };
  return { dueAt, escalatesAt, expiresAt, paused };
}

/** It goes on: the working days that were left count again from the day after this one. */
export function resumeReviewClock({ dueAt, escalatesAt, expiresAt, paused }: ReviewClock, at: Date): ReviewClock {
  invariant(paused !== undefined, 'only a clock that stands still is resumed');
  const day = shanghaiDay(at);
  return {
    dueAt: paused.dueIn < 0 ? dueAt : endAfter(day, paused.dueIn),
    escalatesAt: paused.escalatesIn < 0 ? escalatesAt : endAfter(day, paused.escalatesIn),
    expiresAt: paused.expiresIn < 0 ? expiresAt : endAfter(day, paused.expiresIn),
    reckonedFrom: { day, ...paused },
  };
}

/**
 * The same deadlines by the calendar as it is known now; the very same clock where nothing moves. What has passed by
 * that instant stays passed, and nothing is moved into the past: what would have ended before ends with this day, or
 * the next that is worked, so that whoever has to act can. A clock that stands still is reckoned when it goes on.
 */
export function reckonAnew(clock: ReviewClock, at: Date): ReviewClock {
  const { reckonedFrom: from } = clock;
  if (from === undefined || clock.paused !== undefined) return clock;
  const again = (deadline: string, left: number) =>
    left < 0 || deadline <= at.toISOString() ? deadline : later(endAfter(from.day, left), endAfter(shanghaiDay(at), 0));
  const anew = {
    dueAt: again(clock.dueAt, from.dueIn),
    escalatesAt: again(clock.escalatesAt, from.escalatesIn),
    expiresAt: again(clock.expiresAt, from.expiresIn),
    reckonedFrom: from,
  };
  return haveSameDeadlines(anew, clock) ? clock : anew;
}

export const haveSameDeadlines = (one: ReviewClock, other: ReviewClock): boolean =>
  one.dueAt === other.dueAt && one.escalatesAt === other.escalatesAt && one.expiresAt === other.expiresAt;

/** Whether a deadline lies in a year whose holidays are not announced yet: it may still move. */
export const isProvisional = ({ dueAt, escalatesAt, expiresAt }: ReviewClock): boolean =>
  [dueAt, escalatesAt, expiresAt].some((deadline) => !calendarKnown(Number(lastDayOf(deadline).slice(0, 4))));

/** The end (24:00 in Shanghai) of the so-manieth working day after that day, which itself does not count. */
export const endAfter = (day: Day, workingDays: number): string =>
  endOf(addWorkingDays(day, workingDays)).toISOString();

const later = (one: string, other: string): string => (one > other ? one : other);

const endOf = (day: Day): Date => shanghaiMidnight(addDays(day, 1));

/** The day at whose end the deadline is. */
const lastDayOf = (deadline: string): Day => addDays(shanghaiDay(new Date(deadline)), -1);

/** Working days left after that day; 0 on the last one itself. */
function leftAt(at: Date, deadline: string): number {
  if (deadline <= at.toISOString()) return -1;
  return workingDaysBetween(shanghaiDay(at), lastDayOf(deadline));
}
