import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ended } from '../../../domain/links/link-ends.ts';
import { acceptMutualAidQuota } from '../../../use-cases/wallet/accept-mutual-aid-quota.ts';
import { returnDueQuotas } from '../../../use-cases/wallet/return-due-quotas.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codeOf, himself, linkScene, staffOf } from '../links/scene.ts';
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

const { commit, writesNothing } = linkScene(() => world);
const { set, accept, account, booked } = walletScene(
  () => world,
  () => people,
);
/** Sets aside for the mother, and tells the id of the transfer. */
async function transfer(quota: string): Promise<string> {
  const { pending } = acceptedOf(await set(people.toMother, quota)).quota;
  return pending.at(-1)?.transferId ?? '';
}
const notPending = { ok: false, rejection: { code: 'quota_transfer_not_pending', path: ['transferId'] } };

describe('accepting', () => {
  test('lets him spend it: nothing is booked, and nothing of it goes back any more', async () => {
    const transferId = await transfer('100');
    expect(acceptedOf(await accept(people.toMother, transferId))).toEqual({
      link: people.toMother,
      quota: { set: 10_000n, spent: 0n, left: 10_000n, pending: [] },
      profileVersion: '330100@2026-01-01',
      decidedAt: at.ten,
    });
    expect(await account()).toMatchObject({ version: 3, sequence: 2, quotaTransfers: { taken: 1, pending: [] } });
    expect(await booked()).toHaveLength(1);
    const { items } = await world.services.reads.quotaReturns('330100', at.six, { first: 100 });
    expect(items.map(({ personId }) => personId)).not.toContain(people.giver.person.id);
  });

  test('is one transaction of the account and the answer after two reads', async () => {
    const transferId = await transfer('100');
    world.recorder.clear();
    acceptedOf(await accept(people.toMother, transferId));
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['Query', 1],
      ['GetItem', 1],
      ['TransactWriteItems', 2],
    ]);
  });

  test('one of two leaves the other waiting', async () => {
    const [first, second] = [await transfer('100'), await transfer('300')];
    expect(acceptedOf(await accept(people.toMother, second)).quota).toEqual({
      set: 30_000n,
      spent: 0n,
      left: 20_000n,
      pending: [{ transferId: first, amount: 10_000n, acceptBy: at.six }],
    });
  });

  test('until a moment before six in the morning, and not from six on', async () => {
    const [first, second] = [await transfer('100'), await transfer('300')];
    world.clock.set(at.beforeSix);
    expect(codeOf(await accept(people.toMother, first))).toBe('OK');
    world.clock.set(at.six);
    expect(await writesNothing(() => accept(people.toMother, second))).toEqual({
      ok: false,
      rejection: { code: 'quota_acceptance_over', path: ['transferId'] },
    });
  });

  test('gives back in the same transaction what others did not accept in time', async () => {
    acceptedOf(await set(people.toChild, '500'));
    world.clock.set(at.six);
    // Written as if nobody had looked after the child's since then.
    const before = await account();
    const pending = before.quotaTransfers?.pending ?? [];
    const mothers = { transferId: 'mothers', receiverId: people.mother.person.id, sequence: 3, amount: 1_000n };
    await commit({
      change: 'ACCOUNT_CHANGED',
      account: {
        ...before,
        reservedByLink: { ...before.reservedByLink, [people.mother.person.id]: 1_000n },
        quotaTransfers: {
          day: '2026-11-21',
          taken: 1,
          pending: [...pending, { ...mothers, acceptBy: '2026-11-21T22:00:00.000Z' }],
        },
        version: 3,
      },
    });
    acceptedOf(await accept(people.toMother, 'mothers'));
    expect((await booked()).map(({ kind, undoes, reservedDelta }) => [kind, undoes, reservedDelta])).toEqual([
      ['QUOTA_RESERVED', undefined, 50_000n],
      ['QUOTA_RELEASED', 2, -50_000n],
    ]);
    expect(await account()).toMatchObject({
      version: 4,
      reservedByLink: { [people.child.person.id]: 0n, [people.mother.person.id]: 1_000n },
      quotaTransfers: { pending: [] },
    });
  });
});

describe('is refused', () => {
  test('twice, of another relative, or of none', async () => {
    const transferId = await transfer('100');
    const outcomes = await writesNothing(async () => [
      await accept(people.toChild, transferId),
      await accept(people.toMother, 'no-transfer'),
    ]);
    expect(outcomes).toEqual([notPending, notPending]);
    acceptedOf(await accept(people.toMother, transferId));
    expect(await writesNothing(() => accept(people.toMother, transferId))).toEqual(notPending);
  });

  test('to the giver, to relatives and to staff: nobody is told that there is a link', async () => {
    const transferId = await transfer('100');
    const { giver, mother, child, toMother } = people;
    const ref = { kind: 'MUTUAL_AID', giverId: giver.person.id, receiverId: mother.person.id } as const;
    const byGiver = { idempotencyKey: `giver-${serial}`, link: { ref, side: 'GIVING' } as const, transferId };
    const outcomes = await writesNothing(async () => [
      await accept(toMother, transferId, { caller: himself(giver) }),
      await accept(toMother, transferId, { caller: himself(child) }),
      await accept(toMother, transferId, { caller: staffOf('clerk') }),
      await acceptMutualAidQuota(world.services, himself(giver), byGiver),
    ]);
    expect(outcomes).toEqual(Array(4).fill({ ok: false, rejection: { code: 'not_found', path: ['linkId'] } }));
  });

  test('through a link that has ended, and on a closed account', async () => {
    const transferId = await transfer('100');
    await commit({ change: 'ACCOUNT_CHANGED', account: { ...(await account()), status: 'CLOSED', version: 3 } });
    const closed = await writesNothing(() => accept(people.toMother, transferId));
    expect(closed).toEqual({ ok: false, rejection: { code: 'account_closed', path: ['linkId'] } });
    await commit({ change: 'LINK_ENDED', link: ended(people.toMother, { cause: 'DEATH', endedAt: at.ten }) });
    const over = await writesNothing(() => accept(people.toMother, transferId));
    expect(over).toEqual({ ok: false, rejection: { code: 'link_not_live', path: ['linkId'] } });
  });
});

describe('at the same moment', () => {
  test('two clicks: one accepts, the other has its answer', async () => {
    const transferId = await transfer('100');
    const key = `two-clicks-${serial}`;
    const [one, other] = await Promise.all([
      accept(people.toMother, transferId, { key }),
      accept(people.toMother, transferId, { key }),
    ]);
    expect([codeOf(one), other]).toEqual(['OK', one]);
    expect(await account()).toMatchObject({ version: 3 });
  });

  test('the giver lowers what is being accepted: in either order he gives no more than he said', async () => {
    const transferId = await transfer('100');
    const [lowering, accepting] = await Promise.all([set(people.toMother, '0'), accept(people.toMother, transferId)]);
    expect(codeOf(lowering)).toBe('OK');
    expect(['OK', 'quota_transfer_not_pending']).toContain(codeOf(accepting));
    expect(await account()).toMatchObject({
      reservedByLink: { [people.mother.person.id]: 0n },
      quotaTransfers: { pending: [] },
    });
  });
});

describe('what nobody accepted', () => {
  const due = (until: string) => returnDueQuotas(world.services, '330100', { until, limit: 100 });
  beforeEach(async () => {
    // What other tests have left waiting.
    world.clock.set(at.six);
    await due(at.six);
    world.clock.set(at.ten);
  });

  test('is the giver’s again at six, transfer by transfer; what was accepted stays', async () => {
    const first = await transfer('100');
    await transfer('300');
    acceptedOf(await accept(people.toMother, first));
    acceptedOf(await set(people.toChild, '50'));
    world.clock.set(at.beforeSix);
    expect(await writesNothing(() => due(at.beforeSix))).toEqual({ returned: 0, more: false });
    world.clock.set(at.six);
    world.recorder.clear();
    expect(await due(at.six)).toEqual({ returned: 1, more: false });
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['Query', 1],
      ['GetItem', 1],
      // The account and two entries.
      ['TransactWriteItems', 3],
    ]);
    expect((await booked()).map(({ kind, undoes, reservedDelta }) => [kind, undoes, reservedDelta])).toEqual([
      ['QUOTA_RESERVED', undefined, 10_000n],
      ['QUOTA_RESERVED', undefined, 20_000n],
      ['QUOTA_RESERVED', undefined, 5_000n],
      ['QUOTA_RELEASED', 3, -20_000n],
      ['QUOTA_RELEASED', 4, -5_000n],
    ]);
    expect(await account()).toMatchObject({
      current: 300_000n,
      historical: 400_000n,
      reservedByLink: { [people.mother.person.id]: 10_000n, [people.child.person.id]: 0n },
    });
    expect(await writesNothing(() => due(at.six))).toEqual({ returned: 0, more: false });
  });

  test('two sweeps at once give it back once', async () => {
    await transfer('100');
    world.clock.set(at.six);
    const both = await Promise.all([due(at.six), due(at.six)]);
    expect(both.map(({ returned }) => returned).sort()).toEqual([0, 1]);
    expect(await booked()).toHaveLength(2);
  });

  test('a page at a time; one that is busy is left for the next run', async () => {
    await transfer('100');
    const other = people;
    serial += 3;
    people = await family(world, serial);
    await transfer('100');
    world.clock.set(at.six);
    const busy = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const;
    const once = { until: at.six, limit: 1 };
    expect(await writesNothing(() => returnDueQuotas({ ...world.services, commit: busy }, '330100', once))).toEqual({
      returned: 0,
      more: true,
    });
    expect(await returnDueQuotas(world.services, '330100', once)).toEqual({ returned: 1, more: true });
    expect(await returnDueQuotas(world.services, '330100', once)).toEqual({ returned: 1, more: false });
    expect(await booked()).toHaveLength(2);
    people = other;
    expect(await booked()).toHaveLength(2);
  });
});
