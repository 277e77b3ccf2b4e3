import { S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ImportInterrupted, importObjects } from '../../../../functions/jobs/import/import-objects.ts';
import { composeJobs } from '../../../../functions/runtime/compose.ts';
import type { LogFields } from '../../../../functions/runtime/log.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { itemCounts, madeUpRoster } from '../../../use-cases/import-roster/importing.ts';
import { type ObjectStore, startObjectStore } from './object-store.ts';

let store: ObjectStore;
let s3: S3Client;
let world: World;
beforeAll(async () => {
  store = await startObjectStore();
  s3 = new S3Client({ endpoint: store.endpoint, forcePathStyle: true, region: 'local' });
});
beforeEach(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterEach(() => world.close());
afterAll(async () => {
  s3.destroy();
  await store.close();
});

const roster = madeUpRoster({ persons: 30, plantedRows: 4, familyLinks: true });
const everybodyIn = {
  registered: 30,
  participationsAdded: 0,
  linked: roster.links,
  unchanged: 0,
  failed: 4,
};

/** An event as S3 sends it; the importer reads the two names only. */
const eventOf = (...keys: readonly string[]) =>
  ({ Records: keys.map((key) => ({ s3: { bucket: { name: 'rosters' }, object: { key } } })) }) as S3Event;

/** Lambda's clock: so many windows may begin, then the time is short. */
const timeFor = (windows: number) => {
  let asked = 0;
  return {
    getRemainingTimeInMillis: () => {
      asked += 1;
      return asked > windows ? 59_999 : 900_000;
    },
  };
};
const enough = timeFor(Number.POSITIVE_INFINITY);

async function importEvent(event: S3Event, context = enough) {
  const logged: [string, LogFields | undefined][] = [];
  const write = (name: string, fields?: LogFields) => void logged.push([name, fields]);
  const services = await composeJobs(world.environment, {
    clock: world.clock,
    ids: world.services.ids,
    documentClient: world.documentClient,
  });
  const log = { info: write, warn: write, error: write };
  const running = importObjects({ services, s3, log, windowRows: 20 }, event, context);
  const outcome = await running.catch((error: unknown) => error);
  return { outcome, logged: logged.map(([name]) => name), fields: logged };
}
const reportRows = (key: string) =>
  (store.text(`/rosters/${key}.errors.csv`) ?? '')
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split(',').slice(0, 3).join());

test('a roster in the bucket goes in, and its bad rows are listed beside it', async () => {
  store.put('/rosters/may.ndjson', roster.text);
  const { outcome, logged } = await importEvent(eventOf('may.ndjson'));
  expect(outcome).toEqual([everybodyIn]);
  expect(logged).toEqual(['roster_imported']);
  expect(reportRows('may.ndjson')).toEqual(roster.planted);
  expect(await itemCounts(world)).toMatchObject({ Person: 30, FamilyLink: 2 * roster.links });
});

test('the same event again does nothing; the same content put again is gone through', async () => {
  store.put('/rosters/june.ndjson', roster.text);
  await importEvent(eventOf('june.ndjson'));
  store.requests.splice(0);
  expect((await importEvent(eventOf('june.ndjson'))).outcome).toEqual([everybodyIn]);
  expect(store.requests).toEqual(['HEAD /rosters/june.ndjson']);

  store.put('/rosters/june.ndjson', roster.text);
  const { outcome } = await importEvent(eventOf('june.ndjson'));
  expect(outcome).toEqual([{ ...everybodyIn, registered: 0, linked: 0, unchanged: 30 + roster.links }]);
});

test('without bad rows the report is its header', async () => {
  store.put('/rosters/clean.ndjson', madeUpRoster({ persons: 3 }).text);
  await importEvent(eventOf('clean.ndjson'));
  expect(store.text('/rosters/clean.ndjson.errors.csv')).toBe('line,field,reason,explanation\n');
});

test('when the time is short it stops by name, and the next invocation reads on from there', async () => {
  store.put('/rosters/long.ndjson', roster.text);
  const first = await importEvent(eventOf('long.ndjson'), timeFor(2));
  expect(first.outcome).toBeInstanceOf(ImportInterrupted);
  expect((first.outcome as Error).name).toBe('ImportInterrupted');
  expect((first.outcome as Error).message).toBe('Stopped after line 40; to be invoked again.');
  expect(first.logged).toEqual(['roster_interrupted']);
  const reported = reportRows('long.ndjson');
  expect(reported.length).toBeGreaterThan(0);
  expect(reported).toEqual(roster.planted.slice(0, reported.length));

  store.requests.splice(0);
  const second = await importEvent(eventOf('long.ndjson'));
  expect(second.outcome).toEqual([everybodyIn]);
  // 40 lines are that many bytes of the roster.
  const bytesOf40Lines = Buffer.byteLength(roster.text.split('\n').slice(0, 40).join('\n')) + 1;
  expect(store.requests).toContain(`GET /rosters/long.ndjson bytes=${bytesOf40Lines}-`);
  expect(reportRows('long.ndjson')).toEqual(roster.planted);
  expect(await itemCounts(world)).toMatchObject({ Person: 30, FamilyLink: 2 * roster.links });
});

test('where the report was replaced meanwhile, the next invocation begins again and lists every bad row', async () => {
  store.put('/rosters/lost.ndjson', roster.text);
  await importEvent(eventOf('lost.ndjson'), timeFor(2));
  store.put('/rosters/lost.ndjson.errors.csv', 'line,field,reason,explanation\n');
  const { outcome, logged } = await importEvent(eventOf('lost.ndjson'));
  expect(logged).toEqual(['roster_report_gone', 'roster_imported']);
  expect(outcome).toMatchObject([{ failed: 4 }]);
  expect(reportRows('lost.ndjson')).toEqual(roster.planted);
});

test.each([
  ['as AWS writes it', '2026%E5%B9%B4+5%E6%9C%88/r%C3%A9gion%2Ba.ndjson'],
  ['as emulators write it', '2026年 5月/région+a.ndjson'],
  ['with a percent sign that encodes nothing', '2026年 5月/100%.ndjson'],
])('a key %s is found', async (_, key) => {
  store.put('/rosters/2026年 5月/région+a.ndjson', roster.text);
  store.put('/rosters/2026年 5月/100%.ndjson', roster.text);
  expect((await importEvent(eventOf(key))).outcome).toEqual([everybodyIn]);
});

test('reports, other files and objects that are gone are passed over', async () => {
  store.put('/rosters/a.ndjson.errors.csv', 'line,field,reason,explanation\n');
  store.put('/rosters/readme.txt', 'x');
  const { outcome, logged } = await importEvent(eventOf('a.ndjson.errors.csv', 'readme.txt', 'gone.ndjson'));
  expect(outcome).toEqual([]);
  expect(logged).toEqual(['roster_passed_over', 'roster_passed_over', 'roster_passed_over']);
  expect(await itemCounts(world)).toEqual({});
});

test('several rosters of one event, CSV in the encoding that its content type says', async () => {
  const header = 'psn_cert_type,certno,psn_name,insutype,insuplc_admdvs,psn_insu_stas,psn_insu_date';
  const row = (name: Uint8Array) =>
    Buffer.concat([Buffer.from(`${header}\n08,EX300,`), name, Buffer.from(',390,330100,1,2020-01-01\n')]);
  // 张三 in GBK.
  store.put('/rosters/old.csv', row(Buffer.from([0xd5, 0xc5, 0xc8, 0xfd])), 'text/csv; charset=GBK');
  store.put('/rosters/two.ndjson', madeUpRoster({ persons: 2 }).text);
  const { outcome } = await importEvent(eventOf('old.csv', 'two.ndjson'));
  expect(outcome).toMatchObject([{ registered: 1 }, { registered: 2 }]);
});

test('a header that is not a roster is said in the report, and no invocation is wasted on it again', async () => {
  store.put('/rosters/bad.csv', '张三,11010519491231002X\n');
  const { outcome, logged, fields } = await importEvent(eventOf('bad.csv'));
  expect(outcome).toEqual([]);
  expect(logged).toEqual(['roster_header_unusable']);
  const report = store.text('/rosters/bad.csv.errors.csv');
  expect(report).toMatch(
    /^line,field,reason,explanation\n1,,header_unusable,"Columns of the roster are unknown: number 1, number 2; missing: /,
  );
  expect(`${report} ${fields.map(([, said]) => said?.error)}`).not.toMatch(/张三|1101/);
});

test('an object replaced before the next invocation is another roster, and is read from its beginning', async () => {
  store.put('/rosters/moving.ndjson', roster.text);
  let windows = 0;
  const replacing = {
    getRemainingTimeInMillis: () => {
      windows += 1;
      if (windows === 2) store.put('/rosters/moving.ndjson', madeUpRoster({ persons: 5, seed: 9 }).text);
      return windows > 1 ? 59_999 : 900_000;
    },
  };
  expect((await importEvent(eventOf('moving.ndjson'), replacing)).outcome).toBeInstanceOf(ImportInterrupted);
  const { outcome } = await importEvent(eventOf('moving.ndjson'));
  expect(outcome).toMatchObject([{ registered: 5, failed: 0 }]);
});
