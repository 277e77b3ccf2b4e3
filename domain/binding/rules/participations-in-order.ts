import { giverRows, receiverRows } from '../resting-participations.ts';
import { type BindingRule, bothIdentified, fail, notAsked, pass } from './rule.ts';

type Reason =
  | 'giver_without_employee_insurance'
  | 'receiver_without_basic_insurance'
  | 'holder_not_insured_here'
  | 'member_not_insured';

/** A suspended row is not in order: nothing may be shared from it or to it meanwhile. */
export const participationsInOrder: BindingRule<Reason> = {
  code: 'participations_in_order',
  source: 'N; S3',
  title: { en: 'Insurance of both persons', 'zh-CN': '双方参保状态' },
  reasons: {
    giver_without_employee_insurance: {
      en: "The giver needs employee's insurance of normal status in this pooling area.",
      'zh-CN': '共济人须在本统筹区参加职工医保且参保状态正常。',
    },
    receiver_without_basic_insurance: {
      en: "The receiver needs employee's or resident's insurance of normal status.",
      'zh-CN': '被共济人须参加职工医保或居民医保且参保状态正常。',
    },
    holder_not_insured_here: {
      en: 'The holder needs insurance of normal status in this pooling area.',
      'zh-CN': '持有人须在本统筹区参保且参保状态正常。',
    },
    member_not_insured: {
      en: 'The member needs insurance of normal status.',
      'zh-CN': '家庭成员须参保且参保状态正常。',
    },
  },
  judge: (facts) => {
    if (!bothIdentified(facts)) return notAsked;
    const display = facts.kind === 'DISPLAY';
    if (giverRows(facts).length === 0) {
      return fail(display ? 'holder_not_insured_here' : 'giver_without_employee_insurance');
    }
    if (receiverRows(facts).length === 0) {
      return fail(display ? 'member_not_insured' : 'receiver_without_basic_insurance');
    }
    return pass;
  },
};
