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
 * Written by hand into a file, as one line without spaces and without a newline at the end, and given to `sha256sum`:
 *
 *     ["11111111-0000-4000-8000-000000000001","EMPLOYEE","330100",1,"OPENING","transfer-1","CONTRIBUTION_SOURCE",
 *      null,null,null,null,"10000","25000","0","10000","25000","0","2026-11-20T02:00:00.000Z",
 *      "0000000000000000000000000000000000000000000000000000000000000000"]
 */
const firstHash = 'b47497f2086ab4c50e52cef9bc7eeff7abb58a0fd0e18cf7709d26567e6768b2';

/**
 * Likewise: …, 2, "ADJUSTMENT", "transfer-2", "ADJUSTMENT", null, null, null, "PAYMENT_CORRECTED", "-9999", "1", "0",
 * "1", "25001", "0", the next day, the hash above.
 */
const secondHash = '251279b21d290f58da3c608b706de0267ce940aec918b1e5c4e66cffae03fdac';

const second: Booking = {
  kind: 'ADJUSTMENT',
  transferId: 'transfer-2',
  counterSide: 'ADJUSTMENT',
  reason: 'PAYMENT_CORRECTED',
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
      reservedDelta: 0n,
      currentAfter: 10_000n,
      historicalAfter: 25_000n,
      reservedAfter: 0n,
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
      headBookedAt: '2026-11-20T02:00:00.000Z',
      currentSince: '2026-11-20T02:00:00.000Z',
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

  test('a clock that is behind books at the time of the entry before', () => {
    const { account } = book(empty, booking);
    const { entry } = book(account, { ...second, bookedAt: '2026-11-20T01:59:59.999Z' });
    expect(entry.bookedAt).toBe('2026-11-20T02:00:00.000Z');
  });

  test('what is set aside is covered by the funds', () => {
    const { account } = book(empty, booking);
    const reserving = { ...account, reservedByLink: { 'receiver-a': 25_002n } };
    expect(book(reserving, second).account.reservedByLink).toEqual({ 'receiver-a': 25_002n });
    expect(() => book(reserving, { ...second, currentDelta: -10_000n })).toThrow(
      'what is set aside is covered by the funds',
    );
  });

  test.each<readonly [string, Partial<Booking>]>([
    ['its other side is not one of its kind', { counterSide: 'POOL' }],
    ['it names a relative and is for nobody', { counterPersonId: 'receiver-a' }],
    ['it undoes something and is not of such a kind', { undoes: 1 }],
    ['it sets aside for nobody', { reservedDelta: 1n }],
    ['an opening takes away', { kind: 'OPENING', counterSide: 'CONTRIBUTION_SOURCE' }],
    ['a payment brings money', { kind: 'SETTLEMENT', counterSide: 'INSTITUTION_PAYABLE', currentDelta: 0n }],
    ['aid is for nobody', { kind: 'MUTUAL_AID', counterSide: 'INSTITUTION_PAYABLE', historicalDelta: -1n }],
    ['a close of the year loses money', { kind: 'YEAR_CLOSE', counterSide: 'OWN_OTHER_FUND' }],
    [
      'a quota moves money',
      { kind: 'QUOTA_RESERVED', counterSide: 'OWN_RESERVE', counterPersonId: 'receiver-a', reservedDelta: 1n },
    ],
    ['a reversal undoes nothing', { kind: 'REVERSAL' }],
    ['a reversal undoes itself', { kind: 'REVERSAL', undoes: 2 }],
    ['a reversal undoes what was before the first', { kind: 'REVERSAL', undoes: 0 }],
  ])('no entry where %s', (_what, wrong) => {
    const { account } = book(empty, booking);
    expect(() => book(account, { ...second, ...wrong })).toThrow('an entry has the form that its kind has');
  });

  test('neither the account nor the booking is changed', () => {
    const [account, asked] = [Object.freeze({ ...empty }), Object.freeze({ ...booking })];
    book(account, asked);
    expect(account).toEqual(empty);
    expect(asked).toEqual(booking);
  });

  test('what is reserved stays reserved', () => {
    expect(book({ ...empty, reservedByLink: { 'receiver-a': 300n } }, booking).account.reservedByLink).toEqual({
      'receiver-a': 300n,
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
    ['kind', 'INTEREST'],
    ['transferId', 'transfer-9'],
    ['counterSide', 'POOL'],
    ['counterPersonId', '22222222-0000-4000-8000-000000000002'],
    ['claimId', 'claim-1'],
    ['undoes', 1],
    ['reason', 'PAID_OUT'],
    ['currentDelta', 10_001n],
    ['historicalDelta', 24_999n],
    ['reservedDelta', 1n],
    ['currentAfter', 10_001n],
    ['historicalAfter', 24_999n],
    ['reservedAfter', 1n],
    ['bookedAt', '2026-11-20T02:00:00.001Z'],
    ['previousHash', '1'.repeat(64)],
  ])('another %s, another hash', (field, value) => {
    expect(entryHash({ ...entry, [field]: value })).not.toBe(firstHash);
  });

  test.each([
    ['a text that holds the next field', { transferId: 'a","b', claimId: 'c' }, { transferId: 'a', claimId: 'b","c' }],
    ['a line break', { transferId: 'a\nb' }, { transferId: 'a\\nb' }],
    ['one absent field for another', { claimId: 'x' }, { counterPersonId: 'x' }],
    ['an absent field for an empty or spelt one', { claimId: '' }, { claimId: 'null' }],
  ])('no two entries share a preimage: %s', (_what, one, other) => {
    const hashes = [entry, { ...entry, ...one }, { ...entry, ...other }].map(entryHash);
    expect(new Set(hashes).size).toBe(3);
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
