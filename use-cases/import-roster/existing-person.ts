import { invariant } from '../../domain/invariant.ts';
import { sameName } from '../../domain/names.ts';
import { hasPersonalAccount, type Participation } from '../../domain/persons/participation.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';
import { isSameRow, type RegisteredParticipation, type Registration } from '../../domain/persons/registration.ts';
import { participationChanges, seenInAreas } from '../registration-changes.ts';
import type { ImportNeeds } from './needs.ts';
import { commitPatiently, type Placed } from './place.ts';
import { fault, faultOf, type RowFault } from './row.ts';

/**
 * A row whose certificate is registered already: what is there stays as it is, participations that are not are
 * added. Another name, another first day or another opening balance is a fault, and then nothing of the row goes in.
 * The status is not compared: it may have moved on since. Undefined where somebody else was quicker.
 */
export async function placeExisting(
  services: ImportNeeds,
  personId: PersonId,
  registration: Registration,
): Promise<Placed | undefined> {
  const [person, present] = await Promise.all([
    services.reads.person(personId),
    services.reads.participations(personId),
  ]);
  invariant(person, 'whoever is in the index is registered');
  // The name is compared here and goes nowhere, so nobody has looked at it.
  const { name } = await services.vault.open(person, ['name']);
  if (!sameName(name, registration.name)) return fault('certificate_registered_under_other_name', 'name');
  const added: RegisteredParticipation[] = [];
  for (const [index, stated] of registration.participations.entries()) {
    const existing = present.find((participation) => isSameRow(participation, stated));
    const difference = existing && (await differenceOf(services, existing, stated));
    if (difference) return { ...difference, path: ['participations', String(index), ...difference.path] };
    if (!existing) added.push(stated);
  }
  return added.length === 0 ? 'UNCHANGED' : addParticipations(services, person, added);
}

async function differenceOf(
  { reads }: ImportNeeds,
  existing: Participation,
  stated: RegisteredParticipation,
): Promise<RowFault | undefined> {
  if (existing.since !== stated.since) return fault('participation_since_differs', 'since');
  if (!stated.opening || !hasPersonalAccount(stated.insuranceType)) return undefined;
  const first = await reads.entry(existing, 1);
  if (first?.kind !== 'OPENING') return fault('opening_balance_differs', 'openingBalance');
  if (first.currentDelta !== stated.opening.current) {
    return fault('opening_balance_differs', 'openingBalance', 'current');
  }
  return first.historicalDelta === stated.opening.historical
    ? undefined
    : fault('opening_balance_differs', 'openingBalance', 'historical');
}

async function addParticipations(
  services: ImportNeeds,
  person: Person,
  added: readonly RegisteredParticipation[],
): Promise<Placed | undefined> {
  const { clock, ids } = services;
  const frame = { personId: person.id, now: clock.now(), newId: ids.newId };
  const changes = [
    ...seenInAreas(
      person,
      added.map(({ admdvs }) => admdvs),
    ),
    ...added.flatMap((participation) => participationChanges(participation, frame)),
  ];
  const outcome = await commitPatiently(services, { changes });
  if (outcome.status !== 'REFUSED') return 'PARTICIPATION_ADDED';
  const { code } = outcome.rejection;
  return code === 'changed_meanwhile' || code === 'participation_duplicate' ? undefined : faultOf(outcome.rejection);
}
