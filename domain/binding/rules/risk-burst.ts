import { type BindingRule, flag, pass } from './rule.ts';

/** A counter that looks at two persons' papers for 3 minutes comes to 60 ÷ 3 = 20 in an hour. */
const withinHourFlagged = 20;

export const riskBurst: BindingRule<'burst'> = {
  code: 'risk_burst',
  source: 'S1',
  title: { en: 'Many applications at once', 'zh-CN': '短时间内大量提交' },
  reasons: {
    burst: {
      en: 'Applications handed in by the same applicant, operator or device within the hour before: {count}. A person has to look at it.',
      'zh-CN': '同一申请人、经办人员或设备在此前一小时内已提交 {count} 件申请，须人工核查。',
    },
  },
  judge: ({ risk }) =>
    risk.submittedWithinHour < withinHourFlagged ? pass : flag('burst', { count: String(risk.submittedWithinHour) }),
};
