import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Registered, register } from '../support/people.ts';
import { accountRefOf, bookAt, tamper } from '../use-cases/accounts/scene.ts';
import { createOpsScene, type OpsScene } from './scene.ts';

let scene: OpsScene;
const people: Registered[] = [];
beforeAll(async () => {
  scene = await createOpsScene();
  for (let serial = 1; serial <= 6; serial += 1) people.push(await register(scene.world.services, { serial }));
});
afterAll(() => scene.close());

test('every chain holds: told, and exit status 0', async () => {
  const { status, printed } = await scene.run('verify --local --segments 4');
  expect([status, printed]).toEqual([
    0,
    'Walking the ledgers of the scene.\n6 accounts, 6 entries: every chain holds.\n',
  ]);
});

test('of a broken one the first broken link, and exit status 2', async () => {
  const [one] = people;
  if (!one) throw new Error('there are six');
  await bookAt(scene.world, accountRefOf(one), '2026-11-20T02:00:00.000Z', '2026-11-20T02:00:00.000Z');
  const entry = await scene.world.services.reads.entry(accountRefOf(one), 2);
  if (entry) await tamper(scene.world, entry, { currentDelta: 101n });
  const { status, printed } = await scene.run('verify --local --segments 3 --at-once 1');
  expect(status).toBe(2);
  expect(printed).toContain(
    `BROKEN  ${one.person.id} EMPLOYEE 330100: the first broken link is entry 2 (HASH_DIFFERS)`,
  );
  expect(printed).toContain('6 accounts, 8 entries: 1 broken.');
});

test('re-keying says first what it would do and changes nothing; with --yes everybody comes under the newest keys', async () => {
  await scene.world.withKeys({ addMasterKey: 'newer', addSecret: '2' });
  const before = await scene.world.rawItems();
  const dry = await scene.run('rekey --local --segments 2');
  expect([dry.status, dry.printed]).toEqual([
    0,
    `Counting who of the scene is not under its newest keys.
6 persons: 6 to be sealed again, 24 digests to be written, 0 would fail.
Every function has to know the new keys before. Nothing was changed: --yes does it.
`,
  ]);
  expect(await scene.world.rawItems()).toEqual(before);

  const done = await scene.run('rekey --local --segments 2 --yes');
  expect([done.status, done.printed]).toEqual([
    0,
    expect.stringContaining('6 persons: 6 sealed again, 24 digests written, 0 failed.'),
  ]);
  for (const { person } of people) {
    expect((await scene.world.services.reads.person(person.id))?.sealed.masterKeyVersion).toBe('newer');
  }
  const after = await scene.run('rekey --local --segments 2');
  expect([after.status, after.printed]).toEqual([
    0,
    expect.stringContaining(
      '6 persons: 0 to be sealed again, 0 digests to be written, 0 would fail.\nNothing was changed.\n',
    ),
  ]);
});
