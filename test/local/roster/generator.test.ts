import { describe, expect, test } from 'vitest';
import { ageOn } from '../../../domain/calendar.ts';
import { parseCertificate } from '../../../domain/certificates/index.ts';
import { hasPersonalAccount } from '../../../domain/persons/participation.ts';
import { decideRegistration } from '../../../domain/persons/registration.ts';
import { createNationalNumbers, fifteenDigits } from '../../../local/roster/certificates.ts';
import { madeUpFamilies } from '../../../local/roster/families.ts';
import { relationBetween } from '../../../local/roster/family-links.ts';
import type { Family } from '../../../local/roster/made-up.ts';
import { rosterLines } from '../../../local/roster/roster-lines.ts';

const today = '2026-01-01';
const context = { today, standingOf: () => 'SERVED' as const };
const options = { seed: 11, areas: ['330100', '440300', '379900'] as const };

function families(count: number, seed = 11): Family[] {
  const made: Family[] = [];
  for (const family of madeUpFamilies({ ...options, seed, areas: ['330100', '440300', '379900'] })) {
    if (made.push(family) === count) break;
  }
  return made;
}
const some = families(1_000);
const members = some.flatMap((family) => family.members);
const certificateOf = ({ person }: (typeof members)[number]) => {
  const parsed = parseCertificate(person.certificate.kind, person.certificate.number, today);
  if (!parsed.ok) throw new Error(parsed.rejection.code);
  return parsed.value;
};

test('everybody made up passes every check of a registration', () => {
  expect(members.length).toBeGreaterThan(3_000);
  for (const { person } of members) expect(decideRegistration(person, context)).toMatchObject({ ok: true });
});

test('nobody shares a certificate, phone, card or computer number, not with another seed either', () => {
  const everybody = [...members, ...families(1_000, 12).flatMap((family) => family.members)];
  const certificates = everybody.map((member) => `${member.person.certificate.kind} ${certificateOf(member).number}`);
  expect(new Set(certificates).size).toBe(everybody.length);
  for (const field of ['phone', 'socialCardNumber', 'computerNumber'] as const) {
    const numbers = everybody.flatMap(({ person }) => person[field] ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

test('resident numbers have counties that do not exist, and phones a range that nobody has', () => {
  for (const { person } of members) {
    if (person.certificate.kind === 'RESIDENT_ID') expect(person.certificate.number).toMatch(/^(3301|4403|3799)9[1-9]/);
    if (person.phone) expect(person.phone).toMatch(/^164\d{8}$/);
  }
});

test('all kinds of people are there', () => {
  const has = (test: (member: (typeof members)[number]) => boolean) => members.filter(test).length;
  const kind = (wanted: string) => has(({ person }) => person.certificate.kind === wanted);
  for (const wanted of [
    'HMT_RESIDENCE_PERMIT',
    'HONG_KONG_TRAVEL_PERMIT',
    'TAIWAN_TRAVEL_PERMIT',
    'FOREIGN_PERMANENT_RESIDENT',
    'FOREIGN_PASSPORT',
  ]) {
    expect(kind(wanted)).toBeGreaterThan(0);
  }
  expect(has(({ person }) => person.certificate.number.length === 15)).toBeGreaterThan(0);
  expect(has(({ person }) => person.name.includes('·'))).toBeGreaterThan(0);
  // Two UTF-16 units in one character.
  expect(has(({ person }) => [...person.name].length < person.name.length)).toBeGreaterThan(0);
  for (const insuranceType of ['EMPLOYEE', 'RESIDENT', 'RETIRED_CADRE', 'MATERNITY']) {
    expect(
      has(({ person }) => person.participations.some((participation) => participation.insuranceType === insuranceType)),
    ).toBeGreaterThan(0);
  }
});

describe('families are plausible', () => {
  const birthOf = (member: (typeof members)[number]) => certificateOf(member).birthDate;
  const ageOf = (member: (typeof members)[number]) => {
    const born = birthOf(member);
    return born === undefined ? member.age : ageOn(born, today);
  };

  test('parents are 21 years older than their children at least, grandparents than the parents', () => {
    for (const { members: family } of some) {
      const of = (...roles: string[]) => family.filter(({ role }) => roles.includes(role));
      for (const child of of('SON', 'DAUGHTER')) {
        for (const parent of of('HUSBAND', 'WIFE')) expect(ageOf(parent) - ageOf(child)).toBeGreaterThanOrEqual(21);
      }
      for (const grandparent of of('PATERNAL_GRANDFATHER', 'PATERNAL_GRANDMOTHER')) {
        for (const father of of('HUSBAND')) expect(ageOf(grandparent) - ageOf(father)).toBeGreaterThanOrEqual(19);
      }
    }
  });

  test('men and women have the gender that their numbers say', () => {
    for (const member of members) {
      const { gender } = certificateOf(member);
      if (!gender || member.role === 'SINGLE') continue;
      const isMan = ['HUSBAND', 'SON', 'PATERNAL_GRANDFATHER', 'MATERNAL_GRANDFATHER'].includes(member.role);
      expect(gender).toBe(isMan ? 'MALE' : 'FEMALE');
    }
  });

  test('most children have the surname of their father', () => {
    const pairs = some.flatMap(({ members: family }) => {
      const father = family.find(({ role }) => role === 'HUSBAND')?.person.name;
      const isHan = father !== undefined && !/[·A-Z]/.test(father);
      return isHan ? family.filter(({ role }) => role === 'SON').map(({ person }) => [father, person.name]) : [];
    });
    const shared = pairs.filter(([father = '', son = '']) => [...father][0] === [...son][0]);
    expect(pairs.length).toBeGreaterThan(200);
    expect(shared.length / pairs.length).toBeGreaterThan(0.85);
  });

  test('money is where there is an account', () => {
    for (const { person } of members) {
      for (const { insuranceType, openingBalance } of person.participations) {
        expect(openingBalance !== undefined).toBe(hasPersonalAccount(insuranceType));
      }
    }
  });

  test('links of mutual aid come from an account in order, and nobody is bound to himself or twice', () => {
    const links = some.flatMap((family) => family.links);
    expect(links.length).toBeGreaterThan(1_000);
    for (const { links: ofFamily } of some) {
      const names = ofFamily.map(
        ({ kind, giver, receiver }) => `${kind} ${giver.certificate.number} ${receiver.certificate.number}`,
      );
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { kind, giver, receiver } of links) {
      expect(giver).not.toBe(receiver);
      const gives = giver.participations.some(
        ({ insuranceType, status }) => hasPersonalAccount(insuranceType) && status === 'NORMAL',
      );
      expect(kind === 'DISPLAY' || gives).toBe(true);
    }
  });
});

test.each([
  ['HUSBAND', 'WIFE', 'SPOUSE'],
  ['WIFE', 'SON', 'CHILD'],
  ['DAUGHTER', 'HUSBAND', 'PARENT'],
  ['SON', 'DAUGHTER', 'SIBLING'],
  ['HUSBAND', 'PATERNAL_GRANDMOTHER', 'PARENT'],
  ['WIFE', 'MATERNAL_GRANDFATHER', 'PARENT'],
  ['HUSBAND', 'MATERNAL_GRANDFATHER', undefined],
  ['WIFE', 'PATERNAL_GRANDFATHER', undefined],
  ['PATERNAL_GRANDFATHER', 'PATERNAL_GRANDMOTHER', 'SPOUSE'],
  ['PATERNAL_GRANDFATHER', 'MATERNAL_GRANDMOTHER', undefined],
  ['PATERNAL_GRANDFATHER', 'HUSBAND', 'CHILD'],
  ['PATERNAL_GRANDFATHER', 'WIFE', undefined],
  ['MATERNAL_GRANDMOTHER', 'WIFE', 'CHILD'],
  ['PATERNAL_GRANDMOTHER', 'SON', 'GRANDCHILD'],
  ['MATERNAL_GRANDMOTHER', 'SON', 'MATERNAL_GRANDCHILD'],
  ['SON', 'PATERNAL_GRANDMOTHER', 'PATERNAL_GRANDPARENT'],
  ['SON', 'MATERNAL_GRANDMOTHER', 'MATERNAL_GRANDPARENT'],
] as const)('to the %s the %s is %s', (giver, receiver, relation) => {
  expect(relationBetween(giver, receiver)).toBe(relation);
});

test('a number of 15 digits is read back as the 18 that it came from', () => {
  const { number } = createNationalNumbers(['330100'], 1)('330100', '1962-05-17', 'FEMALE');
  expect(fifteenDigits(number)).toBe('330191620517112');
  expect(parseCertificate('RESIDENT_ID', fifteenDigits(number), today)).toMatchObject({
    ok: true,
    value: { number, birthDate: '1962-05-17', gender: 'FEMALE' },
  });
});

describe('a roster', () => {
  const textOf = (differing: object) =>
    [...rosterLines({ ...options, areas: ['330100'], persons: 100, format: 'ndjson', ...differing })]
      .map(({ text }) => text)
      .join('\n');

  test('is the same for the same seed and another for another', () => {
    expect(textOf({})).toBe(textOf({}));
    expect(textOf({})).not.toBe(textOf({ seed: 12 }));
  });

  test('begins as a longer one of the same seed does', () => {
    expect(textOf({ persons: 200 }).startsWith(textOf({}))).toBe(true);
  });

  test('has as many people and planted rows as asked for', () => {
    const lines = [
      ...rosterLines({
        ...options,
        areas: ['330100'],
        persons: 25,
        format: 'ndjson',
        plantedRows: 12,
        familyLinks: true,
      }),
    ];
    const count = (wanted: string) => lines.filter(({ kind }) => kind === wanted).length;
    expect([count('PERSON'), count('PLANTED')]).toEqual([25, 12]);
    expect(count('LINK')).toBeGreaterThan(0);
    expect(
      lines
        .filter(({ fault }) => fault !== undefined)
        .map(({ fault }) => fault?.code)
        .slice(0, 3),
    ).toEqual([
      'certificate_check_digit_wrong',
      'certificate_birth_date_unreal',
      'certificate_birth_date_in_the_future',
    ]);
  });
});
