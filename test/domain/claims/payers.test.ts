import { describe, expect, test } from 'vitest';
import { payPersonalPart } from '../../../domain/claims/payers.ts';
import type { Fen } from '../../../domain/money.ts';
import type { MutualAidRules } from '../../../domain/region-profile.ts';
import { classesOf, given, giverOf, ownOf, paidBy, paymentFacts, why } from '../../support/claim-facts.ts';

const rich = { historical: 1_000_000n };

test('the owner’s own part leaves what he has set aside in the fund that may be shared', () => {
  // 600 of past years, 400 of them set aside; 500 of this year. He owes 600: 200 of past years, and 400 of this year.
  const own = ownOf({ historical: 60_000n, current: 50_000n, reservedByLink: { child: 40_000n } });
  const payment = given({ shareableFunds: 'HISTORICAL' }, [], { own, personal: classesOf({ IN_SCOPE: 60_000n }) });
  expect(payment.payers).toMatchObject([{ relation: 'SELF', historicalPaid: 20_000n, currentPaid: 40_000n }]);
});

describe('the order of payment', () => {
  const mother = giverOf('mother', {
    account: { historical: 50_000n },
    link: { priority: 2, since: '2024-01-01T00:00:00.000Z' },
  });
  const spouse = giverOf('spouse', {
    account: { historical: 40_000n },
    link: { relation: 'SPOUSE', priority: 1, since: '2025-01-01T00:00:00.000Z' },
  });

  test('own account, then the givers by priority, then cash', () => {
    // 1,000: 300 own, 400 of the spouse, 300 of the mother’s 500.
    const payment = payPersonalPart(paymentFacts({ own: ownOf({ historical: 30_000n }), givers: [mother, spouse] }));
    expect(payment).toEqual({
      payers: [
        {
          personId: 'patient',
          insuranceType: 'EMPLOYEE',
          admdvs: '330100',
          maskedName: '张*',
          relation: 'SELF',
          currentPaid: 0n,
          historicalPaid: 30_000n,
          paid: 30_000n,
          fromQuota: 0n,
          balanceAfter: 0n,
          classes: classesOf({ IN_SCOPE: 30_000n }),
        },
        {
          personId: 'spouse',
          insuranceType: 'EMPLOYEE',
          admdvs: '330100',
          maskedName: '李*',
          relation: 'SPOUSE',
          link: { id: 'link-of-spouse', since: '2025-01-01T00:00:00.000Z' },
          currentPaid: 0n,
          historicalPaid: 40_000n,
          paid: 40_000n,
          fromQuota: 0n,
          balanceAfter: 0n,
          classes: classesOf({ IN_SCOPE: 40_000n }),
        },
        {
          personId: 'mother',
          insuranceType: 'EMPLOYEE',
          admdvs: '330100',
          maskedName: '李*',
          // The mother’s CHILD is treated, so the payer is his PARENT.
          relation: 'PARENT',
          link: { id: 'link-of-mother', since: '2024-01-01T00:00:00.000Z' },
          currentPaid: 0n,
          historicalPaid: 30_000n,
          paid: 30_000n,
          fromQuota: 0n,
          balanceAfter: 20_000n,
          classes: classesOf({ IN_SCOPE: 30_000n }),
        },
      ],
      cash: 0n,
      cashClasses: classesOf({}),
      cashReasons: [],
    });
  });

  test('a giver without a priority comes after all that have one', () => {
    const { priority: _, ...unordered } = mother.link;
    expect(paidBy(given({}, [{ ...mother, link: unordered }, spouse]))).toEqual([
      ['spouse', 40_000n],
      ['mother', 50_000n],
    ]);
  });

  test('by the age of the link, and by its id where the age is the same', () => {
    const father = giverOf('father', {
      account: { historical: 50_000n },
      link: { since: '2024-01-01T00:00:00.000Z', priority: 3 },
    });
    const byAge = given({ payerOrder: ['LINK_AGE', 'LINK_ID'] }, [spouse, mother, father]);
    // Father and mother are linked since the same moment: link-of-father < link-of-mother; both together have 1,000.
    expect(paidBy(byAge)).toEqual([
      ['father', 50_000n],
      ['mother', 50_000n],
    ]);
  });

  test('what is left is cash', () => {
    const payment = given({}, [mother, spouse]);
    // 1,000 − 400 − 500 = 100.
    expect(payment.cash).toBe(10_000n);
    expect(why(payment)).toEqual([['NOTHING_LEFT', 10_000n]]);
  });

  test('all is cash where no account is to be used', () => {
    const payment = given({}, [mother], { useAccounts: false, own: ownOf(rich) });
    expect(payment).toMatchObject({ payers: [], cash: 100_000n, cashClasses: classesOf({ IN_SCOPE: 100_000n }) });
    expect(why(payment)).toEqual([['ACCOUNTS_NOT_USED', 100_000n]]);
  });

  test('givers do not count where the region has no mutual aid', () => {
    const payment = payPersonalPart(paymentFacts({ mutualAidRules: null, givers: [mother] }));
    expect(payment.payers).toEqual([]);
    expect(why(payment)).toEqual([['NOTHING_LEFT', 100_000n]]);
  });
});

describe('the two funds', () => {
  const both = { current: 70_000n, historical: 60_000n };
  test.each([
    // 1,000 = 600 of the past years + 400 of this one.
    [['HISTORICAL', 'CURRENT'] as const, 40_000n, 60_000n],
    // 1,000 = 700 of this year + 300 of the past ones.
    [['CURRENT', 'HISTORICAL'] as const, 70_000n, 30_000n],
  ])('in the order %s, of the own account and of a giver’s alike', (fundOrder, currentPaid, historicalPaid) => {
    const ownAccountRules = { ...paymentFacts().ownAccountRules, fundOrder };
    const own = payPersonalPart(paymentFacts({ ownAccountRules, own: ownOf(both) }));
    const giver = given({}, [giverOf('mother', { account: both })], { ownAccountRules });
    expect(own.payers).toMatchObject([{ currentPaid, historicalPaid, balanceAfter: 30_000n }]);
    expect(giver.payers).toMatchObject([{ currentPaid, historicalPaid, balanceAfter: 30_000n }]);
  });

  test.each(['HISTORICAL', 'CURRENT'] as const)('historical only, also where %s comes first', (first) => {
    const second = first === 'HISTORICAL' ? 'CURRENT' : 'HISTORICAL';
    const payment = given({ shareableFunds: 'HISTORICAL' }, [giverOf('mother', { account: both })], {
      ownAccountRules: { ...paymentFacts().ownAccountRules, fundOrder: [first, second] },
    });
    expect(payment.payers).toMatchObject([{ currentPaid: 0n, historicalPaid: 60_000n, balanceAfter: 70_000n }]);
    // 1,000 − 600 = 400, for which her 700 of this year would have done.
    expect(why(payment)).toEqual([['CURRENT_YEAR_NOT_SHARED', 40_000n, 'mother']]);
  });
});

describe('what a giver’s account keeps', () => {
  test('the minimum stays in it, whichever fund it is in', () => {
    const mother = giverOf('mother', { account: { current: 90_000n, historical: 30_000n } });
    const payment = given({ minimumBalanceKept: 100_000n }, [mother]);
    // 1,200 − 1,000 = 200.
    expect(payment.payers).toMatchObject([{ paid: 20_000n, historicalPaid: 20_000n, balanceAfter: 100_000n }]);
    // 800 in cash, which the 1,000 that stay would have covered.
    expect(why(payment)).toEqual([['MINIMUM_KEPT', 80_000n, 'mother']]);
  });

  test('the rest of the cash has its own reason', () => {
    const mother = giverOf('mother', { account: { historical: 120_000n } });
    const payment = given({ minimumBalanceKept: 100_000n }, [mother], {
      personal: classesOf({ IN_SCOPE: 200_000n }),
    });
    // 2,000 − 200 = 1,800: 1,000 that stay in the account, 800 that nobody has.
    expect(why(payment)).toEqual([
      ['MINIMUM_KEPT', 100_000n, 'mother'],
      ['NOTHING_LEFT', 80_000n],
    ]);
  });

  test('below the minimum it pays nothing', () => {
    const payment = given({ minimumBalanceKept: 100_000n }, [giverOf('mother', { account: { historical: 99_999n } })]);
    expect(payment.payers).toEqual([]);
  });

  test('what others were promised is not this receiver’s', () => {
    const mother = giverOf('mother', { account: { historical: 80_000n, reservedByLink: { brother: 50_000n } } });
    const payment = given({}, [mother]);
    // 800 − 500 = 300.
    expect(payment.payers).toMatchObject([{ paid: 30_000n, balanceAfter: 50_000n }]);
    // 700 in cash: 500 for the brother, 200 that nobody has.
    expect(why(payment)).toEqual([
      ['SET_ASIDE_FOR_OTHERS', 50_000n, 'mother'],
      ['NOTHING_LEFT', 20_000n],
    ]);
  });

  test('what others were promised stays in the funds that may be shared', () => {
    const mother = giverOf('mother', {
      account: { current: 50_000n, historical: 30_000n, reservedByLink: { brother: 20_000n } },
    });
    const payment = given({ shareableFunds: 'HISTORICAL' }, [mother]);
    // 300 − 200 = 100 of past years; 900 in cash: 200 for the brother, 500 of this year, 200 that nobody has.
    expect(payment.payers).toMatchObject([{ historicalPaid: 10_000n, currentPaid: 0n, balanceAfter: 70_000n }]);
    expect(why(payment)).toEqual([
      ['SET_ASIDE_FOR_OTHERS', 20_000n, 'mother'],
      ['CURRENT_YEAR_NOT_SHARED', 50_000n, 'mother'],
      ['NOTHING_LEFT', 20_000n],
    ]);
  });

  test('what the person has set aside for his relatives is not his own any more', () => {
    const payment = payPersonalPart(
      paymentFacts({ own: ownOf({ current: 80_000n, reservedByLink: { child: 30_000n } }) }),
    );
    expect(payment.payers).toMatchObject([{ relation: 'SELF', paid: 50_000n, balanceAfter: 30_000n }]);
    expect(why(payment)).toEqual([
      ['SET_ASIDE_FOR_OTHERS', 30_000n, 'patient'],
      ['NOTHING_LEFT', 20_000n],
    ]);
  });

  test('an amount that was held back explains no more than itself, over all classes', () => {
    const own = ownOf({ current: 30_000n, reservedByLink: { child: 30_000n } });
    const payment = payPersonalPart(
      paymentFacts({ own, personal: classesOf({ IN_SCOPE: 20_000n, PRE_BORNE: 20_000n }) }),
    );
    // 400 in cash: the 300 that are set aside, and 100 that nobody has.
    expect(why(payment)).toEqual([
      ['SET_ASIDE_FOR_OTHERS', 30_000n, 'patient'],
      ['NOTHING_LEFT', 10_000n],
    ]);
  });

  test.each([
    ['a closed account', { account: { ...rich, status: 'CLOSED' as const } }, 'ACCOUNT_CLOSED'],
    ['a suspended participation', { account: rich, participation: 'SUSPENDED' as const }, 'PARTICIPATION_NOT_NORMAL'],
  ])('%s pays nothing', (_name, differing, code) => {
    const payment = given({}, [giverOf('mother', differing)]);
    expect(payment.payers).toEqual([]);
    expect(why(payment)).toEqual([[code, 100_000n, 'mother']]);
  });

  test('the own account pays while it is open, whatever the participation, and not when it is closed', () => {
    const suspended = payPersonalPart(paymentFacts({ own: { ...ownOf(rich), participation: 'SUSPENDED' } }));
    expect(paidBy(suspended)).toEqual([['patient', 100_000n]]);
    const closed = payPersonalPart(paymentFacts({ own: ownOf({ ...rich, status: 'CLOSED' }) }));
    expect(why(closed)).toEqual([['ACCOUNT_CLOSED', 100_000n, 'patient']]);
  });
});

describe('the quota', () => {
  const quota = (mode: MutualAidRules['quota']['mode']): Pick<MutualAidRules, 'quota'> => ({
    quota: { mode, perTransferMax: null, transfersPerDay: null, closedHours: null, acceptanceDeadline: null },
  });
  const withQuota = (reservedByLink: Record<string, Fen>) =>
    giverOf('mother', { account: { ...rich, reservedByLink } });

  test.each([
    ['REQUIRED', { patient: 15_000n }, 15_000n, 15_000n],
    ['REQUIRED', {}, 0n, 0n],
    ['OPTIONAL', { patient: 15_000n }, 15_000n, 15_000n],
    // Set, and used up.
    ['OPTIONAL', { patient: 0n }, 0n, 0n],
    // Not set: what is available.
    ['OPTIONAL', {}, 100_000n, 0n],
    ['NONE', {}, 100_000n, 0n],
    // Set, by rules that came later than the day of care.
    ['NONE', { patient: 15_000n }, 15_000n, 15_000n],
    // It covers all, so not all of it is used.
    ['REQUIRED', { patient: 150_000n, brother: 850_000n }, 100_000n, 100_000n],
  ] as const)(
    '%s, with %o set aside of ¥10,000: %s fen, of them %s out of the quota',
    (mode, reserved, paid, fromQuota) => {
      const payment = given(quota(mode), [withQuota(reserved)]);
      expect(payment.payers.map((row) => [row.paid, row.fromQuota])).toEqual(paid > 0n ? [[paid, fromQuota]] : []);
      expect(why(payment)).toEqual(paid < 100_000n ? [['QUOTA_USED_UP', 100_000n - paid, 'mother']] : []);
    },
  );

  test('a transfer that was not accepted yet is reserved, and cannot be spent', () => {
    const pending = { transferId: 't', receiverId: 'patient', sequence: 2, amount: 10_000n, acceptBy: '2026-11-22' };
    const mother = giverOf('mother', {
      account: {
        historical: 15_000n,
        reservedByLink: { patient: 15_000n },
        quotaTransfers: { day: '2026-11-21', taken: 1, pending: [pending, { ...pending, receiverId: 'brother' }] },
      },
    });
    const payment = given(quota('REQUIRED'), [mother]);
    expect(paidBy(payment)).toEqual([['mother', 5_000n]]);
    expect(why(payment)).toEqual([
      ['QUOTA_NOT_ACCEPTED', 10_000n, 'mother'],
      ['NOTHING_LEFT', 85_000n],
    ]);
  });

  test('the minimum stays in the account under a quota as well', () => {
    const mother = giverOf('mother', { account: { historical: 120_000n, reservedByLink: { patient: 50_000n } } });
    // 1,200 − 1,000 = 200 < 500.
    expect(paidBy(given({ ...quota('REQUIRED'), minimumBalanceKept: 100_000n }, [mother]))).toEqual([
      ['mother', 20_000n],
    ]);
  });
});

describe('what a receiver may have at most', () => {
  const both = [giverOf('father', { account: rich }), giverOf('mother', { account: { historical: 800_000n } })];
  const dear = { personal: classesOf({ IN_SCOPE: 1_500_000n }) };

  test.each([
    // 15,000, at most 12,000 of one hospitalisation: 10,000 + 2,000.
    ['INPATIENT', 1_000_000n, 200_000n, [['HOSPITALISATION_LIMIT_REACHED', 300_000n]]],
    // 10,000 + 5,000: the limit is one of hospitals.
    ['OUTPATIENT', 1_000_000n, 500_000n, []],
  ] as const)('of one stay, over all givers: %s', (group, father, mother, reasons) => {
    const payment = given({ hospitalisationLimit: 1_200_000n }, both, { ...dear, group });
    expect(paidBy(payment)).toEqual([
      ['father', father],
      ['mother', mother],
    ]);
    expect(why(payment)).toEqual(reasons);
  });

  test.each([
    // 8,000 − 7,900 = 100.
    [790_000n, [['father', 10_000n]], 90_000n],
    [800_000n, [], 100_000n],
    // Lowered within the year.
    [900_000n, [], 100_000n],
  ] as const)('within the year, when %s fen were received before', (mutualAidReceived, paid, cash) => {
    const payment = given({ yearlyCapPerReceiver: 800_000n }, both, { mutualAidReceived });
    expect(paidBy(payment)).toEqual(paid);
    expect(why(payment)).toEqual([['YEARLY_CAP_REACHED', cash]]);
  });

  test('comes before what a single account keeps, where both explain the same cash', () => {
    const givers = ['father', 'mother'].map((id) => giverOf(id, { account: { historical: 100_000n } }));
    const payment = given({ yearlyCapPerReceiver: 50_000n, minimumBalanceKept: 60_000n }, givers);
    // Father 1,000 − 600 = 400, mother the last 100 of the 500. She could have given 300 more; 200 he had to keep.
    expect(paidBy(payment)).toEqual([
      ['father', 40_000n],
      ['mother', 10_000n],
    ]);
    expect(why(payment)).toEqual([
      ['YEARLY_CAP_REACHED', 30_000n],
      ['MINIMUM_KEPT', 20_000n, 'father'],
    ]);
  });

  test('nothing while misuse is looked into; his own account is his', () => {
    const payment = given({}, both, { mutualAidFrozen: true, own: ownOf({ current: 30_000n }) });
    expect(paidBy(payment)).toEqual([['patient', 30_000n]]);
    expect(why(payment)).toEqual([['MUTUAL_AID_FROZEN', 70_000n]]);
  });
});
