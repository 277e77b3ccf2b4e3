import { accepted, type Outcome, rejected } from './outcome.ts';

/**
 * The eight near relatives of national policy (Civil Code Art. 1045), each read as "the other is my …". Parents-in-law
 * are not among them; a region that binds fewer says so in its profile.
 */
export const relations = [
  'SPOUSE',
  'PARENT',
  'CHILD',
  'SIBLING',
  'PATERNAL_GRANDPARENT',
  'MATERNAL_GRANDPARENT',
  'GRANDCHILD',
  'MATERNAL_GRANDCHILD',
] as const;
export type Relation = (typeof relations)[number];

/** The words of the forms and notices. */
export const relationTerms: Readonly<Record<Relation, string>> = {
  SPOUSE: '配偶',
  PARENT: '父母',
  CHILD: '子女',
  SIBLING: '兄弟姐妹',
  PATERNAL_GRANDPARENT: '祖父母',
  MATERNAL_GRANDPARENT: '外祖父母',
  GRANDCHILD: '孙子女',
  MATERNAL_GRANDCHILD: '外孙子女',
};

const inverses: Readonly<Record<Relation, Relation>> = {
  SPOUSE: 'SPOUSE',
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  SIBLING: 'SIBLING',
  PATERNAL_GRANDPARENT: 'GRANDCHILD',
  GRANDCHILD: 'PATERNAL_GRANDPARENT',
  MATERNAL_GRANDPARENT: 'MATERNAL_GRANDCHILD',
  MATERNAL_GRANDCHILD: 'MATERNAL_GRANDPARENT',
};

/** The same relation seen from the other side: where B is A's CHILD, A is B's PARENT. */
export const inverseOf = (relation: Relation): Relation => inverses[relation];

/** Those who are usually in one household register (S2 asks for both); siblings and grandparents usually have their own. */
const inOneRegister: readonly Relation[] = ['SPOUSE', 'CHILD', 'PARENT'];

/** Whether it says something of the two that the population register has them in different households. */
export const shareRegister = (relation: Relation): boolean => inOneRegister.includes(relation);

/** Takes exactly our names; anything else is `relation_unknown`. */
export function parseRelation(text: string): Outcome<Relation> {
  const relation = relations.find((known) => known === text);
  return relation ? accepted(relation) : rejected('relation_unknown');
}
