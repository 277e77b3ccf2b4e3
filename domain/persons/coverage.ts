import type { Day } from '../calendar.ts';
import type { Participation } from './participation.ts';

/** GOES_ON: he is insured now as he was then. IS_OVER: that insurance has ended or is suspended since. */
export type Coverage = 'GOES_ON' | 'IS_OVER';

/**
 * How the insured was covered on a day: undefined where he was not. First and last days count; the day from which a
 * participation is suspended does not, nor does any until it is resumed. A row that came to us without its days covers
 * none of them.
 */
export function coverageOn(participation: Participation, day: Day): Coverage | undefined {
  const { status, since, earlierPeriods = [], suspensions = [] } = participation;
  if (suspensions.some(({ from, until }) => from <= day && day <= until)) return undefined;
  if (status === 'NORMAL' && since <= day) return 'GOES_ON';
  const wasCovered = status !== 'NONE' && since <= day && isBeforeItsEnd(participation, day);
  const earlier = earlierPeriods.some((period) => period.since <= day && day <= period.endedOn);
  return wasCovered || earlier ? 'IS_OVER' : undefined;
}

function isBeforeItsEnd({ status, suspendedOn, endedOn }: Participation, day: Day): boolean {
  if (suspendedOn !== undefined && day >= suspendedOn) return false;
  return status === 'SUSPENDED' ? suspendedOn !== undefined : endedOn !== undefined && day <= endedOn;
}
