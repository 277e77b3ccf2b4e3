import { expect, test } from 'vitest';
import { kindOffered } from '../../../../domain/binding/rules/kind-offered.ts';
import { bindingFacts, displayFacts, findingLine, s1Strict } from '../../../support/binding-facts.ts';

test.each([
  ['mutual aid in Hangzhou', 'PASS', bindingFacts()],
  ['display in Hangzhou', 'PASS', displayFacts()],
  [
    'display where there is none',
    'FAIL kind_not_offered kind=DISPLAY',
    displayFacts({ profile: { ...s1Strict, display: null } }),
  ],
  [
    'mutual aid where there is none',
    'FAIL kind_not_offered kind=MUTUAL_AID',
    bindingFacts({ profile: { ...s1Strict, mutualAid: null } }),
  ],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(kindOffered.judge(facts))).toBe(expected);
});
