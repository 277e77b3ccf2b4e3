import { type BindingRule, fail, pass, rulesOfKind } from './rule.ts';

export const kindOffered: BindingRule<'kind_not_offered'> = {
  code: 'kind_offered',
  source: 'S1; S2; S4',
  title: { en: 'Kind of link', 'zh-CN': '绑定类型' },
  reasons: {
    kind_not_offered: {
      en: 'This region does not offer this kind of link: {kind}.',
      'zh-CN': '当地未开通此类绑定：{kind}。',
    },
  },
  judge: (facts) => (rulesOfKind(facts) ? pass : fail('kind_not_offered', { kind: facts.kind })),
};
