import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClaimScan } from '../../../store/claim-scan.ts';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { type Rebuilt, rebuildClosing, unaccountedLines } from '../../../use-cases/reconciliation/rebuild-closing.ts';
import { createWorld, type World } from '../../support/world.ts';
import { claimScene } from '../claims/scene.ts';
import { twoDays } from './scene.ts';

let world: World;
const scene = claimScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const institutionId = 'H61010400001';
const scan = () => createClaimScan(world.documentClient, world.tableName, { rowsPerPage: 7 });
const rebuild = (from: string, to = from, write = true) =>
  rebuildClosing(world.services, { institutionId, from, to }, { scan: scan(), write });
const closing = async () => (await world.rawItems()).filter(({ pk }) => String(pk).startsWith('CLOSING#'));
const counts = ({ status, claims, lines, missing, different }: Rebuilt) => [
  status,
  claims,
  lines,
  missing.length,
  different.length,
];

test('a day built anew from the claims is what the stream has made of it', async () => {
  const claims = await twoDays(scene, world);
  for (const { id } of Object.values(claims)) await closeClaim(world.services, id);
  const before = await world.rawItems();
  expect(await closing()).toHaveLength(8);

  // It stands: nothing changes.
  expect(counts(await rebuild('2026-11-20'))).toEqual(['FINISHED', 5, 5, 0, 0]);
  expect(counts(await rebuild('2026-11-21'))).toEqual(['FINISHED', 5, 3, 0, 0]);
  expect(await world.rawItems()).toEqual(before);

  // It was lost: it is told, and comes back once it is to be written; that day only.
  for (const { pk, sk } of await closing()) {
    await world.documentClient.send(new DeleteCommand({ TableName: world.tableName, Key: { pk, sk } }));
  }
  expect(counts(await rebuild('2026-11-20', '2026-11-21', false))).toEqual(['FINISHED', 5, 8, 8, 0]);
  expect(await closing()).toEqual([]);
  await rebuild('2026-11-20');
  expect((await closing()).map(({ pk }) => pk)).toEqual(Array(5).fill('CLOSING#H61010400001#2026-11-20'));
  expect(counts(await rebuild('2026-11-20', '2026-11-21'))).toEqual(['FINISHED', 5, 8, 3, 0]);
  expect(await world.rawItems()).toEqual(before);
});

test('a line that says something else is told by its name, and put right', async () => {
  const before = await world.rawItems();
  const [some] = (await world.services.reads.closingLines({ institutionId, day: '2026-11-21' }, { first: 1 })).items;
  if (!some) throw new Error('the day has lines');
  await scene.commit({ change: 'CLOSING_LINE_SET', line: { ...some, cash: some.cash + 1n } });
  const { different } = await rebuild('2026-11-21');
  expect(different).toEqual([`2026-11-21 ${some.madeBy}#${some.kind}`]);
  expect(await world.rawItems()).toEqual(before);
});

test('it stops and goes on where it stopped', async () => {
  const found: Rebuilt[] = [];
  do {
    let pages = 1;
    const shouldStop = () => {
      pages -= 1;
      return pages < 0;
    };
    const { after } = found.at(-1) ?? {};
    const days = { institutionId, from: '2026-11-20', to: '2026-11-21' };
    found.push(await rebuildClosing(world.services, days, { scan: scan(), after, write: false, shouldStop }));
  } while (found.at(-1)?.status === 'RUNNING' && found.length < 100);
  expect(found.length).toBeGreaterThan(2);
  expect(found.reduce((sum, { claims }) => sum + claims, 0)).toBe(5);
  expect(found.reduce((sum, { lines }) => sum + lines, 0)).toBe(8);
});

test('a line of which no claim knows is told, and left', async () => {
  const asked = { institutionId, from: '2026-11-21', to: '2026-11-21' };
  expect(await unaccountedLines(world.services, asked)).toEqual([]);
  const [some] = (await world.services.reads.closingLines({ institutionId, day: '2026-11-21' }, { first: 1 })).items;
  if (!some) throw new Error('the day has lines');
  await scene.commit({ change: 'CLOSING_LINE_SET', line: { ...some, madeBy: 'nobody' } });
  expect(await unaccountedLines(world.services, asked)).toEqual([`2026-11-21 nobody#${some.kind}`]);
  expect(counts(await rebuild('2026-11-21'))).toEqual(['FINISHED', 5, 3, 0, 0]);
});

test('a day of an institution that settled nothing has no lines', async () => {
  const asked = { institutionId: 'P61010400002', from: '2026-11-20', to: '2026-11-20' };
  const before = await world.rawItems();
  const options = { scan: scan(), write: true };
  expect(counts(await rebuildClosing(world.services, asked, options))).toEqual(['FINISHED', 5, 0, 0, 0]);
  expect(await world.rawItems()).toEqual(before);
});
