import { shareRegister } from '../../relations.ts';
import { type BindingRule, bothIdentified, flag, notAsked, pass } from './rule.ts';

export const riskHouseholdDiffers: BindingRule<'household_differs'> = {
  code: 'risk_household_differs',
  source: 'S2',
  title: { en: 'Household register', 'zh-CN': '户籍信息' },
  reasons: {
    household_differs: {
      en: 'The population register has the two in different households. A person has to look at the evidence.',
      'zh-CN': '户籍信息显示双方不在同一户，须人工核查材料。',
    },
  },
  judge: (facts) => {
    if (!bothIdentified(facts)) return notAsked;
    const differs = facts.risk.households === 'DIFFERENT' && shareRegister(facts.relation);
    return differs ? flag('household_differs') : pass;
  },
};
