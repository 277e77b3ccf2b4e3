import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createWorld, type World } from '../support/world.ts';
import { importInto, reportInMemory } from '../use-cases/import-roster/importing.ts';
import { blocksIn, textOf } from './markdown.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

const page = textOf('docs/ROSTER.md');

/** What became of the rows of an example, and why any of them is bad. */
async function imported(example: string | undefined, format: 'csv' | 'ndjson') {
  const report = reportInMemory();
  const { counts } = await importInto(world, example ?? '', report, { format });
  return { counts, bad: report.rows() };
}

test('the examples of docs/ROSTER.md go in as they stand there, CSV first', async () => {
  const [csv] = blocksIn(page, 'csv');
  expect(await imported(csv, 'csv')).toMatchObject({ counts: { registered: 2, failed: 0 }, bad: [] });
  const [ndjson] = blocksIn(page, 'json');
  expect(await imported(ndjson, 'ndjson')).toMatchObject({ counts: { unchanged: 1, linked: 1, failed: 0 }, bad: [] });
  const [, contributions] = blocksIn(page, 'csv');
  expect(await imported(contributions, 'csv')).toMatchObject({ counts: { contributed: 1, failed: 0 }, bad: [] });
  const [, sameMonth] = blocksIn(page, 'json');
  expect(await imported(sameMonth, 'ndjson')).toMatchObject({ counts: { unchanged: 1, failed: 0 }, bad: [] });
});

test('the columns and reasons in its table of bad rows are those of the report', async () => {
  const [ndjson = ''] = blocksIn(page, 'json');
  const report = reportInMemory();
  await importInto(world, ndjson.replace('11010519491231002X', '110105194912310021'), report, { format: 'ndjson' });
  const [, , shown] = blocksIn(page, 'csv');
  const [header, row = ''] = shown?.split('\n') ?? [];
  expect(report.text().split('\n').slice(0, 2)).toEqual([header, row.replace(/^7,/, '1,')]);
});
