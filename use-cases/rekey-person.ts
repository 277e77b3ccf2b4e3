import { certificateIdentifier } from '../domain/persons/identifiers.ts';
import type { Person } from '../domain/persons/person.ts';
import type { Change, IndexValue, Services } from './ports.ts';

export type RekeyNeeds = Pick<Services, 'reads' | 'commit' | 'vault' | 'blindIndex'>;

export interface RekeyedPerson {
  /** Sealed again, under the newest master key. */
  readonly resealed: boolean;
  /** Look-up values written under the newest secret. */
  readonly indexed: number;
}

/** Whoever changes a person at the same time comes first; the person is read again and again is tried. */
const attemptsMax = 5;

/**
 * Brings one person under the newest keys: the data key under the newest master key, each identifier into the index
 * of the newest secret. A person who is there already is not written.
 *
 * The identifiers are opened to digest them anew, and no access record is written: "every read of plaintext has an
 * audit item" is about plaintext that leaves for somebody, and this job shows nobody anything.
 *
 * Throws where a person does not open, where his identifier is listed for somebody else, or where the table stays
 * busy: then nothing of this person was written.
 */
export async function rekeyPerson(services: RekeyNeeds, seen: Person): Promise<RekeyedPerson> {
  let person: Person | undefined = seen;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const missing = await missingIndexValues(services, person);
    const sealed = await services.vault.reseal(person);
    const changes = changesOf(person, sealed, missing);
    const done = { resealed: sealed !== undefined, indexed: missing.length };
    if (changes.length === 0) return done;
    const outcome = await services.commit({ changes });
    if (outcome.status === 'COMMITTED') return done;
    person = await services.reads.person(seen.id);
    if (!person) break;
  }
  throw new Error(`person ${seen.id} was changed or listed by somebody else at each of ${attemptsMax} attempts`);
}

function changesOf(person: Person, sealed: Person['sealed'] | undefined, index: readonly IndexValue[]): Change[] {
  return [
    ...(sealed
      ? [{ change: 'PERSON_CHANGED', person: { ...person, sealed, version: person.version + 1 } } as const]
      : []),
    ...(index.length > 0 ? [{ change: 'PERSON_INDEXED', personId: person.id, index } as const] : []),
  ];
}

/** The values under the newest secret that lead nowhere yet. */
async function missingIndexValues(services: RekeyNeeds, person: Person): Promise<readonly IndexValue[]> {
  const values = await newestIndexValues(services, person);
  const owners = await Promise.all(values.map((value) => services.reads.personIdByIndex([value])));
  const foreign = owners.some((owner) => owner !== undefined && owner !== person.id);
  if (foreign) throw new Error(`an identifier of person ${person.id} is listed for another person`);
  return values.filter((_value, position) => owners[position] === undefined);
}

async function newestIndexValues({ vault, blindIndex }: RekeyNeeds, person: Person): Promise<readonly IndexValue[]> {
  const opened = await vault.open(person, ['certificateNumber', 'socialCardNumber', 'computerNumber']);
  const certificate = { kind: person.certificateKind, number: opened.certificateNumber };
  const newest = [
    blindIndex.valuesOf('CERTIFICATE', certificateIdentifier(certificate))[0],
    opened.socialCardNumber && blindIndex.valuesOf('SOCIAL_CARD', opened.socialCardNumber)[0],
    opened.computerNumber && blindIndex.valuesOf('COMPUTER_NUMBER', opened.computerNumber)[0],
  ];
  return newest.filter((value) => typeof value === 'object');
}
