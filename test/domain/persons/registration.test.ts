import { describe, expect, test } from 'vitest';
import {
  type AreaStanding,
  decideRegistration,
  type ParticipationInput,
  type RegistrationInput,
} from '../../../domain/persons/registration.ts';

const standings: Readonly<Record<string, AreaStanding>> = { '330100': 'SERVED', '610100': 'PROFILE_NOT_IN_FORCE' };
const context = { today: '2026-11-20', standingOf: (admdvs: string) => standings[admdvs] ?? ('UNKNOWN' as const) };

const employee: ParticipationInput = {
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2015-07-01',
  employerName: ' 杭州试样（中国）有限公司 ',
  civilServant: true,
  openingBalance: { current: '1280.40', historical: '5326.1' },
};
const resident: ParticipationInput = {
  insuranceType: 'RESIDENT',
  admdvs: '330100',
  status: 'NORMAL',
  since: '2026-11-20',
};
/** GB 11643's own example number, in the old form's spelling of today's writers: lower-case x, full-width. */
const person: RegistrationInput = {
  certificate: { kind: 'RESIDENT_ID', number: ' 11010519491231002ｘ' },
  name: '阿依古丽•𠮷䶮',
  phone: '+86 138-0000-0301',
  socialCardNumber: 'a00000301',
  computerNumber: null,
  participations: [employee],
};

const refusalOf = (differing: Partial<RegistrationInput>) => {
  const outcome = decideRegistration({ ...person, ...differing }, context);
  return outcome.ok ? 'accepted' : [outcome.rejection.code, outcome.rejection.path?.join('.')];
};
const refusalOfParticipation = (differing: Partial<ParticipationInput>) =>
  refusalOf({ participations: [{ ...employee, ...differing }] });

test('everything is checked and put into the one spelling that is stored', () => {
  expect(decideRegistration(person, context)).toEqual({
    ok: true,
    value: {
      certificate: {
        kind: 'RESIDENT_ID',
        number: '11010519491231002X',
        birthDate: '1949-12-31',
        gender: 'FEMALE',
      },
      name: '阿依古丽·𠮷䶮',
      phone: '13800000301',
      socialCardNumber: 'A00000301',
      participations: [
        {
          insuranceType: 'EMPLOYEE',
          admdvs: '330100',
          status: 'NORMAL',
          since: '2015-07-01',
          employerName: '杭州试样（中国）有限公司',
          civilServant: true,
          opening: { current: 128040n, historical: 532610n },
        },
      ],
    },
  });
});

test('what is not stated is not there, and nobody is a civil servant unless it is said', () => {
  const bare = { certificate: person.certificate, name: '张三', participations: [resident] };
  expect(decideRegistration(bare, context)).toEqual({
    ok: true,
    value: {
      certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X', birthDate: '1949-12-31', gender: 'FEMALE' },
      name: '张三',
      participations: [
        { insuranceType: 'RESIDENT', admdvs: '330100', status: 'NORMAL', since: '2026-11-20', civilServant: false },
      ],
    },
  });
});

describe('a refusal names the field', () => {
  test.each<[string, Partial<RegistrationInput>, string, string]>([
    ['kind', { certificate: { kind: 'LIBRARY_CARD', number: '1' } }, 'certificate_kind_unknown', 'certificate.kind'],
    [
      'check digit',
      { certificate: { kind: 'RESIDENT_ID', number: '110105194912310021' } },
      'certificate_check_digit_wrong',
      'certificate.number',
    ],
    ['name', { name: '张3' }, 'name_malformed', 'name'],
    ['phone', { phone: '0571-88880000' }, 'phone_malformed', 'phone'],
    ['card', { socialCardNumber: '' }, 'social_card_number_malformed', 'socialCardNumber'],
    ['computer number', { computerNumber: '12' }, 'computer_number_malformed', 'computerNumber'],
    ['no participation', { participations: [] }, 'participations_empty', 'participations'],
    [
      'the same row twice',
      { participations: [employee, resident, { ...employee, status: 'SUSPENDED' }] },
      'participation_duplicate',
      'participations.2',
    ],
  ])('%s', (_, differing, code, path) => {
    expect(refusalOf(differing)).toEqual([code, path]);
  });

  test.each<[string, Partial<ParticipationInput>, string, string]>([
    ['area of somebody else', { admdvs: '999999' }, 'pooling_area_unknown', 'admdvs'],
    ['area whose profile begins later', { admdvs: '610100' }, 'profile_not_in_force', 'admdvs'],
    ['no real day', { since: '2023-02-29' }, 'date_malformed', 'since'],
    ['tomorrow', { since: '2026-11-21' }, 'date_in_the_future', 'since'],
    ['day before his birth', { since: '1949-12-30' }, 'participation_starts_before_birth', 'since'],
    ['blank employer', { employerName: ' ' }, 'employer_name_malformed', 'employerName'],
    ['employer with a control character', { employerName: 'A\u0007B' }, 'employer_name_malformed', 'employerName'],
    ['employer of 201 characters', { employerName: '司'.repeat(201) }, 'employer_name_malformed', 'employerName'],
    [
      'three decimals',
      { openingBalance: { current: '1.234', historical: '0' } },
      'amount_malformed',
      'openingBalance.current',
    ],
    [
      'less than nothing',
      { openingBalance: { current: '0', historical: '-1.00' } },
      'amount_below_zero',
      'openingBalance.historical',
    ],
    [
      'money without an account',
      { insuranceType: 'RESIDENT', openingBalance: { current: '0', historical: '0' } },
      'opening_balance_without_account',
      'openingBalance',
    ],
  ])('%s', (_, differing, code, path) => {
    expect(refusalOfParticipation(differing)).toEqual([code, `participations.0.${path}`]);
  });

  test('nobody takes part before he is born, in whichever row; a new-born may from his first day', () => {
    expect(refusalOf({ participations: [employee, { ...resident, since: '1949-12-30' }] })).toEqual([
      'participation_starts_before_birth',
      'participations.1.since',
    ]);
    const fromBirth = { ...person, participations: [{ ...employee, since: '1949-12-31' }] };
    expect(decideRegistration(fromBirth, context).ok).toBe(true);
  });

  test('a passport does not tell the day of birth, so that any day of the past may be the first', () => {
    const certificate = { kind: 'FOREIGN_PASSPORT', number: 'E12345678' };
    const early = { ...person, certificate, participations: [{ ...employee, since: '1900-01-01' }] };
    expect(decideRegistration(early, context).ok).toBe(true);
  });

  test('the outermost mistake comes first', () => {
    expect(refusalOf({ name: '', phone: '1', participations: [] })).toEqual(['name_malformed', 'name']);
  });
});
