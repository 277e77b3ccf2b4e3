import type { Relation } from '../../relations.ts';
import type { BindingFacts } from '../facts.ts';
import { type BindingRule, bothIdentified, fail, notAsked, pass, rulesOfKind } from './rule.ts';

/** Civil Code Art. 1047: a man marries from 22 on, a woman from 20 on. Who is what need not be registered, so 20 for both. */
const marriageAge = 20;

const younger: readonly Relation[] = ['CHILD', 'GRANDCHILD', 'MATERNAL_GRANDCHILD'];
const older: readonly Relation[] = ['PARENT', 'PATERNAL_GRANDPARENT', 'MATERNAL_GRANDPARENT'];

/** Whether the ages of the two can speak against it: those of siblings cannot. */
export const comparesAges = (relation: Relation): boolean => relation !== 'SIBLING';

/**
 * What somebody states of a relative has to be possible at least: nobody is married to a child, or the parent of
 * somebody as old as he is. Ages are looked at only where the region asks for one; of one that is not known nothing
 * is said. Completed years do: between parent and child there is never less than one.
 */
export const relationPlausible: BindingRule<'spouse_too_young' | 'receiver_not_younger' | 'receiver_not_older'> = {
  code: 'relation_plausible',
  source: 'N',
  title: { en: 'Relation and ages', 'zh-CN': '亲属关系与年龄' },
  reasons: {
    spouse_too_young: {
      en: 'Nobody under {age} can be married (Civil Code, Art. 1047). State what the receiver is to the giver.',
      'zh-CN': '未满 {age} 周岁者不能结婚（《民法典》第一千零四十七条），请核对双方的亲属关系。',
    },
    receiver_not_younger: {
      en: 'A child or grandchild is younger than the giver. State what the receiver is to the giver.',
      'zh-CN': '子女、孙子女或外孙子女应小于共济人（持有人），请核对双方的亲属关系。',
    },
    receiver_not_older: {
      en: 'A parent or grandparent is older than the giver. State what the receiver is to the giver.',
      'zh-CN': '父母、祖父母或外祖父母应大于共济人（持有人），请核对双方的亲属关系。',
    },
  },
  judge: (facts) => {
    if (!rulesOfKind(facts) || !bothIdentified(facts)) return notAsked;
    if (!comparesAges(facts.relation)) return pass;
    if (isMarriedTooYoung(facts)) return fail('spouse_too_young', { age: String(marriageAge) });
    const { giver, receiver, relation } = facts;
    if (giver.age === undefined || receiver.age === undefined) return notAsked;
    if (younger.includes(relation) && receiver.age >= giver.age) return fail('receiver_not_younger');
    if (older.includes(relation) && receiver.age <= giver.age) return fail('receiver_not_older');
    return pass;
  },
};

/** One age that is known is enough to tell. */
const isMarriedTooYoung = ({ relation, giver, receiver }: BindingFacts): boolean =>
  relation === 'SPOUSE' && [giver.age, receiver.age].some((age) => age !== undefined && age < marriageAge);
