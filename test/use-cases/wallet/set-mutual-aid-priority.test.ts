import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { refOf } from '../../../use-cases/links/end-link.ts';
import type { OwnLink } from '../../../use-cases/wallet/quota-ground.ts';
import { setMutualAidPriority } from '../../../use-cases/wallet/set-mutual-aid-priority.ts';
import { acceptedValue } from '../../support/claim-facts.ts';
import type { Registered } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { careOf, claimScene, refusalOf } from '../claims/scene.ts';
import { himself } from '../links/scene.ts';

let world: World;
const scene = claimScene(() => world);

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  await scene.institutions();
});
afterAll(() => world.close());

/** A son with nothing, and ¥40.00 each with his mother, to whom he was linked first, and his father. */
async function family() {
  const [son, mother, father] = [await scene.person(), await scene.person(4_000n), await scene.person(4_000n)];
  const byMother = await scene.linked(mother, son, { since: '2026-01-05T02:00:00.000Z' });
  const byFather = await scene.linked(father, son, { since: '2026-03-05T02:00:00.000Z' });
  return { son, mother, father, byMother, byFather };
}

const receiving = (link: FamilyLink): OwnLink => ({ ref: refOf(link), side: 'RECEIVING' });
const place = (who: Registered, link: OwnLink | undefined, priority?: number, key?: string) =>
  setMutualAidPriority(world.services, himself(who), { idempotencyKey: key ?? crypto.randomUUID(), link, priority });
const costs = { total: '50.00', inScope: '50.00', preSelfPay: '0.00', overLimit: '0.00', fullSelfFunded: '0.00' };
/** What each giver pays of ¥50.00 that no fund pays, in the order in which they are asked. */
async function paidFor(son: Registered) {
  const { settlement } = acceptedValue(await scene.quote(careOf(son, { costs })));
  return settlement.payers.map(({ personId, paid }) => [personId, paid]);
}

describe('the place in which a relative pays', () => {
  test('comes before the age of the link, and the oldest link is first again without one', async () => {
    const { son, mother, father, byMother, byFather } = await family();
    const motherFirst = [
      [mother.person.id, 4_000n],
      [father.person.id, 1_000n],
    ];
    const fatherFirst = [
      [father.person.id, 4_000n],
      [mother.person.id, 1_000n],
    ];
    expect(await paidFor(son)).toEqual(motherFirst);
    expect(acceptedValue(await place(son, receiving(byFather), 2))).toEqual({ ...byFather, priority: 2, version: 2 });
    expect(await paidFor(son)).toEqual(fatherFirst);
    await place(son, receiving(byMother), 1);
    expect(await paidFor(son)).toEqual(motherFirst);
    await place(son, receiving(byMother), 2);
    expect(await paidFor(son)).toEqual(motherFirst);
    await place(son, receiving(byMother));
    expect(await paidFor(son)).toEqual(fatherFirst);
    expect(await world.services.reads.link(refOf(byMother))).toEqual({ ...byMother, version: 4 });
  });

  test('is on both sides of the link, in one transaction, and said twice it is said once', async () => {
    const { son, byFather } = await family();
    world.recorder.clear();
    const first = await place(son, receiving(byFather), 49, 'priority-1');
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['GetItem', 1],
      ['TransactWriteItems', 3],
    ]);
    const { items } = await world.services.reads.links(byFather.giver.id, 'MUTUAL_AID', { first: 5 });
    expect(items).toEqual([{ ...byFather, priority: 49, version: 2 }]);
    expect(await scene.writesNothing(() => place(son, receiving(byFather), 49, 'priority-1'))).toEqual(first);
  });
});

describe('is refused, and nothing is written:', () => {
  test.each([0, -1, 50])('the place %i', async (priority) => {
    const { son, byFather } = await family();
    expect(refusalOf(await scene.writesNothing(() => place(son, receiving(byFather), priority)))).toEqual({
      code: 'priority_out_of_range',
      path: ['priority'],
      details: { max: '49' },
    });
  });

  test('to the giver, to somebody else, of a display link, and of nothing', async () => {
    const { son, mother, father, byFather } = await family();
    const notFound = { code: 'not_found', path: ['linkId'] };
    const refused = async (who: Registered, link: OwnLink | undefined) =>
      expect(refusalOf(await scene.writesNothing(() => place(who, link, 1)))).toEqual(notFound);
    await refused(father, { ref: refOf(byFather), side: 'GIVING' });
    await refused(father, receiving(byFather));
    await refused(mother, receiving(byFather));
    await refused(son, { ...receiving(byFather), ref: { ...refOf(byFather), kind: 'DISPLAY' } });
    await refused(son, undefined);
  });

  test('of a link that has ended, ends at this moment, or never was', async () => {
    const { son, father, byFather } = await family();
    const notLive = { code: 'link_not_live', path: ['linkId'] };
    const refused = async (link: OwnLink) =>
      expect(refusalOf(await scene.writesNothing(() => place(son, link, 1)))).toEqual(notLive);
    await refused({ ...receiving(byFather), endedAt: '2026-11-01T02:00:00.000Z' });
    await refused({ ...receiving(byFather), ref: { ...refOf(byFather), giverId: crypto.randomUUID() } });
    const ending = await scene.linked(await scene.person(), son, { endsAt: '2026-11-20T02:00:00.000Z' });
    await refused(receiving(ending));
    expect(father.person.id).toBe(byFather.giver.id);
  });
});
