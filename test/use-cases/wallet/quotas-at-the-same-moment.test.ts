import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { releaseQuota } from '../../../domain/ledger/release-quota.ts';
import { ended } from '../../../domain/links/link-ends.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codeOf, linkScene } from '../links/scene.ts';
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

const { commit } = linkScene(() => world);
const { set, account, booked } = walletScene(
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

  test('unbinding comes between the reading and the writing: nothing is set aside for a link that has ended', async () => {
    const { toMother } = people;
    let unbound = false;
    world.recorder.before('TransactWriteItems', async () => {
      if (unbound) return;
      unbound = true;
      const before = await account();
      await commit(
        { change: 'LINK_ENDED', link: ended(toMother, { cause: 'UNBOUND_BY_RECEIVER', endedAt: at.ten }) },
        { change: 'ACCOUNT_BOOKED', account: { ...before, version: before.version + 1 }, entries: [] },
      );
    });
    expect(await set(toMother, '100')).toEqual({
      ok: false,
      rejection: { code: 'link_not_live', path: ['linkId'] },
    });
    expect([await booked(), (await account()).reservedByLink[mothersId()]]).toEqual([[], undefined]);
  });

  test('unbinding comes between the two readings: the same', async () => {
    const { toMother } = people;
    let unbound = false;
    world.recorder.before('GetItem', async () => {
      if (unbound) return;
      unbound = true;
      const before = await account();
      await commit(
        { change: 'LINK_ENDED', link: ended(toMother, { cause: 'UNBOUND_BY_RECEIVER', endedAt: at.ten }) },
        { change: 'ACCOUNT_BOOKED', account: { ...before, version: before.version + 1 }, entries: [] },
      );
    });
    expect(codeOf(await set(toMother, '100'))).toBe('link_not_live');
    expect(await booked()).toEqual([]);
  });

  test('unbinding in one transaction with the release leaves nothing aside', async () => {
    acceptedOf(await set(people.toMother, '100'));
    const before = await account();
    const act = { transferId: 'unbinding-1', now: world.clock.now() };
    await commit(
      { change: 'LINK_ENDED', link: ended(people.toMother, { cause: 'UNBOUND_BY_GIVER', endedAt: at.ten }) },
      { change: 'ACCOUNT_BOOKED', ...releaseQuota(before, mothersId(), act) },
    );
    expect((await account()).reservedByLink).toEqual({});
    expect(
      (await world.services.reads.quotaReturns('330100', at.six, { first: 100 })).items.map(({ personId }) => personId),
    ).not.toContain(people.giver.person.id);
  });
});
