import { type Role, roles } from '../../domain/roles.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { RefusalReason } from './refusal.ts';

/** What is said about a caller, before it is checked. Empty text means "not given". */
export interface CallerStatement {
  readonly role: string;
  readonly subject: string;
  readonly clientId: string;
  readonly personId: string;
  readonly admdvs: string;
  /** Separated by spaces. */
  readonly scopes: string;
}

export type CallerCheck = { readonly caller: Caller } | { readonly reason: RefusalReason };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const sixDigits = /^[0-9]{6}$/;

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** What a role has to bring beside its subject: the person, the channel's client, or the pooling area. */
function checkBelongings(role: Role, said: CallerStatement): RefusalReason | Pick<Caller, 'personId' | 'admdvs'> {
  switch (role) {
    case 'citizen': {
      const personId = said.personId.toLowerCase();
      return uuid.test(personId) ? { personId } : 'person_not_a_uuid';
    }
    case 'channel':
      return said.clientId === '' ? 'client_missing' : {};
    default:
      return sixDigits.test(said.admdvs) ? { admdvs: said.admdvs } : 'admdvs_not_six_digits';
  }
}

/**
 * The caller, or the first rule he breaks. Only what belongs to the role is kept: a person named in a clerk's token
 * gives the clerk no rights of that person.
 */
export function checkCaller(said: CallerStatement): CallerCheck {
  if (said.subject === '') return { reason: 'subject_missing' };
  if (!isRole(said.role)) return { reason: 'role_unknown' };
  const belongings = checkBelongings(said.role, said);
  if (typeof belongings === 'string') return { reason: belongings };
  const scopes = said.scopes.split(' ').filter((scope) => scope !== '');
  return { caller: { role: said.role, subject: said.subject, clientId: said.clientId, ...belongings, scopes } };
}
