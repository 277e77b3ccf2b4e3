import { expect, test } from 'vitest';
import { riskHouseholdDiffers } from '../../../../domain/binding/rules/risk-household-differs.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['one household', 'PASS', bindingFacts({ risk: { households: 'SAME' } })],
  ['not known', 'PASS', bindingFacts({ risk: { households: 'UNKNOWN' } })],
  [
    'two households, SPOUSE',
    'FLAG household_differs',
    bindingFacts({ relation: 'SPOUSE', risk: { households: 'DIFFERENT' } }),
  ],
  [
    'two households, CHILD',
    'FLAG household_differs',
    bindingFacts({ relation: 'CHILD', risk: { households: 'DIFFERENT' } }),
  ],
  [
    'two households, PARENT',
    'FLAG household_differs',
    bindingFacts({ relation: 'PARENT', risk: { households: 'DIFFERENT' } }),
  ],
  ['two households, SIBLING', 'PASS', bindingFacts({ relation: 'SIBLING', risk: { households: 'DIFFERENT' } })],
  [
    'two households, PATERNAL_GRANDPARENT',
    'PASS',
    bindingFacts({ relation: 'PATERNAL_GRANDPARENT', risk: { households: 'DIFFERENT' } }),
  ],
  [
    'two households, MATERNAL_GRANDPARENT',
    'PASS',
    bindingFacts({ relation: 'MATERNAL_GRANDPARENT', risk: { households: 'DIFFERENT' } }),
  ],
  ['two households, GRANDCHILD', 'PASS', bindingFacts({ relation: 'GRANDCHILD', risk: { households: 'DIFFERENT' } })],
  [
    'two households, MATERNAL_GRANDCHILD',
    'PASS',
    bindingFacts({ relation: 'MATERNAL_GRANDCHILD', risk: { households: 'DIFFERENT' } }),
  ],
  [
    'somebody is not identified',
    'NOT_ASKED',
    bindingFacts({ giver: { identified: false }, risk: { households: 'DIFFERENT' } }),
  ],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(riskHouseholdDiffers.judge(facts))).toBe(expected);
});
