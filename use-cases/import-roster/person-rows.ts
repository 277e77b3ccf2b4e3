import type { Registration } from '../../domain/persons/registration.ts';
import type { Change, IndexValue } from '../ports.ts';
import { prepareRegistration } from '../register-person.ts';
import { indexValuesOf } from '../registration-changes.ts';
import { placeExisting } from './existing-person.ts';
import type { ImportNeeds } from './needs.ts';
import { commitPatiently, inParallel, type Placed, type Placing, packed, putAtPlaces, rowsAtOnce } from './place.ts';
import { fault, faultOf } from './row.ts';

interface Candidate {
  /** Its place among the registrations asked for. */
  readonly place: number;
  readonly registration: Registration;
  /** Its certificate under each key version. */
  readonly certificate: readonly IndexValue[];
  /** Items that registering writes. */
  readonly weight: number;
}

/**
 * Registers persons, many in a transaction. A transaction is refused whole, so where one of its persons is known
 * already or cannot go in, each of them is placed on his own. The certificate is the natural key: a row that went in
 * before, in this run or an earlier one, changes nothing.
 */
export async function placePersons(
  services: ImportNeeds,
  registrations: readonly Registration[],
  { concurrency }: Placing,
): Promise<readonly Placed[]> {
  const placed: Placed[] = new Array(registrations.length);
  const { first, repeated } = byIdentifiers(services, registrations);
  const groups = packed(first, ({ weight }) => weight);
  await inParallel(groups, concurrency, async (group) => putAtPlaces(placed, group, await placeGroup(services, group)));
  // A further row of the same person comes after the first one, and finds what that one did.
  for (const { place, registration, certificate } of repeated) {
    placed[place] = await placeAlone(services, registration, certificate);
  }
  return placed;
}

/** A row that shares an identifier with an earlier one cannot be in the same transaction, and must not overtake it. */
function byIdentifiers(services: ImportNeeds, registrations: readonly Registration[]) {
  const seen = new Set<string>();
  const first: Candidate[] = [];
  const repeated: Candidate[] = [];
  for (const [place, registration] of registrations.entries()) {
    const index = indexValuesOf(registration, services.blindIndex);
    const identifiers = index.map(({ kind, digest }) => `${kind} ${digest}`);
    const candidate: Candidate = {
      place,
      registration,
      certificate: index.filter(({ kind }) => kind === 'CERTIFICATE'),
      // The person, his index values, and for each participation at most itself, an account and its opening entry.
      weight: 1 + index.length + 3 * registration.participations.length,
    };
    (identifiers.some((identifier) => seen.has(identifier)) ? repeated : first).push(candidate);
    for (const identifier of identifiers) seen.add(identifier);
  }
  return { first, repeated };
}

async function placeGroup(services: ImportNeeds, group: readonly Candidate[]): Promise<readonly Placed[]> {
  // One question for the whole group: is any of them known?
  const known = await services.reads.personIdByIndex(group.flatMap(({ certificate }) => certificate));
  if (known === undefined && group.length > 1) {
    const changes = await Promise.all(group.map(({ registration }) => prepareRegistration(services, registration)));
    const outcome = await commitPatiently(services, { changes: changes.flat() });
    if (outcome.status !== 'REFUSED') return group.map(() => 'REGISTERED');
  }
  return inParallel(group, rowsAtOnce, ({ registration, certificate }) =>
    placeAlone(services, registration, certificate),
  );
}

/** Somebody else may register the same person between our look and our write: then we look again. */
const attemptsMax = 3;

async function placeAlone(
  services: ImportNeeds,
  registration: Registration,
  certificate: readonly IndexValue[],
): Promise<Placed> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const personId = await services.reads.personIdByIndex(certificate);
    const placed = personId
      ? await placeExisting(services, personId, registration)
      : await placeNew(services, registration);
    if (placed) return placed;
  }
  return fault('changed_meanwhile');
}

async function placeNew(services: ImportNeeds, registration: Registration): Promise<Placed | undefined> {
  const changes: readonly Change[] = await prepareRegistration(services, registration);
  const outcome = await commitPatiently(services, { changes });
  if (outcome.status !== 'REFUSED') return 'REGISTERED';
  const { code } = outcome.rejection;
  const lostRace = code === 'certificate_already_registered' || code === 'changed_meanwhile';
  return lostRace ? undefined : faultOf(outcome.rejection);
}
