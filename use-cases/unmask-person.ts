import type { UnmaskPurpose } from '../domain/access/access-record.ts';
import { isStaffReference } from '../domain/access/staff-reference.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { PersonId, PersonPlaintext, SealedField } from '../domain/persons/person.ts';
import { type Correlated, recordAccess } from './access-records.ts';
import type { Caller } from './caller.ts';
import type { Services } from './ports.ts';
import { staffStandingTowards } from './standing.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'vault'>;

export interface UnmaskRequest {
  readonly personId: PersonId;
  readonly fields: readonly SealedField[];
  readonly purpose: UnmaskPurpose;
  readonly reference?: string | undefined;
}

/** The only purpose a person needs for his own data; staff need another, and a reference. */
const ownData = 'OWN_DATA';
/**
 * Shows plaintext to the person himself or to staff of his pooling area. The order is the point: the audit item is
 * written first, and only then is anything decrypted; if writing fails, nothing is shown.
 */
export async function unmaskPerson(
  services: Needs,
  caller: Caller & Correlated,
  request: UnmaskRequest,
): Promise<Outcome<Partial<PersonPlaintext>>> {
  const isOwner = caller.role === 'citizen' && caller.personId === request.personId;
  const person = await services.reads.person(request.personId);
  if (!person || person.erasedAt !== undefined || !(isOwner || staffStandingTowards(caller, person)))
    return rejected('not_found', ['personId']);
  const mistake = mistakeIn(request, isOwner);
  if (mistake) return mistake;

  const noted = await recordAccess(services, caller, lookOf(request));
  if (!noted.ok) return noted;
  return accepted(await services.vault.open(person, request.fields));
}

function mistakeIn({ fields, purpose, reference }: UnmaskRequest, isOwner: boolean) {
  if (fields.length === 0 || new Set(fields).size < fields.length)
    return rejected('unmask_fields_malformed', ['fields']);
  if ((purpose === ownData) !== isOwner) return rejected('unmask_purpose_not_of_caller', ['purpose']);
  const fits = isOwner ? reference === undefined : isStaffReference(reference);
  if (!fits) return rejected('unmask_reference_malformed', ['reference']);
  return undefined;
}

const lookOf = ({ personId, purpose, reference, fields }: UnmaskRequest) =>
  ({ personId, kind: 'UNMASKED', purpose, ...(reference !== undefined && { reference }), fields }) as const;
