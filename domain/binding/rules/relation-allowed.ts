import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

export const relationAllowed: BindingRule<'relation_not_allowed'> = {
  code: 'relation_allowed',
  source: 'S2; S4; N',
  title: { en: 'Relation', 'zh-CN': '亲属关系' },
  reasons: {
    relation_not_allowed: {
      en: 'This relation cannot be bound in this region. Here the relative must be: {relations}.',
      'zh-CN': '当地不支持绑定该亲属关系。可绑定的亲属为：{relations}。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules) return notAsked;
    return rules.relations.includes(facts.relation)
      ? pass
      : fail('relation_not_allowed', { relations: rules.relations.join(',') });
  },
};
