import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, link, nobody, personIdFor, refuseToCommit, worldWith } from './scene.ts';

const unmaskMutation = `mutation ($input: PersonUnmaskInput!) {
  personUnmask(input: $input) {
    plaintext { name certificateNumber birthDate phone socialCardNumber computerNumber }
    userErrors { code message path }
  }
}`;
const accessLogQuery = `query ($first: Int!, $after: String) {
  viewer { accessLog(first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { node { kind at byRole byAdmdvs byClientId purpose reference fields } }
  } }
}`;

let world: World;
let api: TestApi;
let person: Registered;
let serial = 0;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
});
beforeEach(async () => {
  serial += 1;
  person = await register(world.services, { serial });
});
afterAll(() => world.close());

const unmask = (caller: Caller, input: object, through = api, headers = {}) =>
  through.ask(
    caller,
    unmaskMutation,
    { input: { personId: personIdFor(world, caller, person.person.id), fields: ['PHONE'], ...input } },
    headers,
  );
const unmasked = async () => {
  const { items } = await world.services.reads.accessRecords(person.person.id, { first: 100 });
  return items.filter(({ kind }) => kind === 'UNMASKED');
};
const nothing = { name: null, certificateNumber: null, birthDate: null, phone: null };
const forStaff = { purpose: 'ENQUIRY', reference: 'T-2026-17' };

test('the person sees his own fields, those asked for and no others', async () => {
  const answer = await unmask(citizen(person.person.id), { fields: ['NAME', 'BIRTH_DATE'], purpose: 'OWN_DATA' });
  expect(answer.data.personUnmask).toEqual({
    plaintext: {
      ...nothing,
      name: person.plaintext.name,
      birthDate: '1990-03-07',
      socialCardNumber: null,
      computerNumber: null,
    },
    userErrors: [],
  });
  expect((await unmasked()).map(({ purpose, fields }) => [purpose, fields])).toEqual([
    ['OWN_DATA', ['name', 'birthDate']],
  ]);
});

test('a field that he has not is null', async () => {
  person = await register(world.services, { serial: 500, plaintext: { phone: undefined } });
  const answer = await unmask(citizen(person.person.id), { fields: ['NAME', 'PHONE'], purpose: 'OWN_DATA' });
  expect(answer.data.personUnmask.plaintext).toMatchObject({ name: '试样甲', phone: null });
});

test.each(['clerk', 'reviewer', 'supervisor'] as const)('a %s of his area sees them for a purpose', async (role) => {
  const fields = ['CERTIFICATE_NUMBER', 'PHONE', 'SOCIAL_CARD_NUMBER', 'COMPUTER_NUMBER'];
  const answer = await unmask(staff(role), { fields, ...forStaff });
  const { certificateNumber, phone, socialCardNumber, computerNumber } = person.plaintext;
  expect(answer.data.personUnmask).toEqual({
    plaintext: { ...nothing, certificateNumber, phone, socialCardNumber, computerNumber },
    userErrors: [],
  });
  expect(
    (await unmasked()).map(({ byRole, byAdmdvs, purpose, reference }) => [byRole, byAdmdvs, purpose, reference]),
  ).toEqual([[role, '330100', 'ENQUIRY', 'T-2026-17']]);
});

describe('it is refused', () => {
  const own = () => citizen(person.person.id);
  const clerk = () => staff('clerk');
  const long = '7'.padEnd(101, 'x');

  test.each<[string, () => Caller, object, string, string]>([
    ['no field', own, { fields: [], purpose: 'OWN_DATA' }, 'UNMASK_FIELDS_MALFORMED', 'fields'],
    ['a field twice', own, { fields: ['NAME', 'NAME'], purpose: 'OWN_DATA' }, 'UNMASK_FIELDS_MALFORMED', 'fields'],
    ['a purpose of staff, by himself', own, { purpose: 'ENQUIRY' }, 'UNMASK_PURPOSE_NOT_OF_CALLER', 'purpose'],
    ['OWN_DATA, by staff', clerk, { purpose: 'OWN_DATA', reference: 'T' }, 'UNMASK_PURPOSE_NOT_OF_CALLER', 'purpose'],
    ['staff without reference', clerk, { purpose: 'ENQUIRY' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['a null one', clerk, { ...forStaff, reference: null }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['an empty one', clerk, { ...forStaff, reference: '' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['a blank one', clerk, { ...forStaff, reference: '   ' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['one of two lines', clerk, { ...forStaff, reference: 'T-1\nT-2' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['one of 101 characters', clerk, { ...forStaff, reference: long }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    [
      'a certificate number',
      clerk,
      { ...forStaff, reference: '330106198506123013' },
      'UNMASK_REFERENCE_MALFORMED',
      'reference',
    ],
    ['a phone number', clerk, { ...forStaff, reference: 'T 13800000301' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['a name', clerk, { ...forStaff, reference: '样明远 7' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['a word', clerk, { ...forStaff, reference: 'counter' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['one for his own data', own, { purpose: 'OWN_DATA', reference: 'T-1' }, 'UNMASK_REFERENCE_MALFORMED', 'reference'],
    ['a clerk of another area', () => staff('clerk', '610100'), forStaff, 'NOT_FOUND', 'personId'],
    ['another citizen', () => citizen(nobody), { purpose: 'OWN_DATA' }, 'NOT_FOUND', 'personId'],
    ['the id of an account', clerk, { ...forStaff, personId: 'acc_AAAA' }, 'NOT_FOUND', 'personId'],
  ])('%s', async (_name, caller, input, code, field) => {
    const before = await world.rawItems();
    const answer = await unmask(caller(), input);
    const { plaintext, userErrors } = answer.data.personUnmask;
    expect([plaintext, userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path])]).toEqual([
      null,
      [[code, ['input', field]]],
    ]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('to a relative, whatever he sees of the person otherwise', async () => {
    const child = await register(world.services, { serial: serial + 100 });
    await link(world, person, child);
    const answer = await unmask(citizen(child.person.id), { purpose: 'OWN_DATA' });
    expect(answer.data.personUnmask.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await unmasked()).toEqual([]);
  });

  test.each(['auditor', 'institution', 'terminal', 'operator'] as const)('to an %s by its role', async (role) => {
    const answer = await unmask(staff(role), forStaff);
    expect([answer.data, codesOf(answer)]).toEqual([null, ['FORBIDDEN']]);
    expect(await unmasked()).toEqual([]);
  });

  test('to a channel, whatever it was allowed', async () => {
    await consent(world, person.person.id, 'demo-pay', ['IDENTITY', 'BALANCE']);
    const answer = await unmask(channel('demo-pay'), forStaff);
    expect([answer.data, codesOf(answer)]).toEqual([null, ['FORBIDDEN']]);
    expect(await unmasked()).toEqual([]);
  });

  test('in Chinese where Chinese is asked for', async () => {
    const answer = await unmask(staff('clerk'), { purpose: 'ENQUIRY' }, api, { 'accept-language': 'zh-CN,zh;q=0.9' });
    expect(answer.data.personUnmask.userErrors[0].message).toBe(
      '工作人员须填写业务单号：限字母 A-Z、数字及 . : # / _ -，至少一个数字，连续数字不超过十位，单独的八位数字须为日期（如 20261120），不得含姓名、证件号码、卡号或手机号；或填写发文字号，如 杭医保〔2026〕18号；本人查看无需填写。',
    );
  });
});

test('a reference may have 100 characters, with days and numbers in it', async () => {
  const reference = '2026-11-22/0000000017 #'.padEnd(100, 'x');
  const answer = await unmask(staff('clerk'), { purpose: 'ENQUIRY', reference });
  expect(answer.data.personUnmask.userErrors).toEqual([]);
});

describe('the trace comes first', () => {
  /** An API that notes in which order things happen. */
  function watched(overrides: Partial<World['services']> = {}) {
    const steps: string[] = [];
    const { commit, vault } = world.services;
    const through = createTestApi(
      worldWith(world, {
        async commit(act) {
          const outcome = await (overrides.commit ?? commit)(act);
          steps.push(`${act.changes.map(({ change }) => change).join()} ${outcome.status}`);
          return outcome;
        },
        vault: {
          ...vault,
          open(opened, fields) {
            steps.push(`OPENED ${fields.join()}`);
            return vault.open(opened, fields);
          },
        },
      }),
    );
    return { steps, through };
  }

  test('it is written before anything is decrypted, and each reading has one of its own', async () => {
    const { steps, through } = watched();
    await unmask(staff('clerk'), forStaff, through);
    await unmask(staff('clerk'), forStaff, through);
    expect(steps).toEqual(['ACCESS_RECORDED COMMITTED', 'OPENED phone', 'ACCESS_RECORDED COMMITTED', 'OPENED phone']);
    expect(await unmasked()).toHaveLength(2);
  });

  test('if it cannot be written, nothing is decrypted', async () => {
    const { steps, through } = watched({ commit: refuseToCommit });
    const answer = await unmask(staff('clerk'), forStaff, through);
    expect(steps).toEqual(['ACCESS_RECORDED REFUSED']);
    expect(answer.data.personUnmask).toMatchObject({
      plaintext: null,
      userErrors: [{ code: 'BUSY', path: ['input'] }],
    });
    expect(answer.text).not.toContain(person.plaintext.phone);
  });

  test('if the table fails on it, nothing is decrypted', async () => {
    const { steps, through } = watched();
    world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
    const answer = await unmask(staff('clerk'), forStaff, through);
    expect(steps).toEqual([]);
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(answer.text).not.toContain(person.plaintext.phone);
    // It may have been written: a trace without a reading is no harm, a reading without a trace would be.
    expect(await unmasked()).toHaveLength(1);
  });
});

test('the person sees who looked, newest first, with purpose and fields, page by page', async () => {
  const me = citizen(person.person.id);
  world.clock.set('2026-11-20T02:00:00.000Z');
  await unmask(me, { fields: ['NAME'], purpose: 'OWN_DATA' });
  world.clock.set('2026-11-20T02:00:01.000Z');
  await unmask(staff('supervisor'), { fields: ['PHONE', 'BIRTH_DATE'], purpose: 'CORRECTION', reference: 'K-9' });
  world.clock.set('2026-11-20T02:00:02.000Z');
  const clerk = staff('clerk');
  const looked = 'query ($id: ID!) { person(id: $id) { name } }';
  await api.ask(clerk, looked, { id: personIdFor(world, clerk, person.person.id) });

  const first = await api.ask(me, accessLogQuery, { first: 2 });
  const { pageInfo, edges } = first.data.viewer.accessLog;
  expect(edges.map(({ node }: { node: object }) => node)).toEqual([
    {
      kind: 'VIEWED',
      at: '2026-11-20T02:00:02.000Z',
      byRole: 'CLERK',
      byAdmdvs: '330100',
      byClientId: 'gongji-web',
      purpose: null,
      reference: null,
      fields: [],
    },
    {
      kind: 'UNMASKED',
      at: '2026-11-20T02:00:01.000Z',
      byRole: 'SUPERVISOR',
      byAdmdvs: '330100',
      byClientId: 'gongji-web',
      purpose: 'CORRECTION',
      reference: 'K-9',
      fields: ['PHONE', 'BIRTH_DATE'],
    },
  ]);
  expect([pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([true, false]);

  const second = await api.ask(me, accessLogQuery, { first: 2, after: pageInfo.endCursor });
  expect(second.data.viewer.accessLog).toMatchObject({
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
    edges: [{ node: { kind: 'UNMASKED', byRole: 'CITIZEN', byAdmdvs: null, purpose: 'OWN_DATA', fields: ['NAME'] } }],
  });
  const nobodysLog = await api.ask(staff('clerk'), accessLogQuery, { first: 2 });
  expect(nobodysLog.data).toEqual({ viewer: { accessLog: null } });
});
