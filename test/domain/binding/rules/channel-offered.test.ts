import { expect, test } from 'vitest';
import { channelOffered } from '../../../../domain/binding/rules/channel-offered.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  s1Strict,
  zhejiangS4,
} from '../../../support/binding-facts.ts';

test.each([
  ['the provincial app in Hangzhou', 'PASS', bindingFacts()],
  ['a terminal in Hangzhou', 'PASS', bindingFacts({ channel: 'TERMINAL' })],
  [
    'the national app under zhejiang-s4',
    'FAIL channel_not_offered channels=PROVINCIAL_APP,TERMINAL,HOSPITAL_OFFICE,COUNTER',
    bindingFacts({ profile: zhejiangS4, channel: 'NATIONAL_APP' }),
  ],
  [
    'an app under s1-strict',
    'FAIL channel_not_offered channels=WEBSITE,HOSPITAL_OFFICE,COUNTER',
    bindingFacts({ profile: s1Strict }),
  ],
  ['display at a counter', 'FAIL channel_not_offered channels=NATIONAL_APP', displayFacts({ channel: 'COUNTER' })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(channelOffered.judge(facts))).toBe(expected);
});
