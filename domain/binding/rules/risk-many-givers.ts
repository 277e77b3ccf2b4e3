import { type BindingRule, flag, notAsked, pass } from './rule.ts';

/**
 * Two parents and a spouse, or a spouse and two children: 3 givers are an ordinary family. The one who comes when 3
 * others have applied within the year is at least the fourth.
 */
const otherGiversFlagged = 3;

export const riskManyGivers: BindingRule<'many_givers'> = {
  code: 'risk_many_givers',
  source: 'S1',
  title: { en: 'Relative claimed by many', 'zh-CN': '同一亲属被多人申请绑定' },
  reasons: {
    many_givers: {
      en: 'Other persons who applied to be bound to the same relative within a year: {others}. A person has to look at it.',
      'zh-CN': '一年内另有 {others} 人申请绑定同一亲属，须人工核查。',
    },
  },
  judge: ({ receiver, risk }) => {
    if (!receiver.identified) return notAsked;
    return risk.otherGivers < otherGiversFlagged ? pass : flag('many_givers', { others: String(risk.otherGivers) });
  },
};
