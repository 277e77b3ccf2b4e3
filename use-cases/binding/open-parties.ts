import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Person, PersonId, PersonPlaintext, SealedField } from '../../domain/persons/person.ts';
import { accessRecord, type Looker } from '../access-records.ts';
import type { Services } from '../ports.ts';

/** Whose data are looked at, and which of them in plaintext; none where he is only looked up. */
export interface PartyLook {
  readonly person: Person;
  readonly fields: readonly SealedField[];
}

export type OpenedParties = ReadonlyMap<PersonId, Partial<PersonPlaintext>>;

/**
 * Opens what is needed of the parties. The looks are in their access logs, in one transaction, before anything is
 * opened; if they cannot be written, nothing is, and the answer is `busy`.
 */
export async function openParties(
  services: Pick<Services, 'clock' | 'ids' | 'commit' | 'vault'>,
  looker: Looker,
  looks: readonly PartyLook[],
): Promise<Outcome<OpenedParties>> {
  if (looks.length === 0) return accepted(new Map());
  const noted = await services.commit({
    changes: looks.map(({ person, fields }) => ({
      change: 'ACCESS_RECORDED',
      record: accessRecord(services, looker, { personId: person.id, kind: 'LOOKED_UP', fields }),
    })),
  });
  if (noted.status !== 'COMMITTED') return rejected('busy');
  const opened = await Promise.all(
    looks.map(async ({ person, fields }) => {
      const plaintext: Partial<PersonPlaintext> = fields.length > 0 ? await services.vault.open(person, fields) : {};
      return [person.id, plaintext] as const;
    }),
  );
  return accepted(new Map(opened));
}
