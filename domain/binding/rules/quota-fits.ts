import { isWithinHours, shanghaiTimeOfDay } from '../../calendar.ts';
import { type Fen, formatYuan } from '../../money.ts';
import type { QuotaRules } from '../../region-profile.ts';
import type { BindingFacts } from '../facts.ts';
import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

type Reason =
  | 'quota_not_offered'
  | 'quota_missing'
  | 'quota_not_positive'
  | 'quota_too_large'
  | 'quota_closed_hours'
  | 'quota_not_covered'
  | 'quota_account_closed';

/**
 * The first amount set aside is a transfer like any later one. A display link shares no money and has no quota. Whether
 * the account covers it is found by setting it aside, with the approval: of that the last two reasons speak.
 */
export const quotaFits: BindingRule<Reason> = {
  code: 'quota_fits',
  source: 'N',
  title: { en: 'Quota', 'zh-CN': '共济额度' },
  reasons: {
    quota_not_offered: {
      en: 'No quota is set aside for this kind of link here. Leave it out.',
      'zh-CN': '此类绑定在当地不设共济额度，请勿填写。',
    },
    quota_missing: {
      en: 'An amount has to be set aside for the receiver. State the quota.',
      'zh-CN': '须为被共济人设置共济额度，请填写金额。',
    },
    quota_not_positive: { en: 'The quota must be more than 0.00 yuan.', 'zh-CN': '共济额度须大于 0.00 元。' },
    quota_too_large: {
      en: 'At most {max} yuan can be set aside at once.',
      'zh-CN': '单次设置的共济额度不得超过 {max} 元。',
    },
    quota_closed_hours: {
      en: 'No quota can be set aside from {from} to {until} (Asia/Shanghai). Apply outside these hours.',
      'zh-CN': '{from} 至 {until}（北京时间）暂停设置共济额度，请在其他时间办理。',
    },
    quota_not_covered: {
      en: "The giver's account does not hold {quota} yuan that may be shared and are not set aside already.",
      'zh-CN': '共济人个人账户中可共济且未预留的金额不足 {quota} 元。',
    },
    quota_account_closed: {
      en: "The giver's account is closed, so that {quota} yuan cannot be set aside on it.",
      'zh-CN': '共济人个人账户已关闭，无法设置 {quota} 元的共济额度。',
    },
  },
  judge: (facts) => {
    const rules = quotaRulesOf(facts);
    if (!rules) return notAsked;
    if (facts.quota === undefined) return rules.mode === 'REQUIRED' ? fail('quota_missing') : pass;
    return judgeAmount(facts.quota, rules, shanghaiTimeOfDay(new Date(facts.now)).slice(0, 5));
  },
};

function judgeAmount(quota: Fen, { mode, perTransferMax, closedHours }: QuotaRules, timeOfDay: string) {
  if (mode === 'NONE') return fail('quota_not_offered');
  if (quota <= 0n) return fail('quota_not_positive');
  if (perTransferMax !== null && quota > perTransferMax) {
    return fail('quota_too_large', { max: formatYuan(perTransferMax) });
  }
  return closedHours && isWithinHours(timeOfDay, closedHours) ? fail('quota_closed_hours', closedHours) : pass;
}

const noQuota: QuotaRules = {
  mode: 'NONE',
  perTransferMax: null,
  transfersPerDay: null,
  closedHours: null,
  acceptanceDeadline: null,
};

function quotaRulesOf(facts: BindingFacts): QuotaRules | undefined {
  if (!rulesOfKind(facts)) return undefined;
  return facts.kind === 'DISPLAY' ? noQuota : facts.profile.mutualAid?.quota;
}
