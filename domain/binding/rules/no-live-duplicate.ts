import { type BindingRule, bothIdentified, fail, notAsked, pass } from './rule.ts';

export const noLiveDuplicate: BindingRule<'same_person' | 'already_linked' | 'already_applied'> = {
  code: 'no_live_duplicate',
  source: 'S3; S4',
  title: { en: 'Links and applications between the two', 'zh-CN': '双方已有的绑定和申请' },
  reasons: {
    same_person: {
      en: 'Giver (holder) and receiver (member) are one person. A link binds two.',
      'zh-CN': '双方为同一人，绑定须在两人之间进行。',
    },
    already_linked: {
      en: 'These two are bound already in this way. Nothing needs to be done.',
      'zh-CN': '双方已有同类绑定，无需重复办理。',
    },
    already_applied: {
      en: 'An application for the same two is under way. Wait for its result, or withdraw it.',
      'zh-CN': '双方已有同类申请正在办理，请等待结果或先撤回该申请。',
    },
  },
  judge: (facts) => {
    if (!bothIdentified(facts)) return notAsked;
    const { samePerson, linked, applied } = facts.between;
    if (samePerson) return fail('same_person');
    if (linked) return fail('already_linked');
    return applied ? fail('already_applied') : pass;
  },
};
