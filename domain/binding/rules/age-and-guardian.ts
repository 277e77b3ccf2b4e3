import type { LinkRules } from '../../region-profile.ts';
import type { BindingFacts } from '../facts.ts';
import { bothPresent } from '../presence.ts';
import { type BindingRule, fail, notAsked, pass, rulesOfKind } from './rule.ts';

/**
 * "Under 16" and "over 16" leave exactly 16 open in the sources (S2, S3): here 16 and over speaks for himself. A
 * profile that authenticates faces from another age draws the line there.
 */
const ownWordFromAge = 16;

const ownWordFrom = (rules: LinkRules): number => rules.faceAuthenticationFromAge ?? ownWordFromAge;

export const ageAndGuardian: BindingRule<'age_unknown' | 'receiver_not_a_child'> = {
  code: 'age_and_guardian',
  source: 'S2; S3',
  title: { en: 'Age and guardian', 'zh-CN': '年龄与监护人' },
  reasons: {
    age_unknown: {
      en: 'A guardian acts only for a child, and the birth date of this person is not registered. The agency can add it.',
      'zh-CN': '监护人仅可代儿童办理，而该人员未登记出生日期，请先到经办机构补充登记。',
    },
    receiver_not_a_child: {
      en: 'A guardian acts only for somebody under {age}. From {age} on the person applies or is authenticated himself.',
      'zh-CN': '监护人仅可代未满 {age} 周岁者办理，年满 {age} 周岁须由本人办理或认证。',
    },
  },
  judge: (facts) => {
    const rules = rulesOfKind(facts);
    if (!rules || !facts.receiver.identified) return notAsked;
    if (facts.initiator !== 'GUARDIAN') return pass;
    if (facts.receiver.age === undefined) return fail('age_unknown');
    const age = ownWordFrom(rules);
    return facts.receiver.age < age ? pass : fail('receiver_not_a_child', { age: String(age) });
  },
};

/**
 * Whether the receiver's face has to be recognised before the link is made: where the profile says an age, from that
 * age on (16 itself included). An unknown age counts as old enough. Who stood before an operator has been seen.
 */
export function faceNeeded(facts: BindingFacts): boolean {
  const from = rulesOfKind(facts)?.faceAuthenticationFromAge ?? null;
  if (from === null || bothPresent(facts)) return false;
  return facts.receiver.age === undefined || facts.receiver.age >= from;
}

/** Whether the receiver is known to be a child, for whom a guardian gives his word. */
export function isChild(facts: BindingFacts): boolean {
  const rules = rulesOfKind(facts);
  return rules !== null && facts.receiver.age !== undefined && facts.receiver.age < ownWordFrom(rules);
}
