import { actsOnlyAssisted, isAssisted } from '../presence.ts';
import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const initiatorAllowed: BindingRule<'initiator_not_allowed' | 'initiator_not_by_himself'> = {
  code: 'initiator_allowed',
  source: 'S2; S3; S4',
  title: { en: 'Who applies', 'zh-CN': '发起人' },
  reasons: {
    initiator_not_allowed: {
      en: 'In this region such an application cannot come from this side. It can come from: {initiators}.',
      'zh-CN': '当地不接受由该方发起的申请。可由以下人员发起：{initiators}。',
    },
    initiator_not_by_himself: {
      en: 'An operator or agent applies only at a terminal, a hospital office or a counter, where people or originals are seen.',
      'zh-CN': '经办人员或代办人只能在自助终端、医院医保办或经办窗口提交，以便核验本人或证件原件。',
    },
  },
  judge: (facts) => {
    const { channel, initiator } = facts;
    const rules = rulesOfKind(facts);
    if (!rules) return notAsked;
    if (!rules.initiators.includes(initiator)) {
      return fail('initiator_not_allowed', { initiators: rules.initiators.join(',') });
    }
    return actsOnlyAssisted(initiator) && !isAssisted(channel) ? fail('initiator_not_by_himself') : pass;
  },
};
