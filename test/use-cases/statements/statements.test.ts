import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { book } from '../../../domain/ledger/entry.ts';
import type { AccountStatement } from '../../../domain/ledger/statement.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../../domain/persons/personal-account.ts';
import type { Change } from '../../../use-cases/ports.ts';
import { createStatement, type StatementRequest } from '../../../use-cases/statements/create-statement.ts';
import { cellOf } from '../../../use-cases/statements/csv-statement.ts';
import { renderStatement } from '../../../use-cases/statements/render-statement.ts';
import { seeStatement, statementDownload } from '../../../use-cases/statements/see-statement.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, bookAt, codeOf, himself, pathOf, staffOf, tamper } from '../accounts/scene.ts';

let world: World;
let owner: Registered;
let relative: Registered;
let ref: AccountRef;
/**
 * Of the owner: 1 opening of 100.00 and 250.00 on 20 November; 2 interest at the last moment of the 20th in Shanghai, 3 at
 * the first of the 21st; 4 care of his relative on the 22nd, 5 interest on the 23rd.
 */
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  owner = await register(world.services, { serial: 1, plaintext: { name: '试样甲' } });
  relative = await register(world.services, { serial: 2, plaintext: { name: '鸲样乙' } });
  ref = accountRefOf(owner);
  await bookAt(world, ref, '2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z');
  await payForRelative('2026-11-22T02:00:00.000Z');
  await bookAt(world, ref, '2026-11-23T02:00:00.000Z');
  world.clock.set('2026-11-24T02:00:00Z');
});
afterAll(() => world.close());

async function payForRelative(bookedAt: string): Promise<void> {
  const account = (await world.services.reads.account(ref)) as PersonalAccount;
  const { entry, account: after } = book(account, {
    kind: 'MUTUAL_AID',
    transferId: '00000000-0000-4000-8000-000000000009',
    counterSide: 'INSTITUTION_PAYABLE',
    counterPersonId: relative.person.id,
    currentDelta: -200n,
    historicalDelta: -1_050n,
    bookedAt,
  });
  await commit({ change: 'ACCOUNT_BOOKED', account: after, entries: [entry] });
}

async function commit(...changes: readonly Change[]): Promise<void> {
  const { status } = await world.services.commit({ changes });
  if (status !== 'COMMITTED') throw new Error('it is written');
}

let keys = 0;
const request = (differing: Partial<StatementRequest> = {}): StatementRequest => ({
  idempotencyKey: `statement-${++keys}`,
  account: ref,
  format: 'CSV',
  ...differing,
});
const ask = (differing: Partial<StatementRequest> = {}, caller = himself(owner)) =>
  createStatement(world.services, caller, request(differing), 'en');
const made = (outcome: Outcome<AccountStatement>): AccountStatement => {
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  return outcome.value;
};
const printStatement = () => Promise.reject(new Error('nothing is printed here'));
const render = ({ id }: AccountStatement) => renderStatement({ ...world.services, printStatement }, id);
const textOf = ({ id }: AccountStatement) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.evidenceObjects.statements.get(`${id}.csv`));

/** Without the transfer ids, which are random. */
async function csvOf(differing: Partial<StatementRequest>): Promise<readonly string[]> {
  const statement = made(await ask(differing));
  expect(await render(statement)).toBe('READY');
  return textOf(statement)
    .split('\r\n')
    .map((line) => line.replace(/,[0-9a-f]{8}-[0-9a-f-]{27}$/, ',~'));
}

describe('a statement as CSV', () => {
  test('has the opening balance, each entry, sums and the closing balance', async () => {
    expect(await csvOf({})).toEqual([
      '\uFEFFBeijing time,No.,What,What for,Other side,Current year ±,Past years ±,Change,Current year,Past years,Balance,Set aside,Transfer',
      ',,Opening balance,,,,,,0.00,0.00,0.00,0.00,',
      '2026-11-20 10:00:00,1,Opening,,Contributions,100.00,250.00,350.00,100.00,250.00,350.00,0.00,~',
      '2026-11-20 23:59:59,2,Interest,,Interest,1.00,0.00,1.00,101.00,250.00,351.00,0.00,~',
      '2026-11-21 00:00:00,3,Interest,,Interest,1.00,0.00,1.00,102.00,250.00,352.00,0.00,~',
      '2026-11-22 10:00:00,4,Mutual aid,,鸲**,-2.00,-10.50,-12.50,100.00,239.50,339.50,0.00,~',
      '2026-11-23 10:00:00,5,Interest,,Interest,1.00,0.00,1.00,101.00,239.50,340.50,0.00,~',
      ',,Listed: 5,,,101.00,239.50,340.50,,,,,',
      ',,Closing balance,,,,,,101.00,239.50,340.50,0.00,',
      '',
    ]);
  });

  test('of days in Shanghai, in Chinese', async () => {
    expect(await csvOf({ from: '2026-11-21', until: '2026-11-22', language: 'zh-CN' })).toEqual([
      '\uFEFF记账时间,序号,类型,事由,对方,当年变动,历年变动,变动合计,当年余额,历年余额,余额合计,共济额度,业务流水号',
      ',,期初余额,,,,,,101.00,250.00,351.00,0.00,',
      '2026-11-21 00:00:00,3,利息,,利息,1.00,0.00,1.00,102.00,250.00,352.00,0.00,~',
      '2026-11-22 10:00:00,4,家庭共济支付,,鸲**,-2.00,-10.50,-12.50,100.00,239.50,339.50,0.00,~',
      ',,列示 2 笔,,,-1.00,-10.50,-11.50,,,,,',
      ',,期末余额,,,,,,100.00,239.50,339.50,0.00,',
      '',
    ]);
  });

  test('of one kind: the others are a line, so that it still adds up', async () => {
    const lines = await csvOf({ kinds: ['MUTUAL_AID'], from: '2026-11-20', until: '2026-11-24' });
    expect(lines.slice(1)).toEqual([
      ',,Opening balance,,,,,,0.00,0.00,0.00,0.00,',
      '2026-11-22 10:00:00,4,Mutual aid,,鸲**,-2.00,-10.50,-12.50,100.00,239.50,339.50,0.00,~',
      ',,Listed: 1,,,-2.00,-10.50,-12.50,,,,,',
      ',,Not listed: 4,,,103.00,250.00,353.00,,,,,',
      ',,Closing balance,,,,,,101.00,239.50,340.50,0.00,',
      '',
    ]);
  });

  test('of days without entries, and of days before there was an account', async () => {
    const balances = async (day: string) =>
      (await csvOf({ from: day, until: day })).slice(1, -1).map((line) => line.replace(/,+/g, ' ').trim());
    expect(await balances('2026-11-24')).toEqual([
      'Opening balance 101.00 239.50 340.50 0.00',
      'Listed: 0 0.00 0.00 0.00',
      'Closing balance 101.00 239.50 340.50 0.00',
    ]);
    expect(await balances('2020-01-01')).toEqual([
      'Opening balance 0.00 0.00 0.00 0.00',
      'Listed: 0 0.00 0.00 0.00',
      'Closing balance 0.00 0.00 0.00 0.00',
    ]);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-12.34', '-12.34'],
    ['a,b', '"a,b"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['张**', '张**'],
  ])('writes the cell %s as %s', (text, written) => {
    expect(cellOf(text)).toBe(written);
  });
});

describe('asking for a statement', () => {
  test('settles what it has: what is booked afterwards is not in it, and asking again gives the same', async () => {
    const asked = request({ from: '2026-11-23' });
    const first = made(await createStatement(world.services, himself(owner), asked, 'en'));
    expect(first).toMatchObject({ after: 4, through: 5, language: 'en', version: 1 });
    const again = made(await createStatement(world.services, himself(owner), asked, 'zh-CN'));
    expect(again).toEqual(first);
    const other = await createStatement(world.services, himself(owner), { ...asked, format: 'PDF' }, 'en');
    expect(codeOf(other)).toBe('idempotency_key_reused_with_other_content');
  });

  test.each<[string, Partial<StatementRequest>, string, readonly string[]]>([
    ['a key that is none', { idempotencyKey: 'x' }, 'idempotency_key_malformed', ['idempotencyKey']],
    ['a first day to come', { from: '2026-11-25' }, 'date_in_the_future', ['from']],
    ['a last day to come', { until: '2026-11-25' }, 'date_in_the_future', ['until']],
    ['days the wrong way round', { from: '2026-11-22', until: '2026-11-21' }, 'statement_period_malformed', ['until']],
    ['an id that names no account', { account: undefined }, 'not_found', ['accountId']],
  ])('with %s is refused, and nothing is written', async (_name, differing, code, path) => {
    const before = await world.rawItems();
    const outcome = await ask(differing);
    expect([codeOf(outcome), pathOf(outcome)]).toEqual([code, path]);
    expect(await world.rawItems()).toEqual(before);
  });

  test('is the owner’s affair, and that of clerks and auditors of the area, whose look he finds', async () => {
    const before = await world.rawItems();
    for (const caller of [
      himself(relative),
      staffOf('clerk', '610100'),
      staffOf('auditor', '610100'),
      staffOf('supervisor'),
    ]) {
      expect(codeOf(await ask({}, caller))).toBe('not_found');
    }
    expect(await world.rawItems()).toEqual(before);
    const looks = async () => {
      const { items } = await world.services.reads.accessRecords(owner.person.id, { first: 10 });
      return items.map(({ kind, byRole }) => [kind, byRole]);
    };
    await ask();
    expect(await looks()).toEqual([]);
    await ask({}, staffOf('clerk'));
    world.clock.set('2026-11-24T02:00:01Z');
    await ask({}, staffOf('auditor'));
    expect(await looks()).toEqual([
      ['STATEMENT_MADE', 'auditor'],
      ['STATEMENT_MADE', 'clerk'],
    ]);
  });

  test('costs a read of the account, two searches and one transaction', async () => {
    world.recorder.clear();
    await ask({ from: '2026-11-21', until: '2026-11-22' });
    // Of five entries each end of the period is found in three looks.
    expect(world.recorder.count('GetItem')).toBe(1 + 3 + 3);
    expect(world.recorder.transactionCount()).toBe(1);
  });
});

describe('a statement that was asked for', () => {
  test('is made once, and answered once', async () => {
    const statement = made(await ask());
    expect(await render(statement)).toBe('READY');
    const read = await world.services.reads.statement(statement.id);
    expect(read).toMatchObject({ version: 2, outcome: { result: 'READY', bytes: 885 } });
    expect(await render(statement)).toBe('ANSWERED_ALREADY');
    expect(await world.services.reads.statement(statement.id)).toEqual(read);
    expect(await renderStatement({ ...world.services, printStatement }, crypto.randomUUID())).toBe('GONE');
  });

  test('is seen by whoever asked for it, and by nobody else', async () => {
    const [own, clerks] = [made(await ask()), made(await ask({}, staffOf('clerk')))];
    const sees = async (caller: Parameters<typeof seeStatement>[1], { id }: AccountStatement) =>
      (await seeStatement(world.services, caller, id))?.id === id;
    const anotherClient = { ...himself(owner), clientId: 'another-front-end' };
    expect([await sees(himself(owner), own), await sees(anotherClient, own)]).toEqual([true, true]);
    expect(await sees(staffOf('clerk'), clerks)).toBe(true);
    for (const [caller, statement] of [
      [himself(relative), own],
      [himself(owner), clerks],
      [staffOf('clerk'), own],
      [staffOf('auditor'), clerks],
      [staffOf('clerk', '610100'), clerks],
      [{ ...staffOf('clerk'), subject: 'another clerk' }, clerks],
      [{ ...staffOf('clerk'), clientId: 'another-client' }, clerks],
    ] as const) {
      expect(await sees(caller, statement)).toBe(false);
    }
  });

  test('is fetched once it is there, for three days, by an address of five minutes', async () => {
    const statement = made(await ask());
    const download = async () => {
      const read = await world.services.reads.statement(statement.id);
      return read && statementDownload(world.services, read);
    };
    expect(await download()).toBeUndefined();
    await render(statement);
    expect(await download()).toEqual({
      url: `https://objects.example/statements/${statement.id}.csv`,
      method: 'GET',
      headers: [],
      expiresAt: '2026-11-24T02:05:01.000Z',
    });
    world.clock.set('2026-11-27T02:00:01Z');
    expect(await download()).toBeUndefined();
    world.clock.set('2026-11-24T02:00:01Z');
  });

  test('is called again where the store gives no answer', async () => {
    const statement = made(await ask());
    const evidenceObjects = { ...world.services.evidenceObjects, write: async () => 'UNAVAILABLE' as const };
    const failing = renderStatement({ ...world.services, evidenceObjects, printStatement }, statement.id);
    await expect(failing).rejects.toThrow('The file could not be written.');
    expect((await world.services.reads.statement(statement.id))?.outcome).toBeUndefined();
    expect(await render(statement)).toBe('READY');
  });

  test('is stated to nobody where its entries do not follow from one another', async () => {
    const victim = accountRefOf(await register(world.services, { serial: 3 }));
    await bookAt(world, victim, '2026-11-21T02:00:00.000Z', '2026-11-22T02:00:00.000Z');
    const statement = made(await ask({ account: victim }, staffOf('clerk')));
    const entry = await world.services.reads.entry(victim, 2);
    if (!entry) throw new Error('there are three');
    await tamper(world, entry, { currentAfter: 9_999n });
    expect(await render(statement)).toBe('FAILED');
    const read = await world.services.reads.statement(statement.id);
    expect(read?.outcome).toMatchObject({ result: 'FAILED', failure: 'BALANCES_DO_NOT_FOLLOW' });
    expect(world.evidenceObjects.statements.has(`${statement.id}.csv`)).toBe(false);
    expect(read && (await statementDownload(world.services, read))).toBeUndefined();
  });
});

describe('an account of many entries', () => {
  let crowded: AccountRef;
  beforeAll(async () => {
    crowded = accountRefOf(await register(world.services, { serial: 4 }));
    let account = (await world.services.reads.account(crowded)) as PersonalAccount;
    while (account.sequence < 1_201) {
      const entries = [];
      const { version } = account;
      while (entries.length < 80) {
        const booked = book(account, {
          kind: 'INTEREST',
          transferId: world.services.ids.newId(),
          counterSide: 'INTEREST',
          currentDelta: 1n,
          historicalDelta: 0n,
          bookedAt: '2026-11-21T02:00:00.000Z',
        });
        entries.push(booked.entry);
        account = { ...booked.account, version: version + 1 };
      }
      await commit({ change: 'ACCOUNT_BOOKED', account, entries });
    }
  });

  test('is read 500 entries at a time', async () => {
    const statement = made(await ask({ account: crowded }, staffOf('clerk')));
    world.recorder.clear();
    expect(await render(statement)).toBe('READY');
    expect(world.recorder.count('Query')).toBe(3);
    expect(textOf(statement).split('\r\n')).toHaveLength(1_201 + 5);
  });

  test('with more than 10,000 in the period is refused by name, with the number', async () => {
    const account = (await world.services.reads.account(crowded)) as PersonalAccount;
    await commit({
      change: 'ACCOUNT_CHANGED',
      account: { ...account, sequence: 10_001, version: account.version + 1 },
    });
    const before = await world.rawItems();
    const outcome = await ask({ account: crowded }, staffOf('clerk'));
    expect(outcome).toEqual({
      ok: false,
      rejection: { code: 'statement_too_large', path: ['from'], details: { entries: '10001', max: '10000' } },
    });
    expect(await world.rawItems()).toEqual(before);
  });
});
