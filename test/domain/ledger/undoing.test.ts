import { describe, expect, test } from 'vitest';
import { closeYear } from '../../../domain/ledger/close-year.ts';
import { contribute } from '../../../domain/ledger/contribute.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import { payForRelative } from '../../../domain/ledger/pay-for-relative.ts';
import { paySettlement } from '../../../domain/ledger/pay-settlement.ts';
import { refund } from '../../../domain/ledger/refund.ts';
import { releaseQuota } from '../../../domain/ledger/release-quota.ts';
import { reverse } from '../../../domain/ledger/reverse.ts';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import { acceptedOf, actAt, child, codeOf, deltasOf, holding, linkTo, mother, opened, rulesOf } from './scene.ts';

const rules = rulesOf({ quota: { mode: 'OPTIONAL' } });
const late = actAt('2026-11-25T04:00:00.000Z', 'transfer-3');

/** 900 of care for the owner: all 700 of past years, 200 of the current year. */
const ownCare = acceptedOf(
  paySettlement(holding(500n, 700n), { kind: 'SETTLEMENT', claimId: 'claim-1', amount: 900n }, rules, actAt()),
);

/** 250 of care for the mother, out of her quota of 300. */
const aid = acceptedOf(
  payForRelative(
    holding(500n, 700n, { [mother]: 300n, [child]: 10n }),
    { link: linkTo(mother), claimId: 'claim-2', amount: 250n },
    rules,
    actAt(),
  ),
);

const onlyEntry = ({ entries }: { readonly entries: readonly LedgerEntry[] }): LedgerEntry => {
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw new Error('one entry was expected');
  return entry;
};

describe('a refund', () => {
  test('gives each fund back what left it, whatever came in between', () => {
    const paidIn = acceptedOf(contribute(ownCare.account, { employer: 40n, person: 0n }, rules, actAt())).account;
    const { account, entries } = refund(paidIn, { entry: onlyEntry(ownCare) }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 200n, 700n, 0n]]);
    expect(onlyEntry({ entries })).toMatchObject({
      undoes: 2,
      claimId: 'claim-1',
      counterSide: 'INSTITUTION_PAYABLE',
      transferId: 'transfer-3',
      bookedAt: '2026-11-25T04:00:00.000Z',
    });
    expect([account.current, account.historical]).toEqual([540n, 700n]);
  });

  test('after the close of the year too: to the fund that paid', () => {
    const closed = closeYear(ownCare.account, rules, actAt('2027-01-01T00:00:00.000Z')).account;
    const { account } = refund(closed, { entry: onlyEntry(ownCare) }, actAt('2027-01-05T00:00:00.000Z'));
    // 300 were left and became historical.
    expect([account.current, account.historical]).toEqual([200n, 1_000n]);
  });

  test('to a closed account: the money waits there', () => {
    const closed = { ...ownCare.account, status: 'CLOSED' } as const;
    expect(refund(closed, { entry: onlyEntry(ownCare) }, late).account).toMatchObject({
      current: 500n,
      historical: 700n,
    });
  });

  test('of what was paid for a relative fills his quota up again', () => {
    const { account, entries } = refund(aid.account, { entry: onlyEntry(aid), link: linkTo(mother) }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 250n]]);
    expect(onlyEntry({ entries })).toMatchObject({ undoes: 2, counterPersonId: mother, claimId: 'claim-2' });
    expect(account).toMatchObject({ historical: 700n, reservedByLink: { [mother]: 300n, [child]: 10n } });
    expect(account.spentByLink).toBeUndefined();
  });

  test.each([
    ['the link has ended', linkTo(mother, { status: 'ENDED' })],
    ['its end has come', linkTo(mother, { endsAt: '2026-11-25T00:00:00.000Z' })],
    ['nothing is known of the link', undefined],
    ['the quota alone has ended', linkTo(mother)],
    ['the two are bound anew', linkTo(mother, { since: '2026-11-24T00:00:00.000Z' })],
  ])('where %s, the money comes back and the quota does not', (_what, link) => {
    const released = releaseQuota(aid.account, mother, actAt('2026-11-23T00:00:00.000Z')).account;
    const { account, entries } = refund(released, { entry: onlyEntry(aid), link }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 0n]]);
    expect(account).toMatchObject({ historical: 700n, reservedByLink: { [child]: 10n } });
  });

  test('the quota of a new link is not touched by what the old one paid', () => {
    const released = releaseQuota(aid.account, mother, actAt('2026-11-23T00:00:00.000Z')).account;
    const anew = linkTo(mother, { since: '2026-11-24T00:00:00.000Z' });
    const quota = setQuota(released, { link: anew, quota: 20n }, rules.mutualAid, actAt('2026-11-24T02:00:00.000Z'));
    const { account } = refund(acceptedOf(quota).account, { entry: onlyEntry(aid), link: anew }, late);
    expect(account.reservedByLink).toEqual({ [mother]: 20n, [child]: 10n });
    expect(account.spentByLink).toBeUndefined();
  });

  test('of what was not paid out of a quota sets nothing aside', () => {
    const shared = payForRelative(
      holding(500n, 700n),
      { link: linkTo(mother), claimId: 'claim-2', amount: 250n },
      rules,
      actAt(),
    );
    const paid = acceptedOf(shared);
    const { entries } = refund(paid.account, { entry: onlyEntry(paid), link: linkTo(mother) }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 0n]]);
  });

  test('is of a payment, of this account, by the link that paid', () => {
    const { account, entries } = opened(500n, 700n);
    expect(() => refund(account, { entry: onlyEntry({ entries }) }, late)).toThrow('a refund gives back a payment');
    const elsewhere = { ...onlyEntry(ownCare), admdvs: '310000' };
    expect(() => refund(ownCare.account, { entry: elsewhere }, late)).toThrow('only an entry of the account is undone');
    expect(() => refund(aid.account, { entry: onlyEntry(aid), link: linkTo(child) }, late)).toThrow(
      'the link is the one by which it was paid',
    );
  });
});

describe('a reversal', () => {
  const paidIn = acceptedOf(contribute(holding(500n, 700n), { employer: 40n, person: 0n }, rules, actAt()));

  test('of a payment gives back', () => {
    const { account, entries } = acceptedOf(reverse(ownCare.account, { entry: onlyEntry(ownCare) }, rules, late));
    expect(deltasOf(entries)).toEqual([['REVERSAL', 200n, 700n, 0n]]);
    expect([account.current, account.historical]).toEqual([500n, 700n]);
  });

  test('of money that came in takes it back', () => {
    const { account, entries } = acceptedOf(reverse(paidIn.account, { entry: onlyEntry(paidIn) }, rules, late));
    expect(deltasOf(entries)).toEqual([['REVERSAL', -40n, 0n, 0n]]);
    expect(onlyEntry({ entries })).toMatchObject({ undoes: 2, counterSide: 'CONTRIBUTION_SOURCE' });
    expect([account.current, account.historical]).toEqual([500n, 700n]);
  });

  test.each([
    ['has been spent', { ...paidIn.account, current: 39n }],
    ['is set aside', { ...paidIn.account, reservedByLink: { [mother]: 1_201n } }],
    ['has become historical', closeYear(paidIn.account, rules, actAt('2027-01-01T00:00:00.000Z')).account],
  ])('not of money that %s', (_what, account) => {
    expect(codeOf(reverse(account, { entry: onlyEntry(paidIn) }, rules, late))).toBe('balance_not_sufficient');
  });

  test('not of what only ever follows from something else', () => {
    const { account, entries } = opened(500n, 700n);
    expect(codeOf(reverse(account, { entry: onlyEntry({ entries }) }, rules, late))).toBe('entry_not_reversible');
    const undone = refund(ownCare.account, { entry: onlyEntry(ownCare) }, late);
    expect(codeOf(reverse(undone.account, { entry: onlyEntry(undone) }, rules, late))).toBe('entry_not_reversible');
  });
});
