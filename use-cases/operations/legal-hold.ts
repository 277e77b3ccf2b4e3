import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { holdSet, type LegalHold } from '../../domain/persons/legal-hold.ts';
import { accessRecord } from '../access-records.ts';
import type { Services } from '../ports.ts';
import { lookerOf, type Operator, type PersonNamed, personNamed } from './operator.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

export interface HoldResult {
  readonly personId: string;
  /** CHANGED: it is set or released now. WOULD_CHANGE: it would be. UNCHANGED: it stood so already. */
  readonly status: 'CHANGED' | 'WOULD_CHANGE' | 'UNCHANGED';
  readonly hold?: LegalHold;
}

export interface HoldRequest {
  readonly person: PersonNamed;
  readonly held: boolean;
  /** Whether it is done; else it is only told. */
  readonly write: boolean;
}

/** Sets or releases a person's legal hold, with a line in his access log in the same transaction. */
export async function setLegalHold(
  services: Needs,
  operator: Operator,
  { person: named, held, write }: HoldRequest,
): Promise<Outcome<HoldResult>> {
  const person = await personNamed(services, named);
  if (!person.ok) return person;
  const personId = person.value.id;
  const before = await services.reads.legalHold(personId);
  const deed = { at: services.clock.now(), by: operator.name, reference: operator.reference };
  const hold = holdSet(personId, before, held, deed);
  if (!hold) return accepted({ personId, status: 'UNCHANGED', ...(before && { hold: before }) });
  if (!write) return accepted({ personId, status: 'WOULD_CHANGE', ...(before && { hold: before }) });
  const kind = held ? 'HOLD_SET' : 'HOLD_RELEASED';
  const record = accessRecord(services, lookerOf(operator), { personId, kind, reference: operator.reference });
  const outcome = await services.commit({
    changes: [
      { change: 'LEGAL_HOLD_SET', hold },
      { change: 'ACCESS_RECORDED', record },
    ],
  });
  if (outcome.status === 'COMMITTED') return accepted({ personId, status: 'CHANGED', hold });
  return outcome.status === 'REFUSED' ? { ok: false, rejection: outcome.rejection } : rejected('busy');
}
