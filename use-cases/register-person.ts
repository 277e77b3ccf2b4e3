import { type Day, shanghaiDay } from '../domain/calendar.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { PersonSummary } from '../domain/persons/person.ts';
import {
  type AreaStanding,
  decideRegistration,
  type Registration,
  type RegistrationInput,
} from '../domain/persons/registration.ts';
import type { Caller } from './caller.ts';
import { answerOnce } from './idempotency.ts';
import { nameDigests } from './name-digest.ts';
import type { Change, RegionProfiles, Services } from './ports.ts';
import { indexValuesOf, plaintextOf, registrationChanges } from './registration-changes.ts';

export interface RegisterPersonInput extends RegistrationInput {
  readonly idempotencyKey: string;
}

/**
 * `personRegister`: a clerk registers a person in his own pooling area, with participations and opening balances,
 * in one transaction. Refuses what {@link decideRegistration} refuses, areas that are not the clerk's, and
 * identifiers that somebody has already.
 */
export async function registerPerson(
  services: Services,
  caller: Caller,
  { idempotencyKey, ...input }: RegisterPersonInput,
): Promise<Outcome<PersonSummary>> {
  if (caller.role !== 'clerk' || caller.admdvs === undefined) return rejected('not_permitted');
  const once = { operation: 'personRegister', key: idempotencyKey, content: input };
  return answerOnce<PersonSummary>(services, caller, once, async () => {
    const registration = decideForClerk(services, caller, input);
    if (!registration.ok) return registration;
    const changes = await prepareRegistration(services, registration.value);
    // Ciphertext and digest live in one place only, the person's own item.
    const { sealed: _, nameDigest: __, ...answer } = changes[0].person;
    return accepted({ changes, answer });
  });
}

function decideForClerk(services: Services, caller: Caller, input: RegistrationInput): Outcome<Registration> {
  const registration = decideRegistration(input, registrationContext(services.regions, services.clock.now()));
  if (!registration.ok) return registration;
  const foreign = registration.value.participations.findIndex(({ admdvs }) => admdvs !== caller.admdvs);
  if (foreign === -1) return registration;
  return rejected('pooling_area_not_served_by_caller', ['participations', String(foreign), 'admdvs']);
}

/** Seals and indexes a checked registration, and gives what it writes. */
export async function prepareRegistration(
  services: Pick<Services, 'clock' | 'ids' | 'vault' | 'blindIndex'>,
  registration: Registration,
) {
  const personId = services.ids.newId();
  return registrationChanges(registration, {
    personId,
    now: services.clock.now(),
    sealed: await services.vault.seal(personId, plaintextOf(registration)),
    nameDigest: nameDigests(services.blindIndex, personId, registration.name)[0],
    index: indexValuesOf(registration, services.blindIndex),
    newId: services.ids.newId,
  }) satisfies readonly Change[];
}

/** What the deployment's profiles say of pooling areas on the day of the act. */
export function registrationContext(regions: RegionProfiles, now: Date) {
  const today = shanghaiDay(now);
  return { today, standingOf: (admdvs: string) => standingOf(regions, admdvs, today) };
}

function standingOf(regions: RegionProfiles, admdvs: string, today: Day): AreaStanding {
  if (regions.profile(admdvs, today)) return 'SERVED';
  return regions.areas().includes(admdvs) ? 'PROFILE_NOT_IN_FORCE' : 'UNKNOWN';
}
