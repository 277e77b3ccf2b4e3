import { expect, test } from 'vitest';
import { receiverCap } from '../../../../domain/binding/rules/receiver-cap.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026 } from '../../../support/binding-facts.ts';

test.each([
  ['the second holder', 'PASS', displayFacts({ receiver: { receivingCount: 1 } })],
  ['the third holder', 'FAIL receiver_cap_reached cap=2', displayFacts({ receiver: { receivingCount: 2 } })],
  ['no limit', 'PASS', bindingFacts({ receiver: { receivingCount: 1000 } })],
  ['what he gives does not count', 'PASS', displayFacts({ receiver: { givingCount: 5 } })],
  ['the receiver is not identified', 'NOT_ASKED', displayFacts({ receiver: { identified: false } })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(receiverCap.judge(facts))).toBe(expected);
});
