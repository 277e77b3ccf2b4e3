import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { underReview } from '../support/review-scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

let scene: OpsScene;
beforeAll(async () => {
  scene = await createOpsScene();
});
afterAll(() => scene.close());

test('lists what is pending, counts before it changes, changes with --yes, and says when all have run', async () => {
  const { world } = scene;
  await underReview(world);
  const [item] = (await world.rawItems()).filter(({ entity }) => entity === 'BindingApplication');
  const { waitingFor: _, waitingUntil: __, ...older } = item ?? {};
  await world.documentClient.send(new PutCommand({ TableName: world.tableName, Item: older }));

  const pending = await scene.run('migrate --local');
  expect([pending.status, pending.printed]).toEqual([2, expect.stringContaining('PENDING   2026-11-index-places')]);
  const before = await world.rawItems();
  const counted = await scene.run('migrate 2026-11-index-places --local');
  expect([counted.status, counted.printed]).toEqual([0, expect.stringContaining('1 item looked at, 1 to be changed.')]);
  expect(await world.rawItems()).toEqual(before);

  const done = await scene.run('migrate 2026-11-index-places --local --yes');
  expect([done.status, done.printed]).toEqual([0, expect.stringContaining('1 item looked at, 1 changed.')]);
  expect((await world.services.reads.reviewQueue('330100', { first: 5 }, {})).items).toHaveLength(1);
  expect((await scene.run('migrate --local')).printed).toContain(
    'FINISHED  2026-11-index-places  1 looked at, 1 changed',
  );
  expect((await scene.run('migrate 2026-11-index-places --local --yes --again')).printed).toContain('0 changed.');
  const unknown = await scene.run('migrate nothing --local --yes');
  expect([unknown.status, unknown.printed]).toEqual([1, expect.stringContaining('There is no migration "nothing".')]);
});
