import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ended } from '../../../domain/links/link-ends.ts';
import { newPassword } from '../../../domain/passwords/transaction-password.ts';
import { setMutualAidQuota } from '../../../use-cases/wallet/set-mutual-aid-quota.ts';
import { register } from '../../support/people.ts';
import { linkOf } from '../../support/records.ts';
import { createWorld, type World } from '../../support/world.ts';
import { codeOf, himself, linkScene, staffOf } from '../links/scene.ts';
import { acceptedOf, at, type Family, family, ruledBy, walletScene } from './scene.ts';

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
const mothersId = () => people.mother.person.id;
/** Quotas that are good without being accepted. */
const atOnce = (limits: object = {}) => {
  const quota = world.services.regions.profile('330100', '2026-11-20')?.mutualAid?.quota;
  if (!quota) throw new Error('Hangzhou has quotas');
  return { regions: ruledBy(world, { quota: { ...quota, acceptanceDeadline: null, ...limits } }) };
};

describe('setting aside', () => {
  test('books it on the account from which the link pays, and it waits to be accepted until six', async () => {
    const decision = acceptedOf(await set(people.toMother, '1500.00'));
    const [entry] = await booked();
    expect(decision).toEqual({
      link: people.toMother,
      quota: {
        set: 150_000n,
        spent: 0n,
        left: 0n,
        pending: [{ transferId: entry?.transferId, amount: 150_000n, acceptBy: at.six }],
      },
      profileVersion: '330100@2026-01-01',
      decidedAt: at.ten,
    });
    expect(entry).toMatchObject({
      kind: 'QUOTA_RESERVED',
      sequence: 2,
      counterSide: 'OWN_RESERVE',
      counterPersonId: mothersId(),
      currentDelta: 0n,
      historicalDelta: 0n,
      reservedDelta: 150_000n,
      reservedAfter: 150_000n,
    });
    expect(await account()).toMatchObject({
      current: 300_000n,
      historical: 400_000n,
      reservedByLink: { [mothersId()]: 150_000n },
      quotaTransfers: { day: '2026-11-20', taken: 1 },
      version: 2,
    });
  });

  test('is one transaction after two reads, the account before the link', async () => {
    world.recorder.clear();
    acceptedOf(await set(people.toMother, '10'));
    const [giverId, motherId] = [people.giver.person.id, mothersId()];
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length, keys.at(-1)])).toEqual([
      ['Query', 1, `PERSON#${giverId} | ACCOUNT#`],
      ['GetItem', 1, `PERSON#${giverId} | LINK#MUTUAL_AID#GIVING#${motherId}`],
      // The answer, the account, its entry.
      ['TransactWriteItems', 3, `LEDGER#${giverId}#EMPLOYEE#330100 | ENTRY#000000000002`],
    ]);
  });

  test('raising waits for the difference alone; lowering leaves first what was not accepted', async () => {
    const first = acceptedOf(await set(people.toMother, '100'));
    acceptedOf(await accept(people.toMother, first.quota.pending[0]?.transferId ?? ''));
    expect(acceptedOf(await set(people.toMother, '250.50')).quota).toMatchObject({
      set: 25_050n,
      left: 10_000n,
      pending: [{ amount: 15_050n }],
    });
    expect(acceptedOf(await set(people.toMother, '120')).quota).toMatchObject({
      set: 12_000n,
      left: 10_000n,
      pending: [{ amount: 2_000n }],
    });
    expect(acceptedOf(await set(people.toMother, '0')).quota).toEqual({ set: 0n, spent: 0n, left: 0n, pending: [] });
    expect((await booked()).map(({ reservedDelta }) => reservedDelta)).toEqual([10_000n, 15_050n, -13_050n, -12_000n]);
    expect(await account()).toMatchObject({ reservedByLink: { [mothersId()]: 0n } });
  });

  test('what is set already books nothing, and is answered', async () => {
    acceptedOf(await set(people.toMother, '100', { services: atOnce() }));
    const before = await account();
    expect(acceptedOf(await set(people.toMother, '100.0', { services: atOnce() })).quota.set).toBe(10_000n);
    expect(await account()).toEqual(before);
    expect(await booked()).toHaveLength(1);
  });

  test('the whole that he may use counts what he has used: it cannot be lower', async () => {
    acceptedOf(await set(people.toMother, '100', { services: atOnce() }));
    const reserved = await account();
    // 60 of the 100 are spent.
    const spent = { reservedByLink: { [mothersId()]: 4_000n }, spentByLink: { [mothersId()]: 6_000n } };
    await commit({ change: 'ACCOUNT_CHANGED', account: { ...reserved, ...spent, historical: 394_000n, version: 3 } });
    const outcome = await writesNothing(() => set(people.toMother, '59.99', { services: atOnce() }));
    expect(outcome).toEqual({ ok: false, rejection: { code: 'quota_below_spent', path: ['quota'] } });
    expect(acceptedOf(await set(people.toMother, '60', { services: atOnce() })).quota).toEqual({
      set: 6_000n,
      spent: 6_000n,
      left: 0n,
      pending: [],
    });
    expect(acceptedOf(await set(people.toMother, '200', { services: atOnce() })).quota).toMatchObject({
      set: 20_000n,
      left: 14_000n,
    });
  });
});

describe('the limits of a transfer', () => {
  test('2,000.00 at once, and no fen more', async () => {
    expect(await writesNothing(() => set(people.toMother, '2000.01'))).toEqual({
      ok: false,
      rejection: { code: 'quota_per_transfer_exceeded', path: ['quota'], details: { max: '2000.00' } },
    });
    expect(codeOf(await set(people.toMother, '2000.00'))).toBe('OK');
  });

  test.each([
    ['21:59:59', at.beforeTenAtNight, 'OK'],
    ['22:00:00', at.tenAtNight, 'quota_closed_now'],
    ['midnight', at.midnight, 'quota_closed_now'],
    ['05:59:59', at.beforeSix, 'quota_closed_now'],
    ['06:00:00', at.six, 'OK'],
  ])('at %s', async (_name, now, code) => {
    world.clock.set(now);
    const before = await world.rawItems();
    const outcome = await set(people.toMother, '1');
    expect(codeOf(outcome)).toBe(code);
    if (!outcome.ok) {
      expect(outcome.rejection).toMatchObject({ path: ['quota'], details: { from: '22:00', until: '06:00' } });
      expect(await world.rawItems()).toEqual(before);
    }
  });

  test('lowering has no closed hours', async () => {
    acceptedOf(await set(people.toMother, '100'));
    world.clock.set(at.tenAtNight);
    expect(acceptedOf(await set(people.toMother, '40')).quota).toMatchObject({ set: 4_000n });
  });

  test('three a day over all relatives; lowering is none, and the next day has three again', async () => {
    acceptedOf(await set(people.toMother, '10'));
    acceptedOf(await set(people.toChild, '10'));
    acceptedOf(await set(people.toMother, '5'));
    acceptedOf(await set(people.toMother, '20'));
    expect(await writesNothing(() => set(people.toChild, '20'))).toEqual({
      ok: false,
      rejection: { code: 'quota_transfers_of_day_used_up', path: ['quota'], details: { max: '3' } },
    });
    world.clock.set(at.six);
    expect(codeOf(await set(people.toChild, '20'))).toBe('OK');
    expect(await account()).toMatchObject({ quotaTransfers: { day: '2026-11-21', taken: 1 } });
  });

  test('the account has to hold it, what others were promised aside', async () => {
    const limits = { services: atOnce({ perTransferMax: null }) };
    acceptedOf(await set(people.toChild, '3000', limits));
    expect(await writesNothing(() => set(people.toMother, '4000.01', limits))).toEqual({
      ok: false,
      rejection: { code: 'quota_not_covered', path: ['quota'] },
    });
    expect(codeOf(await set(people.toMother, '4000', limits))).toBe('OK');
  });
});

test('what nobody accepted in time goes back in the same transaction, and may be set aside again', async () => {
  acceptedOf(await set(people.toMother, '2000'));
  acceptedOf(await set(people.toChild, '500'));
  world.clock.set(at.six);
  world.recorder.clear();
  const { quota } = acceptedOf(await set(people.toMother, '1000'));
  expect(quota).toMatchObject({ set: 100_000n, left: 0n, pending: [{ amount: 100_000n }] });
  // The answer, the account, three entries.
  expect(world.recorder.requests.at(-1)?.keys).toHaveLength(5);
  expect((await booked()).map((entry) => [entry.kind, entry.undoes, entry.reservedDelta])).toEqual([
    ['QUOTA_RESERVED', undefined, 200_000n],
    ['QUOTA_RESERVED', undefined, 50_000n],
    ['QUOTA_RELEASED', 2, -200_000n],
    ['QUOTA_RELEASED', 3, -50_000n],
    ['QUOTA_RESERVED', undefined, 100_000n],
  ]);
  expect(await account()).toMatchObject({ version: 4, sequence: 6 });
  expect((await account()).reservedByLink).toEqual({ [mothersId()]: 100_000n, [people.child.person.id]: 0n });
});

describe('who may', () => {
  test('the giver himself, and nobody else is told that there is a link', async () => {
    const { giver, mother, toMother } = people;
    const ref = { kind: 'MUTUAL_AID', giverId: giver.person.id, receiverId: mother.person.id } as const;
    const setBy = (
      caller: Parameters<typeof setMutualAidQuota>[1],
      link: Parameters<typeof setMutualAidQuota>[2]['link'],
    ) => setMutualAidQuota(world.services, caller, { idempotencyKey: `who-may-${serial}`, link, quota: '1' });
    const outcomes = await writesNothing(async () => [
      await set(toMother, '1', { caller: himself(mother) }),
      await set(toMother, '1', { caller: himself(people.child) }),
      await set(toMother, '1', { caller: staffOf('clerk') }),
      await setBy(himself(mother), { ref, side: 'RECEIVING' }),
      await setBy(himself(giver), { ref: { ...ref, kind: 'DISPLAY' }, side: 'GIVING' }),
      await setBy(himself(giver), undefined),
    ]);
    expect(outcomes).toEqual(Array(6).fill({ ok: false, rejection: { code: 'not_found', path: ['linkId'] } }));
  });

  test('not through a link that has ended, ends by now, or by the id of an end', async () => {
    const { giver, toMother, toChild } = people;
    await commit({ change: 'LINK_ENDED', link: ended(toMother, { cause: 'UNBOUND_BY_GIVER', endedAt: at.ten }) });
    await commit({ change: 'LINK_CHANGED', link: { ...toChild, endsAt: at.noon, version: 2 } });
    const ref = { kind: 'MUTUAL_AID', giverId: giver.person.id, receiverId: toChild.receiver.id } as const;
    const link = { ref, side: 'GIVING', endedAt: at.ten } as const;
    const byEnd = { idempotencyKey: `by-end-${serial}`, link, quota: '1' };
    world.clock.set(at.noon);
    const outcomes = await writesNothing(async () => [
      await set(toMother, '1'),
      await set(toChild, '1'),
      await setMutualAidQuota(world.services, himself(giver), byEnd),
    ]);
    expect(outcomes).toEqual(Array(3).fill({ ok: false, rejection: { code: 'link_not_live', path: ['linkId'] } }));
  });

  test('not from a closed account, nor where the giver of a roster’s link has none', async () => {
    const retired = await register(world.services, {
      serial: 600 + serial,
      participations: [{ insuranceType: 'RESIDENT' }],
    });
    const roster = linkOf(retired.person, people.mother.person);
    await commit({ change: 'LINK_MADE', link: roster });
    await commit({ change: 'ACCOUNT_CHANGED', account: { ...(await account()), status: 'CLOSED', version: 2 } });
    const outcomes = await writesNothing(async () => [
      await set(people.toMother, '1'),
      await set(roster, '1', { caller: himself(retired) }),
    ]);
    expect(outcomes).toEqual([
      { ok: false, rejection: { code: 'account_closed', path: ['linkId'] } },
      { ok: false, rejection: { code: 'quota_not_covered', path: ['quota'] } },
    ]);
  });

  test('not where the pooling area has no quotas, today', async () => {
    const employee = { participations: [{ admdvs: '610100', current: 100_000n }] };
    const xian = await register(world.services, { serial: 600 + serial, ...employee });
    const strict = { ...linkOf(xian.person, people.mother.person), admdvs: '610100' };
    await commit({ change: 'LINK_MADE', link: strict });
    expect(await writesNothing(() => set(strict, '1', { caller: himself(xian) }))).toEqual({
      ok: false,
      rejection: { code: 'quota_not_offered', path: ['quota'] },
    });
  });

  test.each([
    ['1e3', 'amount_malformed'],
    ['-1', 'amount_below_zero'],
    ['0.001', 'amount_malformed'],
    ['10000000000000.01', 'amount_out_of_range'],
  ])('not %s', async (quota, code) => {
    expect(await writesNothing(() => set(people.toMother, quota))).toEqual({
      ok: false,
      rejection: { code, path: ['quota', 'amount'] },
    });
  });
});

describe('where the pooling area asks the giver for his transaction password', () => {
  const asked = () => ({
    regions: ruledBy(world, { unbinding: { by: ['GIVER'], effective: 'AT_ONCE', transactionPasswordAsked: true } }),
  });
  const givesOne = async () => {
    const hash = await world.services.passwordHash.hash('246810');
    const password = newPassword(people.giver.person.id, hash, world.clock.now());
    await commit({ change: 'TRANSACTION_PASSWORD_SET', password });
  };
  const stored = () => world.services.reads.transactionPassword(people.giver.person.id);

  test('the right one sets it, in the same transaction', async () => {
    await givesOne();
    world.recorder.clear();
    acceptedOf(await set(people.toMother, '1', { services: asked(), transactionPassword: '246810' }));
    expect(world.recorder.requests.map(({ command, keys }) => [command, keys.length])).toEqual([
      ['Query', 1],
      ['GetItem', 1],
      ['GetItem', 1],
      // The answer, the account, its entry, the password that was right.
      ['TransactWriteItems', 4],
    ]);
  });

  test('a wrong one is counted and nothing else is written', async () => {
    await givesOne();
    expect(await set(people.toMother, '1', { services: asked(), transactionPassword: '111111' })).toEqual({
      ok: false,
      rejection: { code: 'transaction_password_wrong', path: ['transactionPassword'], details: { left: '4' } },
    });
    expect([await booked(), (await stored())?.failures]).toEqual([[], 1]);
  });

  test('who has none yet sets it with this, and has it from then on', async () => {
    const services = asked();
    expect(await set(people.toMother, '1', { services, transactionPassword: '12' })).toEqual({
      ok: false,
      rejection: { code: 'transaction_password_malformed', path: ['transactionPassword'] },
    });
    expect([await booked(), await stored()]).toEqual([[], undefined]);
    acceptedOf(await set(people.toMother, '1', { services, transactionPassword: '246810' }));
    expect(codeOf(await set(people.toMother, '2', { services, transactionPassword: '111111' }))).toBe(
      'transaction_password_wrong',
    );
    acceptedOf(await set(people.toMother, '2', { services, transactionPassword: '246810' }));
  });

  test('none at all is asked for; and it is not looked at where nothing could be set anyway', async () => {
    await givesOne();
    const outcomes = await writesNothing(async () => [
      await set(people.toMother, '1', { services: asked() }),
      await set(people.toMother, '9000', { services: asked(), transactionPassword: '111111' }),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['transaction_password_missing', 'quota_per_transfer_exceeded']);
  });
});

describe('however often', () => {
  test('the same call has the same answer, also later; the same key with another amount is told so', async () => {
    const key = `again-${serial}`;
    const first = await set(people.toMother, '100', { key });
    world.clock.set(at.tenAtNight);
    const [second, other] = await writesNothing(async () => [
      await set(people.toMother, '100', { key }),
      await set(people.toMother, '200', { key }),
    ]);
    expect(second).toEqual(first);
    expect(codeOf(other)).toBe('idempotency_key_reused_with_other_content');
  });

  test('a reply that is lost after the writing sets nothing twice', async () => {
    const key = `reply-lost-${serial}`;
    world.recorder.inject('TransactWriteItems', 'DIED_AFTER');
    await expect(set(people.toMother, '100', { key })).rejects.toThrow('died');
    expect(acceptedOf(await set(people.toMother, '100', { key })).quota.set).toBe(10_000n);
    expect(await booked()).toHaveLength(1);
  });

  test('where the table is busy, nothing is written', async () => {
    const commitBusy = async () => ({ status: 'REFUSED', rejection: { code: 'busy' } }) as const;
    const outcome = await writesNothing(() => set(people.toMother, '1', { services: { commit: commitBusy } }));
    expect(codeOf(outcome)).toBe('busy');
  });
});
