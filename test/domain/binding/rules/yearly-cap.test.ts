import { expect, test } from 'vitest';
import { yearlyCap } from '../../../../domain/binding/rules/yearly-cap.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  shippedProfile,
} from '../../../support/binding-facts.ts';

const xian2036 = shippedProfile('610100', '2036-01-01');

test.each([
  ['the sixth of six', 'PASS', bindingFacts({ profile: xian2036, giver: { madeThisYear: 5 } })],
  ['the seventh', 'FAIL yearly_cap_reached cap=6', bindingFacts({ profile: xian2036, giver: { madeThisYear: 6 } })],
  ['no limit', 'PASS', bindingFacts({ giver: { madeThisYear: 1000 } })],
  ['what the receiver made does not count', 'PASS', bindingFacts({ profile: xian2036, receiver: { madeThisYear: 6 } })],
  ['the giver is not identified', 'NOT_ASKED', bindingFacts({ giver: { identified: false } })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(yearlyCap.judge(facts))).toBe(expected);
});
