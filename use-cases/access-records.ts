import type { AccessKind, AccessRecord, UnmaskPurpose } from '../domain/access/access-record.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { PersonId, SealedField } from '../domain/persons/person.ts';
import type { Role } from '../domain/roles.ts';
import type { Services } from './ports.ts';

/** The id that follows a request from the gateway to the last log line. */
export interface Correlated {
  readonly correlationId: string;
}

/** Who looks: a caller, or the system itself, in nobody's name. */
export interface Looker extends Correlated {
  readonly role: Role | 'system';
  readonly subject: string;
  readonly clientId: string;
  readonly admdvs?: string;
}

interface Look {
  readonly personId: PersonId;
  readonly kind: AccessKind;
  readonly purpose?: UnmaskPurpose;
  readonly reference?: string;
  readonly fields?: readonly SealedField[];
}

/**
 * Writes a look into the person's access log. Nothing may be shown before this has succeeded: if it cannot be
 * written, the look is refused as `busy`.
 */
export async function recordAccess(
  services: Pick<Services, 'clock' | 'ids' | 'commit'>,
  caller: Looker,
  look: Look,
): Promise<Outcome<undefined>> {
  const record = accessRecord(services, caller, look);
  const outcome = await services.commit({ changes: [{ change: 'ACCESS_RECORDED', record }] });
  return outcome.status === 'COMMITTED' ? accepted(undefined) : rejected('busy');
}

/** A line for the person's access log: this caller, now. */
export function accessRecord(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  caller: Looker,
  look: Look,
): AccessRecord {
  return {
    id: ids.newId(),
    personId: look.personId,
    kind: look.kind,
    at: clock.now().toISOString(),
    byRole: caller.role,
    bySubject: caller.subject,
    byClientId: caller.clientId,
    ...(caller.admdvs && { byAdmdvs: caller.admdvs }),
    ...(look.purpose && { purpose: look.purpose }),
    ...(look.reference && { reference: look.reference }),
    fields: look.fields ?? [],
    correlationId: caller.correlationId,
  };
}
