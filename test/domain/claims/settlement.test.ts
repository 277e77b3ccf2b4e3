import { describe, expect, test } from 'vitest';
import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import { assertIdentities } from '../../../domain/claims/identities.ts';
import type { GiverFacts } from '../../../domain/claims/payer-facts.ts';
import { type SettleFacts, type Settlement, settle } from '../../../domain/claims/settlement.ts';
import { InvariantBroken } from '../../../domain/invariant.ts';
import { hangzhou2026, s1Strict, shippedProfile } from '../../support/binding-facts.ts';
import { acceptedValue, classesOf, costsOf, giverOf, ownOf, settleFacts } from '../../support/claim-facts.ts';

const settled = (differing: Partial<SettleFacts> = {}): Settlement => acceptedValue(settle(settleFacts(differing)));

/** Who pays what, in fen. */
const parts = ({ total, fund, other, hospitalShare, ownAccount, mutualAid, cash }: Settlement) => ({
  total,
  fund,
  other,
  hospitalShare,
  ownAccount,
  mutualAid,
  cash,
});

const shandong = shippedProfile('379900', '2026-11-19');

/**
 * Hangzhou in 2024, a tertiary hospital: 1,500 in scope, 100 pre-borne, 50 above the limit, 50 outside the catalogue,
 * 1,700 in all. Only the surplus of past years is shared. Own account 200 + 100; spouse 400 of past years; mother 500
 * of past years, 900 of this one.
 */
const household: Partial<SettleFacts> = {
  costs: costsOf(150_000n, { preSelfPay: 10_000n, overLimit: 5_000n, fullSelfFunded: 5_000n }),
  own: ownOf({ historical: 20_000n, current: 10_000n }),
  givers: [
    giverOf('mother', { account: { historical: 50_000n, current: 90_000n }, link: { priority: 2 } }),
    giverOf('spouse', {
      maskedName: '王*',
      account: { historical: 40_000n },
      link: { priority: 1, relation: 'SPOUSE' },
    }),
  ],
};

describe('a household at a tertiary hospital', () => {
  const settlement = settled(household);

  test('fund, own account, two relatives and cash', () => {
    // Fund: (1,500 − 1,000) × 70 % = 350. Personal: 1,700 − 350 = 1,350. Own 300; spouse 400; mother 500;
    // 1,350 − 300 − 900 = 150 in cash.
    expect(parts(settlement)).toEqual({
      total: 170_000n,
      fund: 35_000n,
      other: 0n,
      hospitalShare: 0n,
      ownAccount: 30_000n,
      mutualAid: 90_000n,
      cash: 15_000n,
    });
    // In scope 1,500 − 350 = 1,150 and the rest as it was.
    expect(settlement.personalClasses).toEqual({
      IN_SCOPE: 115_000n,
      PRE_BORNE: 10_000n,
      OVER_LIMIT: 5_000n,
      FULL_SELF_FUNDED: 5_000n,
    });
    // In scope: own 300, spouse 400, mother 450; pre-borne: mother 50, cash 50.
    expect(settlement.payers.map(({ personId, relation, classes }) => [personId, relation, classes])).toEqual([
      ['patient', 'SELF', classesOf({ IN_SCOPE: 30_000n })],
      ['spouse', 'SPOUSE', classesOf({ IN_SCOPE: 40_000n })],
      ['mother', 'PARENT', classesOf({ IN_SCOPE: 45_000n, PRE_BORNE: 5_000n })],
    ]);
    expect(settlement.cashClasses).toEqual(
      classesOf({ PRE_BORNE: 5_000n, OVER_LIMIT: 5_000n, FULL_SELF_FUNDED: 5_000n }),
    );
  });

  test('adds to the person’s year', () => {
    expect(settlement.contribution).toEqual({
      insuranceType: 'EMPLOYEE',
      group: 'OUTPATIENT',
      deductible: 100_000n,
      inScopeAfterDeductible: 50_000n,
      fund: 35_000n,
      mutualAid: 90_000n,
    });
    expect(settlement.profileVersion).toBe('330100@2024-01-01');
  });

  test('is explained in English', () => {
    expect(settlement.explanation.map((line) => explanationWords(line).en)).toEqual([
      'The care cost ¥1700.00.',
      "¥1000.00 went into the year's deductible, which the person bears before the pooled fund pays.",
      'Of ¥500.00 above the deductible the pooled fund pays 70 %.',
      'The pooled fund paid ¥350.00.',
      'The pooled fund does not pay what is borne by the person first: ¥100.00.',
      'The pooled fund does not pay what is above the price limit: ¥50.00.',
      'The pooled fund does not pay what is outside the catalogue: ¥50.00.',
      "¥300.00 came from the person's own account.",
      '¥400.00 came from the account of 王* (spouse).',
      '¥500.00 came from the account of 李* (parent).',
      '¥150.00 are to be paid in cash.',
      '¥150.00 in cash: here only the surplus of past years may be shared from the account of 李*.',
    ]);
  });

  test('and in Chinese', () => {
    expect(settlement.explanation.map((line) => explanationWords(line)['zh-CN'])).toEqual([
      '医疗费用总额 1700.00 元。',
      '1000.00 元计入年度起付线，由个人负担。',
      '起付线以上 500.00 元，统筹基金按 70% 支付。',
      '统筹基金支付 350.00 元。',
      '先行自付费用 100.00 元，统筹基金不予支付。',
      '超限价自付费用 50.00 元，统筹基金不予支付。',
      '全自费费用 50.00 元，统筹基金不予支付。',
      '本人个人账户支付 300.00 元。',
      '王*（配偶）的个人账户共济支付 400.00 元。',
      '李*（父母）的个人账户共济支付 500.00 元。',
      '个人现金支付 150.00 元。',
      '本统筹区仅历年结余资金可以共济，李*的当年资金不能使用，现金支付 150.00 元。',
    ]);
  });
});

describe('by the profile', () => {
  test.each<[string, Partial<SettleFacts>, bigint]>([
    // (1,500 − 1,000) × 70 %, 65 %, 60 %.
    ['in the city', { placeOfCare: '330106' }, 35_000n],
    ['in another city of the province', { placeOfCare: '330200' }, 32_500n],
    ['in another province', { placeOfCare: '310115' }, 30_000n],
    // (1,500 − 300) × 50 %.
    ['of a resident', { insuranceType: 'RESIDENT' }, 60_000n],
    // (1,500 − 300) × 85 %.
    ['at a clinic', { level: 'PRIMARY' }, 102_000n],
    // (1,500 − 300) × 70 %.
    ['at a pharmacy', { medType: '41', level: 'UNGRADED' }, 84_000n],
    ['of a resident at a pharmacy', { medType: '41', level: 'UNGRADED', insuranceType: 'RESIDENT' }, 0n],
    // 1,500 × 85 %.
    ['of a chronic disease', { medType: '14' }, 127_500n],
    // (1,500 − 800) × 85 %.
    ['in hospital', { medType: '21' }, 59_500n],
    // Emergency care shares the outpatient deductible: (1,500 − 1,000) × 70 %.
    ['of an emergency', { medType: '13' }, 35_000n],
    // All of Shandong is the city of those whom it insures directly: 70 %, not 65 %.
    ['in Qingdao, of somebody insured by the province', { profile: shandong, placeOfCare: '370202' }, 35_000n],
  ])('¥1,500 in scope %s', (_name, differing, fund) => {
    const settlement = settled(differing);
    expect(settlement.fund).toBe(fund);
    expect(settlement.cash).toBe(150_000n - fund);
  });

  test('S1: the self-paid part is not for mutual aid, and 10,000 are the most of one hospitalisation', () => {
    // In hospital, tertiary: deductible 800; 20,800 − 800 = 20,000 × 85 % = 17,000; personal 3,800 in scope,
    // 9,000 pre-borne, 500 self-funded: 13,300. The mother: 3,800 + 6,200 = 10,000. Cash: 2,800 + 500.
    const settlement = settled({
      profile: s1Strict,
      placeOfCare: '610100',
      medType: '21',
      costs: costsOf(2_080_000n, { preSelfPay: 900_000n, fullSelfFunded: 50_000n }),
      givers: [giverOf('mother', { account: { historical: 5_000_000n } })],
    });
    expect(parts(settlement)).toMatchObject({ fund: 1_700_000n, mutualAid: 1_000_000n, cash: 330_000n });
    expect(settlement.cashReasons).toEqual([
      { code: 'CLASS_NOT_PAYABLE', amount: 50_000n, costClass: 'FULL_SELF_FUNDED' },
      { code: 'HOSPITALISATION_LIMIT_REACHED', amount: 280_000n },
    ]);
  });

  test('N 2026: a giver pays out of what he has set aside for the receiver, and nothing beyond', () => {
    const settlement = settled({
      profile: hangzhou2026,
      givers: [giverOf('mother', { account: { current: 500_000n, reservedByLink: { patient: 60_000n } } })],
    });
    // Personal 1,500 − 350 = 1,150; quota 600; cash 550.
    expect(settlement.payers).toMatchObject([{ paid: 60_000n, fromQuota: 60_000n, currentPaid: 60_000n }]);
    expect(settlement.cashReasons).toMatchObject([{ code: 'QUOTA_USED_UP', amount: 55_000n }]);
  });

  test('a hospital share is a part of the total where the region says so', () => {
    // 1,500 in scope: fund 350; 100 above the limit, of which the hospital bears 80.
    const costs = costsOf(150_000n, { overLimit: 10_000n });
    const settlement = settled({
      profile: shandong,
      placeOfCare: '370102',
      costs,
      hospitalShare: 8_000n,
    });
    expect(parts(settlement)).toEqual({
      total: 160_000n,
      fund: 35_000n,
      other: 0n,
      hospitalShare: 8_000n,
      ownAccount: 0n,
      mutualAid: 0n,
      // 1,600 − 350 − 80 = 1,170.
      cash: 117_000n,
    });
    expect(settlement.personalClasses).toEqual(classesOf({ IN_SCOPE: 115_000n, OVER_LIMIT: 2_000n }));
    expect(settlement.explanation.map(({ code }) => code)).toEqual([
      'COST',
      'DEDUCTIBLE',
      'BAND',
      'FUND',
      'NOT_COVERED',
      'HOSPITAL_SHARE',
      'CASH',
      'CASH_NOTHING_LEFT',
    ]);
  });

  test('where the fund pays nothing, it is said; where nothing is left to pay, too', () => {
    const settlement = settled({
      medType: '41',
      insuranceType: 'RESIDENT',
      costs: costsOf(10_000n),
      givers: [giverOf('mother', { account: { historical: 10_000n } })],
    });
    expect(settlement.explanation).toEqual([
      { code: 'COST', amount: 10_000n },
      { code: 'FUND_NOT_OFFERED', amount: 10_000n },
      { code: 'RELATIVE', amount: 10_000n, details: { name: '李*', relation: 'PARENT' } },
      { code: 'CASH', amount: 0n },
    ]);
  });
});

describe('is refused', () => {
  const fifty: readonly GiverFacts[] = Array.from({ length: 50 }, (_, index) =>
    giverOf(`giver-${index}`, { account: { historical: 100n } }),
  );
  test.each<[string, Partial<SettleFacts>, string, readonly string[] | undefined]>([
    ['a kind of care that the region does not know', { medType: '99' }, 'med_type_unknown', ['medType']],
    ['a name that every object has', { medType: 'toString' }, 'med_type_unknown', ['medType']],
    [
      'a cost that does not add up',
      { costs: { ...costsOf(100n), total: 101n } },
      'cost_split_does_not_add_up',
      ['total'],
    ],
    ['categories that do not', { items: { DRUG: 149_999n } }, 'item_categories_do_not_add_up', ['items']],
    ['a category below zero', { items: { DRUG: 150_001n, OTHER: -1n } }, 'amount_below_zero', ['items', 'OTHER']],
    ['a hospital share below zero', { hospitalShare: -1n }, 'amount_below_zero', ['hospitalShare']],
    ['a hospital share where none counts', { hospitalShare: 1n }, 'hospital_share_not_counted', ['hospitalShare']],
    // 1,500 − 350 = 1,150 are left.
    [
      'a hospital share of more than there is',
      { profile: shandong, placeOfCare: '370102', hospitalShare: 115_001n },
      'other_parts_exceed_cost',
      ['hospitalShare'],
    ],
    ['a fiftieth payer', { givers: fifty }, 'payers_too_many', undefined],
  ])('%s', (_name, differing, code, path) => {
    const outcome = settle(settleFacts(differing));
    expect(outcome).toMatchObject({ ok: false, rejection: { code, ...(path && { path }) } });
  });

  test('but 49 payers are not, nor a fiftieth who would have nothing to pay', () => {
    const rest = { costs: costsOf(4_900n), medType: '41', insuranceType: 'RESIDENT' as const };
    expect(settled({ ...rest, givers: fifty }).payers).toHaveLength(49);
  });

  test('somebody else’s account, or a giver of somebody else, is a bug', () => {
    const stranger = giverOf('mother', { link: { receiverId: 'somebody-else' } });
    expect(() => settled({ givers: [stranger] })).toThrow(InvariantBroken);
    expect(() => settled({ own: { ...ownOf({}), personId: 'somebody-else' } })).toThrow(InvariantBroken);
    expect(() => settled({ givers: [giverOf('mother'), giverOf('mother')] })).toThrow(InvariantBroken);
  });
});

test('things that mutual aid may not pay are told apart from the rest', () => {
  // 300 of the 1,500 are for other things; the mother pays 1,150 − 300 = 850.
  const settlement = settled({
    items: { MEDICAL_SERVICE: 100_000n, DRUG: 20_000n, OTHER: 30_000n },
    givers: [giverOf('mother', { account: { historical: 500_000n } })],
  });
  expect(settlement.mutualAid).toBe(85_000n);
  expect(settlement.cashReasons).toEqual([{ code: 'ITEM_CATEGORY_NOT_PAYABLE', amount: 30_000n }]);
});

describe('the identities', () => {
  const facts = settleFacts(household);
  const settlement = settled(household);
  const [own, spouse, mother] = settlement.payers;
  if (!own || !spouse || !mother) throw new Error('three accounts pay');
  const beyond = (deductible: bigint): Partial<Settlement> => ({
    deductible,
    contribution: { ...settlement.contribution, deductible },
  });

  test.each<[string, Partial<Settlement>]>([
    ['another total', { total: 170_001n }],
    ['a fen more from the fund', { fund: 35_001n }],
    ['a fen moved from the fund to cash', { fund: 34_999n, cash: 15_001n }],
    ['a fen moved from mutual aid to the own account', { mutualAid: 89_999n, ownAccount: 30_001n }],
    ['a hospital share where none counts', { hospitalShare: 1n, cash: 14_999n }],
    ['a row lost', { payers: [own, spouse] }],
    ['a row twice', { payers: [own, own, spouse, mother] }],
    ['a row of other funds', { payers: [{ ...own, currentPaid: 10_001n }, spouse, mother] }],
    ['a row of other classes', { payers: [{ ...own, classes: classesOf({ PRE_BORNE: 30_000n }) }, spouse, mother] }],
    ['more out of a quota than was paid', { payers: [{ ...own, fromQuota: 30_001n }, spouse, mother] }],
    ['a balance below zero', { payers: [{ ...own, balanceAfter: -1n }, spouse, mother] }],
    ['cash without a reason', { cashReasons: [] }],
    ['a year that counts less of mutual aid', { contribution: { ...settlement.contribution, mutualAid: 0n } }],
    ['a year that counts less of the fund', { contribution: { ...settlement.contribution, fund: 0n } }],
    ['a year that counts less of the deductible', { contribution: { ...settlement.contribution, deductible: 0n } }],
    ['a year without the bands', { contribution: { ...settlement.contribution, inScopeAfterDeductible: 0n } }],
    ['a deductible beyond what is in scope', beyond(100_001n)],
  ])('break with %s', (_name, differing) => {
    expect(() => assertIdentities(facts.costs, { ...settlement, ...differing }, facts.profile.identities)).toThrow(
      InvariantBroken,
    );
  });

  test('hold of the settlement and its own cost, not of another cost with the same total', () => {
    expect(assertIdentities(facts.costs, settlement, facts.profile.identities)).toBeUndefined();
    expect(() => assertIdentities(costsOf(170_000n), settlement, facts.profile.identities)).toThrow(InvariantBroken);
    expect(() => assertIdentities(costsOf(170_001n), settlement, facts.profile.identities)).toThrow(InvariantBroken);
  });
});
