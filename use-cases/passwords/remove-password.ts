import { isStaffReference } from '../../domain/access/staff-reference.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { accessRecord, type Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Services } from '../ports.ts';
import { staffStandingTowards } from '../standing.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex'>;

export interface PasswordRemoval {
  readonly idempotencyKey: string;
  /** Undefined where the id that was given names nobody. */
  readonly personId: PersonId | undefined;
  /** File number of the visit at which the person proved who he is. */
  readonly reference: string;
}

/** When a password was removed, and whose. */
export interface RemovedPassword {
  readonly personId: PersonId;
  readonly removedAt: string;
}

/**
 * A person who forgot his transaction password comes to a counter of his pooling area with his certificate; the clerk
 * takes the password away, and the person sets a new one. Who removed it stands in the person's access log.
 */
export async function removePassword(
  services: Needs,
  caller: Caller & Correlated,
  { idempotencyKey, personId, reference }: PasswordRemoval,
): Promise<Outcome<RemovedPassword>> {
  const once = { operation: 'transactionPasswordRemove', key: idempotencyKey, content: { personId, reference } };
  return answerOnce(services, caller, once, async () => {
    if (!isStaffReference(reference)) return rejected('reference_malformed', ['reference']);
    const person = personId === undefined ? undefined : await services.reads.person(personId);
    if (!person || !staffStandingTowards(caller, person)) return rejected('not_found', ['personId']);
    const password = await services.reads.transactionPassword(person.id);
    if (!password) return rejected('transaction_password_missing', ['personId']);
    const record = accessRecord(services, caller, { personId: person.id, kind: 'PASSWORD_REMOVED', reference });
    return accepted({
      changes: [
        { change: 'TRANSACTION_PASSWORD_REMOVED', password },
        { change: 'ACCESS_RECORDED', record },
      ],
      answer: { personId: person.id, removedAt: record.at },
    });
  });
}
