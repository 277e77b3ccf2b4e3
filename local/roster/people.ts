import { addDays, type Day } from '../../domain/calendar.ts';
import { hasPersonalAccount, type InsuranceType } from '../../domain/persons/participation.ts';
import {
  computerNumber,
  type createNationalNumbers,
  fifteenDigits,
  type MadeUpCertificate,
  permanentResidentNumber,
  phoneNumber,
  plainNumber,
  residencePermitPlaces,
  socialCardNumber,
} from './certificates.ts';
import { type MadeUpPerson, type Member, referenceDay } from './made-up.ts';
import { employerName, foreignName, type Gender, givenName, minorityName, surname } from './names.ts';
import type { Random } from './random.ts';

export type Role =
  | 'SINGLE'
  | 'HUSBAND'
  | 'WIFE'
  | 'SON'
  | 'DAUGHTER'
  | 'PATERNAL_GRANDFATHER'
  | 'PATERNAL_GRANDMOTHER'
  | 'MATERNAL_GRANDFATHER'
  | 'MATERNAL_GRANDMOTHER';

const men: ReadonlySet<Role> = new Set(['HUSBAND', 'SON', 'PATERNAL_GRANDFATHER', 'MATERNAL_GRANDFATHER']);

/** Where somebody's papers come from. Children and grandparents are residents. */
type Origin = 'RESIDENT' | 'HONG_KONG_MACAO_TAIWAN' | 'FOREIGN';

type NationalNumbers = ReturnType<typeof createNationalNumbers>;

/**
 * Makes people of one area after the other; `people(area)` begins a family, whose members share surnames as families
 * do: children have the father's (one in ten the mother's), grandparents those of their own side.
 */
export function createPeople(random: Random, numbers: NationalNumbers, seed: number) {
  // Cards and phones of 100 seeds, a million people each, do not meet.
  let serial = (seed % 100) * 1_000_000;
  return (admdvs: string) => {
    const minority = random.percent(2);
    const surnames = { father: surname(random), mother: surname(random) };
    return (role: Role, age: number): Member => {
      serial += 1;
      const gender = genderOf(random, role);
      const origin = originOf(random, role);
      const wanted = addDays(referenceDay, -Math.floor(age * 365.25) - random.integer(1, 364));
      const { certificate, born } = papersOf(random, numbers, { admdvs, serial, gender, origin, wanted });
      const person: MadeUpPerson = {
        certificate,
        name: nameOf(random, origin, minority, gender, surnameOf(random, role, surnames)),
        ...(age >= 12 && random.percent(90) && { phone: phoneNumber(serial) }),
        ...(random.percent(80) && { socialCardNumber: socialCardNumber(serial) }),
        ...(admdvs.startsWith('4403') && { computerNumber: computerNumber(serial) }),
        participations: participationsOf(random, admdvs, age, born),
      };
      return { role, person, age };
    };
  };
}

function genderOf(random: Random, role: Role): Gender {
  if (role === 'SINGLE') return random.percent(50) ? 'MALE' : 'FEMALE';
  return men.has(role) ? 'MALE' : 'FEMALE';
}

function originOf(random: Random, role: Role): Origin {
  const mayComeFromElsewhere = role === 'SINGLE' || role === 'WIFE' || role === 'HUSBAND';
  if (!mayComeFromElsewhere || !random.percent(2)) return 'RESIDENT';
  return random.percent(60) ? 'HONG_KONG_MACAO_TAIWAN' : 'FOREIGN';
}

interface PapersWanted {
  readonly admdvs: string;
  readonly serial: number;
  readonly gender: Gender;
  readonly origin: Origin;
  readonly wanted: Day;
}

function papersOf(
  random: Random,
  numbers: NationalNumbers,
  { admdvs, serial, gender, origin, wanted }: PapersWanted,
): { readonly certificate: MadeUpCertificate; readonly born: Day } {
  if (origin === 'FOREIGN') {
    const certificate: MadeUpCertificate = random.percent(50)
      ? { kind: 'FOREIGN_PERMANENT_RESIDENT', number: permanentResidentNumber(serial, wanted, gender) }
      : { kind: 'FOREIGN_PASSPORT', number: plainNumber.FOREIGN_PASSPORT(serial) };
    return { certificate, born: wanted };
  }
  if (origin === 'HONG_KONG_MACAO_TAIWAN') {
    const permit = random.pick(['HONG_KONG_TRAVEL_PERMIT', 'TAIWAN_TRAVEL_PERMIT', 'RESIDENCE', 'RESIDENCE'] as const);
    if (permit !== 'RESIDENCE') {
      return { certificate: { kind: permit, number: plainNumber[permit](serial) }, born: wanted };
    }
    const { number, born } = numbers(random.pick(residencePermitPlaces), wanted, gender);
    return { certificate: { kind: 'HMT_RESIDENCE_PERMIT', number }, born };
  }
  const { number, born } = numbers(admdvs, wanted, gender);
  // Some old systems still hold the number of 15 digits that their people had before 1999.
  const old = born < '1980-01-01' && random.percent(4);
  return { certificate: { kind: 'RESIDENT_ID', number: old ? fifteenDigits(number) : number }, born };
}

function nameOf(random: Random, origin: Origin, minority: boolean, gender: Gender, family: string): string {
  if (origin === 'FOREIGN') return foreignName(random);
  return minority ? minorityName(random) : family + givenName(random, gender);
}

function surnameOf(random: Random, role: Role, { father, mother }: { father: string; mother: string }): string {
  switch (role) {
    case 'WIFE':
    case 'MATERNAL_GRANDFATHER':
      return mother;
    case 'PATERNAL_GRANDMOTHER':
    case 'MATERNAL_GRANDMOTHER':
      return surname(random);
    case 'SON':
    case 'DAUGHTER':
      return random.percent(10) ? mother : father;
    default:
      return father;
  }
}

type MadeUpParticipation = MadeUpPerson['participations'][number];

function participationsOf(random: Random, admdvs: string, age: number, born: Day): readonly MadeUpParticipation[] {
  const insuranceType = insuranceTypeOf(random, age);
  const main = participationOf(random, { insuranceType, admdvs, age, born });
  if (insuranceType !== 'EMPLOYEE' || age > 60 || !random.percent(30)) return [main];
  return [main, { insuranceType: 'MATERNITY', admdvs, status: main.status, since: main.since }];
}

function insuranceTypeOf(random: Random, age: number): InsuranceType {
  if (age < 20) return 'RESIDENT';
  if (age > 75 && random.percent(4)) return 'RETIRED_CADRE';
  return random.percent(65) ? 'EMPLOYEE' : 'RESIDENT';
}

interface ParticipationWanted {
  readonly insuranceType: InsuranceType;
  readonly admdvs: string;
  readonly age: number;
  readonly born: Day;
}

/** The basic insurance of employees began in 1999, that of residents in 2007. */
function participationOf(
  random: Random,
  { insuranceType, admdvs, age, born }: ParticipationWanted,
): MadeUpParticipation {
  const facts = { insuranceType, admdvs, status: statusOf(random) };
  if (!hasPersonalAccount(insuranceType)) return { ...facts, since: later(addDays(born, 28), '2007-10-01') };
  const yearsInWork = random.integer(1, Math.max(1, Math.min(age - 19, 26)));
  return {
    ...facts,
    since: `${2026 - yearsInWork}-${random.pick(['01', '03', '07', '09'])}-01`,
    ...(age < 61 && { employerName: employerName(random) }),
    ...(random.percent(6) && { civilServant: true }),
    openingBalance: {
      current: yuan(random.integer(0, 480_000)),
      historical: yuan(random.integer(0, 120_000) * yearsInWork),
    },
  };
}

const later = (one: Day, other: Day): Day => {
  const day = one > other ? one : other;
  return day < referenceDay ? day : addDays(referenceDay, -1);
};

function statusOf(random: Random) {
  if (random.percent(96)) return 'NORMAL' as const;
  return random.percent(75) ? ('SUSPENDED' as const) : ('ENDED' as const);
}

/** Fen as yuan with two decimals; small enough for a number. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
