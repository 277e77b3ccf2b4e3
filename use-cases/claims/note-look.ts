import type { rejected } from '../../domain/outcome.ts';
import type { Person } from '../../domain/persons/person.ts';
import { type Correlated, recordAccess } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';

type Refusal = ReturnType<typeof rejected>;

/** Whoever is refused about a person has learned something of him, if only that he is insured: that is in his log. */
export async function noteLook(
  services: Pick<Services, 'clock' | 'ids' | 'commit'>,
  caller: Caller & Correlated,
  person: Person | undefined,
  refusal: Refusal,
): Promise<Refusal> {
  if (!person) return refusal;
  const noted = await recordAccess(services, caller, { personId: person.id, kind: 'CLAIM_QUOTED' });
  return noted.ok ? refusal : noted;
}
