import type { InsuranceType } from '../persons/participation.ts';
import type { LocalizedText } from '../region-profile.ts';
import type { LedgerEntry } from './entry.ts';
import type { CounterSide, EntryKind } from './entry-kinds.ts';

/** What a statement calls what an entry books. */
export const entryKindWords: Readonly<Record<EntryKind, LocalizedText>> = {
  OPENING: { en: 'Opening', 'zh-CN': '期初建账' },
  CONTRIBUTION_EMPLOYER: { en: 'Employer’s contribution', 'zh-CN': '单位划入' },
  CONTRIBUTION_PERSON: { en: 'Own contribution', 'zh-CN': '个人缴费' },
  INTEREST: { en: 'Interest', 'zh-CN': '利息' },
  ADJUSTMENT: { en: 'Adjustment', 'zh-CN': '账户调整' },
  YEAR_CLOSE: { en: 'Close of the year', 'zh-CN': '年度结转' },
  PREMIUM: { en: 'Premium', 'zh-CN': '缴纳保费' },
  SETTLEMENT: { en: 'Care', 'zh-CN': '本人就医支付' },
  RESETTLEMENT: { en: 'Care, settled again', 'zh-CN': '本人就医补结算' },
  MUTUAL_AID: { en: 'Mutual aid', 'zh-CN': '家庭共济支付' },
  CANCELLATION: { en: 'Cancelled, given back', 'zh-CN': '结算撤销退回' },
  REVERSAL: { en: 'Reversed', 'zh-CN': '冲正' },
  QUOTA_RESERVED: { en: 'Set aside', 'zh-CN': '共济额度设定' },
  QUOTA_RELEASED: { en: 'Free again', 'zh-CN': '共济额度释放' },
};

/** Who is on the other side, where it is no relative. */
export const counterSideWords: Readonly<Record<CounterSide, LocalizedText>> = {
  CONTRIBUTION_SOURCE: { en: 'Contributions', 'zh-CN': '缴费划入' },
  POOL: { en: 'Pooled fund', 'zh-CN': '统筹基金' },
  INTEREST: { en: 'Interest', 'zh-CN': '利息' },
  ADJUSTMENT: { en: 'Insurance agency', 'zh-CN': '经办机构' },
  INSTITUTION_PAYABLE: { en: 'Designated institution', 'zh-CN': '定点医药机构' },
  PREMIUM_RECEIVER: { en: 'Premium', 'zh-CN': '保费征收' },
  OWN_OTHER_FUND: { en: 'Own other fund', 'zh-CN': '本账户内结转' },
  OWN_RESERVE: { en: 'Own account', 'zh-CN': '本账户内预留' },
};

export const entryReasonWords: Readonly<Record<NonNullable<LedgerEntry['reason']>, LocalizedText>> = {
  CONTRIBUTION_CORRECTED: { en: 'Contribution corrected', 'zh-CN': '缴费更正' },
  INTEREST_CORRECTED: { en: 'Interest corrected', 'zh-CN': '利息更正' },
  PAYMENT_CORRECTED: { en: 'Payment corrected', 'zh-CN': '支付更正' },
  TRANSFERRED_IN: { en: 'Transferred in', 'zh-CN': '转入' },
  TRANSFERRED_OUT: { en: 'Transferred out', 'zh-CN': '转出' },
  PAID_OUT: { en: 'Paid out', 'zh-CN': '返还' },
  RESIDENT_PREMIUM: { en: 'Residents’ medical insurance', 'zh-CN': '城乡居民医保' },
  LONG_TERM_CARE_PREMIUM: { en: 'Long-term care insurance', 'zh-CN': '长期护理保险' },
};

export const insuranceTypeWords: Readonly<Record<InsuranceType, LocalizedText>> = {
  EMPLOYEE: { en: 'Employees’ medical insurance', 'zh-CN': '职工基本医疗保险' },
  RESIDENT: { en: 'Residents’ medical insurance', 'zh-CN': '城乡居民基本医疗保险' },
  RETIRED_CADRE: { en: 'Retired cadres’ medical insurance', 'zh-CN': '离休人员医疗保障' },
  MATERNITY: { en: 'Maternity insurance', 'zh-CN': '生育保险' },
};

/** Titles, columns and lines of a statement. */
export const statementWords = {
  title: { en: 'Statement of a personal account', 'zh-CN': '医疗保险个人账户对账单' },
  region: { en: 'Pooling area', 'zh-CN': '统筹区' },
  holder: { en: 'Holder', 'zh-CN': '参保人' },
  insurance: { en: 'Insurance', 'zh-CN': '险种' },
  period: { en: 'Period', 'zh-CN': '期间' },
  periodTo: { en: ' to ', 'zh-CN': ' 至 ' },
  beginning: { en: 'opening', 'zh-CN': '建账' },
  kinds: { en: 'Only', 'zh-CN': '仅列' },
  and: { en: ', ', 'zh-CN': '、' },
  madeAt: { en: 'Made at', 'zh-CN': '生成时间' },
  page: { en: 'Page {page} of {pages}', 'zh-CN': '第 {page} 页，共 {pages} 页' },
  bookedAt: { en: 'Beijing time', 'zh-CN': '记账时间' },
  sequence: { en: 'No.', 'zh-CN': '序号' },
  kind: { en: 'What', 'zh-CN': '类型' },
  reason: { en: 'What for', 'zh-CN': '事由' },
  counterParty: { en: 'Other side', 'zh-CN': '对方' },
  currentChange: { en: 'Current year ±', 'zh-CN': '当年变动' },
  historicalChange: { en: 'Past years ±', 'zh-CN': '历年变动' },
  change: { en: 'Change', 'zh-CN': '变动合计' },
  currentAfter: { en: 'Current year', 'zh-CN': '当年余额' },
  historicalAfter: { en: 'Past years', 'zh-CN': '历年余额' },
  balance: { en: 'Balance', 'zh-CN': '余额合计' },
  reservedAfter: { en: 'Set aside', 'zh-CN': '共济额度' },
  transferId: { en: 'Transfer', 'zh-CN': '业务流水号' },
  opening: { en: 'Opening balance', 'zh-CN': '期初余额' },
  listed: { en: 'Listed: {entries}', 'zh-CN': '列示 {entries} 笔' },
  others: { en: 'Not listed: {entries}', 'zh-CN': '未列示 {entries} 笔' },
  closing: { en: 'Closing balance', 'zh-CN': '期末余额' },
} as const satisfies Record<string, LocalizedText>;
