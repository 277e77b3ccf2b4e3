import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { book } from '../../../domain/ledger/entry.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { accountEntries, balancesAt, type EntryFilter } from '../../../use-cases/accounts/account-entries.ts';
import { verifyAccount } from '../../../use-cases/accounts/verify-account.ts';
import { register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { accountRefOf, bookAt, codeOf, tamper } from './scene.ts';

let world: World;
/** 1: opened on 20 November at 02:00Z with 100.00 and 250.00; 2 to 9: one yuan each. */
let account: PersonalAccount;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  const ref = accountRefOf(await register(world.services, { serial: 1 }));
  account = await bookAt(
    world,
    ref,
    '2026-11-21T02:00:00.000Z',
    '2026-11-22T02:00:00.000Z',
    '2026-11-22T02:00:00.000Z',
    '2026-11-23T02:00:00.000Z',
    '2026-12-01T02:00:00.000Z',
    '2026-12-02T02:00:00.000Z',
    '2026-12-03T02:00:00.000Z',
    '2026-12-04T02:00:00.000Z',
  );
  world.clock.set('2026-12-10T02:00:00Z');
});
afterAll(() => world.close());

const sequences = async (filter: EntryFilter, page = { first: 100 }) =>
  (await accountEntries(world.services, account, filter, page)).items.map(({ sequence }) => sequence);

describe('the entries of a period', () => {
  test.each<[string, EntryFilter, readonly number[]]>([
    ['all', {}, [9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['a month', { from: '2026-10-31T16:00:00.000Z', until: '2026-11-30T16:00:00.000Z' }, [5, 4, 3, 2, 1]],
    ['from an instant, which counts', { from: '2026-12-03T02:00:00.000Z' }, [9, 8]],
    ['until an instant, which does not', { until: '2026-11-22T02:00:00.000Z' }, [2, 1]],
    ['of one instant', { from: '2026-11-22T02:00:00.000Z', until: '2026-11-22T02:00:00.001Z' }, [4, 3]],
    ['before the first', { until: '2026-11-20T02:00:00.000Z' }, []],
    ['after the last', { from: '2026-12-05T00:00:00.000Z' }, []],
    ['of no length', { from: '2026-11-22T02:00:00.000Z', until: '2026-11-22T02:00:00.000Z' }, []],
    ['the wrong way round', { from: '2026-12-01T00:00:00.000Z', until: '2026-11-21T00:00:00.000Z' }, []],
    ['of a kind', { kinds: ['OPENING'] }, [1]],
    ['of two kinds, within a period', { kinds: ['OPENING', 'INTEREST'], until: '2026-11-22T00:00:00.000Z' }, [2, 1]],
    ['of a kind that there is not', { kinds: ['PREMIUM'] }, []],
  ])('%s', async (_name, filter, expected) => {
    expect(await sequences(filter)).toEqual(expected);
  });

  test('come page by page', async () => {
    const filter = { from: '2026-11-21T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' };
    const first = await accountEntries(world.services, account, filter, { first: 3 });
    const second = await accountEntries(world.services, account, filter, { first: 3, after: first.next ?? '' });
    expect([first, second].map(({ items }) => items.map(({ sequence }) => sequence))).toEqual([
      [6, 5, 4],
      [3, 2],
    ]);
    expect([first.next, second.next]).toEqual(['000000000004', undefined]);
  });

  test('from a place outside of it are what lies within; from no place at all, none', async () => {
    const pageAfter = (position: string) =>
      accountEntries(world.services, account, { until: '2026-11-22T00:00:00.000Z' }, { first: 9, after: position });
    expect((await pageAfter('000000000009')).items.map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect((await pageAfter('nothing')).items).toEqual([]);
  });

  test('cost one query, and no more than four reads for each end of the period', async () => {
    world.recorder.clear();
    await sequences({ from: '2026-11-21T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' });
    expect(world.recorder.count('Query')).toBe(1);
    // Nine entries: ⌊log₂ 9⌋ + 1 = 4.
    expect(world.recorder.count('GetItem')).toBeLessThanOrEqual(8);
  });
});

describe('the balance at a moment', () => {
  test.each([
    ['before the first entry', '2026-11-20T01:59:59.999Z', [0n, 0n, 0n]],
    ['with the first entry', '2026-11-20T02:00:00.000Z', [10_000n, 25_000n, 0n]],
    ['with two at one instant', '2026-11-22T02:00:00.000Z', [10_300n, 25_000n, 0n]],
    ['a moment before them', '2026-11-22T01:59:59.999Z', [10_100n, 25_000n, 0n]],
    ['between two', '2026-11-30T00:00:00.000Z', [10_400n, 25_000n, 0n]],
    ['now', '2026-12-10T02:00:00.000Z', [10_800n, 25_000n, 0n]],
  ] as const)('%s', async (_name, at, expected) => {
    const outcome = await balancesAt(world.services, account, new Date(at));
    expect(outcome).toEqual({
      ok: true,
      value: { current: expected[0], historical: expected[1], reserved: expected[2] },
    });
  });

  test('that is to come is not known', async () => {
    expect(codeOf(await balancesAt(world.services, account, new Date('2026-12-10T02:00:00.001Z')))).toBe(
      'date_in_the_future',
    );
  });

  test('since the newest entry costs nothing', async () => {
    world.recorder.clear();
    await balancesAt(world.services, account, new Date('2026-12-09T00:00:00.000Z'));
    expect(world.recorder.count()).toBe(0);
  });
});

describe('the chain', () => {
  test('of an account that nobody touched holds, and is one query', async () => {
    world.recorder.clear();
    expect(await verifyAccount(world.services, account)).toEqual({ account });
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query']);
  });

  test('holds although something was booked since', async () => {
    const ref = accountRefOf(await register(world.services, { serial: 2 }));
    const before = await world.services.reads.account(ref);
    if (!before) throw new Error('he has an account');
    await bookAt(world, ref, '2026-12-10T02:00:00.000Z');
    expect(await verifyAccount(world.services, before)).toEqual({ account: before });
  });

  test('of 1,203 entries is walked in two pages; where one is changed, that is the first broken link', async () => {
    const { reads, commit, ids } = world.services;
    const ref = accountRefOf(await register(world.services, { serial: 3 }));
    let long = (await reads.account(ref)) as PersonalAccount;
    while (long.sequence < 1_203) {
      const before = long;
      const entries = [];
      while (entries.length < 98 && long.sequence < 1_203) {
        const booked = book(long, {
          kind: 'INTEREST',
          transferId: ids.newId(),
          counterSide: 'INTEREST',
          currentDelta: 1n,
          historicalDelta: 0n,
          bookedAt: '2026-12-10T02:00:00.000Z',
        });
        entries.push(booked.entry);
        long = booked.account;
      }
      long = { ...long, version: before.version + 1 };
      expect(await commit({ changes: [{ change: 'ACCOUNT_BOOKED', account: long, entries }] })).toEqual({
        status: 'COMMITTED',
      });
    }
    world.recorder.clear();
    expect(await verifyAccount(world.services, long)).toEqual({ account: long });
    expect(world.recorder.requests.map(({ command }) => command)).toEqual(['Query', 'Query']);

    const entry = await reads.entry(ref, 1_100);
    if (!entry) throw new Error('there is such an entry');
    await tamper(world, entry, { currentDelta: 2n });
    expect((await verifyAccount(world.services, long)).broken).toEqual({ sequence: 1_100, fault: 'HASH_DIFFERS' });
  });
});
