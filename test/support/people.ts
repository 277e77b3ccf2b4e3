import { residentCheckDigit } from '../../domain/certificates/national-number.ts';
import { book, genesisHash, type LedgerEntry } from '../../domain/ledger/entry.ts';
import {
  maskCertificateNumber,
  maskComputerNumber,
  maskName,
  maskPhone,
  maskSocialCard,
} from '../../domain/masking.ts';
import { hasPersonalAccount, type InsuranceType, type Participation } from '../../domain/persons/participation.ts';
import type { MaskedPerson, Person, PersonPlaintext } from '../../domain/persons/person.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import { nameDigests } from '../../use-cases/name-digest.ts';
import type { BlindIndex, Change, IndexValue, Services } from '../../use-cases/ports.ts';

/** A resident number with a valid check digit: `330106` + birth date + a serial of three digits. */
export function residentNumber(birthDate: string, serial: number, area = '330106'): string {
  const first17 = `${area}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return first17 + residentCheckDigit(first17);
}

/** Somebody who does not exist. The same serial (0..999) is always the same person. */
function madeUpPerson(serial: number, differing: Partial<PersonPlaintext> = {}): PersonPlaintext {
  const three = String(serial).padStart(3, '0');
  return {
    name: `试样${'甲乙丙丁戊己庚辛壬癸'[serial % 10]}`,
    certificateNumber: residentNumber('1990-03-07', serial),
    birthDate: '1990-03-07',
    phone: `13800000${three}`,
    socialCardNumber: `A00000${three}`,
    computerNumber: `33010000000${three}`,
    ...differing,
  };
}

export interface MadeUpParticipation {
  readonly insuranceType?: InsuranceType;
  readonly admdvs?: string;
  /** Fen. */
  readonly current?: bigint;
  readonly historical?: bigint;
}

export interface MadeUp {
  readonly serial: number;
  readonly plaintext?: Partial<PersonPlaintext>;
  /** One as an employee in Hangzhou with 100.00 and 250.00 yuan unless told otherwise. */
  readonly participations?: readonly MadeUpParticipation[];
}

export interface Registered {
  readonly person: Person;
  readonly plaintext: PersonPlaintext;
  readonly participations: readonly Participation[];
  readonly accounts: readonly PersonalAccount[];
  readonly entries: readonly LedgerEntry[];
  readonly changes: readonly Change[];
}

type Needed = Pick<Services, 'clock' | 'ids' | 'vault' | 'blindIndex'>;

/** The look-up values of a person, in the way that registration makes them. */
export const indexValuesOf = (blindIndex: BlindIndex, plaintext: PersonPlaintext): readonly IndexValue[] => [
  ...blindIndex.valuesOf('CERTIFICATE', `RESIDENT_ID:${plaintext.certificateNumber}`),
  ...(plaintext.socialCardNumber ? blindIndex.valuesOf('SOCIAL_CARD', plaintext.socialCardNumber) : []),
  ...(plaintext.computerNumber ? blindIndex.valuesOf('COMPUTER_NUMBER', plaintext.computerNumber) : []),
];

/** A person with all that belongs to him, and the changes that register him. Nothing is written yet. */
export async function makeUp(services: Needed, madeUp: MadeUp): Promise<Registered> {
  const plaintext = madeUpPerson(madeUp.serial, madeUp.plaintext);
  const id = services.ids.newId();
  const at = services.clock.now().toISOString();
  const rows = (madeUp.participations ?? [{}]).map((wanted) => participationOf(id, wanted));
  const person: Person = {
    id,
    certificateKind: 'RESIDENT_ID',
    gender: madeUp.serial % 2 === 1 ? 'MALE' : 'FEMALE',
    masked: maskedOf(plaintext),
    sealed: await services.vault.seal(id, plaintext),
    nameDigest: nameDigests(services.blindIndex, id, plaintext.name)[0],
    areas: [...new Set(rows.map(({ participation }) => participation.admdvs))],
    registeredAt: at,
    version: 1,
  };
  const opened = rows
    .filter(({ participation }) => hasPersonalAccount(participation.insuranceType))
    .map(({ participation, current, historical }) =>
      openAccount(participation, current, historical, services.ids.newId(), at),
    );
  return {
    person,
    plaintext,
    participations: rows.map(({ participation }) => participation),
    accounts: opened.map(({ account }) => account),
    entries: opened.map(({ entry }) => entry),
    changes: [
      { change: 'PERSON_REGISTERED', person, index: indexValuesOf(services.blindIndex, plaintext) },
      ...rows.map(({ participation }): Change => ({ change: 'PARTICIPATION_ADDED', participation })),
      ...opened.map(({ account, entry }): Change => ({ change: 'ACCOUNT_OPENED', account, entries: [entry] })),
    ],
  };
}

/** Makes a person up and registers him. */
export async function register(services: Needed & Pick<Services, 'commit'>, madeUp: MadeUp): Promise<Registered> {
  const registered = await makeUp(services, madeUp);
  const outcome = await services.commit({ changes: registered.changes });
  if (outcome.status !== 'COMMITTED') throw new Error(`not registered: ${JSON.stringify(outcome)}`);
  return registered;
}

function participationOf(personId: string, wanted: MadeUpParticipation) {
  const participation: Participation = {
    personId,
    insuranceType: wanted.insuranceType ?? 'EMPLOYEE',
    admdvs: wanted.admdvs ?? '330100',
    status: 'NORMAL',
    since: '2020-01-01',
    employerName: '杭州试样有限公司',
    civilServant: false,
    version: 1,
  };
  return { participation, current: wanted.current ?? 10_000n, historical: wanted.historical ?? 25_000n };
}

function openAccount(
  { personId, insuranceType, admdvs }: Participation,
  currentDelta: bigint,
  historicalDelta: bigint,
  transferId: string,
  bookedAt: string,
) {
  const empty: PersonalAccount = {
    personId,
    insuranceType,
    admdvs,
    status: 'OPEN',
    current: 0n,
    historical: 0n,
    reservedByLink: {},
    sequence: 0,
    headHash: genesisHash,
    version: 0,
  };
  const counterSide = 'CONTRIBUTION_SOURCE';
  return book(empty, { kind: 'OPENING', transferId, counterSide, currentDelta, historicalDelta, bookedAt });
}

const maskedOf = (plaintext: PersonPlaintext): MaskedPerson => ({
  name: maskName(plaintext.name),
  certificateNumber: maskCertificateNumber(plaintext.certificateNumber),
  ...(plaintext.phone && { phone: maskPhone(plaintext.phone) }),
  ...(plaintext.socialCardNumber && { socialCardNumber: maskSocialCard(plaintext.socialCardNumber) }),
  ...(plaintext.computerNumber && { computerNumber: maskComputerNumber(plaintext.computerNumber) }),
});
