import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import { parseCertificate } from '../../domain/certificates/index.ts';
import { parseComputerNumber, parseSocialCardNumber } from '../../domain/contact-numbers.ts';
import { parseName, sameName } from '../../domain/names.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import { certificateIdentifier } from '../../domain/persons/identifiers.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';
import type { Identifier } from '../../domain/region-profile.ts';
import type { Correlated } from '../access-records.ts';
import type { Caller } from '../caller.ts';
import { digestMatches } from '../name-digest.ts';
import type { BlindIndex, IndexValue, Services } from '../ports.ts';
import type { BindingRequest, PartyInput } from './binding-request.ts';
import { openParties } from './open-parties.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'vault' | 'blindIndex'>;
type Sides = Pick<BindingRequest, 'initiator' | 'giver' | 'receiver'>;

/** Who is who. A side is undefined where nobody registered has what was stated of him. */
export interface IdentifiedParties {
  readonly giver: Person | undefined;
  readonly receiver: Person | undefined;
  /** The person who signed in; undefined for devices and staff. */
  readonly applicant: Person | undefined;
}

/**
 * Finds both sides by what was stated of them: every identifier must lead to the same person, and a stated name must
 * be his. Nobody found, a contradiction and a wrong name are one and the same answer. Two reads, whatever was stated;
 * `asked` are the alternatives of which one has to be stated whole, undefined where nothing says which.
 */
export async function identifyParties(
  services: Needs,
  caller: Caller & Correlated,
  request: Sides,
  asked: readonly (readonly Identifier[])[] | undefined,
): Promise<Outcome<IdentifiedParties>> {
  const left = leftOut(request);
  if (left) return left;
  const today = shanghaiDay(services.clock.now());
  const giver = readSide(request.giver, asked, today);
  if (!giver.ok) return within(giver, 'giver');
  const receiver = readSide(request.receiver, asked, today);
  if (!receiver.ok) return within(receiver, 'receiver');
  const found = await lookUp(services, caller, [giver.value, receiver.value]);
  const { applicant } = found;
  if (caller.personId !== undefined && !applicant) return rejected('person_not_registered');
  const matched = await matchNames(services, caller, found.persons, [giver.value, receiver.value]);
  if (!matched.ok) return matched;
  const [first, second] = matched.value;
  if (first && first.id === second?.id) return rejected('parties_are_the_same', ['receiver']);
  return accepted({ giver: first, receiver: second, applicant });
}

/** The signed-in person's own side is left out; a guardian may be the giver himself, or act for another one. */
function leftOut({ initiator, giver, receiver }: Sides) {
  if (initiator === 'GIVER' && giver) return rejected('party_not_stated', ['giver']);
  if (initiator === 'RECEIVER' && receiver) return rejected('party_not_stated', ['receiver']);
  const giverIsSelf = initiator === 'GIVER' || initiator === 'GUARDIAN';
  if (!giver && !giverIsSelf) return rejected('party_missing', ['giver']);
  if (!receiver && initiator !== 'RECEIVER') return rejected('party_missing', ['receiver']);
  return undefined;
}

/** A side as it was stated, checked and in one spelling. */
interface StatedSide {
  readonly name?: string;
  readonly certificate?: string;
  readonly socialCardNumber?: string;
  readonly computerNumber?: string;
}

/** Undefined for the signed-in person's own side. */
function readSide(
  party: PartyInput | undefined,
  asked: readonly (readonly Identifier[])[] | undefined,
  today: Day,
): Outcome<StatedSide | undefined> {
  if (!party) return accepted(undefined);
  const stated = statedIdentifiers(party);
  const isWhole = (alternative: readonly Identifier[]) =>
    alternative.every((identifier) => stated.includes(identifier));
  if (!stated.some((identifier) => identifier !== 'NAME') || (asked && !asked.some(isWhole))) {
    return rejected('party_identifiers_incomplete', [], { identifiers: inWords(asked ?? [['CERTIFICATE_NUMBER']]) });
  }
  return normalised(party, today);
}

const statedIdentifiers = (party: PartyInput): readonly Identifier[] => [
  ...(party.name === undefined ? [] : (['NAME'] as const)),
  ...(party.certificate === undefined ? [] : (['CERTIFICATE_NUMBER'] as const)),
  ...(party.socialCardNumber === undefined ? [] : (['SOCIAL_CARD_NUMBER'] as const)),
  ...(party.computerNumber === undefined ? [] : (['COMPUTER_NUMBER'] as const)),
];

/** `NAME + CERTIFICATE_NUMBER / SOCIAL_CARD_NUMBER` reads the same in both languages. */
const inWords = (alternatives: readonly (readonly Identifier[])[]): string =>
  alternatives.map((alternative) => alternative.join(' + ')).join(' / ');

function normalised(party: PartyInput, today: Day): Outcome<StatedSide> {
  const name = stated(party.name, parseName);
  if (!name.ok) return within(name, 'name');
  const certificate = stated(party.certificate, ({ kind, number }) => parseCertificate(kind, number, today));
  if (!certificate.ok) return within(certificate, 'certificate');
  const socialCardNumber = stated(party.socialCardNumber, parseSocialCardNumber);
  if (!socialCardNumber.ok) return within(socialCardNumber, 'socialCardNumber');
  const computerNumber = stated(party.computerNumber, parseComputerNumber);
  if (!computerNumber.ok) return within(computerNumber, 'computerNumber');
  return accepted({
    ...(name.value !== undefined && { name: name.value }),
    ...(certificate.value && { certificate: certificateIdentifier(certificate.value) }),
    ...(socialCardNumber.value !== undefined && { socialCardNumber: socialCardNumber.value }),
    ...(computerNumber.value !== undefined && { computerNumber: computerNumber.value }),
  });
}

const stated = <I, T>(input: I | undefined, parse: (input: I) => Outcome<T>): Outcome<T | undefined> =>
  input === undefined ? accepted(undefined) : parse(input);

type Two<T> = readonly [giver: T, receiver: T];

/** One request for everything that was stated of both, and one for the persons it leads to. */
async function lookUp(
  { reads, blindIndex }: Needs,
  caller: Caller,
  sides: Two<StatedSide | undefined>,
): Promise<{ readonly persons: Two<Person | undefined>; readonly applicant: Person | undefined }> {
  const values = sides.map((side) => (side ? indexValues(blindIndex, side) : []));
  const holders = await reads.personIdsByIndex(values.flat());
  const idOf = (place: 0 | 1): PersonId | undefined => {
    if (!sides[place]) return caller.personId;
    const from = place === 0 ? 0 : (values[0]?.length ?? 0);
    const [first, ...others] = holders.slice(from, from + (values[place]?.length ?? 0));
    return others.every((id) => id === first) ? first : undefined;
  };
  const [giverId, receiverId] = [idOf(0), idOf(1)];
  const wanted = [...new Set([giverId, receiverId, caller.personId])].filter((id) => id !== undefined);
  const found = wanted.length > 0 ? await reads.persons(wanted) : [];
  const personOf = (id: PersonId | undefined) => (id === undefined ? undefined : found[wanted.indexOf(id)]);
  return { persons: [personOf(giverId), personOf(receiverId)], applicant: personOf(caller.personId) };
}

/** For each identifier its values under every key version in use. */
const indexValues = (
  blindIndex: BlindIndex,
  { certificate, socialCardNumber, computerNumber }: StatedSide,
): readonly (readonly IndexValue[])[] => [
  ...(certificate === undefined ? [] : [blindIndex.valuesOf('CERTIFICATE', certificate)]),
  ...(socialCardNumber === undefined ? [] : [blindIndex.valuesOf('SOCIAL_CARD', socialCardNumber)]),
  ...(computerNumber === undefined ? [] : [blindIndex.valuesOf('COMPUTER_NUMBER', computerNumber)]),
];

/** Leaves out whoever does not bear the name that was stated. */
async function matchNames(
  services: Needs,
  caller: Caller & Correlated,
  persons: Two<Person | undefined>,
  sides: Two<StatedSide | undefined>,
): Promise<Outcome<Two<Person | undefined>>> {
  const matched: (Person | undefined)[] = [];
  for (const [place, person] of persons.entries()) {
    const name = sides[place]?.name;
    const matches = person && name !== undefined ? await bearsName(services, caller, person, name) : accepted(true);
    if (!matches.ok) return matches;
    matched.push(matches.value ? person : undefined);
  }
  return accepted([matched[0], matched[1]]);
}

/**
 * Whether a stated name is the person's: by its digest, which is no look at him. Somebody registered before there were
 * digests is looked at instead, and finds that in his access log.
 */
export async function bearsName(
  services: Needs,
  caller: Caller & Correlated,
  person: Person,
  name: string,
): Promise<Outcome<boolean>> {
  const matches = digestMatches(services.blindIndex, person, name);
  if (matches !== undefined) return accepted(matches);
  const opened = await openParties(services, caller, [{ person, fields: ['name'] }]);
  return opened.ok ? accepted(sameName(opened.value.get(person.id)?.name ?? '', name)) : opened;
}
