import { expect, test } from 'vitest';
import { initiatorAllowed } from '../../../../domain/binding/rules/initiator-allowed.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  s1Strict,
  shanghai2026,
  zhejiangS4,
} from '../../../support/binding-facts.ts';

test.each([
  ['the giver', 'PASS', bindingFacts()],
  ['a guardian under national-2026', 'PASS', bindingFacts({ initiator: 'GUARDIAN' })],
  [
    'a guardian under zhejiang-s4',
    'FAIL initiator_not_allowed initiators=GIVER,OPERATOR',
    bindingFacts({ profile: zhejiangS4, initiator: 'GUARDIAN' }),
  ],
  [
    'the receiver under s1-strict',
    'FAIL initiator_not_allowed initiators=GIVER,OPERATOR',
    bindingFacts({ profile: s1Strict, channel: 'WEBSITE', initiator: 'RECEIVER' }),
  ],
  [
    'an operator, of a display link',
    'FAIL initiator_not_allowed initiators=GIVER,GUARDIAN',
    displayFacts({ initiator: 'OPERATOR' }),
  ],
  ['an operator at a counter', 'PASS', bindingFacts({ channel: 'COUNTER', initiator: 'OPERATOR' })],
  ['an operator in an app', 'FAIL initiator_not_by_himself', bindingFacts({ initiator: 'OPERATOR' })],
  [
    'an agent at a counter of Shanghai',
    'PASS',
    bindingFacts({ profile: shanghai2026, channel: 'COUNTER', initiator: 'AGENT' }),
  ],
  [
    'an agent in an app of Shanghai',
    'FAIL initiator_not_by_himself',
    bindingFacts({ profile: shanghai2026, initiator: 'AGENT' }),
  ],
  [
    'an agent in Hangzhou',
    'FAIL initiator_not_allowed initiators=GIVER,GUARDIAN,OPERATOR',
    bindingFacts({ channel: 'COUNTER', initiator: 'AGENT' }),
  ],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(initiatorAllowed.judge(facts))).toBe(expected);
});
