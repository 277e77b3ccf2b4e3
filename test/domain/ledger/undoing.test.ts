import { describe, expect, test } from 'vitest';
import { closeYear } from '../../../domain/ledger/close-year.ts';
import { contribute } from '../../../domain/ledger/contribute.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import { releaseQuota } from '../../../domain/ledger/release-quota.ts';
import { setQuota } from '../../../domain/ledger/set-quota.ts';
import { payBack, payForRelative, paySettlement } from './paying.ts';
import { acceptedOf, actAt, child, deltasOf, holding, linkTo, mother, rulesOf } from './scene.ts';

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

describe('what is paid back of a claim', () => {
  test('goes to the fund that it had left, whatever came in between', () => {
    const paidIn = acceptedOf(contribute(ownCare.account, { employer: 40n, person: 0n }, rules, actAt())).account;
    const { account, entries } = payBack(paidIn, { entry: onlyEntry(ownCare) }, late);
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

  test('goes there after the close of the year too', () => {
    const closed = closeYear(ownCare.account, rules, actAt('2027-01-01T00:00:00.000Z')).account;
    const { account } = payBack(closed, { entry: onlyEntry(ownCare) }, actAt('2027-01-05T00:00:00.000Z'));
    // 300 were left and became historical.
    expect([account.current, account.historical]).toEqual([200n, 1_000n]);
  });

  test('goes to a closed account, and waits there', () => {
    const closed = { ...ownCare.account, status: 'CLOSED' } as const;
    expect(payBack(closed, { entry: onlyEntry(ownCare) }, late).account).toMatchObject({
      current: 500n,
      historical: 700n,
    });
  });

  test('fills the quota of a relative up again', () => {
    const { account, entries } = payBack(aid.account, { entry: onlyEntry(aid), toQuotaOf: mother }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 250n]]);
    expect(onlyEntry({ entries })).toMatchObject({ undoes: 2, counterPersonId: mother, claimId: 'claim-2' });
    expect(account).toMatchObject({ historical: 700n, reservedByLink: { [mother]: 300n, [child]: 10n } });
    expect(account.spentByLink).toBeUndefined();
  });

  test('comes back and fills no quota where it stands no more', () => {
    const released = releaseQuota(aid.account, mother, actAt('2026-11-23T00:00:00.000Z')).account;
    const { account, entries } = payBack(released, { entry: onlyEntry(aid) }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 0n]]);
    expect(account).toMatchObject({ historical: 700n, reservedByLink: { [child]: 10n } });
  });

  test('leaves the quota of a new link of the same two alone', () => {
    const released = releaseQuota(aid.account, mother, actAt('2026-11-23T00:00:00.000Z')).account;
    const anew = linkTo(mother, { since: '2026-11-24T00:00:00.000Z' });
    const quota = setQuota(released, { link: anew, quota: 20n }, rules.mutualAid, actAt('2026-11-24T02:00:00.000Z'));
    const { account } = payBack(acceptedOf(quota).account, { entry: onlyEntry(aid) }, late);
    expect(account.reservedByLink).toEqual({ [mother]: 20n, [child]: 10n });
    expect(account.spentByLink).toBeUndefined();
  });

  test('sets nothing aside where no quota paid', () => {
    const shared = payForRelative(
      holding(500n, 700n),
      { link: linkTo(mother), claimId: 'claim-2', amount: 250n },
      rules,
      actAt(),
    );
    const paid = acceptedOf(shared);
    const { entries } = payBack(paid.account, { entry: onlyEntry(paid) }, late);
    expect(deltasOf(entries)).toEqual([['CANCELLATION', 0n, 250n, 0n]]);
  });

  test('is a reversal where its message was reversed', () => {
    const { account, entries } = payBack(ownCare.account, { entry: onlyEntry(ownCare), kind: 'REVERSAL' }, late);
    expect(deltasOf(entries)).toEqual([['REVERSAL', 200n, 700n, 0n]]);
    expect([account.current, account.historical]).toEqual([500n, 700n]);
  });
});
