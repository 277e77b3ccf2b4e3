import { type Institution, isInstitutionId } from '../../domain/claims/institution.ts';
import { invariant } from '../../domain/invariant.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'blindIndex'>;

export interface DesignationRequest
  extends Pick<Institution, 'clientId' | 'institutionId' | 'name' | 'level' | 'kind' | 'admdvs'> {
  readonly idempotencyKey: string;
  /** False takes the designation away. */
  readonly designated: boolean;
}

const clientIdForm = /^[\w.:-]{1,100}$/;
const nameLengthMax = 100;

/**
 * A pooling area designates an institution (定点), or does so no more; each for itself, by an operator of its own. What the
 * institution is, the area says in whose city it lies, or whoever designates it first; the others have to agree.
 */
export async function designateInstitution(
  services: Needs,
  caller: Caller,
  { idempotencyKey, designated, ...stated }: DesignationRequest,
): Promise<Outcome<Institution>> {
  const area = caller.admdvs;
  invariant(area !== undefined, 'an operator works for a pooling area');
  const once = { operation: 'institutionDesignate', key: idempotencyKey, content: { ...stated, designated } };
  return answerOnce(services, caller, once, async () => {
    const malformed = mistakeIn(stated);
    if (malformed) return malformed;
    const before = await services.reads.institution(stated.clientId);
    if (before && !mayState(area, stated, before)) return rejected('institution_known_otherwise', ['institutionId']);
    const others = (before?.designatedFor ?? []).filter((admdvs) => admdvs !== area);
    const designatedFor = designated ? [...others, area] : others;
    const institution: Institution = {
      ...stated,
      designatedFor,
      active: designatedFor.length > 0,
      version: (before?.version ?? 0) + 1,
    };
    return accepted({ changes: [{ change: 'INSTITUTION_SET', institution }], answer: institution });
  });
}

type Stated = Omit<DesignationRequest, 'idempotencyKey' | 'designated'>;

function mistakeIn({ clientId, institutionId, name }: Stated) {
  if (!clientIdForm.test(clientId)) return rejected('client_id_malformed', ['clientId']);
  if (!isInstitutionId(institutionId)) return rejected('institution_id_malformed', ['institutionId']);
  const length = [...name].length;
  return name.trim() === '' || length > nameLengthMax ? rejected('institution_name_malformed', ['name']) : undefined;
}

/** A client never becomes another institution: its claims would change hands. */
function mayState(area: string, stated: Stated, before: Institution): boolean {
  if (stated.institutionId !== before.institutionId) return false;
  const lies = before.admdvs.slice(0, 4) === area.slice(0, 4);
  const fields = ['name', 'level', 'kind', 'admdvs'] as const;
  return lies || fields.every((field) => stated[field] === before[field]);
}
