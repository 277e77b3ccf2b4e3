import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, entriesOf, fundsOf } from '../accounts/scene.ts';
import { importInto, itemsWithoutJobs, reportInMemory } from './importing.ts';

let world: World;
/** Thirty people, each with 100.00 yuan of this year and 250.00 of past ones. */
let people: Registered[];
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  people = [];
  for (let serial = 1; serial <= 30; serial += 1) people.push(await register(world.services, { serial }));
});
afterEach(() => world.close());

const nth = (place: number): Registered => {
  const found = people[place];
  if (!found) throw new Error('there are thirty');
  return found;
};
const row = ({ plaintext }: Registered, differing: object = {}) => ({
  record: 'contribution',
  certificate: { kind: 'RESIDENT_ID', number: plaintext.certificateNumber },
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  month: '2026-11',
  employer: '120.50',
  person: '80.00',
  ...differing,
});
const file = (rows: readonly object[]) => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
const funds = async () =>
  Promise.all(people.map(async (one) => fundsOf(await world.services.reads.account(accountRefOf(one)))));
const counts = (differing: object) => ({
  registered: 0,
  participationsAdded: 0,
  linked: 0,
  unchanged: 0,
  failed: 0,
  ...differing,
});

describe('a file of contributions', () => {
  test('is paid in, twenty rows to a transaction, and once', async () => {
    const text = file(people.map((one) => row(one)));
    const report = reportInMemory();
    world.recorder.clear();
    const progress = await importInto(world, text, report);
    expect(progress).toMatchObject({ status: 'FINISHED', counts: counts({ contributed: 30 }) });
    // People by their certificates, their accounts, and all that is written: 20 rows and 10.
    expect(world.recorder.count('BatchGetItem')).toBe(3);
    expect(world.recorder.transactionCount()).toBe(2);
    expect(await funds()).toEqual(Array(30).fill([30_050n, 25_000n]));
    expect(await entriesOf(world, accountRefOf(nth(0)))).toEqual([
      ['CONTRIBUTION_PERSON', 8_000n, 0n],
      ['CONTRIBUTION_EMPLOYER', 12_050n, 0n],
      ['OPENING', 10_000n, 25_000n],
    ]);
    const before = await itemsWithoutJobs(world);
    expect((await importInto(world, text, reportInMemory())).counts).toEqual(counts({ unchanged: 30 }));
    expect(await itemsWithoutJobs(world)).toEqual(before);
  });

  test('of which some were paid in before: the others go in together, and nothing is asked of each alone', async () => {
    await importInto(world, file([row(nth(3)), row(nth(4), { employer: '1.00' })]), reportInMemory());
    world.recorder.clear();
    const report = reportInMemory();
    const progress = await importInto(world, file(people.slice(0, 20).map((one) => row(one))), report);
    expect(progress.counts).toEqual(counts({ contributed: 18, unchanged: 1, failed: 1 }));
    expect(report.rows()).toEqual(['5,month,contribution_differs']);
    // All together, which is refused, and then without the two.
    expect(world.recorder.transactionCount()).toBe(2);
    // People, accounts, the months that are there, accounts.
    expect(world.recorder.count('BatchGetItem')).toBe(4);
  });

  test('with one closed account among them: the others go in together', async () => {
    const open = await world.services.reads.account(accountRefOf(nth(7)));
    if (!open) throw new Error('he has an account');
    const account = { ...open, status: 'CLOSED', version: open.version + 1 } as const;
    await world.services.commit({ changes: [{ change: 'ACCOUNT_CHANGED', account }] });
    world.recorder.clear();
    const report = reportInMemory();
    const progress = await importInto(world, file(people.slice(0, 20).map((one) => row(one))), report);
    expect(progress.counts).toEqual(counts({ contributed: 19, failed: 1 }));
    expect(report.text().split('\n')[1]).toBe(
      '8,,account_closed,"This account is closed. What is on it waits for pay-out or transfer. 该个人账户已关闭，余额待清退或转移。"',
    );
    expect(world.recorder.transactionCount()).toBe(1);
  });

  test('as CSV, under our names or the national ones: the same as NDJSON', async () => {
    const lines = (header: string, ...rows: readonly string[]) => [header, ...rows, ''].join('\r\n');
    const number = (place: number) => nth(place).plaintext.certificateNumber;
    const report = reportInMemory();
    const text = lines(
      'certificate_kind,certificate_number,insurance_type,admdvs,month,employer,person',
      `RESIDENT_ID,${number(0)},EMPLOYEE,330100,2026-11,120.50,80.00`,
      `01,${number(1)},310,330100,2026-11,"120.50",80`,
      `01,${number(2)},310,330100,2026-13,120.50,80.00`,
      `01,${number(3)},390,330100,2026-11,120.50,80.00`,
      `01,${number(4)},310,330100,2026-11,120.50,`,
    );
    const progress = await importInto(world, text, report, { format: 'csv' });
    expect(progress.counts).toEqual(counts({ contributed: 2, failed: 3 }));
    expect(report.rows()).toEqual([
      '4,month,month_malformed',
      '5,insurance_type,account_missing',
      '6,person,field_missing',
    ]);
    expect((await funds()).slice(0, 3)).toEqual([
      [30_050n, 25_000n],
      [30_050n, 25_000n],
      [10_000n, 25_000n],
    ]);
    const national = lines(
      'MONTH,insutype,certno,person,employer,psn_cert_type,insuplc_admdvs',
      `2026-11,310,${number(0)},80.00,120.50,01,330100`,
    );
    const again = await importInto(world, national, reportInMemory(), { format: 'csv' });
    expect(again.counts).toEqual(counts({ unchanged: 1 }));
  });

  test('as CSV with a column of persons, or without one of its own, is none', async () => {
    const importing = (header: string) => importInto(world, `${header}\n`, reportInMemory(), { format: 'csv' });
    const own = 'certificate_kind,certificate_number,insurance_type,admdvs,month,employer';
    await expect(importing(`${own},person,name`)).rejects.toThrow('Columns of the roster are unknown: number 8.');
    await expect(importing(own)).rejects.toThrow('Columns of the roster are missing: person.');
  });

  test('goes on after it died: what went in before is found unchanged', async () => {
    const text = file(people.map((one) => row(one)));
    world.recorder.inject('TransactWriteItems', 'NONE', 'DIED_AFTER');
    await expect(importInto(world, text, reportInMemory(), { concurrency: 1 })).rejects.toThrow('the process died');
    expect((await importInto(world, text, reportInMemory())).counts).toEqual(counts({ unchanged: 30 }));
    expect(await funds()).toEqual(Array(30).fill([30_050n, 25_000n]));
  });

  test('takes a person and his contribution from the same file, and two months of one account', async () => {
    const fresh = { certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' } };
    const text = file([
      row(nth(0), { ...fresh, month: '2026-10' }),
      {
        ...fresh,
        name: '样张三',
        participations: [{ insuranceType: '310', admdvs: '330100', status: '1', since: '2015-07-01' }],
      },
      row(nth(0), { ...fresh, insuranceType: '310', employer: '0' }),
    ]);
    const progress = await importInto(world, text, reportInMemory());
    expect(progress.counts).toEqual(counts({ registered: 1, contributed: 2 }));
  });

  test('lists bad rows, and the others go in', async () => {
    const closed = await world.services.reads.account(accountRefOf(nth(7)));
    if (!closed) throw new Error('he has an account');
    const account = { ...closed, status: 'CLOSED', version: closed.version + 1 } as const;
    await world.services.commit({ changes: [{ change: 'ACCOUNT_CHANGED', account }] });
    await importInto(world, file([row(nth(8))]), reportInMemory());
    const unknown = { certificate: { kind: 'RESIDENT_ID', number: '11010519491231002X' } };
    const report = reportInMemory();
    const progress = await importInto(
      world,
      file([
        row(nth(0)),
        row(nth(1), { month: '2026-12' }),
        row(nth(2), { month: '202611' }),
        row(nth(3), { employer: '-1.00' }),
        row(nth(4), { employer: '0', person: '0' }),
        row(nth(5), { insuranceType: 'RESIDENT' }),
        row(nth(6), { admdvs: '999999' }),
        row(nth(7)),
        row(nth(8), { person: '80.01' }),
        row(nth(9), unknown),
        row(nth(10), { insuranceType: '999' }),
        row(nth(11), { note: 'x' }),
        row(nth(12), { person: 80 }),
        row(nth(13)),
      ]),
      report,
    );
    expect(progress.counts).toEqual(counts({ contributed: 2, failed: 12 }));
    expect(report.rows()).toEqual([
      '2,month,date_in_the_future',
      '3,month,month_malformed',
      '4,employer,amount_below_zero',
      '5,,amount_zero',
      '6,insuranceType,account_missing',
      '7,admdvs,pooling_area_unknown',
      '8,,account_closed',
      '9,month,contribution_differs',
      '10,certificate,not_found',
      '11,insuranceType,insurance_type_unknown',
      '12,,field_unknown',
      '13,person,field_of_wrong_type',
    ]);
    expect([(await funds())[0], (await funds())[13], (await funds())[8]]).toEqual(Array(3).fill([30_050n, 25_000n]));
  });

  test('and somebody booking on the same account at the same moment: both count', async () => {
    const text = file([row(nth(0)), row(nth(1))]);
    const ref = accountRefOf(nth(0));
    let others = 1;
    world.recorder.before('TransactWriteItems', async () => {
      if (others-- <= 0) return;
      const account = await world.services.reads.account(ref);
      if (account) {
        const touched = { ...account, version: account.version + 1 };
        await world.services.commit({ changes: [{ change: 'ACCOUNT_BOOKED', account: touched, entries: [] }] });
      }
    });
    expect((await importInto(world, text, reportInMemory())).counts).toEqual(counts({ contributed: 2 }));
    expect((await funds()).slice(0, 2)).toEqual(Array(2).fill([30_050n, 25_000n]));
    expect((await world.services.reads.account(ref))?.version).toBe(3);
  });
});
