import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { sealedFields } from '../../../domain/persons/person.ts';
import { CsvHeaderUnusable } from '../../../use-cases/import-roster/csv-header.ts';
import { createWorld, type World } from '../../support/world.ts';
import { importInto, itemCounts, madeUpRoster, reportInMemory } from './importing.ts';

const open = () => createWorld({ endpoint: inject('dynamoDbEndpoint') });
let fromNdjson: World;
let fromCsv: World;
beforeAll(async () => {
  [fromNdjson, fromCsv] = await Promise.all([open(), open()]);
});
afterAll(() => Promise.all([fromNdjson.close(), fromCsv.close()]));

/** Everybody in the table with plaintext and money, without what chance gives: ids and hashes. */
async function everybody({ services, rawItems }: World) {
  const ids = (await rawItems()).flatMap(({ entity, id }) => (entity === 'Person' ? [String(id)] : []));
  const people = await Promise.all(
    ids.map(async (id) => {
      const person = await services.reads.person(id);
      if (!person) throw new Error('not there');
      const { certificateKind, gender, masked, areas } = person;
      const plaintext = await services.vault.open(person, sealedFields);
      const participations = (await services.reads.participations(id)).map(({ personId: _, ...rest }) => rest);
      const accounts = (await services.reads.accounts(id)).map(({ personId: _, headHash: __, ...rest }) => rest);
      return { certificateKind, gender, masked, areas, plaintext, participations, accounts };
    }),
  );
  return people.sort((a, b) => (a.plaintext.certificateNumber < b.plaintext.certificateNumber ? -1 : 1));
}

test('CSV and NDJSON of the same people come to the same', async () => {
  const [ndjson, csv] = [
    madeUpRoster({ persons: 60, plantedRows: 10 }),
    madeUpRoster({ persons: 60, plantedRows: 10, format: 'csv' }),
  ];
  const reports = [reportInMemory(), reportInMemory()] as const;
  const first = await importInto(fromNdjson, ndjson.text, reports[0]);
  // Windows of 17 rows: the header is kept for those after the first.
  const second = await importInto(fromCsv, csv.text, reports[1], { format: 'csv', windowRows: 17 });
  expect(first.counts).toEqual({ registered: 60, participationsAdded: 0, linked: 0, unchanged: 0, failed: 10 });
  expect(second.counts).toEqual({
    registered: 60,
    participationsAdded: csv.personRows - 60,
    linked: 0,
    unchanged: 0,
    failed: 10,
  });
  expect(csv.personRows).toBeGreaterThan(60);
  expect(reports[1].rows()).toEqual(csv.planted);
  expect(await everybody(fromCsv)).toEqual(await everybody(fromNdjson));
});

test('a CSV import that was stopped goes on under the header that it began with', async () => {
  const { text, planted } = madeUpRoster({ persons: 20, plantedRows: 3, format: 'csv', seed: 8 });
  const world = await open();
  const report = reportInMemory();
  let windows = 0;
  const options = { format: 'csv', windowRows: 5, shouldStop: () => ++windows > 2 } as const;
  expect((await importInto(world, text, report, options)).status).toBe('RUNNING');
  const { status, counts } = await importInto(world, text, report, { format: 'csv', windowRows: 5 });
  expect([status, counts.registered, counts.failed]).toEqual(['FINISHED', 20, 3]);
  expect(report.rows()).toEqual(planted);
  await world.close();
});

test('rare characters and names with a middle dot come out as they went in, from GB 18030 too', async () => {
  const names = ['𠮷田', '张䶮', '李㛃', '王𬭎', '阿卜杜拉·买买提', '欧阳〇', "Noémi O'Specimen"];
  const header = 'psn_cert_type,certno,psn_name,insutype,insuplc_admdvs,psn_insu_stas,psn_insu_date';
  const rows = names.map((name, no) => `08,EX20${no},${name},390,330100,1,2020-01-01`);
  const world = await open();
  await importInto(world, [header, ...rows].join('\r\n'), reportInMemory(), { format: 'csv' });
  expect((await everybody(world)).map(({ plaintext }) => plaintext.name)).toEqual(names);

  // 张三 as old systems write it: D5 C5 C8 FD.
  const [before, after] = [Buffer.from(`${header}\n08,EX300,`), Buffer.from(',390,330100,1,2020-01-01\n')];
  const gbk = Buffer.concat([before, Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), after]);
  const { counts } = await importInto(world, gbk, reportInMemory(), { format: 'csv', encoding: 'gb18030' });
  expect(counts.registered).toBe(1);
  expect((await everybody(world)).at(-1)?.plaintext.name).toBe('张三');
  await world.close();
});

test('a header that is not a roster stops the import before anything is written', async () => {
  const world = await open();
  const importing = importInto(world, 'name,balc\n张三,1\n', reportInMemory(), { format: 'csv' });
  await expect(importing).rejects.toThrow(CsvHeaderUnusable);
  expect(await itemCounts(world)).toEqual({});
  await world.close();
});

test('an empty roster is a roster', async () => {
  const world = await open();
  const { status, counts } = await importInto(world, '\n\n', reportInMemory());
  expect([status, counts.registered]).toEqual(['FINISHED', 0]);
  expect(await itemCounts(world)).toEqual({ JobProgress: 1 });
  await world.close();
});
