import { expect, test } from 'vitest';
import { relationAllowed } from '../../../../domain/binding/rules/relation-allowed.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  s1Strict,
  zhejiangS4,
} from '../../../support/binding-facts.ts';

test.each([
  ['a spouse', 'PASS', bindingFacts()],
  ['a sibling under national-2026', 'PASS', bindingFacts({ relation: 'SIBLING' })],
  ['a sibling in the national app', 'PASS', displayFacts({ relation: 'SIBLING' })],
  [
    'a sibling under zhejiang-s4',
    'FAIL relation_not_allowed relations=SPOUSE,CHILD,PARENT',
    bindingFacts({ profile: zhejiangS4, relation: 'SIBLING' }),
  ],
  [
    'a grandchild under s1-strict',
    'FAIL relation_not_allowed relations=SPOUSE,CHILD,PARENT',
    bindingFacts({ profile: s1Strict, relation: 'GRANDCHILD' }),
  ],
  ['a parent under s1-strict', 'PASS', bindingFacts({ profile: s1Strict, relation: 'PARENT' })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(relationAllowed.judge(facts))).toBe(expected);
});
