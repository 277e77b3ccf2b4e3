import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Booking, book, entryHash, genesisHash } from '../../../domain/ledger/entry.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';

const empty: PersonalAccount = {
  personId: '11111111-0000-4000-8000-000000000001',
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  status: 'OPEN',
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 0,
  headHash: genesisHash,
  version: 0,
};

const booking: Booking = {
  kind: 'OPENING',
  transferId: 'transfer-1',
  counterSide: 'CONTRIBUTION_SOURCE',
  currentDelta: 10_000n,
  historicalDelta: 25_000n,
  bookedAt: '2026-11-20T02:00:00.000Z',
};

/**
 * Written by hand into a file and given to `sha256sum`, no newline at the end:
 *
 *     11111111-0000-4000-8000-000000000001
 *     EMPLOYEE
 *     330100
 *     1
 *     OPENING
 *     transfer-1
 *     CONTRIBUTION_SOURCE
 *     10000
 *     25000
 *     10000
 *     25000
 *     2026-11-20T02:00:00.000Z
 *     0000000000000000000000000000000000000000000000000000000000000000
 */
const firstHash = 'cfcaab7554d8a68e6a9eaaff916402ebe33784a302ebb34088102280fc37fb43';

/** Likewise: …, `2`, `OPENING`, `transfer-2`, `POOL`, `-9999`, `1`, `1`, `25001`, the next day, the hash above. */
const secondHash = 'fb1e51edbe048634a2564593ae0e7127001ac4f4857c66c25e76484eae700aaa';

const second: Booking = {
  kind: 'OPENING',
  transferId: 'transfer-2',
  counterSide: 'POOL',
  currentDelta: -9_999n,
  historicalDelta: 1n,
  bookedAt: '2026-11-21T02:00:00.000Z',
};

describe('booking', () => {
  test('the first entry of an account and the account after it', () => {
    const { entry, account } = book(empty, booking);
    expect(entry).toEqual({
      personId: '11111111-0000-4000-8000-000000000001',
      insuranceType: 'EMPLOYEE',
      admdvs: '330100',
      sequence: 1,
      kind: 'OPENING',
      transferId: 'transfer-1',
      counterSide: 'CONTRIBUTION_SOURCE',
      currentDelta: 10_000n,
      historicalDelta: 25_000n,
      currentAfter: 10_000n,
      historicalAfter: 25_000n,
      bookedAt: '2026-11-20T02:00:00.000Z',
      previousHash: '0000000000000000000000000000000000000000000000000000000000000000',
      hash: firstHash,
    });
    expect(account).toEqual({
      ...empty,
      current: 10_000n,
      historical: 25_000n,
      sequence: 1,
      headHash: firstHash,
      version: 1,
    });
  });

  test('the next entry names the one before', () => {
    const { entry, account } = book(book(empty, booking).account, second);
    expect([entry.sequence, entry.previousHash, entry.hash]).toEqual([2, firstHash, secondHash]);
    expect([account.current, account.historical, account.sequence]).toEqual([1n, 25_001n, 2]);
    expect([account.headHash, account.version]).toEqual([secondHash, 2]);
  });

  test('a fund may be emptied to the last fen', () => {
    const { account } = book(empty, booking);
    const emptied = book(account, { ...second, currentDelta: -10_000n, historicalDelta: -25_000n }).account;
    expect([emptied.current, emptied.historical]).toEqual([0n, 0n]);
  });

  test.each([
    ['current-year', { currentDelta: -10_001n, historicalDelta: 0n }],
    ['historical', { currentDelta: 0n, historicalDelta: -25_001n }],
    // The sum of both would cover it.
    ['current-year', { currentDelta: -10_001n, historicalDelta: 10_001n }],
  ])('the %s fund never goes below zero', (fund, deltas) => {
    const { account } = book(empty, booking);
    expect(() => book(account, { ...second, ...deltas })).toThrow(`the ${fund} fund never goes below zero`);
  });

  test('neither the account nor the booking is changed', () => {
    const [account, asked] = [Object.freeze({ ...empty }), Object.freeze({ ...booking })];
    book(account, asked);
    expect(account).toEqual(empty);
    expect(asked).toEqual(booking);
  });

  test('what is reserved stays reserved', () => {
    expect(book({ ...empty, reservedByLink: { 'link-a': 300n } }, booking).account.reservedByLink).toEqual({
      'link-a': 300n,
    });
  });
});

describe('the chain', () => {
  const { entry } = book(empty, booking);

  test.each([
    ['personId', '22222222-0000-4000-8000-000000000002'],
    ['insuranceType', 'RETIRED_CADRE'],
    ['admdvs', '610100'],
    ['sequence', 2],
    ['transferId', 'transfer-9'],
    ['counterSide', 'POOL'],
    ['currentDelta', 10_001n],
    ['historicalDelta', 24_999n],
    ['currentAfter', 10_001n],
    ['historicalAfter', 24_999n],
    ['bookedAt', '2026-11-20T02:00:00.001Z'],
    ['previousHash', '1'.repeat(64)],
  ])('another %s, another hash', (field, value) => {
    expect(entryHash({ ...entry, [field]: value })).not.toBe(firstHash);
  });

  test('the hash does not depend on the hash stored', () => {
    expect(entryHash(entry)).toBe(firstHash);
  });

  test('balances are the fold of the entries, in sequence, each naming the one before', () => {
    const delta = fc.bigInt({ min: 0n, max: 10n ** 16n });
    fc.assert(
      fc.property(fc.array(fc.tuple(delta, delta), { maxLength: 20 }), (deltas) => {
        let account = empty;
        const entries = deltas.map(([currentDelta, historicalDelta]) => {
          const booked = book(account, { ...booking, currentDelta, historicalDelta });
          account = booked.account;
          return booked.entry;
        });
        expect(account.current).toBe(deltas.reduce((sum, [current]) => sum + current, 0n));
        expect(account.historical).toBe(deltas.reduce((sum, [, historical]) => sum + historical, 0n));
        expect(entries.map(({ sequence }) => sequence)).toEqual(deltas.map((_, index) => index + 1));
        expect(entries.map(({ previousHash }) => previousHash)).toEqual(
          [genesisHash, ...entries.map(({ hash }) => hash)].slice(0, entries.length),
        );
        expect(account.headHash).toBe(entries.at(-1)?.hash ?? genesisHash);
      }),
    );
  });
});
