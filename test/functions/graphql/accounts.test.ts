import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { book } from '../../../domain/ledger/entry.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { channel, citizen, createTestApi, type TestApi } from '../../support/api.ts';
import { makeUp, type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codesOf, consent, idFor, personIdFor, write } from './scene.ts';

const balanceQuery = `{ viewer { person { accounts {
  insuranceType admdvs status balance { amount fen currency } currentYear { amount } historical { amount }
  reserved { amount } available { amount }
} } } }`;
const entriesQuery = `query ($id: ID!, $first: Int = 20, $after: String) {
  node(id: $id) { ... on PersonalAccount { entries(first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { sequence } }
  } } }
}`;

let world: World;
let api: TestApi;
/** Seven entries: the opening, and six of 1.00 yuan each. */
let saver: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  saver = await registerWithEntries(1, 7);
});
afterAll(() => world.close());

async function registerWithEntries(serial: number, count: number): Promise<Registered> {
  const made = await makeUp(world.services, { serial });
  const entries = [...made.entries];
  let account = made.accounts[0] as PersonalAccount;
  while (entries.length < count) {
    const booked = book(account, {
      kind: 'OPENING',
      transferId: world.services.ids.newId(),
      counterSide: 'CONTRIBUTION_SOURCE',
      currentDelta: 100n,
      historicalDelta: 0n,
      bookedAt: '2026-11-20T02:00:00.000Z',
    });
    entries.push(booked.entry);
    account = { ...booked.account, version: 1 };
  }
  const others = made.changes.filter(({ change }) => change !== 'ACCOUNT_OPENED');
  await write(world, ...others, { change: 'ACCOUNT_OPENED', account, entries });
  return made;
}

const askEntries = ({ person }: Registered, variables: object = {}) => {
  const me = citizen(person.id);
  const ref = { type: 'PersonalAccount', personId: person.id, insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;
  return api.ask(me, entriesQuery, { id: idFor(world, me, ref), ...variables });
};
const entriesOf = async (owner: Registered, variables: object = {}) => {
  const answer = await askEntries(owner, variables);
  expect(answer.errors).toEqual([]);
  return answer.data.node.entries;
};
const sequences = (page: { edges: { node: { sequence: number } }[] }) => page.edges.map(({ node }) => node.sequence);

describe('the own balance', () => {
  test('costs one read, strongly consistent, and is exact to the fen', async () => {
    const rich = await register(world.services, {
      serial: 10,
      participations: [{ current: 9_007_199_254_740_993n, historical: 5n }],
    });
    world.recorder.clear();
    const { data } = await api.ask(citizen(rich.person.id), balanceQuery);
    expect(data.viewer.person.accounts).toEqual([
      {
        insuranceType: 'EMPLOYEE',
        admdvs: '330100',
        status: 'OPEN',
        balance: { amount: '90071992547409.98', fen: '9007199254740998', currency: 'CNY' },
        currentYear: { amount: '90071992547409.93' },
        historical: { amount: '0.05' },
        reserved: { amount: '0.00' },
        available: { amount: '90071992547409.98' },
      },
    ]);
    expect(world.recorder.requests).toEqual([
      { command: 'Query', keys: [`PERSON#${rich.person.id} | ACCOUNT#`], conditions: [], consistent: true },
    ]);
  });

  test('what is set aside for relatives is not available', async () => {
    const giver = await makeUp(world.services, { serial: 11 });
    const [account] = giver.accounts;
    const reserving = { ...(account as PersonalAccount), reservedByLink: { one: 1_000n, other: 2_050n } };
    const others = giver.changes.filter(({ change }) => change !== 'ACCOUNT_OPENED');
    await write(world, ...others, { change: 'ACCOUNT_OPENED', account: reserving, entries: [] });
    const { data } = await api.ask(citizen(giver.person.id), balanceQuery);
    expect(data.viewer.person.accounts[0]).toMatchObject({
      balance: { amount: '350.00' },
      reserved: { amount: '30.50' },
      available: { amount: '319.50' },
    });
  });

  test('a resident has no account', async () => {
    const resident = await register(world.services, { serial: 12, participations: [{ insuranceType: 'RESIDENT' }] });
    const { data, errors } = await api.ask(citizen(resident.person.id), balanceQuery);
    expect([data, errors]).toEqual([{ viewer: { person: { accounts: [] } } }, []]);
  });

  test('each participation has its own', async () => {
    const both = await register(world.services, {
      serial: 13,
      participations: [
        { current: 1n, historical: 0n },
        { admdvs: '610100', current: 2n, historical: 0n },
      ],
    });
    const { data } = await api.ask(citizen(both.person.id), balanceQuery);
    const rows: { admdvs: string; balance: { fen: string } }[] = data.viewer.person.accounts;
    expect(rows.map(({ admdvs, balance }) => [admdvs, balance.fen])).toEqual([
      ['330100', '1'],
      ['610100', '2'],
    ]);
  });
});

describe('entries', () => {
  test('come newest first, all of them where they fit', async () => {
    const page = await entriesOf(saver);
    expect(sequences(page)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: page.edges[0].cursor,
      endCursor: page.edges[6].cursor,
    });
  });

  test('come page by page, and the last page knows that it is the last', async () => {
    const first = await entriesOf(saver, { first: 4 });
    const second = await entriesOf(saver, { first: 3, after: first.pageInfo.endCursor });
    const beyond = await entriesOf(saver, { first: 3, after: second.pageInfo.endCursor });
    expect([first, second, beyond].map(sequences)).toEqual([[7, 6, 5, 4], [3, 2, 1], []]);
    expect([first, second, beyond].map(({ pageInfo }) => [pageInfo.hasNextPage, pageInfo.hasPreviousPage])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(beyond.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
  });

  test('a page of one costs what it shows, and one row to know whether more follows', async () => {
    world.recorder.clear();
    expect(sequences(await entriesOf(saver, { first: 1 }))).toEqual([7]);
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['GetItem', 'Query']);
  });

  test('say what was booked', async () => {
    const query = `{ viewer { person { accounts { entries(first: 7) { edges { node {
      id sequence kind bookedAt counterSide transferId currentYearChange { amount } historicalChange { amount }
      currentYearAfter { amount } historicalAfter { amount } previousHash hash
    } } } } } } }`;
    const me = citizen(saver.person.id);
    const { data } = await api.ask(me, query);
    const { edges } = data.viewer.person.accounts[0].entries;
    const [opening, second] = [edges[6].node, edges[5].node];
    expect(opening).toEqual({
      id: idFor(world, me, {
        ...saver.entries[0],
        type: 'AccountEntry',
        personId: saver.person.id,
        sequence: 1,
      } as never),
      sequence: 1,
      kind: 'OPENING',
      bookedAt: '2026-11-20T02:00:00.000Z',
      counterSide: 'CONTRIBUTION_SOURCE',
      transferId: saver.entries[0]?.transferId,
      currentYearChange: { amount: '100.00' },
      historicalChange: { amount: '250.00' },
      currentYearAfter: { amount: '100.00' },
      historicalAfter: { amount: '250.00' },
      previousHash: '0'.repeat(64),
      hash: saver.entries[0]?.hash,
    });
    expect(second).toMatchObject({ sequence: 2, currentYearAfter: { amount: '101.00' }, previousHash: opening.hash });
    const again = await api.ask(me, 'query ($id: ID!) { node(id: $id) { ... on AccountEntry { sequence hash } } }', {
      id: second.id,
    });
    expect(again.data.node).toEqual({ sequence: 2, hash: second.hash });
  });

  test('there are none on an account that nothing was booked on', async () => {
    const made = await makeUp(world.services, { serial: 14 });
    const others = made.changes.filter(({ change }) => change !== 'ACCOUNT_OPENED');
    const empty = { ...(made.accounts[0] as PersonalAccount), current: 0n, historical: 0n, sequence: 0 };
    await write(world, ...others, { change: 'ACCOUNT_OPENED', account: empty, entries: [] });
    expect(await entriesOf(made)).toEqual({
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [],
    });
  });

  test('tie a business act together under a name that two channels cannot compare', async () => {
    const query = `query ($id: ID!) { person(id: $id) { accounts { entries { edges { node { transferId } } } } } }`;
    const transferIds = async (caller: Caller) => {
      const { data } = await api.ask(caller, query, { id: personIdFor(world, caller, saver.person.id) });
      return data.person.accounts[0].entries.edges.map(
        (edge: { node: { transferId: string } }) => edge.node.transferId,
      );
    };
    for (const clientId of ['one', 'other']) await consent(world, saver.person.id, clientId, ['BALANCE', 'ENTRIES']);
    const lists = await Promise.all([channel('one'), channel('other'), citizen(saver.person.id)].map(transferIds));
    expect(lists.map(({ length }) => length)).toEqual([7, 7, 7]);
    expect(new Set(lists.flat()).size).toBe(21);
    expect(await transferIds(channel('one'))).toEqual(lists[0]);
  });
});

describe('a page is refused, before anything of it is read,', () => {
  const cursorOf = (text: string) => Buffer.from(text).toString('base64url');

  test.each([
    [0, 'PAGE_SIZE_OUT_OF_RANGE', '`first` must be from 1 to 100.'],
    [-1, 'PAGE_SIZE_OUT_OF_RANGE', '`first` must be from 1 to 100.'],
    [101, 'PAGE_SIZE_OUT_OF_RANGE', '`first` must be from 1 to 100.'],
  ])('of %i', async (first, code, message) => {
    const answer = await askEntries(saver, { first });
    expect(answer.errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([[code, message]]);
  });

  test('but not of 100', async () => {
    expect(sequences(await entriesOf(saver, { first: 100 }))).toHaveLength(7);
  });

  test.each([
    ['nothing', ''],
    ['rubbish', 'rubbish'],
    ['no base64url', '!!!'],
    ['a bare position', cursorOf('000000000003')],
    ['another list', cursorOf('consents#demo-pay')],
    ['a longer name', cursorOf('entriesOfAll#000000000003')],
    ['no position', cursorOf('entries#')],
    ['a space', cursorOf('entries#0000 0003')],
    ['a line break', cursorOf('entries#000000000003\n')],
    ['padding', `${Buffer.from('entries#000000000003').toString('base64')}=`],
    ['ten thousand characters', cursorOf(`entries#${'0'.repeat(10_000)}`)],
  ])('after a cursor of %s', async (_name, after) => {
    world.recorder.clear();
    const answer = await askEntries(saver, { after });
    expect(codesOf(answer)).toEqual(['CURSOR_MALFORMED']);
    expect(world.recorder.requests.map(({ keys }) => keys)).toEqual([
      [`PERSON#${saver.person.id} | ACCOUNT#EMPLOYEE#330100`],
    ]);
  });

  test('after a cursor of the access log, the consents or the family, and the other way round', async () => {
    const me = citizen(saver.person.id);
    await consent(world, saver.person.id, 'demo-pay', ['IDENTITY']);
    const lists = [
      (after?: string) => `viewer { accessLog(after: ${JSON.stringify(after ?? null)}) { edges { cursor } } }`,
      (after?: string) => `viewer { consents(after: ${JSON.stringify(after ?? null)}) { edges { cursor } } }`,
      (after?: string) =>
        `viewer { person { accounts { entries(after: ${JSON.stringify(after ?? null)}) { edges { cursor } } } } }`,
    ];
    await api.ask(channel('demo-pay'), 'query ($id: ID!) { person(id: $id) { name } }', {
      id: personIdFor(world, channel('demo-pay'), saver.person.id),
    });
    for (const [from, list] of lists.entries()) {
      const cursor = /"cursor":"([\w-]+)"/.exec((await api.ask(me, `{ ${list()} }`)).text)?.[1];
      expect(cursor).toBeDefined();
      for (const [to, other] of lists.entries()) {
        const answer = await api.ask(me, `{ ${other(cursor)} }`);
        expect(codesOf(answer)).toEqual(from === to ? [] : ['CURSOR_MALFORMED']);
      }
    }
  });
});

test('somebody whose token is good but who is not registered here is told so, in his language', async () => {
  const stranger = citizen('99999999-0000-4000-8000-999999999999');
  const query = '{ viewer { role person { name accounts { id } } } }';
  const { data, errors } = await api.ask(stranger, query, {}, { 'accept-language': 'zh-CN' });
  expect(data).toEqual({ viewer: { role: 'CITIZEN', person: null } });
  expect(errors.map(({ message, extensions }) => [extensions.code, message])).toEqual([
    ['PERSON_NOT_REGISTERED', '您尚未在本系统服务的统筹区登记，请联系参保地医保经办机构。'],
  ]);
});

test('a whole page of entries may be asked for through the accounts', async () => {
  const query = `{ viewer { person { accounts { entries(first: 100) { edges { node {
    sequence currentYearChange { amount } historicalChange { amount } currentYearAfter { amount } historicalAfter { amount }
  } } } } } } }`;
  const { errors } = await api.ask(citizen('99999999-0000-4000-8000-999999999999'), query);
  expect(errors).toEqual([]);
});
