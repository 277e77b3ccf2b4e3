import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { renderStatement } from '../../../use-cases/statements/render-statement.ts';
import { channel, citizen, createTestApi, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { bookAt } from '../../use-cases/accounts/scene.ts';
import { codesOf, consent, idFor } from './scene.ts';

const createDocument = `mutation ($input: AccountStatementCreateInput!) { accountStatementCreate(input: $input) {
  statement { id state failure format from until entries requestedAt expiresAt bytes sha256 download { url } }
  userErrors { code message path }
} }`;
const readDocument = `query ($id: ID!) { node(id: $id) { ... on AccountStatement {
  id state failure bytes download { url method expiresAt headers { name } }
} } }`;

let world: World;
let api: TestApi;
let owner: Registered;
let relative: Registered;
const ref = () =>
  ({ type: 'PersonalAccount', personId: owner.person.id, insuranceType: 'EMPLOYEE', admdvs: '330100' }) as const;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  owner = await register(world.services, { serial: 1 });
  relative = await register(world.services, { serial: 2 });
  await consent(world, owner.person.id, 'demo-pay', ['IDENTITY', 'BALANCE', 'ENTRIES']);
  // The last moment of 20 November in Shanghai, and the first of the 21st.
  await bookAt(world, ref(), '2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z');
  world.clock.set('2026-11-24T02:00:00Z');
});
afterAll(() => world.close());

let keys = 0;
const inputFor = (caller: Caller, differing: object = {}) => ({
  idempotencyKey: `api-statement-${++keys}`,
  accountId: idFor(world, caller, ref()),
  format: 'CSV',
  ...differing,
});
async function ask(caller: Caller, differing: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const answer = await api.ask(caller, createDocument, { input: inputFor(caller, differing) }, headers);
  return { ...answer.data?.accountStatementCreate, errors: codesOf(answer) };
}
const read = async (caller: Caller, id: string) => (await api.ask(caller, readDocument, { id })).data.node;
const printStatement = () => Promise.reject(new Error('nothing is printed here'));
async function render(id: string): Promise<void> {
  const [, statementId = ''] = /^sta_(.*)$/.exec(id) ?? [];
  const plain = Buffer.from(statementId, 'base64url').toString();
  await renderStatement({ ...world.services, printStatement }, plain);
}
const himself = () => citizen(owner.person.id);

describe('a statement over the API', () => {
  test('is asked for, made, and fetched by its owner', async () => {
    const { statement, userErrors } = await ask(himself(), { from: '2026-11-21', until: '2026-11-24' });
    expect(userErrors).toEqual([]);
    expect(statement).toEqual({
      id: expect.stringMatching(/^sta_/),
      state: 'REQUESTED',
      failure: null,
      format: 'CSV',
      from: '2026-11-21',
      until: '2026-11-24',
      entries: 1,
      requestedAt: '2026-11-24T02:00:00.000Z',
      expiresAt: '2026-11-27T02:00:00.000Z',
      bytes: null,
      sha256: null,
      download: null,
    });
    await render(statement.id);
    expect(await read(himself(), statement.id)).toEqual({
      id: statement.id,
      state: 'READY',
      failure: null,
      bytes: expect.any(Number),
      download: {
        url: expect.stringMatching(/^https:\/\/objects\.example\/statements\/[0-9a-f-]{36}\.csv$/),
        method: 'GET',
        expiresAt: '2026-11-24T02:05:00.000Z',
        headers: [],
      },
    });
  });

  test('that nobody makes has failed after half an hour, and can be fetched by nobody', async () => {
    const { statement } = await ask(himself());
    world.clock.set('2026-11-24T02:30:00Z');
    expect(await read(himself(), statement.id)).toMatchObject({
      state: 'FAILED',
      failure: 'NOT_MADE_IN_TIME',
      download: null,
    });
    world.clock.set('2026-11-24T02:00:00Z');
  });

  test('speaks the language that is named, or else that of the request', async () => {
    const firstLine = async (differing: object, acceptLanguage: string) => {
      const { statement } = await ask(himself(), differing, { 'accept-language': acceptLanguage });
      await render(statement.id);
      const [, file] = [...world.evidenceObjects.statements].at(-1) ?? [];
      return new TextDecoder().decode(file).split(',')[0];
    };
    expect(await firstLine({}, 'zh-CN')).toBe('记账时间');
    expect(await firstLine({}, 'en')).toBe('Beijing time');
    expect(await firstLine({ language: 'EN' }, 'zh-CN')).toBe('Beijing time');
    expect(await firstLine({ language: 'ZH_CN' }, 'en')).toBe('记账时间');
  });

  test('is refused by name, in both languages, and nothing is written', async () => {
    const before = await world.rawItems();
    const { userErrors } = await ask(himself(), { from: '2026-11-22', until: '2026-11-21' });
    expect(userErrors).toEqual([
      {
        code: 'STATEMENT_PERIOD_MALFORMED',
        message: 'The last day of a statement is its first day, or later.',
        path: ['input', 'until'],
      },
    ]);
    const chinese = await ask(himself(), { until: '2026-11-25' }, { 'accept-language': 'zh-CN' });
    expect(chinese.userErrors[0]).toMatchObject({ code: 'DATE_IN_THE_FUTURE', path: ['input', 'until'] });
    expect(await world.rawItems()).toEqual(before);
  });

  test('is given to nobody but the owner, clerks and auditors of the area, and read by whoever asked alone', async () => {
    const before = await world.rawItems();
    const refused = [citizen(relative.person.id), staff('clerk', '610100'), staff('auditor', '610100')];
    for (const caller of refused) expect((await ask(caller)).userErrors[0]?.code).toBe('NOT_FOUND');
    for (const caller of [channel('demo-pay'), staff('supervisor'), staff('reviewer'), staff('operator')]) {
      expect((await ask(caller)).errors).toEqual(['FORBIDDEN']);
    }
    expect(await world.rawItems()).toEqual(before);
    const everybody = [himself(), staff('clerk'), staff('auditor'), channel('demo-pay'), ...refused];
    for (const asking of [himself(), staff('clerk'), staff('auditor')]) {
      const { statement } = await ask(asking);
      for (const caller of everybody) {
        const found = await read(caller, statement.id);
        expect(found?.id).toBe(
          caller.role === asking.role && caller.subject === asking.subject && caller.admdvs === asking.admdvs
            ? statement.id
            : undefined,
        );
      }
    }
    const { items } = await world.services.reads.accessRecords(owner.person.id, { first: 10 });
    // Asking, and looking at it.
    expect(items.map(({ kind, byRole }) => `${kind} ${byRole}`).sort()).toEqual([
      'STATEMENT_MADE auditor',
      'STATEMENT_MADE clerk',
      'VIEWED auditor',
      'VIEWED clerk',
    ]);
  });
});

describe('the balance at a day’s boundary in Shanghai', () => {
  const balanceAt = async (at: string, caller = himself()) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on PersonalAccount {
      balanceAt(at: "${at}") { at balance { amount } currentYear { amount } historical { amount } reserved { amount } }
    } } }`;
    const answer = await api.ask(caller, query, { id: idFor(world, caller, ref()) });
    expect(codesOf(answer)).toEqual([]);
    return answer.data.node.balanceAt;
  };

  test.each([
    ['the last moment of the 20th', '2026-11-20T15:59:59.999Z', '351.00'],
    ['the moment before that', '2026-11-20T15:59:59.998Z', '350.00'],
    ['the first moment of the 21st', '2026-11-20T16:00:00.000Z', '352.00'],
    ['the last moment of the day before there was an account', '2026-11-19T15:59:59.999Z', '0.00'],
  ])('at %s', async (_name, at, amount) => {
    expect(await balanceAt(at)).toMatchObject({ at, balance: { amount } });
  });

  test('is what the statement of the day before ends with, and that of the day itself begins with', async () => {
    const rowOf = async (day: string, word: string) => {
      const { statement } = await ask(himself(), { from: day, until: day, language: 'EN' });
      await render(statement.id);
      const [, file] = [...world.evidenceObjects.statements].at(-1) ?? [];
      const line = new TextDecoder()
        .decode(file)
        .split('\r\n')
        .find((row) => row.includes(word));
      return line?.split(',')[10];
    };
    const { balance } = await balanceAt('2026-11-20T15:59:59.999Z');
    expect([await rowOf('2026-11-20', 'Closing'), await rowOf('2026-11-21', 'Opening')]).toEqual(['351.00', '351.00']);
    expect(balance).toEqual({ amount: '351.00' });
  });
});
