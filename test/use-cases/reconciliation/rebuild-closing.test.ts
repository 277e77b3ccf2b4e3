import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createClaimScan } from '../../../store/claim-scan.ts';
import { closeClaim } from '../../../use-cases/reconciliation/close-claim.ts';
import { rebuildClosing } from '../../../use-cases/reconciliation/rebuild-closing.ts';
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
const rebuild = (day: string) => rebuildClosing(world.services, scan(), { institutionId, day });
const closing = async () => (await world.rawItems()).filter(({ pk }) => String(pk).startsWith('CLOSING#'));

test('a day built anew from the claims is what the stream has made of it', async () => {
  const claims = await twoDays(scene, world);
  for (const { id } of Object.values(claims)) await closeClaim(world.services, id);
  const before = await world.rawItems();
  expect(await closing()).toHaveLength(8);

  // It stands: nothing changes.
  expect(await rebuild('2026-11-20')).toEqual({ lines: 5, unaccounted: [] });
  expect(await rebuild('2026-11-21')).toEqual({ lines: 3, unaccounted: [] });
  expect(await world.rawItems()).toEqual(before);

  // It was lost: a day comes back, and that day only.
  for (const { pk, sk } of await closing()) {
    await world.documentClient.send(new DeleteCommand({ TableName: world.tableName, Key: { pk, sk } }));
  }
  await rebuild('2026-11-20');
  expect((await closing()).map(({ pk }) => pk)).toEqual(Array(5).fill('CLOSING#H61010400001#2026-11-20'));
  await rebuild('2026-11-21');
  expect(await world.rawItems()).toEqual(before);
});

test('a line of which no claim knows is told, and left', async () => {
  const [some] = (await world.services.reads.closingLines({ institutionId, day: '2026-11-21' }, { first: 1 })).items;
  if (!some) throw new Error('the day has lines');
  await scene.commit({ change: 'CLOSING_LINE_SET', line: { ...some, madeBy: 'nobody' } });
  expect(await rebuild('2026-11-21')).toEqual({ lines: 3, unaccounted: [`nobody#${some.kind}`] });
});

test('a day of an institution that settled nothing has no lines', async () => {
  const asked = { institutionId: 'P61010400002', day: '2026-11-20' };
  const before = await world.rawItems();
  expect(await rebuildClosing(world.services, scan(), asked)).toEqual({ lines: 0, unaccounted: [] });
  expect(await world.rawItems()).toEqual(before);
});
