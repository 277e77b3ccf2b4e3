import type { RiskFacts } from '../../domain/binding/facts.ts';
import { comparesAges } from '../../domain/binding/rules/relation-plausible.ts';
import type { Day } from '../../domain/calendar.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { Person, PersonId, PersonPlaintext, SealedField } from '../../domain/persons/person.ts';
import { linkRules, type RegionProfile } from '../../domain/region-profile.ts';
import { shareRegister } from '../../domain/relations.ts';
import type { Looker } from '../access-records.ts';
import type { Services } from '../ports.ts';
import type { BindingSubject, Sides } from './gather-facts.ts';
import { type OpenedParties, openParties, type PartyLook } from './open-parties.ts';

/** What is in no fact but through plaintext. */
interface OpenedFacts {
  /** Undefined where nobody asks or it is not known. */
  readonly birthDates: Sides<Day | undefined>;
  readonly households: RiskFacts['households'];
}

/**
 * The ages, where the profile asks for one, and what the population register says, where there is one. Only
 * what is needed is opened, and nobody is read for whom nothing is.
 */
export async function openForFacts(
  services: Pick<Services, 'clock' | 'ids' | 'commit' | 'vault' | 'reads' | 'populationRegister'>,
  looker: Looker,
  subject: BindingSubject,
  profile: RegionProfile,
): Promise<Outcome<OpenedFacts>> {
  const { giverId, receiverId, lookedUp = [] } = subject;
  const asksRegister =
    giverId !== undefined && receiverId !== undefined && asksForHouseholds(services.populationRegister, subject);
  const forRegister: readonly SealedField[] = asksRegister ? ['name', 'certificateNumber'] : [];
  const ages = agesAsked(subject, profile);
  const fieldsOf = (ageAsked: boolean): readonly SealedField[] =>
    ageAsked ? ['birthDate', ...forRegister] : forRegister;
  const wanted = [
    { id: giverId, fields: fieldsOf(ages.giver) },
    { id: receiverId, fields: fieldsOf(ages.receiver) },
  ].flatMap(({ id, fields }) =>
    id !== undefined && (fields.length > 0 || lookedUp.includes(id)) ? [{ id, fields }] : [],
  );
  const persons = await personsOf(services, subject, wanted);
  const opened = await openParties(services, looker, looksAt(persons, wanted));
  if (!opened.ok) return opened;
  const birthDateOf = (id: PersonId | undefined) => (id === undefined ? undefined : opened.value.get(id)?.birthDate);
  const households = asksRegister ? await askRegister(services, persons, opened.value, giverId, receiverId) : 'UNKNOWN';
  return accepted({ birthDates: { giver: birthDateOf(giverId), receiver: birthDateOf(receiverId) }, households });
}

/**
 * The giver's tells something only beside the receiver's: whether what he states of the other can be. That was found
 * out before, once it is known what is waited for.
 */
function agesAsked(subject: BindingSubject, profile: RegionProfile): Sides<boolean> {
  const receiver = asksForAge(subject, profile);
  const compared = receiver && subject.receiverId !== undefined && comparesAges(subject.relation);
  return { giver: compared && !subject.routed, receiver };
}

/** A guardian acts for a child only. Whether a face or the receiver's own word is waited for depends on his age too. */
function asksForAge({ initiator, kind, routed }: BindingSubject, profile: RegionProfile): boolean {
  const rules = linkRules(profile, kind);
  if (!rules) return false;
  if (initiator === 'GUARDIAN') return true;
  return !routed && (rules.faceAuthenticationFromAge !== null || rules.receiverConfirmation !== null);
}

const asksForHouseholds = (register: Services['populationRegister'], { relation, routed }: BindingSubject): boolean =>
  register.configured === true && !routed && shareRegister(relation);

interface Wanted {
  readonly id: PersonId;
  readonly fields: readonly SealedField[];
}

async function personsOf(
  { reads }: Pick<Services, 'reads'>,
  { known = [] }: BindingSubject,
  wanted: readonly Wanted[],
): Promise<readonly Person[]> {
  const missing = wanted.map(({ id }) => id).filter((id) => !known.some((person) => person.id === id));
  const found = missing.length > 0 ? await reads.persons(missing) : [];
  return [...known, ...found.filter((person) => person !== undefined)];
}

/** A field that a person does not have is not looked at. */
const looksAt = (persons: readonly Person[], wanted: readonly Wanted[]): readonly PartyLook[] =>
  wanted.flatMap(({ id, fields }) => {
    const person = persons.find((candidate) => candidate.id === id);
    return person ? [{ person, fields: fields.filter((field) => person.sealed.fields[field] !== undefined) }] : [];
  });

async function askRegister(
  { populationRegister }: Pick<Services, 'populationRegister'>,
  persons: readonly Person[],
  opened: OpenedParties,
  giverId: PersonId,
  receiverId: PersonId,
): Promise<RiskFacts['households']> {
  const [giver, receiver] = [giverId, receiverId].map((id) =>
    registerSubject(
      persons.find((person) => person.id === id),
      opened.get(id),
    ),
  );
  return giver && receiver ? populationRegister.households(giver, receiver) : 'UNKNOWN';
}

const registerSubject = (person: Person | undefined, plaintext: Partial<PersonPlaintext> | undefined) =>
  person && plaintext?.name !== undefined && plaintext.certificateNumber !== undefined
    ? {
        name: plaintext.name,
        certificateKind: person.certificateKind,
        certificateNumber: plaintext.certificateNumber,
      }
    : undefined;
