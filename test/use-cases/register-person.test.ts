import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { toJson } from '../../use-cases/answer-json.ts';
import type { Caller } from '../../use-cases/caller.ts';
import { digestMatches } from '../../use-cases/name-digest.ts';
import { type RegisterPersonInput, registerPerson } from '../../use-cases/register-person.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

const clerk: Caller = { role: 'clerk', subject: 'clerk-1', clientId: 'gongji-web', admdvs: '330100', scopes: [] };

/** 11010519491231002X is GB 11643's own example; the others differ in birth year and check digit. */
const input: RegisterPersonInput = {
  idempotencyKey: 'register-0001',
  certificate: { kind: 'RESIDENT_ID', number: '11010519491231002x' },
  name: '样𠮷䶮',
  phone: '13800000301',
  socialCardNumber: 'A00000301',
  computerNumber: '330100000301',
  participations: [
    {
      insuranceType: 'EMPLOYEE',
      admdvs: '330100',
      status: 'NORMAL',
      since: '2015-07-01',
      employerName: '杭州试样有限公司',
      openingBalance: { current: '1280.40', historical: '5326.15' },
    },
    { insuranceType: 'MATERNITY', admdvs: '330100', status: 'NORMAL', since: '2015-07-01' },
  ],
};
const somebodyElse = (key: string, differing: Partial<RegisterPersonInput> = {}): RegisterPersonInput => ({
  idempotencyKey: key,
  certificate: { kind: 'FOREIGN_PASSPORT', number: `EX${key.slice(-4)}` },
  name: 'Anna Sample',
  participations: [{ insuranceType: 'RESIDENT', admdvs: '330100', status: 'NORMAL', since: '2020-01-01' }],
  ...differing,
});
const registeredId = async () => {
  const outcome = await registerPerson(world.services, clerk, input);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value.id;
};

test('a person, two participations, an account and its opening entry are one transaction and no read', async () => {
  world.recorder.clear();
  const outcome = await registerPerson(world.services, clerk, input);
  expect([world.recorder.transactionCount(), world.recorder.readCount()]).toEqual([1, 0]);
  // Remembered answer, person, three index values, two participations, an account, an entry.
  expect(await world.rawItems()).toHaveLength(9);
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      certificateKind: 'RESIDENT_ID',
      gender: 'FEMALE',
      masked: {
        name: '样**',
        certificateNumber: '110105********002X',
        phone: '138****0301',
        socialCardNumber: expect.stringContaining('*'),
        computerNumber: expect.stringContaining('*'),
      },
      areas: ['330100'],
      registeredAt: '2026-11-20T02:00:00.000Z',
      version: 1,
    },
  });
});

test('what is stored opens again, and the account is the sum of its one entry', async () => {
  const { reads, vault } = world.services;
  const id = await registeredId();
  const person = await reads.person(id);
  if (!person) throw new Error('not stored');
  expect(await vault.open(person, ['name', 'certificateNumber', 'birthDate', 'phone'])).toEqual({
    name: '样𠮷䶮',
    certificateNumber: '11010519491231002X',
    birthDate: '1949-12-31',
    phone: '13800000301',
  });
  const ref = { personId: id, insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;
  expect(await reads.accounts(id)).toMatchObject([
    { ...ref, status: 'OPEN', current: 128040n, historical: 532615n, reservedByLink: {}, sequence: 1, version: 1 },
  ]);
  expect(await reads.entry(ref, 1)).toMatchObject({
    kind: 'OPENING',
    counterSide: 'CONTRIBUTION_SOURCE',
    currentDelta: 128040n,
    historicalDelta: 532615n,
    currentAfter: 128040n,
    historicalAfter: 532615n,
    bookedAt: '2026-11-20T02:00:00.000Z',
    previousHash: '0000000000000000000000000000000000000000000000000000000000000000',
  });
  expect(await reads.participations(id)).toMatchObject([
    { insuranceType: 'EMPLOYEE', employerName: '杭州试样有限公司', civilServant: false, version: 1 },
    { insuranceType: 'MATERNITY', version: 1 },
  ]);
});

test('his name can be compared without opening it, and the digest of it is in no answer', async () => {
  const person = await world.services.reads.person(await registeredId());
  const matches = (name: string) => person && digestMatches(world.services.blindIndex, person, name);
  expect([matches('样𠮷䶮'), matches('样𠮷')]).toEqual([true, false]);
  expect(JSON.stringify(await registerPerson(world.services, clerk, input))).not.toContain('igest');
  const digest = person?.nameDigest ?? 'none';
  const holding = (await world.rawItems()).filter((item) => toJson(item).includes(digest));
  expect(holding.map(({ entity }) => entity)).toEqual(['Person']);
});

test('asked again with the same key, the answer is the same and nothing is written', async () => {
  const before = await world.rawItems();
  const first = await registerPerson(world.services, clerk, input);
  expect(await registerPerson(world.services, clerk, input)).toEqual(first);
  expect(await world.rawItems()).toEqual(before);
});

test('an account without an opening balance is open, empty and without entries', async () => {
  const outcome = await registerPerson(
    world.services,
    clerk,
    somebodyElse('no-opening-2001', {
      participations: [{ insuranceType: 'EMPLOYEE', admdvs: '330100', status: 'ENDED', since: '2020-01-01' }],
    }),
  );
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  expect(await world.services.reads.accounts(outcome.value.id)).toMatchObject([
    { status: 'CLOSED', current: 0n, historical: 0n, sequence: 0, headHash: '0'.repeat(64), version: 1 },
  ]);
});

test('nothing that the table holds is readable', async () => {
  const items = JSON.stringify(await world.rawItems(), (_, value) => (typeof value === 'bigint' ? `${value}` : value));
  for (const plaintext of ['样𠮷䶮', '11010519491231002X', '11010519491231002x', '13800000301', 'A00000301']) {
    expect(items).not.toContain(plaintext);
  }
});

test.each<[string, string, RegisterPersonInput, string, string]>([
  [
    'the certificate',
    'another key',
    { ...input, idempotencyKey: 'register-0002' },
    'certificate_already_registered',
    'certificate.number',
  ],
  [
    'the social card',
    'another person',
    somebodyElse('card-3001', { socialCardNumber: 'a00000301' }),
    'social_card_number_already_registered',
    'socialCardNumber',
  ],
  [
    'the computer number',
    'another person',
    somebodyElse('computer-4001', { computerNumber: '330100000301' }),
    'computer_number_already_registered',
    'computerNumber',
  ],
  [
    'the key',
    'another content',
    { ...input, name: '样改' },
    'idempotency_key_reused_with_other_content',
    'idempotencyKey',
  ],
])('%s is taken: %s is refused and nothing is written', async (_, __, asked, code, path) => {
  await registeredId();
  const before = await world.rawItems();
  expect(await registerPerson(world.services, clerk, asked)).toEqual({
    ok: false,
    rejection: { code, path: path.split('.') },
  });
  expect(await world.rawItems()).toEqual(before);
});

test.each<[string, Caller, string]>([
  ['a reviewer', { ...clerk, role: 'reviewer' }, 'not_permitted'],
  ['a citizen', { role: 'citizen', subject: 's', clientId: 'c', personId: 'p', scopes: [] }, 'not_permitted'],
  ['a clerk without an area', { role: 'clerk', subject: 's', clientId: 'c', scopes: [] }, 'not_permitted'],
  ["a clerk of Xi'an", { ...clerk, admdvs: '610100' }, 'pooling_area_not_served_by_caller'],
])('%s may not register somebody in Hangzhou', async (_, caller, code) => {
  const before = await world.rawItems();
  const outcome = await registerPerson(world.services, caller, somebodyElse('forbidden-5001'));
  expect(outcome).toMatchObject({ ok: false, rejection: { code } });
  expect(await world.rawItems()).toEqual(before);
});

test('one participation in another area is enough to be refused', async () => {
  const participations = [
    { insuranceType: 'RESIDENT', admdvs: '330100', status: 'NORMAL', since: '2020-01-01' },
    { insuranceType: 'RESIDENT', admdvs: '610100', status: 'NORMAL', since: '2020-01-01' },
  ] as const;
  expect(await registerPerson(world.services, clerk, somebodyElse('elsewhere-6001', { participations }))).toEqual({
    ok: false,
    rejection: { code: 'pooling_area_not_served_by_caller', path: ['participations', '1', 'admdvs'] },
  });
});

test('two clerks at the same moment: one registers, the other hears it', async () => {
  const outcomes = await Promise.all([
    registerPerson(world.services, clerk, somebodyElse('race-a-7001')),
    registerPerson(world.services, { ...clerk, subject: 'clerk-2' }, somebodyElse('race-b-7001')),
  ]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'registered' : outcome.rejection.code)).sort()).toEqual([
    'certificate_already_registered',
    'registered',
  ]);
});

test('a reply lost after the writing: the same call gives the person who was registered', async () => {
  world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
  const asked = somebodyElse('lost-8001');
  await expect(registerPerson(world.services, clerk, asked)).rejects.toThrow();
  const before = await world.rawItems();
  const outcome = await registerPerson(world.services, clerk, asked);
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  const person = await world.services.reads.person(outcome.value.id);
  expect(person && (await world.services.vault.open(person, ['name']))).toEqual({ name: 'Anna Sample' });
  expect(await world.rawItems()).toEqual(before);
});
