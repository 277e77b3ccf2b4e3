import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

/** Links that ended count too: otherwise binding and unbinding by turns would go round the cap. */
export const yearlyCap: BindingRule<'yearly_cap_reached'> = {
  code: 'yearly_cap',
  source: 'N',
  title: { en: 'New links of the giver (holder) this year', 'zh-CN': '共济人（持有人）本年度新增绑定' },
  reasons: {
    yearly_cap_reached: {
      en: 'The giver (holder) has made as many new links this calendar year as are allowed here: {cap}. The next is possible from 1 January.',
      'zh-CN': '共济人（持有人）本自然年内新增绑定已达上限 {cap} 次，次年 1 月 1 日起可再办理。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules || !facts.giver.identified) return notAsked;
    const cap = rules.caps.perYear;
    return cap === null || facts.giver.madeThisYear < cap ? pass : fail('yearly_cap_reached', { cap: String(cap) });
  },
};
