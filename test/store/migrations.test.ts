import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fromItem, type Item } from '../../store/items.ts';
import { createMigrations } from '../../store/migrations.ts';
import {
  countMigration,
  type MigrationProgress,
  MigrationRefused,
  migrationSegments,
  migrationStates,
  runMigration,
} from '../../use-cases/operations/migrations.ts';
import { acceptedValue } from '../support/claim-facts.ts';
import { underReview } from '../support/review-scene.ts';
import { createWorld, type World } from '../support/world.ts';
import { careOf, claimScene } from '../use-cases/claims/scene.ts';

const name = '2026-11-index-places';
const segments = Array.from({ length: migrationSegments }, (_, segment) => segment);

let world: World;
const scene = claimScene(() => world);
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

const places = ['waitingFor', 'waitingUntil', 'listedFor', 'listedAt'];
/** As code from before the indexes wrote an item. */
const older = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([attribute]) => !places.includes(attribute)));
const write = (item: Item) => world.documentClient.send(new PutCommand({ TableName: world.tableName, Item: item }));
const itemsOf = async (entity: string) => (await world.rawItems()).filter((item) => item.entity === entity);
const needs = () => ({
  jobs: world.services.jobs,
  migrations: createMigrations(world.documentClient, world.tableName, { rowsPerPage: 3 }),
});
const sum = (all: readonly MigrationProgress[]) => [
  all.every(({ status }) => status === 'FINISHED'),
  all.reduce((total, { changed }) => total + changed, 0),
];
async function runAll(again = false) {
  const done: MigrationProgress[] = [];
  for (const segment of segments) done.push(await runMigration(needs(), { name, segment, again }));
  return sum(done);
}
const listed = async (personId: string) =>
  (await world.services.reads.claimsOf(personId, { first: 50 })).items.map(({ id }) => id);
const queued = async () =>
  (await world.services.reads.reviewQueue('330100', { first: 50 }, {})).items.map(({ id }) => id);

describe('a table from before the indexes', () => {
  test('is read by the code of today: by its id each item is what it was, only the lists do not have it', async () => {
    const patient = await scene.person(100_000n, 0n);
    const claim = acceptedValue(await scene.settle(careOf(patient)));
    const application = await underReview(world);
    for (const item of [...(await itemsOf('Claim')), ...(await itemsOf('BindingApplication'))])
      await write(older(item));
    expect(await world.services.reads.claim(claim.id)).toEqual(claim);
    expect(await world.services.reads.application(application.id)).toEqual(application);
    expect([await listed(patient.person.id), await queued()]).toEqual([[], []]);
  });

  test('an item of today, without what an older reader does not know, is what it always was', async () => {
    for (const entity of ['Claim', 'BindingApplication'] as const) {
      for (const item of await itemsOf(entity)) {
        expect(fromItem(entity, item)).toEqual(fromItem(entity, older(item)));
      }
    }
  });

  test('is counted first, and nothing is written', async () => {
    const before = await world.rawItems();
    const counts = [];
    for (const segment of segments) counts.push(await countMigration(needs(), { name, segment }));
    expect(sum(counts)).toEqual([true, 2]);
    expect(await world.rawItems()).toEqual(before);
    expect(await migrationStates(needs())).toMatchObject([{ name, status: 'PENDING', looked: 0, changed: 0 }]);
  });

  test('is migrated while requests go on: who writes an item at that moment comes first, and nothing of his is lost', async () => {
    const [before] = await itemsOf('Claim');
    const claimId = String(before?.id);
    let updates = 0;
    world.recorder.before('UpdateItem', async () => {
      updates += 1;
      if (updates > 1) return;
      acceptedValue(await scene.cancel(claimId));
      // By code of before, too: it knows of no places.
      const [cancelled] = (await itemsOf('Claim')).filter(({ id }) => id === claimId);
      if (cancelled) await write(older(cancelled));
    });
    const results = [];
    for (const segment of segments) results.push(await runMigration(needs(), { name, segment }));
    // Of the claim as it was read, which is refused; of the claim as it is; of the application.
    expect(updates).toBe(3);
    expect(sum(results)).toEqual([true, 2]);
    const [after] = await itemsOf('Claim');
    expect(after).toMatchObject({ state: 'CANCELLED', listedFor: `CLAIMS#${before?.personId}` });
    expect(await listed(String(before?.personId))).toEqual([claimId]);
    expect(await queued()).toHaveLength(1);
    expect(await migrationStates(needs())).toMatchObject([{ name, status: 'FINISHED', changed: 2 }]);
  });

  test('that has been migrated is left alone; what older code has written since is migrated when it is begun again', async () => {
    const patient = await scene.person(100_000n, 0n);
    const { id } = acceptedValue(await scene.settle(careOf(patient)));
    for (const item of (await itemsOf('Claim')).filter((each) => each.id === id)) await write(older(item));
    expect(await runAll()).toEqual([true, 2]);
    expect(await listed(patient.person.id)).toEqual([]);
    expect(await runAll(true)).toEqual([true, 1]);
    expect(await listed(patient.person.id)).toEqual([id]);
    const whole = await world.rawItems();
    expect(await runAll(true)).toEqual([true, 0]);
    expect((await world.rawItems()).filter(({ entity }) => entity !== 'JobProgress')).toEqual(
      whole.filter(({ entity }) => entity !== 'JobProgress'),
    );
  });

  test('a place that an item has no claim to any more is taken from it', async () => {
    const [item] = await itemsOf('BindingApplication');
    await write({ ...item, state: 'WITHDRAWN', waitingFor: 'REVIEW#330100', waitingUntil: `2026-11-24#${item?.id}` });
    expect(await runAll(true)).toEqual([true, 1]);
    expect(Object.keys((await itemsOf('BindingApplication'))[0] ?? {}).filter((each) => places.includes(each))).toEqual(
      [],
    );
  });
});

describe('a migration', () => {
  test('stops after the page under way and goes on there, and nothing is taken twice', async () => {
    const stopped = {
      ...needs(),
      migrations: createMigrations(world.documentClient, world.tableName, { rowsPerPage: 1 }),
    };
    const results: MigrationProgress[] = [];
    for (const segment of segments) {
      let again = true;
      do {
        let pages = 1;
        const shouldStop = () => {
          pages -= 1;
          return pages < 0;
        };
        results.push(await runMigration(stopped, { name, segment, shouldStop, again }));
        again = false;
      } while (results.at(-1)?.status === 'RUNNING' && results.length < 500);
    }
    const lookedAt = (all: readonly MigrationProgress[]) =>
      all.filter(({ status }) => status === 'FINISHED').reduce((total, { looked }) => total + looked, 0);
    expect(results.length).toBeGreaterThan(2 * migrationSegments);
    const whole = [];
    for (const segment of segments) whole.push(await runMigration(needs(), { name, segment, again: true }));
    expect([lookedAt(results), lookedAt(whole) > 0]).toEqual([lookedAt(whole), true]);
  });

  test('of an unknown name, and one whose turn has not come, are refused, and nothing is written', async () => {
    const page = async () => ({ looked: 0, changed: 0 });
    const two = {
      all: [
        { name: 'first', what: 'a' },
        { name: 'second', what: 'b' },
      ],
      page,
    };
    const services = { jobs: world.services.jobs, migrations: two };
    const before = await world.rawItems();
    await expect(runMigration(services, { name: 'third', segment: 0 })).rejects.toThrow(
      new MigrationRefused('There is no migration "third". There are: first, second.'),
    );
    await expect(runMigration(services, { name: 'second', segment: 0 })).rejects.toThrow(
      new MigrationRefused('First first has to be finished: migrations are run in their order.'),
    );
    expect(await world.rawItems()).toEqual(before);
    for (const segment of segments) await runMigration(services, { name: 'first', segment });
    expect((await runMigration(services, { name: 'second', segment: 0 })).status).toBe('FINISHED');
  });
});
