import { invariant } from '../domain/invariant.ts';
import { parseName } from '../domain/names.ts';
import type { Person, PersonId } from '../domain/persons/person.ts';
import { toJson } from './answer-json.ts';
import type { BlindIndex } from './ports.ts';

/**
 * Keyed digests of a person's name, one under each key version still in use, the newest first; the newest is kept on
 * the person. His id goes into the digest, so that nobody can see from the table who bears the same name. Latin case
 * does not count: passports print capitals.
 */
export function nameDigests(blindIndex: BlindIndex, personId: PersonId, name: string): readonly [string, ...string[]] {
  const parsed = parseName(name);
  invariant(parsed.ok, 'the digest of a name is taken of one that was checked');
  return blindIndex.digests(toJson({ personId, name: parsed.value.toLowerCase() }));
}

/** Whether a stated name is the person's, without decrypting his; undefined for an item that has no digest yet. */
export function digestMatches(blindIndex: BlindIndex, person: Person, name: string): boolean | undefined {
  if (person.nameDigest === undefined) return undefined;
  return parseName(name).ok && nameDigests(blindIndex, person.id, name).includes(person.nameDigest);
}
