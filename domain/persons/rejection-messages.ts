import type { Locale } from '../rejection-messages.ts';
import type { RejectionCode } from '../rejections.ts';

/**
 * What the refusals of registrations, participations, consents and looks say, and those that any act may meet: all that
 * the import of a roster can answer, which carries no others.
 */
export const personRejectionMessages = {
  idempotency_key_malformed: {
    en: 'The idempotency key must have 8 to 128 characters of A-Z a-z 0-9 _ - . :',
    'zh-CN': '幂等键须为 8 至 128 个字符，仅限 A-Z a-z 0-9 _ - . :',
  },
  idempotency_key_reused_with_other_content: {
    en: 'This idempotency key was used before with other content. Use a new key for a new request.',
    'zh-CN': '该幂等键已用于不同内容的请求，新请求请使用新的幂等键。',
  },
  amount_malformed: {
    en: 'The amount must be in yuan with at most two decimals and nothing else, such as 12.34.',
    'zh-CN': '金额须以元为单位，最多两位小数，例如 12.34。',
  },
  amount_below_zero: {
    en: 'The amount must not be below zero: zero or more, without a sign, such as 12.34.',
    'zh-CN': '金额不能为负数：须为零或正数，且不带符号，例如 12.34。',
  },
  amount_out_of_range: {
    en: 'The amount must be at most 10,000,000,000,000.00 yuan.',
    'zh-CN': '金额不得超过 10,000,000,000,000.00 元。',
  },
  date_malformed: {
    en: 'The date must be a real day written YYYY-MM-DD.',
    'zh-CN': '日期须为真实存在的日期，格式为 YYYY-MM-DD。',
  },
  date_in_the_future: {
    en: 'The date must not be in the future (Asia/Shanghai).',
    'zh-CN': '日期不能晚于今天（北京时间）。',
  },
  certificate_kind_unknown: { en: 'This kind of certificate is not known.', 'zh-CN': '不支持该证件类型。' },
  certificate_number_malformed: {
    en: 'The certificate number does not have the form that its kind has.',
    'zh-CN': '证件号码格式与证件类型不符。',
  },
  certificate_check_digit_wrong: {
    en: 'The last character of the certificate number does not fit the others. Check for a typing error.',
    'zh-CN': '证件号码校验位不正确，请检查是否输入有误。',
  },
  certificate_birth_date_unreal: {
    en: 'The birth date in the certificate number is not a real date.',
    'zh-CN': '证件号码中的出生日期不存在。',
  },
  certificate_birth_date_in_the_future: {
    en: 'The birth date in the certificate number is in the future.',
    'zh-CN': '证件号码中的出生日期晚于今天。',
  },
  name_malformed: {
    en: 'The name must have 1 to 50 letters or Chinese characters, written as on the certificate.',
    'zh-CN': '姓名须为 1 至 50 个汉字或字母，与证件一致。',
  },
  employer_name_malformed: {
    en: "The employer's name must have 1 to 200 printable characters.",
    'zh-CN': '单位名称须为 1 至 200 个可显示字符。',
  },
  phone_malformed: {
    en: 'The phone number must be a mainland mobile number of 11 digits.',
    'zh-CN': '手机号码须为 11 位大陆手机号。',
  },
  social_card_number_malformed: {
    en: 'The social-security card number must have 8 to 20 letters and digits.',
    'zh-CN': '社会保障卡号须为 8 至 20 位字母或数字。',
  },
  computer_number_malformed: {
    en: 'The social-security computer number must have 5 to 30 letters and digits.',
    'zh-CN': '社保电脑号须为 5 至 30 位字母或数字。',
  },
  relation_unknown: { en: 'This relation is not one of the near relatives.', 'zh-CN': '该关系不属于近亲属范围。' },
  not_found: { en: 'Nothing by this id that you may see.', 'zh-CN': '未找到您可查看的对应信息。' },
  not_permitted: { en: 'You may not do this.', 'zh-CN': '您无权进行此操作。' },
  pooling_area_unknown: { en: 'This pooling area is not served here.', 'zh-CN': '本系统不服务该统筹区。' },
  pooling_area_not_served_by_caller: {
    en: 'This pooling area is not the one you work for.',
    'zh-CN': '该统筹区不属于您的经办范围。',
  },
  profile_not_in_force: {
    en: 'This pooling area has no rules in force on that day.',
    'zh-CN': '该统筹区在该日尚无生效的政策。',
  },
  certificate_already_registered: {
    en: 'Somebody with this certificate is registered already.',
    'zh-CN': '该证件号码已登记。',
  },
  certificate_registered_under_other_name: {
    en: 'This certificate is registered under another name.',
    'zh-CN': '该证件号码已以其他姓名登记。',
  },
  social_card_number_already_registered: {
    en: 'Somebody with this social-security card is registered already.',
    'zh-CN': '该社会保障卡号已登记。',
  },
  computer_number_already_registered: {
    en: 'Somebody with this social-security computer number is registered already.',
    'zh-CN': '该社保电脑号已登记。',
  },
  opening_balance_without_account: {
    en: 'This insurance type has no personal account, so it can have no opening balance.',
    'zh-CN': '该险种没有个人账户，不能填写期初余额。',
  },
  participations_empty: { en: 'At least one participation is needed.', 'zh-CN': '至少需要一条参保信息。' },
  participation_duplicate: {
    en: 'There is a participation of this insurance type in this pooling area already.',
    'zh-CN': '该统筹区已有同一险种的参保信息。',
  },
  participation_not_found: {
    en: 'There is no participation in this pooling area.',
    'zh-CN': '在该统筹区没有参保信息。',
  },
  participation_status_forbids: {
    en: 'The status of the participation ({status}) does not allow this.',
    'zh-CN': '参保状态（{status}）不允许此操作。',
  },
  participation_starts_before_birth: {
    en: 'The participation must not begin before the day of birth in the certificate number.',
    'zh-CN': '参保开始日期不能早于证件号码中的出生日期。',
  },
  participation_ends_before_it_starts: {
    en: 'The day lies before the first day of the participation.',
    'zh-CN': '日期早于参保开始日期。',
  },
  participation_resumes_before_suspension: {
    en: 'The day lies before the day from which the participation is suspended.',
    'zh-CN': '日期早于暂停参保日期。',
  },
  participation_moves_nowhere: {
    en: 'The participation is in this pooling area already.',
    'zh-CN': '参保关系已在该统筹区，无需转移。',
  },
  participation_end_is_a_move: {
    en: 'Somebody who is transferred out goes somewhere: use participationMove and say where to.',
    'zh-CN': '转出须说明转往的统筹区，请使用 participationMove。',
  },
  channel_unknown: { en: 'This pooling area does not know this channel.', 'zh-CN': '该统筹区未接入此渠道。' },
  consent_scope_not_offered: {
    en: 'The pooling area does not offer this scope to this channel: {scope}.',
    'zh-CN': '该统筹区未向此渠道开放该授权范围：{scope}。',
  },
  consent_scopes_empty: { en: 'Name at least one scope.', 'zh-CN': '请至少选择一项授权范围。' },
  consent_text_version_not_current: {
    en: 'There is a newer consent text, version {current}. It must be read first.',
    'zh-CN': '授权书已更新为版本 {current}，请先阅读。',
  },
  consent_expiry_out_of_range: {
    en: 'A consent lasts from 1 to {daysMax} days.',
    'zh-CN': '授权期限须为 1 至 {daysMax} 天。',
  },
  consent_not_live: { en: 'This consent does not hold any more.', 'zh-CN': '该授权已失效。' },
  unmask_fields_malformed: {
    en: 'Name at least one field, each at most once.',
    'zh-CN': '请至少选择一个字段，且不可重复。',
  },
  unmask_purpose_not_of_caller: {
    en: 'OWN_DATA is for the person himself; staff state another purpose.',
    'zh-CN': 'OWN_DATA 仅限本人使用，工作人员须说明其他用途。',
  },
  unmask_reference_malformed: {
    en: 'Staff must give a file or ticket number: letters A-Z, digits and . : # / _ -, with a digit, no more than ten digits in a row, eight of them alone only as a date (20261120), no name, and no number of a certificate, card or phone; or the number of a document of the agency. A person gives none for his own data.',
    'zh-CN':
      '工作人员须填写业务单号：限字母 A-Z、数字及 . : # / _ -，至少一个数字，连续数字不超过十位，单独的八位数字须为日期（如 20261120），不得含姓名、证件号码、卡号或手机号；或填写发文字号，如 杭医保〔2026〕18号；本人查看无需填写。',
  },
  changed_meanwhile: {
    en: 'Somebody changed this at the same moment. Try again.',
    'zh-CN': '数据刚被他人修改，请重试。',
  },
  busy: { en: 'Too much at once. Try again in a moment.', 'zh-CN': '系统繁忙，请稍后重试。' },
} as const satisfies Partial<Record<RejectionCode, Record<Locale, string>>>;
