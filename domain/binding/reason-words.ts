import type { LocalizedText } from '../region-profile.ts';
import { type DecisionReason, decisionReasons } from './application.ts';
import { isRuleCode } from './verdict.ts';
import { ruleTitle } from './verdict-words.ts';

/** Why an application ended without a rule or a reviewer: what nobody answered, was answered with no, or was found out. */
export const waitReasons = [
  'face_not_recognised',
  'face_not_answered',
  'receiver_declined',
  'confirmation_not_given',
  'evidence_not_added',
  'not_decided_in_time',
  'relation_refuted',
] as const;
export type WaitReason = (typeof waitReasons)[number];

const waitWords: Readonly<Record<WaitReason, LocalizedText>> = {
  face_not_recognised: {
    en: 'The face was not recognised, three times. Apply again, or go to a counter with both identity cards.',
    'zh-CN': '人脸认证三次未通过。您可重新申请，或持双方身份证件到经办窗口办理。',
  },
  face_not_answered: {
    en: 'The face authentication was not done in time. You may apply again.',
    'zh-CN': '未在规定时间内完成人脸认证，您可重新申请。',
  },
  receiver_declined: {
    en: 'The other side does not want the link; it takes the will of both.',
    'zh-CN': '对方未同意。家庭共济须双方自愿。',
  },
  confirmation_not_given: {
    en: 'The other side did not answer in time. Speak with him, and apply again.',
    'zh-CN': '对方未在规定时间内确认，请与对方沟通后重新申请。',
  },
  evidence_not_added: {
    en: 'The evidence that was asked for did not come in time. Apply again with it.',
    'zh-CN': '未在规定时间内补充材料，请备齐材料后重新申请。',
  },
  not_decided_in_time: {
    en: 'It was not decided in time, through no fault of yours. Apply again, and name this application.',
    'zh-CN': '未能在办理期限内办结，非因您的原因。请重新申请并关联本次申请。',
  },
  relation_refuted: {
    en: 'The agency found that the relation is not what was said. Come to a counter with the documents of both.',
    'zh-CN': '经办机构核实双方关系与申报不符，请持双方证件材料到经办窗口办理。',
  },
};

const decisionWords: Readonly<Record<DecisionReason, LocalizedText>> = {
  EVIDENCE_CONVINCES: { en: 'The evidence proves the relation.', 'zh-CN': '材料足以证明亲属关系。' },
  EVIDENCE_MISSING: {
    en: 'A piece of evidence is missing.',
    'zh-CN': '缺少必要材料。',
  },
  EVIDENCE_ILLEGIBLE: {
    en: 'A file cannot be read. Photograph the whole page, in good light.',
    'zh-CN': '材料无法辨认，请在光线充足处拍摄完整页面。',
  },
  EVIDENCE_DOES_NOT_MATCH: {
    en: 'The evidence does not agree with what the application says.',
    'zh-CN': '材料与申请内容不一致。',
  },
  RELATION_NOT_PROVEN: {
    en: 'The evidence does not prove the relation. Pages of both household registers, for instance, would help.',
    'zh-CN': '材料不能证明亲属关系，可补充双方户口簿等材料。',
  },
  IDENTITY_DOUBTFUL: {
    en: 'The identity is in doubt. Come to a counter with both identity cards.',
    'zh-CN': '身份信息存疑，请持双方身份证件到经办窗口办理。',
  },
  SUSPECTED_MISUSE: {
    en: 'There is reason to suspect misuse. The agency will speak with you.',
    'zh-CN': '存在违规使用嫌疑，经办机构将与您联系。',
  },
  RULE_NOT_MET: { en: 'A rule does not allow it.', 'zh-CN': '不符合办理规则。' },
};

/** The words of a reason; of a code that we do not know, the code itself. */
export function reasonWords(code: string): LocalizedText {
  if (isRuleCode(code)) return ruleTitle(code);
  if (isDecisionReason(code)) return decisionWords[code];
  return isWaitReason(code) ? waitWords[code] : { en: code, 'zh-CN': code };
}

const isDecisionReason = (code: string): code is DecisionReason =>
  (decisionReasons as readonly string[]).includes(code);
const isWaitReason = (code: string): code is WaitReason => (waitReasons as readonly string[]).includes(code);
