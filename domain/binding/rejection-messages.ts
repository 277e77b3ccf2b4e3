import type { Locale } from '../rejection-messages.ts';
import type { RejectionCode } from '../rejections.ts';

/** What the refusals of applications, reviews, evidence, passwords, faces, vouchers and links say. */
export const bindingRejectionMessages = {
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
    'zh-CN': '此处须填写亲属的{identifiers}。',
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
    'zh-CN': '申请当前状态为“{state}”，不能进行此操作。',
  },
  application_claimed_by_other: {
    en: 'Another reviewer has taken this application.',
    'zh-CN': '该申请已由其他审核人员领取。',
  },
  application_not_claimed: {
    en: 'Take the application first; only who has taken it decides it.',
    'zh-CN': '请先领取该申请，由领取人办理。',
  },
  application_handed_round: {
    en: 'It has been handed round too often: who has it now decides it.',
    'zh-CN': '该申请流转次数过多，请由当前领取人作出决定。',
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
  evidence_not_clean: {
    en: 'The scan found something harmful in the file, or could not look into it. Announce another one, without a password.',
    'zh-CN': '文件未通过安全扫描（含有害内容或无法检查），请另选文件（勿加密码）并重新申请上传。',
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
  evidence_form_not_of_agent: {
    en: 'Only who is there signs electronically: an agent brings the letter signed on paper, uploaded or copied.',
    'zh-CN': '代办时双方不在场，承诺书不能电子签署，请提交双方签署的纸质承诺书。',
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
    en: 'Give a file or ticket number: letters A-Z, digits and . : # / _ -, with a digit, no more than ten digits in a row, eight of them alone only as a date (20261120), no name, and no number of a certificate, card or phone; or the number of a document of the agency.',
    'zh-CN':
      '请填写业务单号：限字母 A-Z、数字及 . : # / _ -，至少一个数字，连续数字不超过十位，单独的八位数字须为日期（如 20261120），不得含姓名、证件号码、卡号或手机号；或填写发文字号，如 杭医保〔2026〕18号。',
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
    'zh-CN': '已申请解绑，绑定将于 {at}终止。',
  },
} as const satisfies Partial<Record<RejectionCode, Record<Locale, string>>>;
