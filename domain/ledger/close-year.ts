import { type Day, shanghaiDay, shanghaiMidnight } from '../calendar.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import type { RegionProfile } from '../region-profile.ts';
import { type Booked, bookAct, type LedgerAct, type Line } from './act.ts';

export type YearRules = Pick<RegionProfile, 'yearCloseOn'>;

/**
 * What is left of current-year money becomes historical money. It is booked even where nothing is left: the entry is
 * what says that this year is closed, so that money paid in afterwards stays with the new year. Closing again within
 * the same year does nothing. An account that is closed keeps its money, and so its years.
 */
export const closeYear = (account: PersonalAccount, rules: YearRules, act: LedgerAct): Booked =>
  bookAct(account, act, dueYearClose(account, rules, act.now));

/** The line that has to be booked before money comes into the current year, where the job has not come by yet. */
export function dueYearClose(account: PersonalAccount, { yearCloseOn }: YearRules, now: Date): readonly Line[] {
  const closing = shanghaiMidnight(lastClosingDay(shanghaiDay(now), yearCloseOn)).toISOString();
  if (account.currentSince === undefined || account.currentSince >= closing) return [];
  return [
    {
      kind: 'YEAR_CLOSE',
      counterSide: 'OWN_OTHER_FUND',
      currentDelta: -account.current,
      historicalDelta: account.current,
    },
  ];
}

/** The newest closing day that has begun; the day itself counts. */
export function lastClosingDay(today: Day, yearCloseOn: string): Day {
  const year = today.slice(5) >= yearCloseOn ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
  return `${String(year).padStart(4, '0')}-${yearCloseOn}`;
}
