import { certificateIdentifier } from '../domain/persons/identifiers.ts';
import type { Person } from '../domain/persons/person.ts';
import { nameDigests } from './name-digest.ts';
import type { Change, IndexValue, Services } from './ports.ts';

export type RekeyNeeds = Pick<Services, 'reads' | 'commit' | 'vault' | 'blindIndex'>;

export interface RekeyedPerson {
  /** Sealed again, under the newest master key. */
  readonly resealed: boolean;
  /** Keyed digests written under the newest secret: look-up values, and the one of his name. */
  readonly indexed: number;
}

/** Whoever changes a person at the same time comes first; the person is read again and again is tried. */
const attemptsMax = 5;

/**
 * Brings one person under the newest keys: the data key under the newest master key, each identifier into the index
 * of the newest secret, the digest of the name under it too. A person who is there already is not written.
 *
 * Name and identifiers are opened to digest them anew, and no access record is written: "every read of plaintext has an
 * audit item" is about plaintext that leaves for somebody, and this job shows nobody anything.
 *
 * Throws where a person does not open, where his identifier is listed for somebody else, or where the table stays
 * busy: then nothing of this person was written.
 */
export async function rekeyPerson(services: RekeyNeeds, seen: Person): Promise<RekeyedPerson> {
  // Of somebody whose keys were destroyed there is nothing to seal again.
  if (seen.erasedAt !== undefined) return { resealed: false, indexed: 0 };
  let person: Person | undefined = seen;
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const { changes, done } = await renewal(services, person);
    if (changes.length === 0) return done;
    const outcome = await services.commit({ changes });
    if (outcome.status === 'COMMITTED') return done;
    person = await services.reads.person(seen.id);
    if (!person) break;
  }
  throw new Error(`person ${seen.id} was changed or listed by somebody else at each of ${attemptsMax} attempts`);
}

/**
 * What would be done with one person. He is opened and sealed as {@link rekeyPerson} does it, so that whoever would
 * fail, for a key that is missing or not permitted, throws here too; nothing is written.
 */
export async function countRekeyOf(services: RekeyNeeds, person: Person): Promise<RekeyedPerson> {
  if (person.erasedAt !== undefined) return { resealed: false, indexed: 0 };
  return (await renewal(services, person)).done;
}

async function renewal(services: RekeyNeeds, person: Person) {
  const { index, nameDigest } = await missingDigests(services, person);
  const sealed = await services.vault.reseal(person);
  const changes = changesOf(person, { ...(sealed && { sealed }), ...(nameDigest && { nameDigest }) }, index);
  return { changes, done: { resealed: sealed !== undefined, indexed: index.length + (nameDigest ? 1 : 0) } };
}

type Renewed = Partial<Pick<Person, 'sealed' | 'nameDigest'>>;

function changesOf(person: Person, renewed: Renewed, index: readonly IndexValue[]): Change[] {
  return [
    ...(Object.keys(renewed).length > 0
      ? [{ change: 'PERSON_CHANGED', person: { ...person, ...renewed, version: person.version + 1 } } as const]
      : []),
    ...(index.length > 0 ? [{ change: 'PERSON_INDEXED', personId: person.id, index } as const] : []),
  ];
}

interface Digests {
  readonly index: readonly IndexValue[];
  readonly nameDigest?: string;
}

/** What is not there yet under the newest secret: values that lead nowhere, the name's digest if it is another. */
async function missingDigests(services: RekeyNeeds, person: Person): Promise<Digests> {
  const { index: values, nameDigest } = await newestDigests(services, person);
  const owners = await Promise.all(values.map((value) => services.reads.personIdByIndex([value])));
  const foreign = owners.some((owner) => owner !== undefined && owner !== person.id);
  if (foreign) throw new Error(`an identifier of person ${person.id} is listed for another person`);
  return {
    index: values.filter((_value, position) => owners[position] === undefined),
    ...(nameDigest !== person.nameDigest && { nameDigest }),
  };
}

async function newestDigests({ vault, blindIndex }: RekeyNeeds, person: Person): Promise<Required<Digests>> {
  const opened = await vault.open(person, ['name', 'certificateNumber', 'socialCardNumber', 'computerNumber']);
  const certificate = { kind: person.certificateKind, number: opened.certificateNumber };
  const newest = [
    blindIndex.valuesOf('CERTIFICATE', certificateIdentifier(certificate))[0],
    opened.socialCardNumber && blindIndex.valuesOf('SOCIAL_CARD', opened.socialCardNumber)[0],
    opened.computerNumber && blindIndex.valuesOf('COMPUTER_NUMBER', opened.computerNumber)[0],
  ];
  return {
    index: newest.filter((value) => typeof value === 'object'),
    nameDigest: nameDigests(blindIndex, person.id, opened.name)[0],
  };
}
