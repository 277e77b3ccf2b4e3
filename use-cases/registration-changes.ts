import { book, genesisHash } from '../domain/ledger/entry.ts';
import { maskCertificateNumber, maskComputerNumber, maskName, maskPhone, maskSocialCard } from '../domain/masking.ts';
import { certificateIdentifier } from '../domain/persons/identifiers.ts';
import { hasPersonalAccount, type Participation } from '../domain/persons/participation.ts';
import type { MaskedPerson, Person, PersonId, PersonPlaintext, SealedPerson } from '../domain/persons/person.ts';
import type { PersonalAccount } from '../domain/persons/personal-account.ts';
import type { RegisteredParticipation, Registration } from '../domain/persons/registration.ts';
import type { BlindIndex, Change, IndexValue } from './ports.ts';

/** What a registration needs that is not in it: identity, time, and what the vault and the index make of it. */
export interface RegistrationFrame {
  readonly personId: PersonId;
  readonly now: Date;
  readonly sealed: SealedPerson;
  readonly nameDigest: string;
  readonly index: readonly IndexValue[];
  /** For the ids of transfers. */
  readonly newId: () => string;
}

/** Everything that registering a person writes: mutation and importer write the same. The person comes first. */
export function registrationChanges(
  registration: Registration,
  frame: RegistrationFrame,
): readonly [Change & { readonly change: 'PERSON_REGISTERED' }, ...Change[]] {
  const person: Person = {
    id: frame.personId,
    certificateKind: registration.certificate.kind,
    gender: registration.certificate.gender ?? 'UNKNOWN',
    masked: maskedPerson(registration),
    sealed: frame.sealed,
    nameDigest: frame.nameDigest,
    areas: areasOf(registration.participations.map(({ admdvs }) => admdvs)),
    registeredAt: frame.now.toISOString(),
    version: 1,
  };
  return [
    { change: 'PERSON_REGISTERED', person, index: frame.index },
    ...registration.participations.flatMap((participation) => participationChanges(participation, frame)),
  ];
}

/** A participation row and, where its insurance type has one, its account with the opening balance booked. */
export function participationChanges(
  registered: RegisteredParticipation,
  { personId, now, newId }: Pick<RegistrationFrame, 'personId' | 'now' | 'newId'>,
): readonly Change[] {
  const { opening, ...facts } = registered;
  const participation: Participation = { personId, ...facts, version: 1 };
  const added: Change = { change: 'PARTICIPATION_ADDED', participation };
  if (!hasPersonalAccount(registered.insuranceType)) return [added];
  const unopened = unopenedAccount(participation);
  if (!opening) return [added, { change: 'ACCOUNT_OPENED', account: { ...unopened, version: 1 }, entries: [] }];
  const { account, entry } = book(unopened, {
    kind: 'OPENING',
    transferId: newId(),
    counterSide: 'CONTRIBUTION_SOURCE',
    currentDelta: opening.current,
    historicalDelta: opening.historical,
    bookedAt: now.toISOString(),
  });
  return [added, { change: 'ACCOUNT_OPENED', account, entries: [entry] }];
}

/** Version 0: opening it, or booking its first entry, makes version 1. */
const unopenedAccount = ({ personId, insuranceType, admdvs, status }: Participation): PersonalAccount => ({
  personId,
  insuranceType,
  admdvs,
  status: status === 'ENDED' ? 'CLOSED' : 'OPEN',
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 0,
  headHash: genesisHash,
  version: 0,
});

/** From then on the staff of these pooling areas may see him; nothing to change where they may already. */
export function seenInAreas(person: Person, admdvs: readonly string[]): readonly Change[] {
  const areas = areasOf([...person.areas, ...admdvs]);
  if (areas.length === person.areas.length) return [];
  return [{ change: 'PERSON_CHANGED', person: { ...person, areas, version: person.version + 1 } }];
}

/** Each area once, in ascending order. */
const areasOf = (admdvs: readonly string[]): readonly string[] => [...new Set(admdvs)].sort();

/** The fields that the vault seals. */
export const plaintextOf = ({ certificate, participations: _, ...rest }: Registration): PersonPlaintext => ({
  ...rest,
  certificateNumber: certificate.number,
  ...(certificate.birthDate && { birthDate: certificate.birthDate }),
});

/** By what the person can be looked up from now on. */
export function indexValuesOf(registration: Registration, blindIndex: BlindIndex): readonly IndexValue[] {
  const { certificate, socialCardNumber, computerNumber } = registration;
  return [
    ...blindIndex.valuesOf('CERTIFICATE', certificateIdentifier(certificate)),
    ...(socialCardNumber ? blindIndex.valuesOf('SOCIAL_CARD', socialCardNumber) : []),
    ...(computerNumber ? blindIndex.valuesOf('COMPUTER_NUMBER', computerNumber) : []),
  ];
}

const maskedPerson = (registration: Registration): MaskedPerson => ({
  name: maskName(registration.name),
  certificateNumber: maskCertificateNumber(registration.certificate.number),
  ...(registration.phone && { phone: maskPhone(registration.phone) }),
  ...(registration.socialCardNumber && { socialCardNumber: maskSocialCard(registration.socialCardNumber) }),
  ...(registration.computerNumber && { computerNumber: maskComputerNumber(registration.computerNumber) }),
});
