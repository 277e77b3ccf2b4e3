import { describe, expect, test } from 'vitest';
import { newClaimYear, withContribution, withoutContribution } from '../../../domain/claims/accumulators.ts';
import { cancel } from '../../../domain/claims/cancel.ts';
import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import { type SettleFacts, type Settlement, settle } from '../../../domain/claims/settlement.ts';
import { closingLinesOf } from '../../../domain/reconciliation/closing-line.ts';
import { shippedProfile } from '../../support/binding-facts.ts';
import { acceptedValue, claimOf, costsOf, patientId, settleFacts, yuan } from '../../support/claim-facts.ts';

/**
 * Insured by the province of Shandong in 2026, at a tertiary hospital there. In hospital the pooled fund has a deductible of
 * ¥800 and pays 85 % to ¥20,000, 90 % to ¥60,000, 92 % beyond. Of what that leaves in scope, the large-amount aid pays 60 %
 * above ¥12,000 a year, in hospital and for chronic disease; of what is left then, the supplement for civil servants
 * pays 80 % above ¥1,000 a year, for outpatients too.
 */
const shandong = shippedProfile('379900', '2026-11-19');
const facts = (differing: Partial<SettleFacts> = {}): SettleFacts =>
  settleFacts({
    profile: shandong,
    placeOfCare: '370102',
    medType: '21',
    costs: costsOf(yuan('150000.00')),
    year: newClaimYear(patientId, '2026'),
    ...differing,
  });
const settled = (differing: Partial<SettleFacts> = {}): Settlement => acceptedValue(settle(facts(differing)));

const parts = ({ fund, other, cash, otherFunds = [] }: Settlement) => ({
  fund,
  other,
  cash,
  by: otherFunds.map(({ fund: name, deductible, paid }) => [name, deductible, paid]),
});

describe('an employee in hospital', () => {
  // 150,000 − 800 = 149,200: 20,000 × 85 % = 17,000; 40,000 × 90 % = 36,000; 89,200 × 92 % = 82,064. Fund 135,064.
  // Left in scope 14,936; above 12,000: 2,936 × 60 % = 1,761.60. Cash 150,000 − 135,064 − 1,761.60 = 13,174.40.
  const first = settled();

  test('has large-amount aid above its deductible', () => {
    expect(parts(first)).toEqual({
      fund: yuan('135064.00'),
      other: yuan('1761.60'),
      cash: yuan('13174.40'),
      by: [['EMPLOYEE_LARGE_AMOUNT', yuan('12000.00'), yuan('1761.60')]],
    });
  });

  test('and from the first yuan on the second time in the year', () => {
    // All of 100,000 × 92 % = 92,000. Left 8,000 × 60 % = 4,800. Cash 3,200.
    const year = withContribution(newClaimYear(patientId, '2026'), first.contribution);
    const second = settled({ costs: costsOf(yuan('100000.00')), year });
    expect(parts(second)).toEqual({
      fund: yuan('92000.00'),
      other: yuan('4800.00'),
      cash: yuan('3200.00'),
      by: [['EMPLOYEE_LARGE_AMOUNT', 0n, yuan('4800.00')]],
    });
    // 2,936 + 8,000 = 10,936; 1,761.60 + 4,800 = 6,561.60.
    expect(withContribution(year, second.contribution).otherFunds).toEqual({
      EMPLOYEE: {
        EMPLOYEE_LARGE_AMOUNT: {
          deductibleMet: yuan('12000.00'),
          inScopeAfterDeductible: yuan('10936.00'),
          fundPaid: yuan('6561.60'),
        },
      },
    });
  });

  test('who is a civil servant has the supplement on what that leaves', () => {
    // 13,174.40 − 1,000 = 12,174.40 × 80 % = 9,739.52. Other 1,761.60 + 9,739.52 = 11,501.12; cash 3,434.88.
    expect(parts(settled({ civilServant: true }))).toEqual({
      fund: yuan('135064.00'),
      other: yuan('11501.12'),
      cash: yuan('3434.88'),
      by: [
        ['EMPLOYEE_LARGE_AMOUNT', yuan('12000.00'), yuan('1761.60')],
        ['CIVIL_SERVANT', yuan('1000.00'), yuan('9739.52')],
      ],
    });
  });

  test('below the deductible nothing is paid, and the year remembers it', () => {
    // 10,000 − 800 = 9,200 × 85 % = 7,820. Left 2,180, all of it below 12,000.
    const small = settled({ costs: costsOf(yuan('10000.00')) });
    expect(parts(small)).toEqual({
      fund: yuan('7820.00'),
      other: 0n,
      cash: yuan('2180.00'),
      by: [['EMPLOYEE_LARGE_AMOUNT', yuan('2180.00'), 0n]],
    });
  });
});

test('a civil servant at a doctor’s: what is not in scope stays his', () => {
  // (1,500 − 1,000) × 70 % = 350. Left 1,150 − 1,000 = 150 × 80 % = 120. Cash 1,600 − 350 − 120 = 1,130.
  const settlement = settled({
    civilServant: true,
    medType: '11',
    costs: costsOf(yuan('1500.00'), { preSelfPay: yuan('100.00') }),
  });
  expect(parts(settlement)).toMatchObject({ fund: yuan('350.00'), other: yuan('120.00'), cash: yuan('1130.00') });
  expect(settlement.personalClasses).toMatchObject({ IN_SCOPE: yuan('1030.00'), PRE_BORNE: yuan('100.00') });
  expect(settlement.explanation.map((line) => explanationWords(line)['zh-CN'])).toEqual([
    '医疗费用总额 1600.00 元。',
    '1000.00 元计入年度起付线，由个人负担。',
    '起付线以上 500.00 元，统筹基金按 70% 支付。',
    '统筹基金支付 350.00 元。',
    '先行自付费用 100.00 元，统筹基金不予支付。',
    '政策范围内个人负担部分中 1000.00 元计入公务员医疗补助年度起付线。',
    '政策范围内个人负担部分 150.00 元，公务员医疗补助按 80% 支付。',
    '公务员医疗补助支付 120.00 元。',
    '个人现金支付 1130.00 元。',
    '个人账户可支付金额不足，现金支付 1130.00 元。',
  ]);
});

test('the limit of a year cuts it', () => {
  const rule = shandong.otherFunds[1];
  if (!rule) throw new Error('Shandong has two');
  const capped = { ...rule, deductible: 0n, yearlyCap: yuan('100.00') };
  const profile = { ...shandong, otherFunds: [capped] };
  // Left 1,150 × 80 % = 920, of which 100 are paid.
  const settlement = settled({ profile, civilServant: true, medType: '11', costs: costsOf(yuan('1500.00')) });
  expect(settlement.otherFunds).toMatchObject([{ paid: yuan('100.00'), cutByCap: yuan('820.00') }]);
  expect(settlement.explanation).toContainEqual({
    code: 'OTHER_FUND_CAP',
    amount: yuan('820.00'),
    details: { fund: 'CIVIL_SERVANT' },
  });
});

test('what the hospital bears of the scope is nobody’s to pay', () => {
  // 1,500: fund 350. The hospital bears 1,000 of the 1,150 that are left: 150, all below the supplement's deductible.
  const settlement = settled({
    civilServant: true,
    medType: '11',
    costs: costsOf(yuan('1500.00')),
    hospitalShare: yuan('1000.00'),
  });
  expect(parts(settlement)).toEqual({
    fund: yuan('350.00'),
    other: 0n,
    cash: yuan('150.00'),
    by: [['CIVIL_SERVANT', yuan('150.00'), 0n]],
  });
});

test('where the profile says nothing, nobody hears of it', () => {
  const settlement = acceptedValue(settle(settleFacts({ civilServant: true })));
  expect(settlement.other).toBe(0n);
  expect(settlement).not.toHaveProperty('otherFunds');
  expect(settlement.contribution).not.toHaveProperty('otherFunds');
});

test('a cancel gives it back, to the fen and to the year', () => {
  const settlement = settled({ civilServant: true });
  const claim = claimOf(facts(), settlement, { admdvs: '379900' });
  const cancelled = acceptedValue(
    cancel(claim, {
      kind: 'CANCEL',
      id: 'cancel-1',
      institutionId: claim.institutionId,
      messageId: 'H33010600001202403011015300009',
      at: '2026-11-20T02:00:00.000Z',
      identities: shandong.identities,
      openQuotas: [],
    }),
  );
  expect(cancelled.record.settlement).toMatchObject({
    other: yuan('-11501.12'),
    otherFunds: [{ paid: yuan('-1761.60') }, { paid: yuan('-9739.52') }],
  });
  const before = newClaimYear(patientId, '2026');
  const none = { deductibleMet: 0n, inScopeAfterDeductible: 0n, fundPaid: 0n };
  expect(withoutContribution(withContribution(before, settlement.contribution), cancelled.contribution)).toMatchObject({
    otherFunds: { EMPLOYEE: { EMPLOYEE_LARGE_AMOUNT: none, CIVIL_SERVANT: none } },
  });
  expect(closingLinesOf(cancelled.claim).map(({ kind, other, otherFunds }) => [kind, other, otherFunds])).toEqual([
    ['SETTLED', yuan('11501.12'), { EMPLOYEE_LARGE_AMOUNT: yuan('1761.60'), CIVIL_SERVANT: yuan('9739.52') }],
    ['CANCELLED', yuan('-11501.12'), { EMPLOYEE_LARGE_AMOUNT: yuan('-1761.60'), CIVIL_SERVANT: yuan('-9739.52') }],
  ]);
});
