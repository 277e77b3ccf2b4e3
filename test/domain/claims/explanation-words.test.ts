import { describe, expect, test } from 'vitest';
import type { ExplanationCode } from '../../../domain/claims/explanation.ts';
import { explanationWords } from '../../../domain/claims/explanation-words.ts';
import { cashReasonCodes } from '../../../domain/claims/payer-facts.ts';

const codes: readonly ExplanationCode[] = [
  'COST',
  'INSURED_THEN',
  'FUND_NOT_OFFERED',
  'DEDUCTIBLE',
  'BAND',
  'FUND_CAP',
  'FUND',
  'NOT_COVERED',
  'OTHER_FUND_DEDUCTIBLE',
  'OTHER_FUND_BAND',
  'OTHER_FUND_CAP',
  'OTHER_FUND',
  'HOSPITAL_SHARE',
  'OWN_ACCOUNT',
  'RELATIVE',
  'CASH',
  ...cashReasonCodes.map((code) => `CASH_${code}` as const),
];
const details = { share: '87.5', costClass: 'OVER_LIMIT', fund: 'CIVIL_SERVANT', name: '王*', relation: 'SIBLING' };

describe('every line', () => {
  test.each(codes)('%s says the amount, in both languages, with nothing left to fill in', (code) => {
    const words = explanationWords({ code, amount: 1_234n, details });
    for (const sentence of [words.en, words['zh-CN']]) {
      expect(sentence).toContain('12.34');
      expect(sentence).not.toMatch(/[{}]/);
    }
    expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(words.en).not.toMatch(/(?![王])\p{Script=Han}/u);
  });
});

test('classes, relations and shares are said in words', () => {
  const words = (code: ExplanationCode) => explanationWords({ code, amount: 100n, details });
  expect(words('CASH_CLASS_NOT_PAYABLE').en).toBe(
    '¥1.00 in cash: what is left that is above the price limit can only be paid in cash here.',
  );
  expect(words('RELATIVE')).toEqual({
    en: '¥1.00 came from the account of 王* (brother or sister).',
    'zh-CN': '王*（兄弟姐妹）的个人账户共济支付 1.00 元。',
  });
  expect(words('BAND').en).toBe('Of ¥1.00 above the deductible the pooled fund pays 87.5 %.');
});
