import { afterAll, expect, inject, test } from 'vitest';
import { createPersonScan } from '../../store/person-scan.ts';
import { register } from '../support/people.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
afterAll(() => world.close());

test('an empty table has one empty page', async () => {
  expect(await createPersonScan(world.documentClient, world.tableName).page()).toEqual({ items: [] });
});

test('persons only, whole, by strong reads of so many rows', async () => {
  const people = [];
  for (const serial of [1, 2, 3]) people.push((await register(world.services, { serial })).person);
  world.recorder.clear();
  const scan = createPersonScan(world.documentClient, world.tableName, { rowsPerPage: 8 });
  const found = [];
  let page = await scan.page();
  found.push(...page.items);
  while (page.next !== undefined) {
    page = await scan.page(page.next);
    found.push(...page.items);
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(found.toSorted(byId)).toEqual(people);
  // 21 rows, eight at a time.
  expect(world.recorder.requests.map(({ command, consistent }) => [command, consistent])).toEqual([
    ['Scan', true],
    ['Scan', true],
    ['Scan', true],
  ]);
});
