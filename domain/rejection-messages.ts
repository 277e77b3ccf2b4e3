import type { CertificateKind } from './certificates/certificate.ts';
import { certificateNumberWords } from './certificates/number-words.ts';
import type { Rejection } from './outcome.ts';
import type { RejectionCode } from './rejections.ts';

/** The languages of messages. Codes and field names are the same in every language. */
export type Locale = 'en' | 'zh-CN';

/** What each rejection says: what is wrong and what would be right. `{name}` is filled in from its details. */
export const rejectionMessages: Record<RejectionCode, Record<Locale, string>> = {
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
    en: 'The pooling area does not offer the scope {scope} to this channel.',
    'zh-CN': '该统筹区未向此渠道开放 {scope} 授权范围。',
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
    en: 'Staff must give a file or ticket number: letters A-Z, digits and . : # / _ -, with a digit, no more than ten digits in a row and no name. A person gives none for his own data.',
    'zh-CN':
      '工作人员须填写业务单号：限字母 A-Z、数字及 . : # / _ -，至少一个数字，连续数字不超过十位，不得含姓名；本人查看无需填写。',
  },
  submission_channel_not_of_caller: {
    en: 'This channel is not yours: people apply through an app or a website, staff and devices through their own.',
    'zh-CN': '该办理渠道与您的身份不符：个人通过应用或网站办理，工作人员和终端通过各自渠道办理。',
  },
  initiator_not_of_caller: {
    en: 'You cannot apply in this part: OPERATOR is for staff and devices, the others for people.',
    'zh-CN': '您不能以该身份提交：OPERATOR 仅限工作人员和终端，其他身份仅限个人。',
  },
  person_not_registered: {
    en: 'You are not registered with this medical-insurance agency. Register at a counter first.',
    'zh-CN': '您尚未在本医保经办机构登记，请先到经办窗口登记。',
  },
  party_missing: {
    en: 'Say who this side is; only your own side is left out.',
    'zh-CN': '请填写该方信息；仅本人一方可以省略。',
  },
  party_not_stated: {
    en: 'Leave your own side out: it is filled in for you.',
    'zh-CN': '本人一方由系统填写，请勿填写。',
  },
  party_identifiers_incomplete: {
    en: 'Here a relative is named by {identifiers}.',
    'zh-CN': '此处须填写亲属的 {identifiers}。',
  },
  party_not_matched: {
    en: 'Nobody registered has these particulars. Check each of them against the certificate.',
    'zh-CN': '未找到与所填信息一致的参保人，请对照证件逐项核对。',
  },
  parties_are_the_same: { en: 'Both sides are the same person.', 'zh-CN': '双方不能为同一人。' },
  link_kind_not_offered: {
    en: 'This pooling area does not offer this kind of link.',
    'zh-CN': '该统筹区未开展此类绑定。',
  },
  notice_version_not_current: {
    en: 'There is a newer notice, version {current}. It must be read first.',
    'zh-CN': '办理须知已更新为版本 {current}，请先阅读。',
  },
  commitment_letter_version_not_current: {
    en: 'There is a newer commitment letter, version {current}. It must be read first.',
    'zh-CN': '承诺书已更新为版本 {current}，请先阅读。',
  },
  commitment_letter_name_differs: {
    en: 'The commitment letter must be signed with the name of the applicant, as on his certificate.',
    'zh-CN': '承诺书须由申请人本人签名，与证件姓名一致。',
  },
  restored_application_unknown: {
    en: 'There is no earlier application by this id for these two.',
    'zh-CN': '未找到双方此前的该申请。',
  },
  restored_application_not_final: {
    en: 'The earlier application is still open. Withdraw it, or wait for its end.',
    'zh-CN': '此前的申请尚未办结，请先撤回或等待办结。',
  },
  restored_application_approved: {
    en: 'The earlier application was approved: there is nothing to take up again.',
    'zh-CN': '此前的申请已通过，无需重新申请。',
  },
  evidence_incomplete: { en: 'Evidence is missing: {kinds}.', 'zh-CN': '缺少材料：{kinds}。' },
  evidence_form_not_of_supplement: {
    en: 'A letter is signed in the app with the application only; afterwards, upload it as a file.',
    'zh-CN': '电子承诺书仅在提交申请时签署；补充材料请以文件上传。',
  },
  evidence_empty: { en: 'Name at least one piece of evidence.', 'zh-CN': '请至少提交一项材料。' },
  batch_empty: { en: 'Name at least one relative.', 'zh-CN': '请至少填写一位亲属。' },
  batch_too_large: { en: 'At most {max} relatives at a time.', 'zh-CN': '一次最多办理 {max} 位亲属。' },
  application_open_already: {
    en: 'An application of this kind is open for these two. Withdraw it, or wait for its end.',
    'zh-CN': '双方已有同类申请正在办理，请先撤回或等待办结。',
  },
  application_state_forbids: {
    en: 'The application is {state}: this cannot be done to it any more, or not yet.',
    'zh-CN': '申请当前状态为 {state}，不能进行此操作。',
  },
  application_claimed_by_other: {
    en: 'Another reviewer has taken this application.',
    'zh-CN': '该申请已由其他审核人员领取。',
  },
  application_not_claimed: {
    en: 'Take the application first; only who has taken it decides it.',
    'zh-CN': '请先领取该申请，由领取人办理。',
  },
  reviewer_is_submitter: {
    en: 'Whoever handed an application in does not review it.',
    'zh-CN': '提交人不能审核自己提交的申请。',
  },
  decision_reasons_empty: { en: 'Give at least one reason.', 'zh-CN': '请至少选择一项理由。' },
  decision_reasons_do_not_fit: {
    en: 'Not every reason fits what you do. For this there are: {reasons}.',
    'zh-CN': '所选理由与操作不符，可选：{reasons}。',
  },
  reviewer_malformed: {
    en: 'The reviewer must be named as his tokens name him: 1 to 255 printable ASCII characters without spaces.',
    'zh-CN': '审核人员须按其令牌中的标识填写：1 至 255 个可显示的 ASCII 字符，不含空格。',
  },
  rules_not_met: {
    en: 'The rules do not allow it any more: {rules}. It can only be rejected.',
    'zh-CN': '已不符合规则：{rules}，只能不予通过。',
  },
  evidence_bytes_out_of_range: {
    en: 'A file has 1 to {max} bytes.',
    'zh-CN': '文件大小须为 1 至 {max} 字节。',
  },
  evidence_hash_malformed: {
    en: 'The SHA-256 of the file is 64 hexadecimal digits in lower case.',
    'zh-CN': '文件的 SHA-256 值须为 64 位小写十六进制数字。',
  },
  evidence_not_uploaded: {
    en: 'Nothing has arrived yet. Send the file to the address you were given, then try again.',
    'zh-CN': '尚未收到文件，请先将文件上传至所给地址，再试一次。',
  },
  evidence_size_differs: {
    en: 'The file that arrived does not have the size that was announced. Announce it anew.',
    'zh-CN': '收到的文件大小与所填不符，请重新申请上传。',
  },
  evidence_type_differs: {
    en: 'The file that arrived is not what was announced: whole JPEG, PNG and PDF files are taken. Announce it anew.',
    'zh-CN': '收到的文件与所填类型不符，仅接受完整的 JPEG、PNG 或 PDF 文件，请重新申请上传。',
  },
  evidence_hash_differs: {
    en: 'The file that arrived is another one than was announced. Announce it anew.',
    'zh-CN': '收到的文件与所填文件不一致，请重新申请上传。',
  },
  evidence_too_many: {
    en: 'At most {max} pieces of evidence at a time.',
    'zh-CN': '一次最多提交 {max} 份材料。',
  },
  evidence_form_not_of_caller: {
    en: 'Only staff and devices state that they saw an original.',
    'zh-CN': '仅工作人员和终端可以注明已查看原件。',
  },
  evidence_form_not_of_kind: {
    en: 'Only a commitment letter is signed electronically.',
    'zh-CN': '仅承诺书可以电子签署。',
  },
  evidence_upload_missing: {
    en: 'Evidence in this form needs an upload: name its id.',
    'zh-CN': '该形式的材料须先上传，请填写上传编号。',
  },
  evidence_upload_not_expected: {
    en: 'Evidence in this form has no upload: leave the id out.',
    'zh-CN': '该形式的材料无需上传，请勿填写上传编号。',
  },
  evidence_duplicate: {
    en: 'The same piece of evidence is named twice.',
    'zh-CN': '同一份材料填写了两次。',
  },
  evidence_unknown: {
    en: 'You have no upload by this id. Uploads that are not used go after a day.',
    'zh-CN': '未找到您的该上传文件。未使用的上传文件一天后失效。',
  },
  evidence_attached_already: {
    en: 'This upload belongs to an application already. Upload it again.',
    'zh-CN': '该上传文件已用于其他申请，请重新上传。',
  },
  evidence_not_complete: {
    en: 'This upload has not been completed.',
    'zh-CN': '该文件尚未完成上传。',
  },
  evidence_kind_differs: {
    en: 'This upload was announced as another kind of evidence.',
    'zh-CN': '该文件上传时登记的材料种类与此不同。',
  },
  reference_malformed: {
    en: 'Give a file or ticket number: letters A-Z, digits and . : # / _ -, with a digit, no more than ten digits in a row and no name.',
    'zh-CN': '请填写业务单号：限字母 A-Z、数字及 . : # / _ -，至少一个数字，连续数字不超过十位，不得含姓名。',
  },
  transaction_password_missing: {
    en: 'A transaction password is needed here, and there is none.',
    'zh-CN': '此处须有交易密码，但未填写或尚未设置。',
  },
  transaction_password_malformed: {
    en: 'The transaction password must have 6 to 32 printable characters, six digits for example.',
    'zh-CN': '交易密码须为 6 至 32 个可显示字符，例如六位数字。',
  },
  transaction_password_locked: {
    en: 'Too many wrong attempts: the transaction password is locked until {until}. A counter can remove a forgotten one.',
    'zh-CN': '错误次数过多，交易密码已锁定至 {until}。忘记密码可到经办窗口重置。',
  },
  transaction_password_wrong: {
    en: 'The transaction password is wrong. Attempts left: {left}.',
    'zh-CN': '交易密码错误，还可尝试 {left} 次。',
  },
  face_purpose_malformed: {
    en: 'A face authentication is for an application or for your own voucher: name exactly one of the two.',
    'zh-CN': '人脸认证须且只能针对一项申请或本人的电子凭证。',
  },
  voucher_agreement_not_current: {
    en: 'There is a newer voucher agreement, version {current}. It must be read first.',
    'zh-CN': '电子凭证服务协议已更新为版本 {current}，请先阅读。',
  },
  voucher_not_active: { en: 'The e-voucher is not active yet.', 'zh-CN': '医保电子凭证尚未激活。' },
  voucher_face_not_awaited: {
    en: 'The e-voucher waits for no face authentication.',
    'zh-CN': '医保电子凭证当前无需人脸认证。',
  },
  voucher_code_not_valid: {
    en: 'This code does not count. Ask for a new one to be shown.',
    'zh-CN': '该凭证码无效，请重新出示。',
  },
  voucher_code_expired: {
    en: 'This code is older than a minute. Ask for a new one to be shown.',
    'zh-CN': '该凭证码已过期，请重新出示。',
  },
  voucher_code_used: {
    en: 'This code was used already. Ask for a new one to be shown.',
    'zh-CN': '该凭证码已使用，请重新出示。',
  },
  face_attempts_exhausted: {
    en: 'There were {max} face authentications today. Try again tomorrow.',
    'zh-CN': '今日人脸认证已达 {max} 次，请明日再试。',
  },
  link_not_live: {
    en: 'This link is not live any more. Nothing needs to be done.',
    'zh-CN': '该绑定已不在有效状态，无需再办理。',
  },
  unbinding_not_of_caller: {
    en: 'In this pooling area the other side unbinds. A link also ends by itself when the insurance of either side does.',
    'zh-CN': '本统筹区规定由另一方办理解绑。任一方参保终止时绑定自动解除。',
  },
  link_ends_already: {
    en: 'The unbinding was asked for already. The link ends at {at}.',
    'zh-CN': '已申请解绑，绑定将于 {at} 终止。',
  },
  changed_meanwhile: {
    en: 'Somebody changed this at the same moment. Try again.',
    'zh-CN': '数据刚被他人修改，请重试。',
  },
  face_provider_unavailable: {
    en: 'The face authentication cannot be reached just now. Try again in a moment.',
    'zh-CN': '人脸认证服务暂时不可用，请稍后重试。',
  },
  busy: { en: 'Too much at once. Try again in a moment.', 'zh-CN': '系统繁忙，请稍后重试。' },
};

/** The words of a rejection in the reader's language. */
export function rejectionMessage({ code, details = {} }: Rejection, locale: Locale): string {
  const message = rejectionMessages[code][locale].replace(/\{(\w+)\}/g, (_whole, name) => details[name] ?? '');
  if (code !== 'certificate_number_malformed' || !isCertificateKind(details.kind)) return message;
  return `${message}${locale === 'en' ? ' ' : ''}${certificateNumberWords[details.kind][locale]}`;
}

const isCertificateKind = (kind = ''): kind is CertificateKind => Object.hasOwn(certificateNumberWords, kind);
