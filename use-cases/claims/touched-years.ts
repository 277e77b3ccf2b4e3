import { addDays, shanghaiDay } from '../../domain/calendar.ts';
import { claimYearOf, newClaimYear, touchedYear } from '../../domain/claims/accumulators.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import type { Change, Services } from '../ports.ts';

/**
 * The years of which a claim of the person may still be handed in or settled again, each with nothing but its next version: to be written
 * by whatever takes away what claims of his rest on. Whoever settles for him writes the year of the day of care under
 * the version that he has read; so of the two one finds another version, and decides anew on what is there then. By the
 * longest that any of the areas allows.
 */
export async function touchedYears(
  { reads, clock, regions }: Pick<Services, 'reads' | 'clock' | 'regions'>,
  personId: PersonId,
  areas: readonly string[],
): Promise<readonly Change[]> {
  const today = shanghaiDay(clock.now());
  const limits = areas.flatMap((area) => {
    const { handInDays = 0, resettlementDays = 0 } = regions.profile(area, today)?.claims ?? {};
    return [handInDays, resettlementDays];
  });
  const days = Math.max(0, ...limits);
  const [first, last] = [addDays(today, -days), today].map((day) => Number(claimYearOf(day))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_year, place) => String(first + place));
  const found = await reads.claimYears(personId, years);
  return found.map((year, place) => ({
    change: 'CLAIM_YEAR_SET',
    year: touchedYear(year ?? newClaimYear(personId, String(first + place))),
  }));
}
