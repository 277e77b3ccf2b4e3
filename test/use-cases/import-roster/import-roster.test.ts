import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { errorFile } from '../../../functions/jobs/import/error-file.ts';
import { rowsOf } from '../../../use-cases/import-roster/import-progress.ts';
import { createWorld, type World } from '../../support/world.ts';
import { importInto, itemCounts, itemsWithoutJobs, madeUpRoster, reportInMemory } from './importing.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterEach(() => world.close());

const roster = madeUpRoster({ persons: 60, plantedRows: 10, familyLinks: true });
const textCount = (needle: string) => roster.text.split(needle).length - 1;

test('every good row is in, every bad row is listed by line, field and reason', async () => {
  const report = reportInMemory();
  const { status, counts, position } = await importInto(world, roster.text, report);
  expect(status).toBe('FINISHED');
  expect(counts).toEqual({
    registered: 60,
    participationsAdded: 0,
    linked: roster.links,
    unchanged: 0,
    failed: 10,
  });
  expect(roster.links).toBeGreaterThan(20);
  expect(position.line).toBe(70 + roster.links);
  expect(report.rows()).toEqual(roster.planted);
  expect(report.text().split('\n')[0]).toBe('line,field,reason,explanation');
  expect(await itemCounts(world)).toMatchObject({ Person: 60, FamilyLink: 2 * roster.links, JobProgress: 1 });
});

test('the report and the kept progress repeat nothing of the bad rows', async () => {
  const report = reportInMemory();
  await importInto(world, roster.text, report);
  const kept = JSON.stringify((await world.rawItems()).filter(({ entity }) => entity === 'JobProgress'));
  for (const text of [report.text(), kept]) {
    expect(text).not.toMatch(/试样|110105194912310021|0571-8888|999999/);
  }
});

test('going through the same roster again changes nothing', async () => {
  await importInto(world, roster.text, reportInMemory());
  const before = await itemsWithoutJobs(world);
  const report = reportInMemory();
  const { counts } = await importInto(world, roster.text, report);
  expect(counts).toEqual({
    registered: 0,
    participationsAdded: 0,
    linked: 0,
    unchanged: 60 + roster.links,
    failed: 10,
  });
  expect(report.rows()).toEqual(roster.planted);
  expect(await itemsWithoutJobs(world)).toEqual(before);
});

test('a finished roster can be skipped, and the first result is told', async () => {
  const first = await importInto(world, roster.text, reportInMemory());
  world.recorder.clear();
  expect(await importInto(world, roster.text, reportInMemory(), { finishedBefore: 'SKIP' })).toEqual(first);
  expect(world.recorder.count()).toBe(1);
});

describe('stopped and gone on', () => {
  test('nothing is done twice and nothing is left out', async () => {
    const report = reportInMemory();
    const stop = new AbortController();
    let windows = 0;
    const first = await importInto(world, roster.text, report, {
      windowRows: 20,
      shouldStop: () => stop.signal.aborted,
      onProgress: () => {
        // The first call tells where it begins, the third is after the second window.
        windows += 1;
        if (windows === 3) stop.abort();
      },
    });
    expect(first.status).toBe('RUNNING');
    expect(rowsOf(first.counts)).toBe(40);
    expect(first.counts.unchanged).toBe(0);
    const before = await itemCounts(world);
    expect(before.Person).toBe(first.counts.registered);

    world.recorder.clear();
    const second = await importInto(world, roster.text, report, { windowRows: 20 });
    expect(second.status).toBe('FINISHED');
    expect(second.counts).toEqual({
      registered: 60,
      participationsAdded: 0,
      linked: roster.links,
      unchanged: 0,
      failed: 10,
    });
    expect(report.rows()).toEqual(roster.planted);
    expect(await itemCounts(world)).toMatchObject({ Person: 60, FamilyLink: 2 * roster.links, JobProgress: 1 });
  });

  test('asked to stop before it begins, it does nothing', async () => {
    const { status, counts } = await importInto(world, roster.text, reportInMemory(), { shouldStop: () => true });
    expect([status, rowsOf(counts)]).toEqual(['RUNNING', 0]);
    expect(await itemCounts(world)).toEqual({ JobProgress: 1 });
  });

  test('a run that died after a write is taken up, and its rows are found unchanged', async () => {
    const report = reportInMemory();
    world.recorder.inject('TransactWriteItems', 'NONE', 'NONE', 'DIED_AFTER');
    await expect(importInto(world, roster.text, report, { windowRows: 20 })).rejects.toThrow('the process died');
    // The other transactions that were under way come to their end.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const broken = await itemCounts(world);
    expect(broken.Person).toBeGreaterThan(0);

    const { status, counts } = await importInto(world, roster.text, report, { windowRows: 20 });
    expect(status).toBe('FINISHED');
    expect(counts.unchanged).toBeGreaterThan(0);
    expect(counts.registered + counts.linked + counts.unchanged).toBe(60 + roster.links);
    expect(report.rows()).toEqual(roster.planted);
    expect(await itemCounts(world)).toMatchObject({ Person: 60, FamilyLink: 2 * roster.links });
  });

  test('what a broken run wrote into the report beyond its kept progress is dropped', async () => {
    const report = reportInMemory();
    await importInto(world, roster.text, report, { windowRows: 20, shouldStop: () => report.rows().length > 1 });
    await report.add('99,name,name_malformed,"written by a run that then died"\n');
    await importInto(world, roster.text, report, { windowRows: 20 });
    expect(report.rows()).toEqual(roster.planted);
  });
});

describe('stopped, and then', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongji-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rowsIn = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((row) => row.split(',').slice(0, 3).join());

  /** The first 40 rows go in, then something happens to the report, then the import goes on. */
  async function stoppedAndGoneOn(between: (file: string) => unknown) {
    const file = join(folder, 'errors.csv');
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return asked > 2;
    };
    const first = await importInto(world, roster.text, errorFile(file), { windowRows: 20, shouldStop });
    expect([first.status, rowsOf(first.counts)]).toEqual(['RUNNING', 40]);
    expect(rowsIn(file).length).toBeGreaterThan(1);
    await between(file);
    let gone = 0;
    const { counts } = await importInto(world, roster.text, errorFile(file), {
      windowRows: 20,
      onReportGone: () => {
        gone += 1;
      },
    });
    return { gone, counts, listed: rowsIn(file), inBefore: first.counts.registered + first.counts.linked };
  }

  test('nothing happened to its report: the import goes on', async () => {
    const { gone, counts, listed } = await stoppedAndGoneOn(() => {});
    expect([gone, counts.unchanged, counts.failed, listed]).toEqual([0, 0, 10, roster.planted]);
  });

  test('a run died after more was listed: that is dropped', async () => {
    const { gone, listed } = await stoppedAndGoneOn((file) => appendFileSync(file, '99,name,name_malf'));
    expect([gone, listed]).toEqual([0, roster.planted]);
  });

  const another = madeUpRoster({ persons: 30, plantedRows: 9, seed: 8 });
  test.each<[string, (file: string) => unknown]>([
    ['the report removed', (file) => rmSync(file)],
    ['the report cut short', (file) => truncateSync(file, 100)],
    ['another roster imported with the same report', (file) => importInto(world, another.text, errorFile(file))],
  ])('%s: it begins again, finds what is in, and lists every bad row', async (_, between) => {
    const { gone, counts, listed, inBefore } = await stoppedAndGoneOn(between);
    expect([gone, counts.unchanged, counts.failed]).toEqual([1, inBefore, 10]);
    expect(listed).toEqual(roster.planted);
  });
});

test('two imports of the same roster at the same time register everybody once', async () => {
  const [one, other] = await Promise.all([
    importInto(world, roster.text, reportInMemory(), { windowRows: 25 }),
    importInto(world, roster.text, reportInMemory(), { windowRows: 25 }),
  ]);
  expect(one.counts.registered + other.counts.registered).toBe(60);
  expect(one.counts.linked + other.counts.linked).toBe(roster.links);
  expect([one.counts.failed, other.counts.failed]).toEqual([10, 10]);
  expect(await itemCounts(world)).toMatchObject({ Person: 60, FamilyLink: 2 * roster.links });
});

test('twenty persons are one look and one transaction', async () => {
  const person = (order: number) => ({
    certificate: { kind: 'FOREIGN_PASSPORT', number: `EX${1000 + order}` },
    name: 'Anna Sample',
    participations: [
      {
        insuranceType: 'EMPLOYEE',
        admdvs: '330100',
        status: 'NORMAL',
        since: '2020-01-01',
        openingBalance: { current: '1.00', historical: '2.00' },
      },
    ],
  });
  const text = Array.from({ length: 60 }, (_, order) => JSON.stringify(person(order))).join('\n');
  world.recorder.clear();
  await importInto(world, text, reportInMemory());
  // Person, index value, participation, account, entry: 5 items each, 100 a transaction.
  expect(world.recorder.transactionCount()).toBe(3);
  expect(world.recorder.count('BatchGetItem')).toBe(3);
  expect(
    world.recorder.requests.filter(({ command }) => command === 'TransactWriteItems').map(({ keys }) => keys.length),
  ).toEqual([100, 100, 100]);
});

test('a table that is busy for a while delays the import and spoils no row', async () => {
  world.recorder.inject('TransactWriteItems', 'TRANSACTION_THROTTLED', 'TRANSACTION_CONFLICT', 'TRANSACTION_CONFLICT');
  const { counts } = await importInto(world, roster.text, reportInMemory());
  expect(counts).toMatchObject({ registered: 60, failed: 10 });
});

test('the participations and accounts are those of the roster', async () => {
  await importInto(world, roster.text, reportInMemory());
  const planted = roster.planted.length;
  const counts = await itemCounts(world);
  // Every planted row has one participation.
  expect(counts.Participation).toBe(textCount('"insuranceType"') - planted);
  expect(counts.LedgerEntry).toBe(counts.PersonalAccount);
});
