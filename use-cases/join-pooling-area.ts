import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import { beginAgain, type Participation } from '../domain/persons/participation.ts';
import type { Person } from '../domain/persons/person.ts';
import type { RegisteredParticipation } from '../domain/persons/registration.ts';
import type { Change, Services } from './ports.ts';
import { participationChanges, seenInAreas } from './registration-changes.ts';

export interface Joining {
  /** The row as it stands once the changes are written. */
  readonly participation: Participation;
  readonly changes: readonly Change[];
}

/**
 * What it takes for a registered person to take part in a pooling area: a new row and account, or, where he took part
 * before, a new period of the row that is there and his account opened again with what is on it. From then on the
 * staff of the area may see him. Refused with `participation_duplicate` where he takes part already, and with
 * `opening_balance_without_account` where an opening balance is given for an account that has its history.
 */
export async function joinPoolingArea(
  services: Pick<Services, 'reads' | 'clock' | 'ids'>,
  person: Person,
  stated: RegisteredParticipation,
): Promise<Outcome<Joining>> {
  const existing = await services.reads.participation({ personId: person.id, ...stated });
  const rows = existing ? await again(services, existing, stated) : anew(services, person, stated);
  if (!rows.ok) return rows;
  return accepted({ ...rows.value, changes: [...rows.value.changes, ...seenInAreas(person, [stated.admdvs])] });
}

function anew(
  { clock, ids }: Pick<Services, 'clock' | 'ids'>,
  person: Person,
  stated: RegisteredParticipation,
): Outcome<Joining> {
  const changes = participationChanges(stated, { personId: person.id, now: clock.now(), newId: ids.newId });
  const { opening: _, ...facts } = stated;
  return accepted({ changes, participation: { personId: person.id, ...facts, version: 1 } });
}

async function again(
  { reads }: Pick<Services, 'reads'>,
  ended: Participation,
  stated: RegisteredParticipation,
): Promise<Outcome<Joining>> {
  const begun = beginAgain(ended, stated);
  if (!begun.ok) return begun;
  if (stated.opening) return rejected('opening_balance_without_account', ['openingBalance']);
  const account = await reads.account(ended);
  const status = begun.value.status === 'ENDED' ? 'CLOSED' : 'OPEN';
  const opened: readonly Change[] = account
    ? [{ change: 'ACCOUNT_CHANGED', account: { ...account, status, version: account.version + 1 } }]
    : [];
  const changes: readonly Change[] = [{ change: 'PARTICIPATION_CHANGED', participation: begun.value }, ...opened];
  return accepted({ changes, participation: begun.value });
}
