import { expect, test } from 'vitest';
import { accepted, rejected } from '../../domain/outcome.ts';
import { inverseOf, parseRelation, type Relation, relations, relationTerms } from '../../domain/relations.ts';

const table: readonly (readonly [Relation, string, Relation])[] = [
  ['SPOUSE', '配偶', 'SPOUSE'],
  ['PARENT', '父母', 'CHILD'],
  ['CHILD', '子女', 'PARENT'],
  ['SIBLING', '兄弟姐妹', 'SIBLING'],
  ['PATERNAL_GRANDPARENT', '祖父母', 'GRANDCHILD'],
  ['MATERNAL_GRANDPARENT', '外祖父母', 'MATERNAL_GRANDCHILD'],
  ['GRANDCHILD', '孙子女', 'PATERNAL_GRANDPARENT'],
  ['MATERNAL_GRANDCHILD', '外孙子女', 'MATERNAL_GRANDPARENT'],
];

test.each(table)('%s is %s; from the other side %s', (relation, term, inverse) => {
  expect(parseRelation(relation)).toEqual(accepted(relation));
  expect(relationTerms[relation]).toBe(term);
  expect(inverseOf(relation)).toBe(inverse);
});

test('there are eight, in this order', () => {
  expect(relations).toEqual(table.map(([relation]) => relation));
});

test.each(['', 'spouse', 'PARENT_IN_LAW', ' SPOUSE', '配偶', 'toString'])('%j is none of them', (text) => {
  expect(parseRelation(text)).toEqual(rejected('relation_unknown'));
});
