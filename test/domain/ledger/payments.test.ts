import { describe, expect, test } from 'vitest';
import { payableByOwner, payableForRelative } from '../../../domain/ledger/cover.ts';
import { payPremium } from '../../../domain/ledger/pay-premium.ts';
import { payForRelative, paySettlement } from './paying.ts';
import { acceptedOf, actAt, child, codeOf, deltasOf, holding, linkTo, mother, noon, rulesOf } from './scene.ts';

const own = (amount: bigint) => ({ kind: 'SETTLEMENT', claimId: 'claim-1', amount }) as const;
const historicalFirst = ['HISTORICAL', 'CURRENT'] as const;
const currentFirst = ['CURRENT', 'HISTORICAL'] as const;
const closed = { status: 'CLOSED' } as const;

describe('the owner pays his own care', () => {
  // 500 of the current year and 700 of past years.
  test.each([
    ['from the first fund while it lasts', historicalFirst, 'ALL', {}, 700n, [0n, -700n]],
    ['from the second where the first is used up', historicalFirst, 'ALL', {}, 701n, [-1n, -700n]],
    ['the current year first', currentFirst, 'ALL', {}, 600n, [-500n, -100n]],
    ['to the last fen', currentFirst, 'ALL', {}, 1_200n, [-500n, -700n]],
    ['around what is set aside in either fund', historicalFirst, 'ALL', { [mother]: 400n }, 800n, [-100n, -700n]],
    ['around what is set aside in past years', historicalFirst, 'HISTORICAL', { [mother]: 400n }, 800n, [-500n, -300n]],
  ] as const)('%s', (_what, fundOrder, shareableFunds, reserved, amount, funds) => {
    const before = holding(500n, 700n, reserved);
    const { account, entries } = acceptedOf(
      paySettlement(before, own(amount), rulesOf({ fundOrder, shareableFunds }), actAt()),
    );
    expect(deltasOf(entries)).toEqual([['SETTLEMENT', ...funds, 0n]]);
    expect(entries).toMatchObject([{ counterSide: 'INSTITUTION_PAYABLE', claimId: 'claim-1' }]);
    expect(account.reservedByLink).toEqual(reserved);
  });

  test.each([
    ['more than there is', {}, {}, 'ALL', 1_200n, 'balance_not_sufficient'],
    ['what is set aside', { [mother]: 300n, [child]: 100n }, {}, 'ALL', 800n, 'balance_not_sufficient'],
    ['what is set aside in past years', { [mother]: 700n }, {}, 'HISTORICAL', 500n, 'balance_not_sufficient'],
    // The rule came after the quota: the funds together must still cover it.
    ['what is set aside beyond past years', { [mother]: 900n }, {}, 'HISTORICAL', 300n, 'balance_not_sufficient'],
    ['from a closed account', {}, closed, 'ALL', 0n, 'account_closed'],
  ] as const)('not %s', (_what, reserved, differing, shareableFunds, payable, code) => {
    const before = holding(500n, 700n, reserved, differing);
    const rules = rulesOf({ shareableFunds });
    expect(payableByOwner(before, rules)).toBe(payable);
    expect(codeOf(paySettlement(before, own(payable + 1n), rules, actAt()))).toBe(code);
    if (payable > 0n) expect(codeOf(paySettlement(before, own(payable), rules, actAt()))).toBeUndefined();
  });

  test('what was paid in cash first is a kind of its own', () => {
    const asked = { kind: 'RESETTLEMENT', claimId: 'claim-2', amount: 5n } as const;
    const { entries } = acceptedOf(paySettlement(holding(9n, 0n), asked, rulesOf(), actAt()));
    expect(deltasOf(entries)).toEqual([['RESETTLEMENT', -5n, 0n, 0n]]);
  });
});

const pending = (receiverId: string, amount: bigint) => ({
  quotaTransfers: {
    day: '2026-11-20',
    taken: 1,
    pending: [{ transferId: 'transfer-9', receiverId, sequence: 1, amount, acceptBy: '2026-11-20T22:00:00.000Z' }],
  },
});

describe('a giver pays for his relative', () => {
  // 500 of the current year and 700 of past years; the mother is treated.
  test.each([
    ['both funds', rulesOf(), {}, {}, 1_200n, [-500n, -700n, 0n], 'balance_not_sufficient'],
    [
      'past years alone',
      rulesOf({ shareableFunds: 'HISTORICAL' }),
      {},
      {},
      700n,
      [0n, -700n, 0n],
      'balance_not_sufficient',
    ],
    [
      'not what is set aside for another',
      rulesOf({ quota: { mode: 'OPTIONAL' } }),
      { [child]: 450n },
      {},
      750n,
      [-50n, -700n, 0n],
      'balance_not_sufficient',
    ],
    [
      'not what has to stay',
      rulesOf({ minimumBalanceKept: 1_000n }),
      {},
      {},
      200n,
      [0n, -200n, 0n],
      'minimum_balance_not_kept',
    ],
    [
      'his quota, where he has one',
      rulesOf({ quota: { mode: 'OPTIONAL' } }),
      { [mother]: 300n },
      {},
      300n,
      [0n, -300n, -300n],
      'quota_exceeded',
    ],
    [
      'his quota, where he needs one',
      rulesOf({ quota: { mode: 'REQUIRED' } }),
      { [mother]: 300n, [child]: 9n },
      {},
      300n,
      [0n, -300n, -300n],
      'quota_exceeded',
    ],
    [
      'what he has accepted of it',
      rulesOf({ quota: { mode: 'REQUIRED' } }),
      { [mother]: 300n },
      pending(mother, 120n),
      180n,
      [0n, -180n, -180n],
      'quota_exceeded',
    ],
    [
      'whatever another has not accepted',
      rulesOf({ quota: { mode: 'REQUIRED' } }),
      { [mother]: 300n, [child]: 50n },
      pending(child, 50n),
      300n,
      [0n, -300n, -300n],
      'quota_exceeded',
    ],
    [
      'past years of his quota',
      rulesOf({ shareableFunds: 'HISTORICAL', quota: { mode: 'REQUIRED' } }),
      { [mother]: 900n },
      {},
      700n,
      [0n, -700n, -700n],
      'balance_not_sufficient',
    ],
    [
      'a quota that was set, also by rules that know of none',
      rulesOf(),
      { [mother]: 300n },
      {},
      300n,
      [0n, -300n, -300n],
      'quota_exceeded',
    ],
  ] as const)('%s', (_what, rules, reserved, differing, payable, deltas, code) => {
    const account = holding(500n, 700n, reserved, differing);
    const link = linkTo(mother);
    expect(payableForRelative({ account, link, now: noon }, rules)).toBe(payable);
    const pay = (amount: bigint) => payForRelative(account, { link, claimId: 'claim-1', amount }, rules, actAt());
    const { entries } = acceptedOf(pay(payable));
    expect(deltasOf(entries)).toEqual([['MUTUAL_AID', ...deltas]]);
    expect(entries).toMatchObject([
      { counterSide: 'INSTITUTION_PAYABLE', counterPersonId: mother, claimId: 'claim-1' },
    ]);
    expect(codeOf(pay(payable + 1n))).toBe(code);
  });

  test.each([
    ['a quota that was used up', { [mother]: 0n }, 'OPTIONAL', {}, {}, 'quota_exceeded'],
    ['no quota where one is needed', { [child]: 5n }, 'REQUIRED', {}, {}, 'quota_not_set'],
    ['a closed account', {}, 'NONE', closed, {}, 'account_closed'],
    ['a link that has ended', {}, 'NONE', {}, { status: 'ENDED' }, 'link_not_live'],
    ['a link whose end has come', {}, 'NONE', {}, { endsAt: '2026-11-20T04:00:00.000Z' }, 'link_not_live'],
  ] as const)('nothing through %s', (_what, reserved, mode, differing, ofLink, code) => {
    const account = holding(500n, 700n, reserved, differing);
    const link = linkTo(mother, ofLink);
    const rules = rulesOf({ quota: { mode } });
    expect(payableForRelative({ account, link, now: noon }, rules)).toBe(0n);
    expect(codeOf(payForRelative(account, { link, claimId: 'claim-1', amount: 1n }, rules, actAt()))).toBe(code);
  });

  test('what he has used is remembered beside what is left', () => {
    const rules = rulesOf({ quota: { mode: 'REQUIRED' } });
    const pay = { link: linkTo(mother), claimId: 'claim-1', amount: 120n };
    const first = acceptedOf(payForRelative(holding(500n, 700n, { [mother]: 300n }), pay, rules, actAt())).account;
    const second = acceptedOf(payForRelative(first, pay, rules, actAt())).account;
    expect([second.reservedByLink, second.spentByLink]).toEqual([{ [mother]: 60n }, { [mother]: 240n }]);
  });

  test('nobody spends through a display link, or from an account that is not the giver’s', () => {
    const pay = (link: ReturnType<typeof linkTo>) => () =>
      payForRelative(holding(500n, 0n), { link, claimId: 'claim-1', amount: 1n }, rulesOf(), actAt());
    expect(pay(linkTo(mother, { kind: 'DISPLAY' }))).toThrow('only a mutual-aid link lets a relative spend');
    expect(pay(linkTo(mother, { giver: { id: child, maskedName: '张*' } }))).toThrow(
      'the account is that of the giver',
    );
  });
});

describe('premiums', () => {
  const premium = (amount: bigint, link?: ReturnType<typeof linkTo>) =>
    ({ use: 'RESIDENT_PREMIUM', amount, ...(link && { link }) }) as const;

  test('his own, around what is set aside', () => {
    const before = holding(500n, 700n, { [mother]: 300n });
    const { entries } = acceptedOf(payPremium(before, premium(900n), rulesOf(), actAt()));
    expect(deltasOf(entries)).toEqual([['PREMIUM', -200n, -700n, 0n]]);
    expect(entries).toMatchObject([{ counterSide: 'PREMIUM_RECEIVER', reason: 'RESIDENT_PREMIUM' }]);
    expect(entries[0]).not.toHaveProperty('counterPersonId');
    expect(codeOf(payPremium(before, premium(901n), rulesOf(), actAt()))).toBe('balance_not_sufficient');
  });

  test("a relative's, out of his quota", () => {
    const before = holding(500n, 700n, { [mother]: 300n });
    const rules = rulesOf({ quota: { mode: 'REQUIRED' } });
    const { account, entries } = acceptedOf(payPremium(before, premium(300n, linkTo(mother)), rules, actAt()));
    expect(deltasOf(entries)).toEqual([['PREMIUM', 0n, -300n, -300n]]);
    expect(entries).toMatchObject([{ counterSide: 'PREMIUM_RECEIVER', counterPersonId: mother }]);
    expect([account.reservedByLink, account.spentByLink]).toEqual([{ [mother]: 0n }, { [mother]: 300n }]);
    expect(codeOf(payPremium(before, premium(301n, linkTo(mother)), rules, actAt()))).toBe('quota_exceeded');
  });

  test.each([
    ['nothing', rulesOf(), 0n, 'amount_zero'],
    [
      'a premium that the area does not name',
      rulesOf({ premiumUses: ['LONG_TERM_CARE_PREMIUM'] }),
      1n,
      'premium_use_not_offered',
    ],
    ['any, where there is no mutual aid', { ...rulesOf(), mutualAid: null }, 1n, 'premium_use_not_offered'],
  ] as const)('not %s', (_what, rules, amount, code) => {
    expect(codeOf(payPremium(holding(500n, 0n), premium(amount), rules, actAt()))).toBe(code);
  });
});
