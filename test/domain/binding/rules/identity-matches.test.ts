import { expect, test } from 'vitest';
import { identityMatches } from '../../../../domain/binding/rules/identity-matches.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['both found', 'PASS', bindingFacts()],
  ['the giver not', 'FAIL party_not_identified party=GIVER', bindingFacts({ giver: { identified: false } })],
  ['the receiver not', 'FAIL party_not_identified party=RECEIVER', bindingFacts({ receiver: { identified: false } })],
  [
    'neither',
    'FAIL party_not_identified party=GIVER,RECEIVER',
    bindingFacts({ giver: { identified: false }, receiver: { identified: false } }),
  ],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(identityMatches.judge(facts))).toBe(expected);
});
