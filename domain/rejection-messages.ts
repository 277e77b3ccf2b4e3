import { bindingRejectionMessages } from './binding/rejection-messages.ts';
import type { CertificateKind } from './certificates/certificate.ts';
import { certificateNumberWords } from './certificates/number-words.ts';
import { detailWords } from './detail-words.ts';
import { accountRejectionMessages } from './ledger/rejection-messages.ts';
import type { Rejection } from './outcome.ts';
import { personRejectionMessages } from './persons/rejection-messages.ts';
import type { RejectionCode } from './rejections.ts';

/** The languages of messages. Codes and field names are the same in every language. */
export type Locale = 'en' | 'zh-CN';

/** What each rejection says: what is wrong and what would be right. `{name}` is filled in from its details. */
export const rejectionMessages: Record<RejectionCode, Record<Locale, string>> = {
  ...personRejectionMessages,
  ...bindingRejectionMessages,
  ...accountRejectionMessages,
  message_id_malformed: {
    en: 'The message id must have 30 characters: institution (12), yyyyMMddHHmmss (14), sequence (4).',
    'zh-CN': '报文编号须为 30 位：机构编号 12 位、时间 yyyyMMddHHmmss 14 位、顺序号 4 位。',
  },
  message_id_reused_with_other_content: {
    en: 'This message id was used before, for something else. Every message has an id of its own.',
    'zh-CN': '该报文编号已用于内容不同的报文，每条报文须使用新的编号。',
  },
  message_reversed_before: {
    en: 'This message was reversed before it came. Nothing is settled by it.',
    'zh-CN': '该报文已先被冲正，不再据此结算。',
  },
  message_not_reversible: {
    en: 'The original message has itself taken a claim back, and that is not reversed. Settle the care anew, by a new message.',
    'zh-CN': '原报文为撤销或冲正报文，不能再冲正；需要结算的，请使用新的报文编号重新结算。',
  },
  message_id_of_other_institution: {
    en: 'A message id begins with the number of the institution that sends it.',
    'zh-CN': '报文编号前 12 位须为发送机构自身的编号。',
  },
  institution_not_designated: {
    en: 'This caller is not a designated institution of that pooling area, or not any more.',
    'zh-CN': '当前机构不是该统筹区的定点医药机构，或定点资格已终止。',
  },
  client_id_malformed: {
    en: 'A client id has 1 to 100 letters, digits and `. : _ -`.',
    'zh-CN': '客户端标识须为 1 至 100 位字母、数字或 `. : _ -`。',
  },
  reconciliation_period_malformed: {
    en: 'The period must end on the day on which it begins, or later, and have at most {days} days.',
    'zh-CN': '对账结束日期不得早于开始日期，且期间最长 {days} 天。',
  },
  reconciliation_day_not_over: {
    en: 'A day is reconciled row by row once it is over in Asia/Shanghai.',
    'zh-CN': '当日尚未结束（北京时间），次日起方可明细对账。',
  },
  reconciliation_day_unresolved: {
    en: 'This day is not balanced: reconcile it row by row, or have a clerk resolve its differences.',
    'zh-CN': '该日对账未平，请先完成明细对账或由经办人员处理差异后再清算。',
  },
  reconciliation_day_not_different: {
    en: 'There are no open differences on this day.',
    'zh-CN': '该日没有待处理的对账差异。',
  },
  reconciliation_file_missing: {
    en: 'No such file was uploaded. Upload it first, with exactly these bytes.',
    'zh-CN': '未找到已上传的对账文件，请先按所列摘要上传。',
  },
  reconciliation_file_not_expected: {
    en: 'The file that was uploaded is not the one of this hash.',
    'zh-CN': '上传的文件与所列摘要不一致。',
  },
  reconciliation_file_too_large: {
    en: 'A file has 1 to {bytes} bytes and at most {rows} rows.',
    'zh-CN': '对账文件须为 1 至 {bytes} 字节，且不超过 {rows} 行。',
  },
  reconciliation_header_unusable: {
    en: 'The first line of the file does not name its columns: {columns}.',
    'zh-CN': '文件首行未正确列出各列：{columns}。',
  },
  institution_id_malformed: {
    en: 'The number of an institution has twelve digits or capital letters.',
    'zh-CN': '定点医药机构编号须为 12 位数字或大写字母。',
  },
  institution_name_malformed: {
    en: 'The name of an institution has 1 to 100 characters.',
    'zh-CN': '定点医药机构名称须为 1 至 100 个字符。',
  },
  institution_known_otherwise: {
    en: 'This client is known as another institution, or another pooling area keeps what is stated of it.',
    'zh-CN': '该客户端已登记为其他机构，或该机构信息由其他统筹区维护。',
  },
  claimant_malformed: {
    en: 'State exactly one of the e-voucher token, the certificate and the social card number.',
    'zh-CN': '电子凭证令牌、证件号码、社保卡号须且只须填写一项。',
  },
  claimant_not_found: {
    en: 'Nobody with this identification takes part in this insurance in that pooling area.',
    'zh-CN': '该统筹区该险种下没有与此凭证相符的参保人。',
  },
  participation_not_in_order: {
    en: 'This person was not insured there in normal standing on the day of care.',
    'zh-CN': '该参保人就诊当日在该统筹区的参保状态不正常，不能结算。',
  },
  claim_handed_in_too_late: {
    en: 'A claim is handed in within {days} days of the day of care: today that is {firstDay} or later.',
    'zh-CN': '须在就诊之日起 {days} 日内申报结算：今日可申报的最早就诊日为 {firstDay}。',
  },
  mutual_aid_frozen_already: {
    en: 'Mutual aid for this person stands still already.',
    'zh-CN': '该参保人的家庭共济已处于暂停状态。',
  },
  mutual_aid_not_frozen: {
    en: 'Mutual aid for this person does not stand still.',
    'zh-CN': '该参保人的家庭共济未被暂停。',
  },
  med_type_unknown: {
    en: 'This med_type is not one of those that the pooling area knows.',
    'zh-CN': '该统筹区不支持此医疗类别。',
  },
  cost_total_zero: { en: 'The total must be more than zero.', 'zh-CN': '医疗费用总额须大于零。' },
  cost_out_of_range: {
    en: 'The total of one claim must be at most 99999999.99 yuan; amounts are in yuan, not in fen.',
    'zh-CN': '单次结算的医疗费用总额不得超过 99999999.99 元；金额以元为单位，而非分。',
  },
  cost_split_does_not_add_up: {
    en: 'The four parts of the cost must add up to the total: they make {sum}, the total is {total}, the difference {difference}.',
    'zh-CN': '四项费用之和须等于总额：各项合计 {sum} 元，总额 {total} 元，相差 {difference} 元。',
  },
  item_categories_do_not_add_up: {
    en: 'The categories must add up to the total: they make {sum}, the total is {total}.',
    'zh-CN': '各项目类别金额之和须等于总额：合计 {sum} 元，总额 {total} 元。',
  },
  hospital_share_not_counted: {
    en: 'This pooling area does not count a share of the hospital into the total. Leave it out.',
    'zh-CN': '该统筹区不将医院负担金额计入总额，请勿填写。',
  },
  other_parts_exceed_cost: {
    en: 'The hospital can bear no more than the pooled fund leaves: {left} yuan.',
    'zh-CN': '医院负担金额不得超过统筹基金支付后的余额 {left} 元。',
  },
  payers_too_many: {
    en: 'More than {max} accounts would have to pay. Settle it in several claims.',
    'zh-CN': '参与支付的账户超过 {max} 个，请分多笔结算。',
  },
  claim_of_other_institution: {
    en: 'Only the institution that settled the claim may do this.',
    'zh-CN': '仅原结算机构可以办理。',
  },
  claim_cancelled_already: { en: 'This claim was cancelled already.', 'zh-CN': '该结算单已撤销。' },
  claim_reversed_already: { en: 'This claim was reversed already.', 'zh-CN': '该结算单已冲正。' },
  claim_resettled_already: {
    en: 'This claim was settled again. The newer claim takes its place.',
    'zh-CN': '该结算单已补办结算，请以新结算单为准。',
  },
  claim_not_cash_first: {
    en: 'Only what was paid in cash first, after an equipment failure, is settled again.',
    'zh-CN': '仅因设备故障先行现金垫付的费用可以补办结算。',
  },
  resettlement_too_late: {
    en: 'It could be settled again until {lastDay}.',
    'zh-CN': '补办结算的期限截至 {lastDay}。',
  },
  premium_use_not_offered: {
    en: 'In this pooling area an account cannot pay this premium.',
    'zh-CN': '本统筹区不支持使用个人账户缴纳该项保费。',
  },
  quota_not_offered: {
    en: 'In this pooling area nothing needs to be set aside: relatives share what is there.',
    'zh-CN': '本统筹区不设共济额度，亲属可直接共济使用。',
  },
  quota_below_spent: {
    en: 'Your relative has used more than that already. The quota cannot be lower than what is spent.',
    'zh-CN': '亲属已使用的金额超过该额度，共济额度不能低于已使用金额。',
  },
  quota_per_transfer_exceeded: {
    en: 'At most {max} yuan can be set aside at a time.',
    'zh-CN': '单次划入的共济额度不得超过 {max} 元。',
  },
  quota_closed_now: {
    en: 'Nothing can be set aside from {from} to {until} (Asia/Shanghai).',
    'zh-CN': '每日 {from} 至 {until}（北京时间）不办理共济额度划入。',
  },
  quota_transfers_of_day_used_up: {
    en: 'Something was set aside {max} times today. Try again tomorrow.',
    'zh-CN': '今日划入共济额度已达 {max} 次，请明日再试。',
  },
  quota_not_covered: {
    en: 'The account does not hold as much that can be shared and is not set aside yet.',
    'zh-CN': '个人账户中可共济且未划出的余额不足。',
  },
  quota_transfer_not_pending: {
    en: 'There is nothing to accept: it was accepted, taken back or returned already.',
    'zh-CN': '该笔共济额度已接受、已撤回或已退回，无需再操作。',
  },
  quota_acceptance_over: {
    en: 'It was not accepted in time and goes back to the giver.',
    'zh-CN': '已超过接受期限，该笔共济额度将退回共济人。',
  },
  quota_not_set: {
    en: 'The giver has set nothing aside for this relative.',
    'zh-CN': '共济人尚未为该亲属设置共济额度。',
  },
  priority_out_of_range: {
    en: 'The place must be from 1 to {max}; leave it out to take it away.',
    'zh-CN': '支付顺序须为 1 至 {max}；不填则取消。',
  },
  quota_exceeded: {
    en: 'This is more than is left of what the giver has set aside and the relative has accepted.',
    'zh-CN': '金额超过已接受的共济额度余额。',
  },
  balance_not_sufficient: {
    en: 'The account does not hold as much that is not set aside.',
    'zh-CN': '个人账户可用余额不足。',
  },
  minimum_balance_not_kept: {
    en: '{minimum} yuan must stay in the account of the giver.',
    'zh-CN': '共济人个人账户须保留 {minimum} 元。',
  },
  face_provider_unavailable: {
    en: 'The face authentication cannot be reached just now. Try again in a moment.',
    'zh-CN': '人脸认证服务暂时不可用，请稍后重试。',
  },
};

/** The words of a rejection in the reader's language, its details among them; the code is for programs. */
export function rejectionMessage({ code, details = {} }: Rejection, locale: Locale): string {
  const words = (name: string) => detailWords(details[name] ?? '', locale);
  const message = rejectionMessages[code][locale].replace(/\{(\w+)\}/g, (_whole, name) => words(name));
  if (code !== 'certificate_number_malformed' || !isCertificateKind(details.kind)) return message;
  return `${message}${locale === 'en' ? ' ' : ''}${certificateNumberWords[details.kind][locale]}`;
}

const isCertificateKind = (kind = ''): kind is CertificateKind => Object.hasOwn(certificateNumberWords, kind);
