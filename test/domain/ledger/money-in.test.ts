import { describe, expect, test } from 'vitest';
import { adjust } from '../../../domain/ledger/adjust.ts';
import { closeYear } from '../../../domain/ledger/close-year.ts';
import { contribute } from '../../../domain/ledger/contribute.ts';
import { creditInterest } from '../../../domain/ledger/credit-interest.ts';
import { acceptedOf, actAt, codeOf, deltasOf, emptyAccount, holding, mother, rulesOf } from './scene.ts';

const rules = rulesOf();

describe('contributions', () => {
  test.each([
    [
      'both parts',
      30_000n,
      12_000n,
      [
        ['CONTRIBUTION_EMPLOYER', 30_000n, 0n, 0n],
        ['CONTRIBUTION_PERSON', 12_000n, 0n, 0n],
      ],
    ],
    ['the person alone', 0n, 12_000n, [['CONTRIBUTION_PERSON', 12_000n, 0n, 0n]]],
    ['the employer alone', 1n, 0n, [['CONTRIBUTION_EMPLOYER', 1n, 0n, 0n]]],
  ])('%s come into the current year', (_what, employer, person, deltas) => {
    const { account, entries } = acceptedOf(contribute(holding(500n, 700n), { employer, person }, rules, actAt()));
    expect(deltasOf(entries)).toEqual(deltas);
    expect([account.current, account.historical]).toEqual([500n + employer + person, 700n]);
    // Written together, so one version more, whatever the number of entries.
    expect([account.version, account.sequence]).toEqual([2, 1 + deltas.length]);
    expect(entries.map(({ transferId, counterSide }) => [transferId, counterSide])).toEqual(
      deltas.map(() => ['transfer-2', 'CONTRIBUTION_SOURCE']),
    );
  });

  test('nothing, and onto a closed account, is refused', () => {
    expect(codeOf(contribute(holding(1n, 1n), { employer: 0n, person: 0n }, rules, actAt()))).toBe('amount_zero');
    const closed = holding(1n, 1n, {}, { status: 'CLOSED' });
    expect(codeOf(contribute(closed, { employer: 1n, person: 0n }, rules, actAt()))).toBe('account_closed');
  });

  test('what comes in a new year before the job has come by closes the old one first', () => {
    const late = acceptedOf(
      contribute(holding(500n, 700n), { employer: 3n, person: 0n }, rules, actAt('2027-01-02T00:00:00Z')),
    );
    expect(deltasOf(late.entries)).toEqual([
      ['YEAR_CLOSE', -500n, 500n, 0n],
      ['CONTRIBUTION_EMPLOYER', 3n, 0n, 0n],
    ]);
    expect(closeYear(late.account, rules, actAt('2027-01-03T00:00:00Z')).entries).toEqual([]);
    expect([late.account.current, late.account.historical]).toEqual([3n, 1_200n]);
  });
});

describe('interest', () => {
  test.each(['OPEN', 'CLOSED'] as const)('comes to the funds on which it was reckoned, account %s', (status) => {
    const before = holding(500n, 700n, {}, { status });
    const { account, entries } = acceptedOf(creditInterest(before, { current: 2n, historical: 5n }, rules, actAt()));
    expect(deltasOf(entries)).toEqual([['INTEREST', 2n, 5n, 0n]]);
    expect([account.current, account.historical, entries[0]?.counterSide]).toEqual([502n, 705n, 'INTEREST']);
  });

  test('of nothing is refused', () => {
    expect(codeOf(creditInterest(holding(1n, 1n), { current: 0n, historical: 0n }, rules, actAt()))).toBe(
      'amount_zero',
    );
  });
});

describe('the close of a year', () => {
  test.each([
    // The first moment of 1 January in Shanghai is 16:00 UTC of the day before.
    ['a millisecond before the day', '2026-12-31T15:59:59.999Z', []],
    ['at the first moment of the day', '2026-12-31T16:00:00.000Z', [['YEAR_CLOSE', -500n, 500n, 0n]]],
    ['months late', '2027-09-01T00:00:00.000Z', [['YEAR_CLOSE', -500n, 500n, 0n]]],
  ])('%s', (_when, now, deltas) => {
    const { account, entries } = closeYear(holding(500n, 700n, { [mother]: 100n }), rules, actAt(now));
    expect(deltasOf(entries)).toEqual(deltas);
    expect(account.current + account.historical).toBe(1_200n);
    expect(account.reservedByLink).toEqual({ [mother]: 100n });
  });

  test('happens once a year, and marks years in which nothing is left', () => {
    const first = closeYear(holding(500n, 700n), rules, actAt('2027-01-01T00:00:00Z')).account;
    expect(closeYear(first, rules, actAt('2027-12-31T15:59:59Z'))).toEqual({ account: first, entries: [] });
    const second = closeYear(first, rules, actAt('2028-01-01T00:00:00Z'));
    expect(deltasOf(second.entries)).toEqual([['YEAR_CLOSE', 0n, 0n, 0n]]);
    expect(closeYear(second.account, rules, actAt('2028-01-02T00:00:00Z')).entries).toEqual([]);
  });

  test('at its very first moment, and not again', () => {
    const first = closeYear(holding(500n, 700n), rules, actAt('2026-12-31T16:00:00.000Z')).account;
    expect(closeYear(first, rules, actAt('2026-12-31T16:00:00.001Z')).entries).toEqual([]);
  });

  test('an account that has nothing booked has no year', () => {
    expect(closeYear(emptyAccount, rules, actAt('2030-01-01T00:00:00Z')).entries).toEqual([]);
  });

  test('money that came this year stays with it', () => {
    expect(closeYear(holding(500n, 0n), rules, actAt('2026-12-01T00:00:00Z')).entries).toEqual([]);
  });

  test.each([
    ['before it', '2026-06-30T15:59:59Z', 0],
    ['on it', '2026-06-30T16:00:00Z', 1],
  ])('on another day of the profile: %s', (_when, now, count) => {
    expect(closeYear(holding(500n, 0n), { yearCloseOn: '07-01' }, actAt(now)).entries).toHaveLength(count);
  });
});

describe('adjustments', () => {
  test.each([
    ['up', 5n, 7n, [505n, 707n]],
    ['down to nothing', -500n, -700n, [0n, 0n]],
    ['from one fund to the other', -500n, 500n, [0n, 1_200n]],
  ])('%s', (_what, current, historical, after) => {
    const asked = { current, historical, reason: 'PAYMENT_CORRECTED' } as const;
    const { account, entries } = acceptedOf(adjust(holding(500n, 700n), asked, rules, actAt()));
    expect([account.current, account.historical]).toEqual(after);
    expect(entries).toMatchObject([{ kind: 'ADJUSTMENT', counterSide: 'ADJUSTMENT', reason: 'PAYMENT_CORRECTED' }]);
  });

  test.each([
    ['nothing', 0n, 0n, {}, 'ALL', 'amount_zero'],
    ['more than the current year holds', -501n, 0n, {}, 'ALL', 'balance_not_sufficient'],
    ['more than past years left', 0n, -701n, {}, 'ALL', 'balance_not_sufficient'],
    ['what the other fund would cover', -501n, 501n, {}, 'ALL', 'balance_not_sufficient'],
    ['what is set aside', -500n, -601n, { [mother]: 100n }, 'ALL', 'balance_not_sufficient'],
    ['all but what is set aside', -500n, -600n, { [mother]: 100n }, 'ALL', undefined],
    [
      'past years, where what is set aside lies in them',
      500n,
      -601n,
      { [mother]: 100n },
      'HISTORICAL',
      'balance_not_sufficient',
    ],
    [
      'the current year, where what is set aside lies in past years',
      -500n,
      0n,
      { [mother]: 700n },
      'HISTORICAL',
      undefined,
    ],
    ['past years down to what is set aside in them', 0n, -600n, { [mother]: 100n }, 'HISTORICAL', undefined],
    ['past years, where it may lie in either fund', 500n, -601n, { [mother]: 100n }, 'ALL', undefined],
  ] as const)('%s', (_what, current, historical, reserved, shareableFunds, code) => {
    const asked = { current, historical, reason: 'INTEREST_CORRECTED' } as const;
    const outcome = adjust(holding(500n, 700n, reserved), asked, rulesOf({ shareableFunds }), actAt());
    expect(codeOf(outcome)).toBe(code);
  });

  test('pay out what waits on a closed account', () => {
    const closed = holding(500n, 700n, {}, { status: 'CLOSED' });
    const asked = { current: -500n, historical: -700n, reason: 'PAID_OUT' } as const;
    const { account } = acceptedOf(adjust(closed, asked, rules, actAt()));
    expect([account.current, account.historical, account.status]).toEqual([0n, 0n, 'CLOSED']);
  });
});
