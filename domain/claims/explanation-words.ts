import { termOf } from '../binding/terms.ts';
import { formatYuan } from '../money.ts';
import type { CostClass, LocalizedText } from '../region-profile.ts';
import type { OtherFund } from '../supplementary-funds.ts';
import type { ExplanationCode, ExplanationLine } from './explanation.ts';

/**
 * What each line says; `{amount}` is in yuan, the other words come from the line's details. "The year" is that of the day
 * of care, which is last year's where a bill comes late.
 */
const sentences: Readonly<Record<ExplanationCode, LocalizedText>> = {
  COST: { en: 'The care cost ¥{amount}.', 'zh-CN': '医疗费用总额 {amount} 元。' },
  INSURED_THEN: {
    en: 'The insurance that covered the day of care has ended or is suspended since; ¥{amount} are paid by the rules of that day.',
    'zh-CN': '就诊当日参保有效，该参保现已终止或暂停；费用 {amount} 元按就诊当日规定支付。',
  },
  FUND_NOT_OFFERED: {
    en: 'The pooled fund pays nothing for this kind of care under this insurance; ¥{amount} in scope stay with the person.',
    'zh-CN': '该险种的统筹基金不支付此类医疗费用，政策范围内 {amount} 元由个人负担。',
  },
  DEDUCTIBLE: {
    en: "¥{amount} went into the year's deductible, which the person bears before the pooled fund pays.",
    'zh-CN': '{amount} 元计入年度起付线，由个人负担。',
  },
  BAND: {
    en: 'Of ¥{amount} above the deductible the pooled fund pays {share} %.',
    'zh-CN': '起付线以上 {amount} 元，统筹基金按 {share}% 支付。',
  },
  FUND_CAP: {
    en: "¥{amount} less than that, because the fund's limit for the year is reached.",
    'zh-CN': '因已达到统筹基金年度最高支付限额，少支付 {amount} 元。',
  },
  FUND: { en: 'The pooled fund paid ¥{amount}.', 'zh-CN': '统筹基金支付 {amount} 元。' },
  NOT_COVERED: {
    en: 'The pooled fund does not pay what is {costClass}: ¥{amount}.',
    'zh-CN': '{costClass} {amount} 元，统筹基金不予支付。',
  },
  OTHER_FUND_DEDUCTIBLE: {
    en: "Of what is left in scope, ¥{amount} went into the year's deductible of {fund}.",
    'zh-CN': '政策范围内个人负担部分中 {amount} 元计入{fund}年度起付线。',
  },
  OTHER_FUND_BAND: {
    en: 'Of ¥{amount} left in scope above that, {fund} pays {share} %.',
    'zh-CN': '政策范围内个人负担部分 {amount} 元，{fund}按 {share}% 支付。',
  },
  OTHER_FUND_CAP: {
    en: '¥{amount} less than that, because the limit of {fund} for the year is reached.',
    'zh-CN': '因已达到{fund}年度最高支付限额，少支付 {amount} 元。',
  },
  OTHER_FUND: { en: '¥{amount} were paid by {fund}.', 'zh-CN': '{fund}支付 {amount} 元。' },
  HOSPITAL_SHARE: { en: 'The hospital bears ¥{amount} itself.', 'zh-CN': '医院负担 {amount} 元。' },
  OWN_ACCOUNT: {
    en: "¥{amount} came from the person's own account.",
    'zh-CN': '本人个人账户支付 {amount} 元。',
  },
  RELATIVE: {
    en: '¥{amount} came from the account of {name} ({relation}).',
    'zh-CN': '{name}（{relation}）的个人账户共济支付 {amount} 元。',
  },
  CASH: { en: '¥{amount} are to be paid in cash.', 'zh-CN': '个人现金支付 {amount} 元。' },
  CASH_EQUIPMENT_FAILED: {
    en: '¥{amount} in cash, because the equipment had failed. The same institution settles it again.',
    'zh-CN': '因设备故障，先由个人现金垫付 {amount} 元，由原机构补办结算。',
  },
  CASH_ACCOUNTS_NOT_USED: {
    en: '¥{amount} in cash, because no account was to be used.',
    'zh-CN': '本次选择不使用个人账户，现金支付 {amount} 元。',
  },
  CASH_CLASS_NOT_PAYABLE: {
    en: '¥{amount} in cash: what is left that is {costClass} can only be paid in cash here.',
    'zh-CN': '余下的{costClass}按本统筹区规定只能现金支付，共 {amount} 元。',
  },
  CASH_ITEM_CATEGORY_NOT_PAYABLE: {
    en: '¥{amount} in cash: it is for things that mutual aid may not pay for.',
    'zh-CN': '所购项目不属于家庭共济支付范围，现金支付 {amount} 元。',
  },
  CASH_MUTUAL_AID_FROZEN: {
    en: '¥{amount} in cash: mutual aid stands still until the agency has looked into it.',
    'zh-CN': '家庭共济已暂停使用，待经办机构核实，现金支付 {amount} 元。',
  },
  CASH_RECEIVER_NOT_INSURED_NOW: {
    en: "¥{amount} in cash: the person's own insurance has ended or is suspended since, so relatives may not pay for him.",
    'zh-CN': '本人参保已终止或暂停，亲属账户不能为其共济支付，现金支付 {amount} 元。',
  },
  CASH_YEARLY_CAP_REACHED: {
    en: '¥{amount} in cash: the most that one person may receive from relatives within a year is reached.',
    'zh-CN': '已达到年度家庭共济使用限额，现金支付 {amount} 元。',
  },
  CASH_HOSPITALISATION_LIMIT_REACHED: {
    en: '¥{amount} in cash: the most that relatives may pay of one hospitalisation is reached.',
    'zh-CN': '已达到单次住院家庭共济支付限额，现金支付 {amount} 元。',
  },
  CASH_ACCOUNT_CLOSED: {
    en: '¥{amount} in cash: the account of {name} is closed.',
    'zh-CN': '{name}的个人账户已关闭，现金支付 {amount} 元。',
  },
  CASH_PARTICIPATION_NOT_NORMAL: {
    en: '¥{amount} in cash: the insurance of {name} is not in normal standing, so nothing may be shared from it.',
    'zh-CN': '{name}的参保状态不正常，不能共济，现金支付 {amount} 元。',
  },
  CASH_QUOTA_NOT_ACCEPTED: {
    en: '¥{amount} in cash: {name} has set it aside, and it was not accepted yet.',
    'zh-CN': '{name}转入的共济额度尚未确认接收，现金支付 {amount} 元。',
  },
  CASH_SET_ASIDE_FOR_OTHERS: {
    en: '¥{amount} in cash: {name} has set that much aside for other relatives.',
    'zh-CN': '{name}已将相应金额设为其他亲属的共济额度，现金支付 {amount} 元。',
  },
  CASH_MINIMUM_KEPT: {
    en: '¥{amount} in cash: so much must stay in the account of {name}.',
    'zh-CN': '{name}的个人账户须保留最低余额，现金支付 {amount} 元。',
  },
  CASH_CURRENT_YEAR_NOT_SHARED: {
    en: '¥{amount} in cash: here only the surplus of past years may be shared from the account of {name}.',
    'zh-CN': '本统筹区仅历年结余资金可以共济，{name}的当年资金不能使用，现金支付 {amount} 元。',
  },
  CASH_QUOTA_USED_UP: {
    en: '¥{amount} in cash: {name} has set no more aside for the person.',
    'zh-CN': '{name}未设定更多共济额度，现金支付 {amount} 元。',
  },
  CASH_NOTHING_LEFT: {
    en: '¥{amount} in cash, because no account could pay more.',
    'zh-CN': '个人账户可支付金额不足，现金支付 {amount} 元。',
  },
};

const classWords: Readonly<Record<CostClass, LocalizedText>> = {
  IN_SCOPE: { en: "the person's share of covered costs", 'zh-CN': '政策范围内个人负担费用' },
  PRE_BORNE: { en: 'borne by the person first', 'zh-CN': '先行自付费用' },
  OVER_LIMIT: { en: 'above the price limit', 'zh-CN': '超限价自付费用' },
  FULL_SELF_FUNDED: { en: 'outside the catalogue', 'zh-CN': '全自费费用' },
};

const fundWords: Readonly<Record<OtherFund, LocalizedText>> = {
  CIVIL_SERVANT: { en: 'the medical supplement for civil servants', 'zh-CN': '公务员医疗补助' },
  ENTERPRISE: { en: 'the supplementary insurance of the enterprise', 'zh-CN': '企业补充医疗保险' },
  RESIDENT_SERIOUS_ILLNESS: { en: "residents' serious-illness insurance", 'zh-CN': '居民大病保险' },
  EMPLOYEE_LARGE_AMOUNT: { en: 'the large-amount medical aid for employees', 'zh-CN': '职工大额医疗费用补助' },
  MEDICAL_ASSISTANCE: { en: 'medical assistance', 'zh-CN': '医疗救助' },
  OTHER: { en: 'another fund', 'zh-CN': '其他基金' },
};

/** A line in both languages; the caller picks. */
export const explanationWords = (line: ExplanationLine): LocalizedText => ({
  en: filledIn(line, 'en'),
  'zh-CN': filledIn(line, 'zh-CN'),
});

function filledIn({ code, amount, details = {} }: ExplanationLine, locale: keyof LocalizedText): string {
  return sentences[code][locale].replace(/\{(\w+)\}/g, (_whole, name: string) => {
    if (name === 'amount') return formatYuan(amount);
    const value = details[name] ?? '';
    if (name === 'costClass') return isCostClass(value) ? classWords[value][locale] : value;
    if (name === 'fund') return isOtherFund(value) ? fundWords[value][locale] : value;
    return name === 'relation' ? termOf(value, locale) : value;
  });
}

const isCostClass = (text: string): text is CostClass => Object.hasOwn(classWords, text);

const isOtherFund = (text: string): text is OtherFund => Object.hasOwn(fundWords, text);
