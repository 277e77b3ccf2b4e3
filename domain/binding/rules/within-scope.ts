import { isWithinScope, restingParticipations } from '../resting-participations.ts';
import { type BindingRule, bothIdentified, fail, notAsked, pass, rulesOfKind } from './rule.ts';

/** Where the other person is insured is not said: the applicant may not know it. */
export const withinScope: BindingRule<'outside_pooling_area' | 'outside_province'> = {
  code: 'within_scope',
  source: 'S1; S4; N',
  title: { en: 'Where both persons are insured', 'zh-CN': '双方参保地' },
  reasons: {
    outside_pooling_area: {
      en: 'Both persons must be insured in the same pooling area.',
      'zh-CN': '双方须在同一统筹区参保。',
    },
    outside_province: {
      en: 'Both persons must be insured in the same province.',
      'zh-CN': '双方须在同一省份参保。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    const rests = restingParticipations(facts);
    if (!rules || !rests || !bothIdentified(facts)) return notAsked;
    if (isWithinScope(rules.scope, rests.giver.admdvs, rests.receiver.admdvs)) return pass;
    return fail(rules.scope === 'SAME_POOL' ? 'outside_pooling_area' : 'outside_province');
  },
};
