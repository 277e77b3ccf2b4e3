import { isInstitutionId } from '../../domain/claims/institution.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';

interface Asked {
  /** Of whom the agency asks; an institution asks of itself. */
  readonly institutionId?: string | undefined;
  /** `setl_optins`. */
  readonly insuredAt: string;
}

/** Of an area that is not served here we have nothing, which would look like a day on which nothing was settled. */
export const areaNotServed = ({ regions }: Pick<Services, 'regions'>, insuredAt: string) =>
  regions.areas().includes(insuredAt) ? undefined : rejected('pooling_area_unknown', ['insuredAt']);

/** An institution reconciles its own days, with whichever area has paid; staff whoever has settled for their own area. */
export async function institutionAsked(
  { reads, regions }: Pick<Services, 'reads' | 'regions'>,
  caller: Caller,
  { institutionId, insuredAt }: Asked,
): Promise<Outcome<string>> {
  const elsewhere = areaNotServed({ regions }, insuredAt);
  if (elsewhere) return elsewhere;
  if (caller.role === 'institution') {
    const own = await reads.institution(caller.clientId);
    if (!own) return rejected('institution_not_designated');
    const asksOther = institutionId !== undefined && institutionId !== own.institutionId;
    return asksOther ? rejected('not_permitted', ['institutionId']) : accepted(own.institutionId);
  }
  if (insuredAt !== caller.admdvs) return rejected('not_permitted', ['insuredAt']);
  return institutionId !== undefined && isInstitutionId(institutionId)
    ? accepted(institutionId)
    : rejected('institution_id_malformed', ['institutionId']);
}
