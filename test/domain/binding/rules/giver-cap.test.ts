import { expect, test } from 'vitest';
import { giverCap } from '../../../../domain/binding/rules/giver-cap.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026, s1Strict } from '../../../support/binding-facts.ts';

test.each([
  ['the tenth of ten in Hangzhou', 'PASS', bindingFacts({ giver: { givingCount: 9 } })],
  ['the eleventh', 'FAIL giver_cap_reached cap=10', bindingFacts({ giver: { givingCount: 10 } })],
  ['beyond it already', 'FAIL giver_cap_reached cap=10', bindingFacts({ giver: { givingCount: 11 } })],
  ['the fifth display link', 'PASS', displayFacts({ giver: { givingCount: 4 } })],
  ['the sixth', 'FAIL giver_cap_reached cap=5', displayFacts({ giver: { givingCount: 5 } })],
  ['no limit', 'PASS', bindingFacts({ profile: s1Strict, giver: { givingCount: 1000 } })],
  ['what he receives does not count', 'PASS', displayFacts({ giver: { receivingCount: 100 } })],
  ['the giver is not identified', 'NOT_ASKED', bindingFacts({ giver: { identified: false } })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(giverCap.judge(facts))).toBe(expected);
});
