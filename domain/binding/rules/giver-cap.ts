import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const giverCap: BindingRule<'giver_cap_reached'> = {
  code: 'giver_cap',
  source: 'S2; N',
  title: { en: 'Places of the giver (holder)', 'zh-CN': '共济人（持有人）名额' },
  reasons: {
    giver_cap_reached: {
      en: 'The giver (holder) has as many links as one person may have here: {cap}. Unbinding one frees its place.',
      'zh-CN': '共济人（持有人）的绑定数量已达上限 {cap} 个，解绑后可腾出名额。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules || !facts.giver.identified) return notAsked;
    const cap = rules.caps.perGiver;
    return cap === null || facts.giver.givingCount < cap ? pass : fail('giver_cap_reached', { cap: String(cap) });
  },
};
