import { type Day, isRealDay } from '../calendar.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { AccountRef } from '../persons/personal-account.ts';
import type { Contribution } from './contribute.ts';

/** `YYYY-MM`. Months compare as text. */
export type Month = string;

/**
 * That a month was paid in. There is one for each account and month, for good: whoever sends the same month again, by
 * file or by hand, pays it in once. What was wrong in it is set right by an adjustment.
 */
export interface ContributionRecord extends PaidMonth, Contribution {
  /** That of the entries by which it was booked. */
  readonly transferId: string;
  readonly bookedAt: string;
  /** `RegionProfile.versionId` under which it was booked. */
  readonly profileVersion: string;
}

/** One month of one account. */
export interface PaidMonth extends AccountRef {
  readonly month: Month;
}

/** A month that exists and has begun. */
export function parseMonth(text: string, today: Day): Outcome<Month> {
  if (!isRealDay(`${text}-01`)) return rejected('month_malformed');
  return text > today.slice(0, 7) ? rejected('date_in_the_future') : accepted(text);
}
