import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const receiverCap: BindingRule<'receiver_cap_reached'> = {
  code: 'receiver_cap',
  source: 'N',
  title: { en: 'Places of the receiver (member)', 'zh-CN': '被共济人（家庭成员）名额' },
  reasons: {
    receiver_cap_reached: {
      en: 'The receiver (member) is already bound to as many persons as one may be here: {cap}. One of them has to unbind first.',
      'zh-CN': '被共济人（家庭成员）已被绑定 {cap} 次，达到上限，须先解绑其中之一。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules || !facts.receiver.identified) return notAsked;
    const cap = rules.caps.perReceiver;
    return cap === null || facts.receiver.receivingCount < cap
      ? pass
      : fail('receiver_cap_reached', { cap: String(cap) });
  },
};
