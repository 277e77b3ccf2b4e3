import { type BindingRule, bothIdentified, flag, notAsked, pass } from './rule.ts';

export const riskRelationRefuted: BindingRule<'relation_refuted'> = {
  code: 'risk_relation_refuted',
  source: 'S1',
  title: { en: 'Relation found to be false before', 'zh-CN': '关系曾被认定不实' },
  reasons: {
    relation_refuted: {
      en: 'The agency found the relation between the two to be false before. A person has to look at it.',
      'zh-CN': '经办机构曾认定双方关系不实，须人工核查。',
    },
  },
  judge: (facts) => {
    if (!bothIdentified(facts)) return notAsked;
    return facts.between.refuted ? flag('relation_refuted') : pass;
  },
};
