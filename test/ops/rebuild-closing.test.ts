import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeClaim } from '../../use-cases/reconciliation/close-claim.ts';
import { claimScene } from '../use-cases/claims/scene.ts';
import { twoDays } from '../use-cases/reconciliation/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

let scene: OpsScene;
const claims = claimScene(() => scene.world);
beforeAll(async () => {
  scene = await createOpsScene();
  await claims.institutions();
});
afterAll(() => scene.close());

test('lines that are missing are told first, and come back with --yes, the same as the stream made', async () => {
  const { world } = scene;
  for (const { id } of Object.values(await twoDays(claims, world))) await closeClaim(world.services, id);
  const before = await world.rawItems();
  const command = 'rebuild-closing H61010400001 2026-11-20 2026-11-21 --local --segments 3';
  expect(await scene.run(command)).toEqual({
    status: 0,
    printed: expect.stringContaining('The claims give 8 lines; 0 missing, 0 different.'),
  });
  const [lost] = before.filter(({ pk }) => pk === 'CLOSING#H61010400001#2026-11-21');
  await world.documentClient.send(
    new DeleteCommand({ TableName: world.tableName, Key: { pk: lost?.pk, sk: lost?.sk } }),
  );
  const dry = await scene.run(command);
  expect(dry.status).toBe(2);
  expect(dry.printed).toContain(`MISSING      2026-11-21 ${lost?.madeBy}#${lost?.kind}`);
  expect(dry.printed).toContain('Nothing was changed: --yes writes them.');
  expect(await scene.run(`${command} --yes`)).toEqual({
    status: 0,
    printed: expect.stringContaining('They stand there now.'),
  });
  expect(await world.rawItems()).toEqual(before);
});

test.each([
  ['rebuild-closing H61010400001', 'needs an institution and a day'],
  ['rebuild-closing hospital 2026-11-20', 'an institution has a code of 12 characters'],
  ['rebuild-closing H61010400001 2026-11-31', 'a day is a real one'],
  ['rebuild-closing H61010400001 2026-11-20 2026-11-19', 'from is not after to'],
  ['rebuild-closing H61010400001 2026-01-01 2026-11-19', 'at most 31 days at a time'],
])('%s is refused', async (command, message) => {
  const { status, printed } = await scene.run(`${command} --local`);
  expect([status, printed]).toEqual([1, expect.stringContaining(message)]);
});
