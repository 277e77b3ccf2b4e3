import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { residentNumber } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, refuseToCommit, worldWith } from './scene.ts';

const registerMutation = `mutation ($input: PersonRegisterInput!) {
  personRegister(input: $input) {
    person {
      id name certificateKind certificateNumber gender phone socialCardNumber computerNumber registeredAt
      participations { insuranceType admdvs status since employerName civilServant }
      accounts { insuranceType admdvs status currentYear { amount } historical { amount } entries { edges { node {
        sequence kind counterSide currentYearChange { amount } historicalChange { amount }
      } } } }
    }
    userErrors { code message path }
  }
}`;
const clerk = staff('clerk');

let world: World;
let api: TestApi;
let keys = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
afterAll(() => world.close());

const employee = (differing: object = {}) => ({
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  since: '2020-01-01',
  ...differing,
});
const yuan = (currentYear: string, historical = '0') => ({
  openingBalance: { currentYear: { amount: currentYear }, historical: { amount: historical } },
});
const certificate = (number: string, kind = 'RESIDENT_ID') => ({ certificate: { kind, number } });

function register(differing: object, headers = {}, caller = clerk, through = api) {
  keys += 1;
  const input = {
    idempotencyKey: `register-${keys}`,
    ...certificate(residentNumber('1990-03-07', 900)),
    name: '试样甲',
    participations: [employee()],
    ...differing,
  };
  return through.ask(caller, registerMutation, { input }, headers);
}

test('a clerk registers a person with what his account brings along', async () => {
  world.recorder.clear();
  const answer = await register({
    ...certificate(' 330106199003070014 '),
    name: '张 三丰',
    phone: '+86 138 0000 0001',
    socialCardNumber: 'a12345678',
    computerNumber: '33010012345',
    participations: [
      employee({ employerName: '杭州试样有限公司', civilServant: true, ...yuan('100.5', '2500') }),
      employee({ insuranceType: 'MATERNITY', status: 'SUSPENDED' }),
    ],
  });
  expect(answer.errors).toEqual([]);
  expect(world.recorder.transactionCount()).toBe(1);
  const { person, userErrors } = answer.data.personRegister;
  expect(userErrors).toEqual([]);
  expect(person).toEqual({
    id: expect.stringMatching(/^per_/),
    name: '张 **',
    certificateKind: 'RESIDENT_ID',
    certificateNumber: '330106********0014',
    gender: 'MALE',
    phone: '138****0001',
    socialCardNumber: 'A1*****78',
    computerNumber: '330******45',
    registeredAt: '2026-11-20T02:00:00.000Z',
    participations: [
      {
        insuranceType: 'EMPLOYEE',
        admdvs: '330100',
        status: 'NORMAL',
        since: '2020-01-01',
        employerName: '杭州试样有限公司',
        civilServant: true,
      },
      {
        insuranceType: 'MATERNITY',
        admdvs: '330100',
        status: 'SUSPENDED',
        since: '2020-01-01',
        employerName: null,
        civilServant: false,
      },
    ],
    accounts: [
      {
        insuranceType: 'EMPLOYEE',
        admdvs: '330100',
        status: 'OPEN',
        currentYear: { amount: '100.50' },
        historical: { amount: '2500.00' },
        entries: {
          edges: [
            {
              node: {
                sequence: 1,
                kind: 'OPENING',
                counterSide: 'CONTRIBUTION_SOURCE',
                currentYearChange: { amount: '100.50' },
                historicalChange: { amount: '2500.00' },
              },
            },
          ],
        },
      },
    ],
  });
  expect(answer.text).not.toContain('330106199003070014');
});

test('the same key gives the same answer again, also after a root secret was added meanwhile', async () => {
  const same = { idempotencyKey: 'register-rotated', ...certificate(residentNumber('1990-03-07', 3)) };
  const first = await register(same);
  expect(first.data.personRegister.userErrors).toEqual([]);
  const rotated = createTestApi({ ...world, services: await world.withKeys({ addSecret: '2' }) });
  const before = await world.rawItems();
  expect((await register(same, {}, clerk, rotated)).text).toBe(first.text);
  expect(await world.rawItems()).toEqual(before);
});

test('the same key gives the same answer again, byte for byte, and writes nothing', async () => {
  const same = { idempotencyKey: 'register-again', ...certificate(residentNumber('1990-03-07', 2)) };
  const first = await register(same);
  expect(first.data.personRegister.userErrors).toEqual([]);
  const before = await world.rawItems();
  expect((await register(same)).text).toBe(first.text);
  expect(await world.rawItems()).toEqual(before);
});

describe('a person is refused, and nothing is written', () => {
  const malformed = { name: '试样1', phone: '123', socialCardNumber: '1', computerNumber: '1' };
  const at = (...path: string[]) => ['input', ...path];
  const row = (differing: object) => ({ participations: [employee(differing)] });
  const taken = { socialCardNumber: 'B00000077', computerNumber: '7700000077' };

  beforeAll(async () => {
    const answer = await register({ ...certificate(residentNumber('1990-03-07', 77)), ...taken });
    expect(answer.data.personRegister.userErrors).toEqual([]);
    await register({ idempotencyKey: 'register-used', ...certificate(residentNumber('1990-03-07', 78)) });
  });

  test.each<[string, object, string[]]>([
    ['IDEMPOTENCY_KEY_MALFORMED', { idempotencyKey: 'short' }, at('idempotencyKey')],
    ['IDEMPOTENCY_KEY_REUSED_WITH_OTHER_CONTENT', { idempotencyKey: 'register-used' }, at('idempotencyKey')],
    ['CERTIFICATE_NUMBER_MALFORMED', certificate('12345'), at('certificate', 'number')],
    ['CERTIFICATE_CHECK_DIGIT_WRONG', certificate('330106199003070013'), at('certificate', 'number')],
    ['CERTIFICATE_BIRTH_DATE_UNREAL', certificate('330106199013070018'), at('certificate', 'number')],
    ['CERTIFICATE_BIRTH_DATE_IN_THE_FUTURE', certificate(residentNumber('2026-11-21', 1)), at('certificate', 'number')],
    ['NAME_MALFORMED', { name: malformed.name }, at('name')],
    ['PHONE_MALFORMED', { phone: malformed.phone }, at('phone')],
    ['SOCIAL_CARD_NUMBER_MALFORMED', { socialCardNumber: malformed.socialCardNumber }, at('socialCardNumber')],
    ['COMPUTER_NUMBER_MALFORMED', { computerNumber: malformed.computerNumber }, at('computerNumber')],
    ['AMOUNT_MALFORMED', row(yuan('1e3')), at('participations', '0', 'openingBalance', 'currentYear', 'amount')],
    ['AMOUNT_BELOW_ZERO', row(yuan('1', '-5')), at('participations', '0', 'openingBalance', 'historical', 'amount')],
    [
      'AMOUNT_OUT_OF_RANGE',
      row(yuan('99999999999999')),
      at('participations', '0', 'openingBalance', 'currentYear', 'amount'),
    ],
    ['DATE_IN_THE_FUTURE', row({ since: '2026-11-21' }), at('participations', '0', 'since')],
    ['PARTICIPATION_STARTS_BEFORE_BIRTH', row({ since: '1990-03-06' }), at('participations', '0', 'since')],
    ['EMPLOYER_NAME_MALFORMED', row({ employerName: '' }), at('participations', '0', 'employerName')],
    ['PARTICIPATION_DUPLICATE', { participations: [employee(), employee()] }, at('participations', '1')],
    ['PARTICIPATIONS_EMPTY', { participations: [] }, at('participations')],
    [
      'OPENING_BALANCE_WITHOUT_ACCOUNT',
      row({ insuranceType: 'RESIDENT', ...yuan('1') }),
      at('participations', '0', 'openingBalance'),
    ],
    ['POOLING_AREA_UNKNOWN', row({ admdvs: '440300' }), at('participations', '0', 'admdvs')],
    [
      'POOLING_AREA_NOT_SERVED_BY_CALLER',
      { participations: [employee(), employee({ admdvs: '610100' })] },
      at('participations', '1', 'admdvs'),
    ],
    ['CERTIFICATE_ALREADY_REGISTERED', certificate(residentNumber('1990-03-07', 77)), at('certificate', 'number')],
    ['SOCIAL_CARD_NUMBER_ALREADY_REGISTERED', { socialCardNumber: taken.socialCardNumber }, at('socialCardNumber')],
    ['COMPUTER_NUMBER_ALREADY_REGISTERED', { computerNumber: taken.computerNumber }, at('computerNumber')],
  ])('%s', async (code, differing, path) => {
    const before = await world.rawItems();
    const { data } = await register(differing);
    const { person, userErrors } = data.personRegister;
    expect([person, userErrors.map((error: { code: string; path: string[] }) => [error.code, error.path])]).toEqual([
      null,
      [[code, path]],
    ]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('PROFILE_NOT_IN_FORCE', async () => {
    world.clock.set('2023-12-31T15:59:59.999Z');
    const early = await register(row({}));
    world.clock.set('2023-12-31T16:00:00.000Z');
    const inForce = await register({ ...row({}), name: '试样1' });
    world.clock.set('2026-11-20T02:00:00.000Z');
    expect(early.data.personRegister.userErrors).toMatchObject([
      { code: 'PROFILE_NOT_IN_FORCE', path: ['input', 'participations', '0', 'admdvs'] },
    ]);
    expect(inForce.data.personRegister.userErrors).toMatchObject([{ code: 'NAME_MALFORMED' }]);
  });

  test('BUSY', async () => {
    const closed = createTestApi(worldWith(world, { commit: refuseToCommit }));
    const { data } = await register({}, {}, clerk, closed);
    expect(data.personRegister).toMatchObject({ person: null, userErrors: [{ code: 'BUSY', path: ['input'] }] });
  });

  test('a day that is none is refused before the mutation is', async () => {
    const before = await world.rawItems();
    const answer = await register(row({ since: '2026-02-30' }));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(await world.rawItems()).toEqual(before);
  });

  test('with Chinese words where Chinese is asked for', async () => {
    const { data, headers } = await register(certificate('330106199003070013'), { 'accept-language': 'zh-CN' });
    expect(data.personRegister.userErrors).toEqual([
      {
        code: 'CERTIFICATE_CHECK_DIGIT_WRONG',
        message: '证件号码校验位不正确，请检查是否输入有误。',
        path: ['input', 'certificate', 'number'],
      },
    ]);
    expect(headers['content-language']).toBe('zh-CN');
  });

  test.each(['citizen', 'reviewer', 'supervisor', 'auditor', 'institution', 'terminal', 'operator'] as const)(
    'by a %s at all',
    async (role) => {
      const caller = role === 'citizen' ? citizen('00000000-0000-4000-8000-000000000001') : staff(role);
      expect(codesOf(await register({}, {}, caller))).toEqual(['FORBIDDEN']);
    },
  );
});
