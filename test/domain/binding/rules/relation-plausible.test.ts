import { expect, test } from 'vitest';
import { comparesAges, relationPlausible } from '../../../../domain/binding/rules/relation-plausible.ts';
import { relations } from '../../../../domain/relations.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026 } from '../../../support/binding-facts.ts';

const tooYoung = 'FAIL spouse_too_young age=20';
const notYounger = 'FAIL receiver_not_younger';
const notOlder = 'FAIL receiver_not_older';

test.each([
  ['SPOUSE', 20, 20, 'PASS'],
  ['SPOUSE', 19, 36, tooYoung],
  ['SPOUSE', 36, 19, tooYoung],
  ['SPOUSE', 36, 10, tooYoung],
  ['SPOUSE', undefined, 10, tooYoung],
  ['SPOUSE', 10, undefined, tooYoung],
  ['SPOUSE', undefined, 36, 'NOT_ASKED'],
  ['SPOUSE', 36, undefined, 'NOT_ASKED'],
  ['CHILD', 36, 10, 'PASS'],
  ['CHILD', 36, 35, 'PASS'],
  ['CHILD', 36, 36, notYounger],
  ['CHILD', 36, 60, notYounger],
  ['GRANDCHILD', 60, 10, 'PASS'],
  ['GRANDCHILD', 10, 60, notYounger],
  ['MATERNAL_GRANDCHILD', 60, 10, 'PASS'],
  ['MATERNAL_GRANDCHILD', 10, 10, notYounger],
  ['PARENT', 36, 60, 'PASS'],
  ['PARENT', 36, 37, 'PASS'],
  ['PARENT', 36, 36, notOlder],
  ['PARENT', 36, 10, notOlder],
  ['PATERNAL_GRANDPARENT', 36, 80, 'PASS'],
  ['PATERNAL_GRANDPARENT', 36, 10, notOlder],
  ['MATERNAL_GRANDPARENT', 36, 80, 'PASS'],
  ['MATERNAL_GRANDPARENT', 36, 36, notOlder],
  ['PARENT', undefined, 10, 'NOT_ASKED'],
  ['PARENT', 36, undefined, 'NOT_ASKED'],
  ['CHILD', undefined, 60, 'NOT_ASKED'],
  ['CHILD', 36, undefined, 'NOT_ASKED'],
  ['SIBLING', 36, 10, 'PASS'],
  ['SIBLING', undefined, undefined, 'PASS'],
] as const)('%s, the giver %s and the receiver %s years old: %s', (relation, giver, receiver, expected) => {
  const parties = { relation, giver: { age: giver }, receiver: { age: receiver } };
  expect(findingLine(relationPlausible.judge(bindingFacts(parties)))).toBe(expected);
  expect(findingLine(relationPlausible.judge(displayFacts(parties)))).toBe(expected);
});

test.each([
  ['the giver is not identified', bindingFacts({ giver: { identified: false } })],
  ['the receiver is not identified', bindingFacts({ receiver: { identified: false } })],
  ['a kind that is not offered', displayFacts({ profile: { ...hangzhou2026, display: null } })],
])('%s: not asked', (_what, facts) => {
  expect(findingLine(relationPlausible.judge(facts))).toBe('NOT_ASKED');
});

test('ages say nothing of siblings, and something of everybody else', () => {
  expect(relations.filter((relation) => !comparesAges(relation))).toEqual(['SIBLING']);
});
