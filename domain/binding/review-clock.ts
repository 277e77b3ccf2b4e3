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
  const day = shanghaiDay(acceptedAt);
  return {
    dueAt: endAfter(day, review.serviceLevelWorkingDays),
    escalatesAt: endAfter(day, review.escalationWorkingDays),
    expiresAt: endAfter(day, review.expiryWorkingDays),
  };
}

/** The clock stands still from that instant on. What had passed by then stays passed: -1 says so. */
export function pauseReviewClock(clock: ReviewClock, at: Date): ReviewClock {
  invariant(clock.paused === undefined, 'a clock that stands still is not paused again');
  const { dueAt, escalatesAt, expiresAt } = clock;
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
  };
}

/** Whether a deadline lies in a year whose holidays are not announced yet: it may still move. */
export const isProvisional = ({ dueAt, escalatesAt, expiresAt }: ReviewClock): boolean =>
  [dueAt, escalatesAt, expiresAt].some((deadline) => !calendarKnown(Number(lastDayOf(deadline).slice(0, 4))));

/** The end (24:00 in Shanghai) of the so-manieth working day after that day, which itself does not count. */
export const endAfter = (day: Day, workingDays: number): string =>
  endOf(addWorkingDays(day, workingDays)).toISOString();

const endOf = (day: Day): Date => shanghaiMidnight(addDays(day, 1));

/** The day at whose end the deadline is. */
const lastDayOf = (deadline: string): Day => addDays(shanghaiDay(new Date(deadline)), -1);

/** Working days left after that day; 0 on the last one itself. */
function leftAt(at: Date, deadline: string): number {
  if (deadline <= at.toISOString()) return -1;
  return workingDaysBetween(shanghaiDay(at), lastDayOf(deadline));
}
