import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { hangzhou2026 } from '../../support/binding-facts.ts';
import { type Registered, register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, idFor, personIdFor, write } from './scene.ts';

let world: World;
let api: TestApi;
/** 100.00 yuan of this year, 2,500.00 of past ones; 60.00 of them set aside for the child. */
let giver: Registered;
let child: Registered;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  giver = await register(world.services, { serial: 1, participations: [{ current: 10_000n, historical: 250_000n }] });
  child = await register(world.services, { serial: 2 });
  const link = linkOf(giver.person, child.person);
  const [account] = giver.accounts;
  const act = { transferId: 'quota-1', now: new Date('2026-11-20T02:00:00.000Z') };
  const rules = hangzhou2026.mutualAid;
  if (!rules) throw new Error('Hangzhou offers mutual aid');
  const unasked = { ...rules, quota: { ...rules.quota, acceptanceDeadline: null } };
  const set = account && setQuota(account, { link, quota: 6_000n }, unasked, act);
  if (!set?.ok) throw new Error('nothing was set aside');
  await write(world, { change: 'LINK_MADE', link }, { change: 'ACCOUNT_BOOKED', ...set.value });
});
afterAll(() => world.close());

const [clerk, supervisor, auditor] = [staff('clerk'), staff('supervisor'), staff('auditor')];
const ref = () =>
  ({ type: 'PersonalAccount', personId: giver.person.id, insuranceType: 'EMPLOYEE', admdvs: '330100' }) as const;
const accountId = (caller = clerk) => idFor(world, caller, ref());
const linkId = () =>
  idFor(world, citizen(giver.person.id), {
    type: 'FamilyLink',
    personId: giver.person.id,
    kind: 'MUTUAL_AID',
    side: 'GIVING',
    otherId: child.person.id,
  });
const mutate = (caller: typeof clerk, name: string, selection: string, input: object) =>
  api.ask(
    caller,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
    { input },
  );

test('a premium of a relative is paid from what is set aside for him, and his name is masked in the entry', async () => {
  const me = citizen(giver.person.id);
  const selection = `account { historical { amount } reserved { amount } entries(first: 1) { edges { node {
    sequence kind counterSide reason relativeName claimReference undoes
    reservedChange { amount } reservedAfter { amount } historicalChange { amount }
  } } } }`;
  const premium = { idempotencyKey: 'premium-1', accountId: accountId(me), use: 'RESIDENT_PREMIUM', linkId: linkId() };
  const { data } = await mutate(me, 'premiumPay', selection, { ...premium, premium: { amount: '40.00' } });
  expect(data.premiumPay).toEqual({
    account: {
      historical: { amount: '2460.00' },
      reserved: { amount: '20.00' },
      entries: {
        edges: [
          {
            node: {
              sequence: 3,
              kind: 'PREMIUM',
              counterSide: 'PREMIUM_RECEIVER',
              reason: 'RESIDENT_PREMIUM',
              relativeName: '试**',
              claimReference: null,
              undoes: null,
              reservedChange: { amount: '-40.00' },
              reservedAfter: { amount: '20.00' },
              historicalChange: { amount: '-40.00' },
            },
          },
        ],
      },
    },
    userErrors: [],
  });
  const more = await mutate(me, 'premiumPay', 'account { id }', {
    ...premium,
    idempotencyKey: 'premium-2',
    premium: { amount: '20.01' },
  });
  expect(more.data.premiumPay).toEqual({
    account: null,
    userErrors: [{ code: 'QUOTA_EXCEEDED', path: ['input', 'premium', 'amount'] }],
  });
});

test('a channel reads entries, but not whose relative it was', async () => {
  const app = channel('demo-pay');
  await consent(world, giver.person.id, 'demo-pay', ['BALANCE', 'ENTRIES']);
  const ask = (field: string) =>
    api.ask(app, `query ($id: ID!) { person(id: $id) { accounts { entries { edges { node { ${field} } } } } } }`, {
      id: personIdFor(world, app, giver.person.id),
    });
  expect(codesOf(await ask('reservedAfter { amount } reason'))).toEqual([]);
  expect(new Set(codesOf(await ask('relativeName')))).toEqual(new Set(['FORBIDDEN']));
});

describe('a clerk', () => {
  test('pays a month in, and is told where the month is wrong', async () => {
    const input = { accountId: accountId(), employer: { amount: '10.00' }, person: { amount: '5.00' } };
    const book = (key: string, month: string) =>
      mutate(clerk, 'contributionBook', 'account { currentYear { amount } }', { ...input, idempotencyKey: key, month });
    expect((await book('contribution-1', '2026-11')).data.contributionBook).toEqual({
      account: { currentYear: { amount: '115.00' } },
      userErrors: [],
    });
    expect((await book('contribution-2', '2026-11')).data.contributionBook).toEqual({
      account: null,
      userErrors: [{ code: 'CONTRIBUTION_BOOKED_ALREADY', path: ['input', 'month'] }],
    });
  });

  test('asks for an adjustment; a supervisor finds it, opens it and agrees', async () => {
    const proposed = await mutate(clerk, 'adjustmentPropose', 'adjustment { id state }', {
      idempotencyKey: 'adjustment-1',
      accountId: accountId(),
      currentYear: { amount: '-15.00' },
      historical: { amount: '0' },
      reason: 'CONTRIBUTION_CORRECTED',
      reference: 'HZ-118',
    });
    const { id } = proposed.data.adjustmentPropose.adjustment;
    const list = '{ adjustmentsOpen { edges { node { id reason reference currentYearChange { amount } } } } }';
    const looks = async () => (await world.services.reads.accessRecords(giver.person.id, { first: 100 })).items.length;
    const before = await looks();
    expect((await api.ask(supervisor, list)).data.adjustmentsOpen.edges).toEqual([
      { node: { id, reason: 'CONTRIBUTION_CORRECTED', reference: 'HZ-118', currentYearChange: { amount: '-15.00' } } },
    ]);
    expect(await looks()).toBe(before);
    const open = 'query ($id: ID!) { node(id: $id) { ... on Adjustment { state account { balance { amount } } } } }';
    expect((await api.ask(supervisor, open, { id })).data.node).toEqual({
      state: 'PROPOSED',
      account: { balance: { amount: '2575.00' } },
    });
    expect(await looks()).toBe(before + 1);
    for (const elsewhere of [staff('supervisor', '610100'), citizen(giver.person.id)]) {
      expect((await api.ask(elsewhere, open, { id })).data.node).toBeNull();
    }
    const approved = await mutate(
      supervisor,
      'adjustmentApprove',
      'adjustment { state account { balance { amount } } }',
      {
        idempotencyKey: 'approval-1',
        adjustmentId: id,
      },
    );
    expect(approved.data.adjustmentApprove).toEqual({
      adjustment: { state: 'BOOKED', account: { balance: { amount: '2560.00' } } },
      userErrors: [],
    });
    expect((await api.ask(supervisor, list)).data.adjustmentsOpen.edges).toEqual([]);
  });
});

describe('an auditor', () => {
  const verify = (caller = auditor, id = accountId(caller)) =>
    api.ask(caller, 'query ($id: ID!) { accountVerify(accountId: $id) { entries intact brokenAt fault } }', { id });

  test('has the chain walked, which is a look at the person', async () => {
    const { data } = await verify();
    expect(data.accountVerify).toEqual({ entries: 6, intact: true, brokenAt: null, fault: null });
    const { items } = await world.services.reads.accessRecords(giver.person.id, { first: 100 });
    expect(items.filter(({ byRole }) => byRole === 'auditor').map(({ kind }) => kind)).toEqual(['VIEWED']);
  });

  test('of another pooling area, or with an id of nothing, is told of no account', async () => {
    expect((await verify(staff('auditor', '610100'))).data.accountVerify).toBeNull();
    expect((await verify(auditor, 'acc_nothing')).data.accountVerify).toBeNull();
  });
});

describe('entries of a period', () => {
  const me = () => citizen(giver.person.id);
  const ask = (filter: string) =>
    api.ask(
      me(),
      `query ($id: ID!) { node(id: $id) { ... on PersonalAccount { entries(${filter}) {
        edges { node { sequence } } pageInfo { endCursor hasNextPage } } } } }`,
      { id: accountId(me()) },
    );

  test('and of kinds, page by page; a cursor of one filter is none of another', async () => {
    const filter = 'first: 1, kinds: [OPENING, PREMIUM], until: "2026-11-20T02:00:00.001Z"';
    const first = (await ask(filter)).data.node.entries;
    const after = `, after: "${first.pageInfo.endCursor}"`;
    const second = (await ask(`${filter}${after}`)).data.node.entries;
    expect(
      [first, second].map(({ edges }) => edges.map((edge: { node: { sequence: number } }) => edge.node.sequence)),
    ).toEqual([[3], [1]]);
    expect(codesOf(await ask(`first: 1${after}`))).toEqual(['CURSOR_MALFORMED']);
    expect(codesOf(await ask(`first: 1, kinds: [OPENING]${after}`))).toEqual(['CURSOR_MALFORMED']);
    // Another way of writing the same instant is no other filter.
    const inShanghai = 'first: 1, kinds: [OPENING, PREMIUM], until: "2026-11-20T10:00:00.001+08:00"';
    expect((await ask(`${inShanghai}${after}`)).data.node.entries).toEqual(second);
    expect((await ask('kinds: []')).data.node.entries.edges).toHaveLength(6);
  });

  test('and the balance at a moment that has passed', async () => {
    const balanceAt = (at: string) =>
      api.ask(
        me(),
        `query ($id: ID!) { node(id: $id) { ... on PersonalAccount { balanceAt(at: "${at}") {
          at balance { amount } currentYear { amount } historical { amount } reserved { amount } } } } }`,
        { id: accountId(me()) },
      );
    expect((await balanceAt('2026-11-20T01:59:59.999Z')).data.node.balanceAt).toEqual({
      at: '2026-11-20T01:59:59.999Z',
      balance: { amount: '0.00' },
      currentYear: { amount: '0.00' },
      historical: { amount: '0.00' },
      reserved: { amount: '0.00' },
    });
    const opened = { at: '2026-11-20T02:00:00.000Z', balance: { amount: expect.stringMatching(/^[1-9]/) } };
    for (const same of ['2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00Z', '2026-11-20T10:00:00+08:00'])
      expect((await balanceAt(same)).data.node.balanceAt).toMatchObject(opened);
    const { errors } = await balanceAt('2026-11-20T02:00:00.001Z');
    expect(errors.map(({ extensions }) => [extensions.code, extensions.reason, extensions.argumentPath])).toEqual([
      ['BAD_USER_INPUT', 'DATE_IN_THE_FUTURE', ['at']],
    ]);
  });
});
