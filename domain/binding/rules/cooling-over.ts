import { addDays, shanghaiDay } from '../../calendar.ts';
import { type BindingRule, bothIdentified, fail, notAsked, pass, rulesOfKind } from './rule.ts';

/** Counted in Shanghai days: ended on the 1st with 30 days, it is possible again on the 31st, from midnight on. */
export const coolingOver: BindingRule<'cooling_not_over'> = {
  code: 'cooling_over',
  source: 'N',
  title: { en: 'Time since the two were unbound', 'zh-CN': '距上次解绑的天数' },
  reasons: {
    cooling_not_over: {
      en: 'After an unbinding {days} days have to pass before the same two may be bound again. It is possible from {from}.',
      'zh-CN': '解绑后须满 {days} 天方可再次绑定，{from} 起可办理。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules || !bothIdentified(facts)) return notAsked;
    const { endedAt } = facts.between;
    if (endedAt === undefined || rules.coolingDays === 0) return pass;
    const from = addDays(shanghaiDay(new Date(endedAt)), rules.coolingDays);
    return facts.on >= from ? pass : fail('cooling_not_over', { days: String(rules.coolingDays), from });
  },
};
