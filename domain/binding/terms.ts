import type { LinkKind } from '../links/family-link.ts';
import type {
  EvidenceForm,
  EvidenceKind,
  Identifier,
  Initiator,
  LocalizedText,
  SubmissionChannel,
} from '../region-profile.ts';
import type { Relation } from '../relations.ts';
import type { ApplicationState, DecisionReason } from './application.ts';

type OfVerdicts = LinkKind | Relation | Initiator | SubmissionChannel | EvidenceKind | EvidenceForm;
type OfRejections = ApplicationState | DecisionReason | Identifier;
type Term = OfVerdicts | OfRejections;

/**
 * What people call the codes that stand in a verdict or a rejection, within a sentence. No code means two things, so one
 * list does for all.
 */
const terms: Readonly<Record<Term, LocalizedText>> = {
  MUTUAL_AID: { en: 'family mutual aid', 'zh-CN': '家庭共济' },
  DISPLAY: { en: "showing a relative's e-voucher", 'zh-CN': '亲情账户' },

  SPOUSE: { en: 'spouse', 'zh-CN': '配偶' },
  PARENT: { en: 'parent', 'zh-CN': '父母' },
  CHILD: { en: 'child', 'zh-CN': '子女' },
  SIBLING: { en: 'brother or sister', 'zh-CN': '兄弟姐妹' },
  PATERNAL_GRANDPARENT: { en: 'paternal grandparent', 'zh-CN': '祖父母' },
  MATERNAL_GRANDPARENT: { en: 'maternal grandparent', 'zh-CN': '外祖父母' },
  GRANDCHILD: { en: 'child of a son', 'zh-CN': '孙子女' },
  MATERNAL_GRANDCHILD: { en: 'child of a daughter', 'zh-CN': '外孙子女' },

  GIVER: { en: 'the giver (holder)', 'zh-CN': '共济人（持有人）' },
  RECEIVER: { en: 'the receiver (member)', 'zh-CN': '被共济人（家庭成员）' },
  GUARDIAN: { en: 'a guardian', 'zh-CN': '监护人' },
  OPERATOR: { en: 'an operator with both persons present', 'zh-CN': '经办人员（双方在场）' },
  AGENT: { en: "an agent with both persons' documents", 'zh-CN': '持双方证件的代办人' },

  WECHAT: { en: 'the WeChat account', 'zh-CN': '微信公众号' },
  WEBSITE: { en: 'the website', 'zh-CN': '网站' },
  NATIONAL_APP: { en: 'the national app', 'zh-CN': '国家医保服务平台 App' },
  PROVINCIAL_APP: { en: 'the provincial app', 'zh-CN': '省级 App' },
  TERMINAL: { en: 'a self-service terminal', 'zh-CN': '自助终端' },
  HOSPITAL_OFFICE: { en: "a designated hospital's insurance office", 'zh-CN': '定点医院医保办' },
  COUNTER: { en: 'a counter', 'zh-CN': '经办窗口' },
  PAYMENT_APP: { en: 'a payment app', 'zh-CN': '支付 App' },

  COMMITMENT_LETTER: { en: 'commitment letter', 'zh-CN': '承诺书' },
  REGISTRATION_FORM: { en: 'registration form', 'zh-CN': '登记表' },
  GIVER_HOUSEHOLD_REGISTER: { en: "giver's (holder's) household register", 'zh-CN': '共济人（持有人）户口簿' },
  RECEIVER_HOUSEHOLD_REGISTER: {
    en: "receiver's (member's) household register",
    'zh-CN': '被共济人（家庭成员）户口簿',
  },
  GIVER_ID_CARD: { en: "giver's (holder's) identity card", 'zh-CN': '共济人（持有人）身份证' },
  RECEIVER_ID_CARD: { en: "receiver's (member's) identity card", 'zh-CN': '被共济人（家庭成员）身份证' },
  GIVER_SOCIAL_CARD: { en: "giver's (holder's) social-security card", 'zh-CN': '共济人（持有人）社会保障卡' },
  RECEIVER_SOCIAL_CARD: { en: "receiver's (member's) social-security card", 'zh-CN': '被共济人（家庭成员）社会保障卡' },

  UPLOAD: { en: 'uploaded', 'zh-CN': '上传' },
  ELECTRONIC: { en: 'signed electronically', 'zh-CN': '电子签署' },
  ORIGINAL_SEEN: { en: 'original seen', 'zh-CN': '核验原件' },
  ORIGINAL_AND_COPY: { en: 'original seen and copy kept', 'zh-CN': '核验原件并留存复印件' },

  SUBMITTED: { en: 'handed in', 'zh-CN': '已提交' },
  AWAITING_FACE: { en: 'waiting for a face authentication', 'zh-CN': '待人脸认证' },
  AWAITING_CONFIRMATION: { en: 'waiting for the word of the other side', 'zh-CN': '待对方确认' },
  UNDER_REVIEW: { en: 'under review', 'zh-CN': '审核中' },
  AWAITING_EVIDENCE: { en: 'waiting for more evidence', 'zh-CN': '待补充材料' },
  ESCALATED: { en: 'late, and with a supervisor', 'zh-CN': '逾期督办中' },
  APPROVED: { en: 'approved', 'zh-CN': '已通过' },
  REJECTED: { en: 'rejected', 'zh-CN': '未通过' },
  WITHDRAWN: { en: 'withdrawn', 'zh-CN': '已撤回' },
  EXPIRED: { en: 'expired', 'zh-CN': '已失效' },

  EVIDENCE_CONVINCES: { en: 'the evidence convinces', 'zh-CN': '材料充分' },
  EVIDENCE_MISSING: { en: 'evidence is missing', 'zh-CN': '缺少材料' },
  EVIDENCE_ILLEGIBLE: { en: 'evidence cannot be read', 'zh-CN': '材料无法辨认' },
  EVIDENCE_DOES_NOT_MATCH: { en: 'evidence does not agree with the application', 'zh-CN': '材料与申请不一致' },
  RELATION_NOT_PROVEN: { en: 'the relation is not proven', 'zh-CN': '亲属关系未获证明' },
  IDENTITY_DOUBTFUL: { en: 'the identity is in doubt', 'zh-CN': '身份存疑' },
  SUSPECTED_MISUSE: { en: 'misuse is suspected', 'zh-CN': '涉嫌违规使用' },
  RULE_NOT_MET: { en: 'a rule does not allow it', 'zh-CN': '不符合规则' },

  NAME: { en: 'name', 'zh-CN': '姓名' },
  CERTIFICATE_NUMBER: { en: 'certificate number', 'zh-CN': '证件号码' },
  SOCIAL_CARD_NUMBER: { en: 'social-security card number', 'zh-CN': '社会保障卡号' },
  COMPUTER_NUMBER: { en: 'social-security computer number', 'zh-CN': '社保电脑号' },
};

export const isTerm = (code: string): code is Term => Object.hasOwn(terms, code);

/** The term of a code; what is no code (a number, a day, a version) stays as it is. */
export const termOf = (code: string, locale: keyof LocalizedText): string =>
  isTerm(code) ? terms[code][locale] : code;
