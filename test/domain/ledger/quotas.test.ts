import { describe, expect, test } from 'vitest';
import { acceptQuota } from '../../../domain/ledger/accept-quota.ts';
import { releaseQuota } from '../../../domain/ledger/release-quota.ts';
import { returnQuotas } from '../../../domain/ledger/return-quotas.ts';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';
import { availableOf } from '../../../domain/persons/personal-account.ts';
import { payForRelative } from './paying.ts';
import {
  acceptedOf,
  actAt,
  child,
  codeOf,
  deltasOf,
  holding,
  linkTo,
  mother,
  noon,
  rulesOf,
  walletQuota,
} from './scene.ts';

/** Quotas as in 2026, but good without the receiver's acceptance. */
const atOnce = rulesOf({ quota: { ...walletQuota, acceptanceDeadline: null } });
const wallet = rulesOf({ quota: walletQuota });
const optional = rulesOf({ quota: { mode: 'OPTIONAL' } });

const toMother = (quota: bigint) => ({ link: linkTo(mother), quota });

const setting = (account: PersonalAccount, quota: bigint, rules = atOnce, act = actAt()) =>
  setQuota(account, toMother(quota), rules.mutualAid, act);

describe('setting aside', () => {
  test.each([
    ['for the first time', {}, {}, 300n, [['QUOTA_RESERVED', 0n, 0n, 300n]], { [mother]: 300n }],
    ['more', { [mother]: 300n }, {}, 450n, [['QUOTA_RESERVED', 0n, 0n, 150n]], { [mother]: 450n }],
    ['less', { [mother]: 300n }, {}, 100n, [['QUOTA_RESERVED', 0n, 0n, -200n]], { [mother]: 100n }],
    ['nothing any more', { [mother]: 300n }, {}, 0n, [['QUOTA_RESERVED', 0n, 0n, -300n]], { [mother]: 0n }],
    ['what is set aside already', { [mother]: 300n }, {}, 300n, [], { [mother]: 300n }],
    // 200 of 500 are spent: 300 are left, and 600 are 300 more.
    [
      'more than is spent',
      { [mother]: 300n },
      { [mother]: 200n },
      600n,
      [['QUOTA_RESERVED', 0n, 0n, 100n]],
      { [mother]: 400n },
    ],
    [
      'down to what is spent',
      { [mother]: 300n },
      { [mother]: 200n },
      200n,
      [['QUOTA_RESERVED', 0n, 0n, -300n]],
      { [mother]: 0n },
    ],
    ['for one of two', { [child]: 50n }, {}, 10n, [['QUOTA_RESERVED', 0n, 0n, 10n]], { [child]: 50n, [mother]: 10n }],
    [
      'all that there is',
      { [child]: 50n },
      {},
      1_150n,
      [['QUOTA_RESERVED', 0n, 0n, 1_150n]],
      { [child]: 50n, [mother]: 1_150n },
    ],
  ] as const)('%s', (_what, reserved, spentByLink, quota, deltas, after) => {
    const before = holding(500n, 700n, reserved, { spentByLink });
    const { account, entries } = acceptedOf(setting(before, quota));
    expect(deltasOf(entries)).toEqual(deltas);
    expect(account.reservedByLink).toEqual(after);
    expect([account.current, account.historical]).toEqual([500n, 700n]);
    for (const entry of entries) expect(entry).toMatchObject({ counterSide: 'OWN_RESERVE', counterPersonId: mother });
    if (deltas.length === 0) expect(account).toBe(before);
  });

  test('nothing, where the relative could share all: from now on he can share nothing', () => {
    const { account, entries } = acceptedOf(setting(holding(500n, 700n), 0n, optional));
    expect(deltasOf(entries)).toEqual([['QUOTA_RESERVED', 0n, 0n, 0n]]);
    const pay = { link: linkTo(mother), claimId: 'claim-1', amount: 1n };
    expect(codeOf(payForRelative(account, pay, optional, actAt()))).toBe('quota_exceeded');
  });

  test.each([
    ['in a closed account', { status: 'CLOSED' }, {}, 1n, wallet, 'account_closed'],
    ['where the area has no quotas', {}, {}, 1n, rulesOf(), 'quota_not_offered'],
    ['through a link that has ended', {}, { status: 'ENDED' }, 1n, wallet, 'link_not_live'],
    ['more than one transfer may be', {}, {}, 200_001n, wallet, 'quota_per_transfer_exceeded'],
    ['more than there is', {}, {}, 150_001n, wallet, 'quota_not_covered'],
    [
      'what has to stay',
      {},
      {},
      50_001n,
      rulesOf({ quota: walletQuota, minimumBalanceKept: 100_000n }),
      'quota_not_covered',
    ],
    [
      'what may not be shared',
      {},
      {},
      70_001n,
      rulesOf({ quota: walletQuota, shareableFunds: 'HISTORICAL' }),
      'quota_not_covered',
    ],
    ['what is set aside for another', { reservedByLink: { [child]: 1n } }, {}, 150_000n, wallet, 'quota_not_covered'],
    [
      'what has to stay beside what is set aside for another',
      { reservedByLink: { [child]: 1n } },
      {},
      50_000n,
      rulesOf({ quota: walletQuota, minimumBalanceKept: 100_000n }),
      'quota_not_covered',
    ],
    [
      'less than is spent',
      { reservedByLink: { [mother]: 9n }, spentByLink: { [mother]: 40n } },
      {},
      39n,
      wallet,
      'quota_below_spent',
    ],
  ] as const)('refused %s', (_what, ofAccount, ofLink, quota, rules, code) => {
    const before = holding(80_000n, 70_000n, {}, ofAccount);
    const setting = { link: linkTo(mother, ofLink), quota };
    expect(codeOf(setQuota(before, setting, rules.mutualAid, actAt()))).toBe(code);
  });

  test('where there is no mutual aid at all', () => {
    expect(codeOf(setQuota(holding(1n, 1n), toMother(1n), null, actAt()))).toBe('quota_not_offered');
  });

  test('covered to the fen: what may be shared, less what has to stay', () => {
    const rules = rulesOf({ quota: { mode: 'REQUIRED' }, minimumBalanceKept: 100_000n });
    expect(acceptedOf(setting(holding(80_000n, 70_000n), 50_000n, rules)).account.reservedByLink).toEqual({
      [mother]: 50_000n,
    });
  });
});

describe('limits of transfers', () => {
  test('the largest transfer', () => {
    const before = holding(0n, 500_000n);
    const first = acceptedOf(setting(before, 200_000n)).account;
    // The limit is of the transfer, not of the quota.
    expect(acceptedOf(setting(first, 400_000n)).account.reservedByLink).toEqual({ [mother]: 400_000n });
    expect(setting(first, 400_001n)).toMatchObject({
      rejection: { code: 'quota_per_transfer_exceeded', details: { max: '2000.00' } },
    });
  });

  test.each([
    ['before they begin', '2026-11-20T13:59:59.999Z', undefined],
    ['when they begin', '2026-11-20T14:00:00.000Z', 'quota_closed_now'],
    ['at midnight', '2026-11-20T16:00:00.000Z', 'quota_closed_now'],
    ['just before they end', '2026-11-20T21:59:59.999Z', 'quota_closed_now'],
    ['when they end', '2026-11-20T22:00:00.000Z', undefined],
  ])('closed hours from 22:00 to 06:00: %s', (_when, now, code) => {
    expect(codeOf(setting(holding(0n, 500n), 100n, wallet, actAt(now)))).toBe(code);
  });

  test.each([
    ['before they begin', '2026-11-20T03:59:59.999Z', undefined],
    ['when they begin', '2026-11-20T04:00:00.000Z', 'quota_closed_now'],
    ['when they end', '2026-11-20T05:30:00.000Z', undefined],
  ])('closed hours within a day, from 12:00 to 13:30: %s', (_when, now, code) => {
    const rules = rulesOf({ quota: { mode: 'REQUIRED', closedHours: { from: '12:00', until: '13:30' } } });
    expect(codeOf(setting(holding(0n, 500n), 100n, rules, actAt(now)))).toBe(code);
  });

  test('lowering is no transfer: at any hour, any number of times', () => {
    let account = holding(0n, 500n, { [mother]: 400n });
    for (const quota of [300n, 200n, 100n, 50n, 0n]) {
      account = acceptedOf(setting(account, quota, wallet, actAt('2026-11-20T15:00:00.000Z'))).account;
    }
    expect([account.reservedByLink, account.quotaTransfers]).toEqual([{ [mother]: 0n }, undefined]);
  });

  test('three a day, whoever they are for; the next day in Shanghai begins anew', () => {
    let account = holding(0n, 500n);
    for (const [receiverId, quota] of [
      [mother, 1n],
      [child, 1n],
      [mother, 2n],
    ] as const) {
      account = acceptedOf(setQuota(account, { link: linkTo(receiverId), quota }, atOnce.mutualAid, actAt())).account;
    }
    expect(account.quotaTransfers).toEqual({ day: '2026-11-20', taken: 3, pending: [] });
    expect(setting(account, 3n)).toMatchObject({
      rejection: { code: 'quota_transfers_of_day_used_up', details: { max: '3' } },
    });
    const next = acceptedOf(setting(account, 3n, atOnce, actAt('2026-11-20T22:00:00.000Z'))).account;
    expect(next.quotaTransfers).toEqual({ day: '2026-11-21', taken: 1, pending: [] });
  });

  test('where the area sets none, any number and any amount', () => {
    let account = holding(0n, 900_000n);
    for (let quota = 300_000n; quota <= 300_005n; quota += 1n)
      account = acceptedOf(setting(account, quota, optional)).account;
    expect(account.reservedByLink).toEqual({ [mother]: 300_005n });
  });
});

describe('acceptance', () => {
  const offered = acceptedOf(setting(holding(500n, 700n, { [mother]: 100n }), 400n, wallet, actAt(noon, 'transfer-7')));

  test('what is set aside waits until 06:00 of the next day, and can be spent by nobody', () => {
    expect(offered.account.quotaTransfers).toEqual({
      day: '2026-11-20',
      taken: 1,
      pending: [
        {
          transferId: 'transfer-7',
          receiverId: mother,
          sequence: 2,
          amount: 300n,
          acceptBy: '2026-11-20T22:00:00.000Z',
        },
      ],
    });
    expect(availableOf(offered.account)).toBe(800n);
    const pay = (amount: bigint) => ({ link: linkTo(mother), claimId: 'claim-1', amount });
    expect(codeOf(payForRelative(offered.account, pay(101n), wallet, actAt()))).toBe('quota_exceeded');
    expect(codeOf(payForRelative(offered.account, pay(100n), wallet, actAt()))).toBeUndefined();
  });

  test('accepted in time, it can be spent; nothing is booked', () => {
    const accepting = { link: linkTo(mother), transferId: 'transfer-7' };
    const account = acceptedOf(acceptQuota(offered.account, accepting, new Date('2026-11-20T21:59:59.999Z')));
    expect(account).toEqual({
      ...offered.account,
      quotaTransfers: { day: '2026-11-20', taken: 1, pending: [] },
      version: 3,
    });
    const pay = { link: linkTo(mother), claimId: 'claim-1', amount: 400n };
    expect(codeOf(payForRelative(account, pay, wallet, actAt()))).toBeUndefined();
    expect(codeOf(acceptQuota(account, accepting, noon))).toBe('quota_transfer_not_pending');
  });

  test.each([
    ['too late', {}, mother, {}, 'transfer-7', '2026-11-20T22:00:00.000Z', 'quota_acceptance_over'],
    ['by another', {}, child, {}, 'transfer-7', '2026-11-20T05:00:00.000Z', 'quota_transfer_not_pending'],
    ['by another id', {}, mother, {}, 'transfer-8', '2026-11-20T05:00:00.000Z', 'quota_transfer_not_pending'],
    [
      'through an ended link',
      {},
      mother,
      { status: 'ENDED' },
      'transfer-7',
      '2026-11-20T05:00:00.000Z',
      'link_not_live',
    ],
    [
      'in a closed account',
      { status: 'CLOSED' },
      mother,
      {},
      'transfer-7',
      '2026-11-20T05:00:00.000Z',
      'account_closed',
    ],
  ] as const)('not %s', (_what, ofAccount, receiverId, ofLink, transferId, now, code) => {
    const account = { ...offered.account, ...ofAccount };
    expect(codeOf(acceptQuota(account, { link: linkTo(receiverId, ofLink), transferId }, new Date(now)))).toBe(code);
  });

  test('not accepted, it goes back at 06:00, and what was there before stays', () => {
    const early = returnQuotas(offered.account, actAt('2026-11-20T21:59:59.999Z', 'transfer-8'));
    expect(early).toEqual({ account: offered.account, entries: [] });
    const { account, entries } = returnQuotas(offered.account, actAt('2026-11-20T22:00:00.000Z', 'transfer-8'));
    expect(deltasOf(entries)).toEqual([['QUOTA_RELEASED', 0n, 0n, -300n]]);
    expect(entries).toMatchObject([{ undoes: 2, counterPersonId: mother, transferId: 'transfer-8' }]);
    expect([account.reservedByLink, account.quotaTransfers?.pending]).toEqual([{ [mother]: 100n }, []]);
    expect(returnQuotas(account, actAt('2026-11-21T22:00:00.000Z')).entries).toEqual([]);
  });

  test('each transfer has its own deadline', () => {
    const second = setQuota(
      offered.account,
      { link: linkTo(child), quota: 50n },
      wallet.mutualAid,
      actAt('2026-11-21T04:00:00.000Z'),
    );
    const { account, entries } = returnQuotas(acceptedOf(second).account, actAt('2026-11-21T05:00:00.000Z'));
    expect(deltasOf(entries)).toEqual([['QUOTA_RELEASED', 0n, 0n, -300n]]);
    expect(account.reservedByLink).toEqual({ [mother]: 100n, [child]: 50n });
    expect(account.quotaTransfers?.pending.map(({ receiverId }) => receiverId)).toEqual([child]);
  });

  // 100 accepted, then offered 300, 40 to the child and 60 more.
  test.each([
    [
      'of the newest first',
      430n,
      [
        [mother, 300n],
        [child, 40n],
        [mother, 30n],
      ],
    ],
    [
      'of the next then',
      150n,
      [
        [mother, 50n],
        [child, 40n],
      ],
    ],
    ['of what was accepted last', 70n, [[child, 40n]]],
  ] as const)('what is lowered leaves what was not accepted: %s', (_what, quota, pending) => {
    const withChild = setQuota(offered.account, { link: linkTo(child), quota: 40n }, wallet.mutualAid, actAt());
    const all = acceptedOf(setting(acceptedOf(withChild).account, 460n, wallet)).account;
    const { account } = acceptedOf(setting(all, quota, wallet));
    expect(account.reservedByLink).toEqual({ [mother]: quota, [child]: 40n });
    expect(account.quotaTransfers?.pending.map(({ receiverId, amount }) => [receiverId, amount])).toEqual(pending);
  });
});

describe('the end of a link', () => {
  test('what is left is the giver’s again, what was not accepted included', () => {
    const account = acceptedOf(
      setting(holding(500n, 700n, { [mother]: 100n, [child]: 9n }, { spentByLink: { [mother]: 40n } }), 300n, wallet),
    ).account;
    const released = releaseQuota(account, mother, actAt());
    expect(deltasOf(released.entries)).toEqual([['QUOTA_RELEASED', 0n, 0n, -260n]]);
    expect(released.account).toMatchObject({ reservedByLink: { [child]: 9n }, current: 500n, historical: 700n });
    expect(released.account.spentByLink).toBeUndefined();
    expect(released.account.quotaTransfers?.pending).toEqual([]);
    expect(availableOf(released.account)).toBe(1_191n);
    expect(releaseQuota(released.account, mother, actAt())).toEqual({ account: released.account, entries: [] });
  });

  test('a quota that was used up ends too, so that a later link begins without one', () => {
    const { account, entries } = releaseQuota(holding(1n, 1n, { [mother]: 0n }), mother, actAt());
    expect(deltasOf(entries)).toEqual([['QUOTA_RELEASED', 0n, 0n, 0n]]);
    expect(account.reservedByLink).toEqual({});
  });

  test('also of an account that is closed', () => {
    const closed = holding(500n, 700n, { [mother]: 100n }, { status: 'CLOSED' });
    expect(releaseQuota(closed, mother, actAt()).account.reservedByLink).toEqual({});
  });
});
