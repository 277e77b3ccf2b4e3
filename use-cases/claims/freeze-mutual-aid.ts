import { isStaffReference } from '../../domain/access/staff-reference.ts';
import { freezeSet, type MutualAidFreeze } from '../../domain/claims/mutual-aid-freeze.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';
import { touchedYears } from './touched-years.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface FreezeRequest {
  readonly idempotencyKey: string;
  /** Undefined where the id that was sent names nobody. */
  readonly personId: PersonId | undefined;
  readonly reference: string;
}

/** Nobody pays for this person by mutual aid until it is lifted; the fund and his own account go on. */
export const freezeMutualAid = (services: Needs, caller: Caller & Correlated, request: FreezeRequest) =>
  setFreeze(services, caller, request, { operation: 'mutualAidFreeze', frozen: true });

export const unfreezeMutualAid = (services: Needs, caller: Caller & Correlated, request: FreezeRequest) =>
  setFreeze(services, caller, request, { operation: 'mutualAidUnfreeze', frozen: false });

/**
 * By staff of a pooling area in which the person takes part, with a file number, seen by the person in his log. A
 * freeze touches his years, so that nobody pays for him who had looked before it.
 */
async function setFreeze(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, personId, reference }: FreezeRequest,
  { operation, frozen }: { readonly operation: string; readonly frozen: boolean },
): Promise<Outcome<MutualAidFreeze>> {
  const once = { operation, key: idempotencyKey, content: { personId, reference } };
  return answerOnce(services, caller, once, async () => {
    if (!isStaffReference(reference)) return rejected('reference_malformed', ['reference']);
    const person = personId === undefined ? undefined : await services.reads.person(personId);
    if (!person || caller.admdvs === undefined || !person.areas.includes(caller.admdvs)) {
      return rejected('not_found', ['personId']);
    }
    const before = await services.reads.mutualAidFreeze(person.id);
    if ((before?.frozen ?? false) === frozen) {
      return rejected(frozen ? 'mutual_aid_frozen_already' : 'mutual_aid_not_frozen', ['personId']);
    }
    const deed = { personId: person.id, at: services.clock.now(), by: caller.subject, reference };
    const freeze = freezeSet(before, frozen, deed);
    const kind = frozen ? 'MUTUAL_AID_FROZEN' : 'MUTUAL_AID_UNFROZEN';
    const record = accessRecord(services, caller, { personId: person.id, kind, reference });
    const changes: readonly Change[] = [
      { change: 'FREEZE_SET', freeze },
      { change: 'ACCESS_RECORDED', record },
      ...(frozen ? await touchedYears(services, person.id, person.areas) : []),
    ];
    return accepted({ changes, answer: freeze });
  });
}
