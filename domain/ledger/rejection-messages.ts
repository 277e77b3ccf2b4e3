/** What the rejections of acts on accounts say, beside those that claims and the wallet share with them. */
export const accountRejectionMessages = {
  amount_zero: { en: 'The amount must be more than zero.', 'zh-CN': '金额须大于零。' },
  account_closed: {
    en: 'This account is closed. What is on it waits for pay-out or transfer.',
    'zh-CN': '该个人账户已关闭，余额待清退或转移。',
  },
  month_malformed: {
    en: 'The month must be a real one, written YYYY-MM.',
    'zh-CN': '月份须真实存在，格式为 YYYY-MM。',
  },
  contribution_booked_already: {
    en: 'This month was paid into the account already. Set it right by an adjustment.',
    'zh-CN': '该账户当月缴费已划入，如有差错请通过账户调整更正。',
  },
  statement_period_malformed: {
    en: 'The last day of a statement is its first day, or later.',
    'zh-CN': '对账单截止日期不得早于起始日期。',
  },
  statement_too_large: {
    en: 'This period has {entries} entries; a statement has at most {max}. Ask for a shorter period.',
    'zh-CN': '该期间共有 {entries} 笔记录，对账单最多 {max} 笔，请缩短期间后重试。',
  },
  adjustment_decided_already: {
    en: 'Somebody has decided on this adjustment already.',
    'zh-CN': '该账户调整已作出决定。',
  },
  adjustment_decided_by_proposer: {
    en: 'Who proposed an adjustment does not decide on it.',
    'zh-CN': '账户调整的提出人不得自行审批。',
  },
  link_not_of_account: {
    en: 'Mutual aid by this link is not paid from this account.',
    'zh-CN': '该绑定的共济支付不从此账户支出。',
  },
  mutual_aid_frozen: {
    en: 'Mutual aid for this relative stands still while the agency looks into it.',
    'zh-CN': '该亲属的家庭共济已暂停，等待医保经办机构核查。',
  },
  mutual_aid_yearly_cap_exceeded: {
    en: 'This relative may receive at most {max} yuan of mutual aid in a calendar year; {left} are left.',
    'zh-CN': '该亲属每个自然年度最多使用家庭共济 {max} 元，剩余 {left} 元。',
  },
} as const;
