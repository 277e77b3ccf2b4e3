import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createWorld, type World } from '../../support/world.ts';
import { codeOf, himself, linkScene } from '../links/scene.ts';
import { acceptedOf, at, type Family, family, walletScene } from './scene.ts';

let world: World;
let people: Family;
let serial = 1;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
beforeEach(async () => {
  world.clock.set(at.ten);
  serial += 3;
  people = await family(world, serial);
});
afterAll(() => world.close());

const { unbind } = linkScene(() => world);
const { set, accept, account, booked } = walletScene(
  () => world,
  () => people,
);
const mothersId = () => people.mother.person.id;

describe('at the same moment', () => {
  test('two settings: both are done, one upon the other, and neither is lost', async () => {
    const outcomes = await Promise.all([set(people.toMother, '100'), set(people.toChild, '200')]);
    expect(outcomes.map(codeOf)).toEqual(['OK', 'OK']);
    expect((await account()).reservedByLink).toEqual({ [mothersId()]: 10_000n, [people.child.person.id]: 20_000n });
    expect(await account()).toMatchObject({ quotaTransfers: { taken: 2 }, version: 3 });
  });

  test('a third and a fourth transfer of the day: one of them', async () => {
    acceptedOf(await set(people.toMother, '10'));
    acceptedOf(await set(people.toMother, '20'));
    const outcomes = await Promise.all([set(people.toMother, '30'), set(people.toChild, '40')]);
    expect(outcomes.map(codeOf).sort()).toEqual(['OK', 'quota_transfers_of_day_used_up']);
    expect(await account()).toMatchObject({ quotaTransfers: { taken: 3 } });
  });

  test.each([
    ['the account and the link', 'GetItem'],
    ['the reading and the writing', 'TransactWriteItems'],
  ])('unbinding comes between %s: nothing is set aside for a link that has ended', async (_name, command) => {
    const { toMother, mother } = people;
    let once = true;
    world.recorder.before(command, async () => {
      if (!once) return;
      once = false;
      expect(codeOf(await unbind(himself(mother), toMother, 'RECEIVING'))).toBe('OK');
    });
    expect(await set(toMother, '100')).toEqual({
      ok: false,
      rejection: { code: 'link_not_live', path: ['linkId'] },
    });
    expect([await booked(), (await account()).reservedByLink]).toEqual([[], {}]);
  });

  test('unbinding and accepting: in either order nothing is left aside', async () => {
    const { toMother, giver } = people;
    const { quota } = acceptedOf(await set(toMother, '100'));
    const [ending, accepting] = await Promise.all([
      unbind(himself(giver), toMother, 'GIVING'),
      accept(toMother, quota.pending[0]?.transferId ?? ''),
    ]);
    expect(codeOf(ending)).toBe('OK');
    expect(['OK', 'link_not_live']).toContain(codeOf(accepting));
    expect(await account()).toMatchObject({ reservedByLink: {}, quotaTransfers: { pending: [] } });
  });
});

describe('unbinding', () => {
  test('gives back in its own transaction what is left, accepted or not, and what others have stays', async () => {
    const { toMother, toChild, giver, child } = people;
    const first = acceptedOf(await set(toMother, '100'));
    acceptedOf(await accept(toMother, first.quota.pending[0]?.transferId ?? ''));
    acceptedOf(await set(toMother, '250'));
    acceptedOf(await set(toChild, '30'));
    expect(codeOf(await unbind(himself(giver), toMother, 'GIVING'))).toBe('OK');
    expect((await booked()).at(-1)).toMatchObject({ kind: 'QUOTA_RELEASED', reservedDelta: -25_000n });
    expect(await account()).toMatchObject({
      current: 300_000n,
      historical: 400_000n,
      reservedByLink: { [child.person.id]: 3_000n },
      quotaTransfers: { pending: [{ receiverId: child.person.id }] },
    });
  });

  test('leaves nothing that would go back at six', async () => {
    const { toMother, giver } = people;
    acceptedOf(await set(toMother, '100'));
    await unbind(himself(giver), toMother, 'GIVING');
    const { items } = await world.services.reads.quotaReturns('330100', at.six, { first: 100 });
    expect(items.map(({ personId }) => personId)).not.toContain(giver.person.id);
  });
});
