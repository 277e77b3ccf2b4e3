import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register, residentNumber } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, idFor, link, personIdFor, refuseToCommit, withoutCorrelation, worldWith } from './scene.ts';

const personQuery = `query ($id: ID!) {
  person(id: $id) {
    name certificateNumber gender phone socialCardNumber computerNumber registeredAt
    participations { admdvs insuranceType employerName civilServant }
    accounts { admdvs balance { amount } entries { edges { node { currentYearChange { fen } } } } }
  }
}`;
const nameQuery = 'query ($id: ID!) { person(id: $id) { name } }';
const certificateQuery = `query ($certificate: CertificateInput!) {
  personByCertificate(certificate: $certificate) { name participations { admdvs } }
}`;

let world: World;
let api: TestApi;
/** Takes part in Hangzhou and in Xi'an. */
let traveller: Registered;
let hangzhouer: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  traveller = await register(world.services, {
    serial: 1,
    participations: [{}, { admdvs: '610100', current: 1n, historical: 2n }],
  });
  hangzhouer = await register(world.services, { serial: 2 });
});
afterAll(() => world.close());

const certificateOf = ({ plaintext }: Registered) => ({ kind: 'RESIDENT_ID', number: plaintext.certificateNumber });
const looksAt = async ({ person }: Registered) => {
  const { items } = await world.services.reads.accessRecords(person.id, { first: 100 });
  return items.map(({ kind, byRole, byAdmdvs, bySubject }) => [kind, byRole, byAdmdvs, bySubject]);
};

describe('a person of two pooling areas', () => {
  test.each([
    ['330100', { amount: '350.00', change: '10000' }],
    ['610100', { amount: '0.03', change: '1' }],
  ])('is shown to a clerk of %s with that area alone', async (admdvs, { amount, change }) => {
    const clerk = staff('clerk', admdvs);
    const { data, errors } = await api.ask(clerk, personQuery, { id: personIdFor(world, clerk, traveller.person.id) });
    expect(errors).toEqual([]);
    expect(data.person).toEqual({
      name: '试**',
      certificateNumber: '330106********0014',
      gender: 'MALE',
      phone: '138****0001',
      socialCardNumber: 'A0*****01',
      computerNumber: '3301*******001',
      registeredAt: '2026-11-20T02:00:00.000Z',
      participations: [{ admdvs, insuranceType: 'EMPLOYEE', employerName: '杭州试样有限公司', civilServant: false }],
      accounts: [
        { admdvs, balance: { amount }, entries: { edges: [{ node: { currentYearChange: { fen: change } } }] } },
      ],
    });
  });

  test.each(['Participation', 'PersonalAccount'] as const)('has no %s of the other area by its id', async (type) => {
    const clerk = staff('clerk', '610100');
    const query = 'query ($id: ID!) { node(id: $id) { __typename } }';
    const ask = (admdvs: string) => {
      const ref = { type, personId: traveller.person.id, insuranceType: 'EMPLOYEE', admdvs } as const;
      return api.ask(clerk, query, { id: idFor(world, clerk, ref) });
    };
    expect((await ask('610100')).data).toEqual({ node: { __typename: type } });
    expect((await ask('330100')).text).toBe('{"data":{"node":null}}\n');
    expect((await ask('440300')).text).toBe('{"data":{"node":null}}\n');
  });
});

test.each(['clerk', 'reviewer', 'supervisor', 'auditor'] as const)(
  'a %s opens a person of his own area, which is noted, and none of another, which is not',
  async (role) => {
    const person = await register(world.services, { serial: 10 + role.length });
    const [own, other] = [staff(role), staff(role, '610100')];
    const ask = (caller: typeof own) =>
      api.ask(caller, nameQuery, { id: personIdFor(world, caller, person.person.id) });
    expect((await ask(other)).data).toEqual({ person: null });
    expect(await looksAt(person)).toEqual([]);
    expect((await ask(own)).data).toEqual({ person: { name: person.person.masked.name } });
    expect(await looksAt(person)).toEqual([['VIEWED', role, '330100', `${role}-330100`]]);
  },
);

describe('personByCertificate', () => {
  test('finds a person of the area by his number, however it is written, and notes it before the answer', async () => {
    const before = await looksAt(hangzhouer);
    world.recorder.clear();
    const number = ` ${hangzhouer.plaintext.certificateNumber.toLowerCase()} `;
    const certificate = { kind: 'RESIDENT_ID', number };
    const { data, errors } = await api.ask(staff('reviewer'), certificateQuery, { certificate });
    expect(errors).toEqual([]);
    expect(data.personByCertificate).toEqual({ name: '试**', participations: [{ admdvs: '330100' }] });
    expect(world.recorder.requests.map(({ command }) => command)).toEqual([
      'GetItem',
      'GetItem',
      'TransactWriteItems',
      'Query',
    ]);
    expect(await looksAt(hangzhouer)).toEqual([['LOOKED_UP', 'reviewer', '330100', 'reviewer-330100'], ...before]);
  });

  test('says the same of somebody in another area as of nobody, and notes nothing', async () => {
    const before = await world.rawItems();
    const clerk = staff('clerk', '610100');
    const unregistered = { kind: 'RESIDENT_ID', number: residentNumber('1990-03-07', 999) };
    const hidden = await api.ask(clerk, certificateQuery, { certificate: certificateOf(hangzhouer) });
    const missing = await api.ask(clerk, certificateQuery, { certificate: unregistered });
    expect(missing.errors).toEqual([]);
    expect(withoutCorrelation(hidden)).toEqual(withoutCorrelation(missing));
    expect(hidden.text).toBe('{"data":{"personByCertificate":null}}\n');
    expect(await world.rawItems()).toEqual(before);
  });

  test.each([
    ['12345', 'CERTIFICATE_NUMBER_MALFORMED'],
    ['330106199003070013', 'CERTIFICATE_CHECK_DIGIT_WRONG'],
    ['330106199013070018', 'CERTIFICATE_BIRTH_DATE_UNREAL'],
  ])('tells what is wrong with %s', async (number, reason) => {
    const certificate = { kind: 'RESIDENT_ID', number };
    const answer = await api.ask(staff('clerk'), certificateQuery, { certificate });
    expect(answer.data).toEqual({ personByCertificate: null });
    expect(answer.errors.map(({ path, extensions }) => ({ path, ...extensions, correlationId: '' }))).toEqual([
      {
        path: ['personByCertificate'],
        code: 'BAD_USER_INPUT',
        reason,
        argumentPath: ['certificate', 'number'],
        correlationId: '',
      },
    ]);
    expect(answer.text).not.toContain(number);
  });

  test('tells it in Chinese where Chinese is asked for', async () => {
    const certificate = { kind: 'RESIDENT_ID', number: '330106199003070013' };
    const answer = await api.ask(staff('clerk'), certificateQuery, { certificate }, { 'accept-language': 'zh-CN' });
    expect(answer.errors[0]?.message).toBe('证件号码校验位不正确，请检查是否输入有误。');
  });

  test('is not for citizens', async () => {
    const answer = await api.ask(citizen(hangzhouer.person.id), certificateQuery, {
      certificate: certificateOf(hangzhouer),
    });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('where the access log cannot be written', () => {
  const nothingShown = (answer: { text: string }) => expect(answer.text).not.toMatch(/试样|试\*|3301|138/);

  test('a person is not shown to staff', async () => {
    const before = await world.rawItems();
    const closed = createTestApi(worldWith(world, { commit: refuseToCommit }));
    const clerk = staff('clerk');
    const answer = await closed.ask(clerk, nameQuery, { id: personIdFor(world, clerk, hangzhouer.person.id) });
    expect(answer.data).toEqual({ person: null });
    expect(answer.errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BUSY', 'Too much at once. Try again in a moment.'],
    ]);
    nothingShown(answer);
    expect(await world.rawItems()).toEqual(before);
  });

  test('nor found by his certificate', async () => {
    const closed = createTestApi(worldWith(world, { commit: refuseToCommit }));
    const answer = await closed.ask(
      staff('clerk'),
      certificateQuery,
      { certificate: certificateOf(hangzhouer) },
      { 'accept-language': 'zh-CN' },
    );
    expect(answer.data).toEqual({ personByCertificate: null });
    expect(answer.errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BUSY', '系统繁忙，请稍后重试。'],
    ]);
    nothingShown(answer);
  });

  test('nor shown through a link', async () => {
    const child = await register(world.services, { serial: 40 });
    await link(world, hangzhouer, child);
    const query = `query ($id: ID!) {
      person(id: $id) { familyLinks { edges { node { receiver { name person { phone } } } } } }
    }`;
    const clerk = staff('clerk');
    let writes = 0;
    const commit: World['services']['commit'] = async (act) => {
      writes += 1;
      return writes === 1 ? world.services.commit(act) : refuseToCommit(act);
    };
    const answer = await createTestApi(worldWith(world, { commit })).ask(clerk, query, {
      id: personIdFor(world, clerk, hangzhouer.person.id),
    });
    expect(answer.data.person.familyLinks.edges).toEqual([{ node: { receiver: { name: '试**', person: null } } }]);
    expect(codesOf(answer)).toEqual(['BUSY']);
  });

  test('a throttled table counts as such a case, and the look is neither shown nor half noted', async () => {
    const person = await register(world.services, { serial: 41 });
    const clerk = staff('clerk');
    const id = personIdFor(world, clerk, person.person.id);
    world.recorder.inject('TransactWriteItems', 'THROTTLED', 'THROTTLED', 'THROTTLED');
    expect(codesOf(await api.ask(clerk, nameQuery, { id }))).toEqual(['BUSY']);
    expect(await looksAt(person)).toEqual([]);
    expect((await api.ask(clerk, nameQuery, { id })).data).toEqual({ person: { name: '试**' } });
    expect(await looksAt(person)).toEqual([['VIEWED', 'clerk', '330100', 'clerk-330100']]);
  });
});
