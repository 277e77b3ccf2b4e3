import { expect, test } from 'vitest';
import { ageAndGuardian, faceNeeded, isChild } from '../../../../domain/binding/rules/age-and-guardian.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026, withDisplay } from '../../../support/binding-facts.ts';

const faceFrom18 = withDisplay(hangzhou2026, { faceAuthenticationFromAge: 18 });

test.each([
  ['a guardian of one who is 15', 'PASS', displayFacts({ initiator: 'GUARDIAN', receiver: { age: 15 } })],
  [
    'of one who is 16',
    'FAIL receiver_not_a_child age=16',
    displayFacts({ initiator: 'GUARDIAN', receiver: { age: 16 } }),
  ],
  [
    'of one who is 17',
    'FAIL receiver_not_a_child age=16',
    displayFacts({ initiator: 'GUARDIAN', receiver: { age: 17 } }),
  ],
  ['of a newborn', 'PASS', displayFacts({ initiator: 'GUARDIAN', receiver: { age: 0 } })],
  [
    'of one whose age is not known',
    'FAIL age_unknown',
    displayFacts({ initiator: 'GUARDIAN', receiver: { age: undefined } }),
  ],
  [
    '16 where no face is asked for',
    'FAIL receiver_not_a_child age=16',
    bindingFacts({ initiator: 'GUARDIAN', receiver: { age: 16 } }),
  ],
  ['15 where no face is asked for', 'PASS', bindingFacts({ initiator: 'GUARDIAN', receiver: { age: 15 } })],
  [
    '17 where faces are asked for from 18',
    'PASS',
    displayFacts({ profile: faceFrom18, initiator: 'GUARDIAN', receiver: { age: 17 } }),
  ],
  [
    '18 where faces are asked for from 18',
    'FAIL receiver_not_a_child age=18',
    displayFacts({ profile: faceFrom18, initiator: 'GUARDIAN', receiver: { age: 18 } }),
  ],
  ['the holder himself, whatever the age', 'PASS', displayFacts({ receiver: { age: 40 } })],
  ['the holder himself, age not known', 'PASS', displayFacts({ receiver: { age: undefined } })],
  [
    'the receiver is not identified',
    'NOT_ASKED',
    displayFacts({ initiator: 'GUARDIAN', receiver: { identified: false } }),
  ],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(ageAndGuardian.judge(facts))).toBe(expected);
});

test.each([
  ['a member of 15', false, displayFacts({ receiver: { age: 15 } })],
  ['a member of exactly 16', true, displayFacts({ receiver: { age: 16 } })],
  ['a member of 80', true, displayFacts({ receiver: { age: 80 } })],
  ['a member of unknown age', true, displayFacts({ receiver: { age: undefined } })],
  ['17 where faces are asked for from 18', false, displayFacts({ profile: faceFrom18, receiver: { age: 17 } })],
  ['mutual aid, where no face is asked for', false, bindingFacts()],
  ['both at a counter', false, displayFacts({ channel: 'COUNTER', initiator: 'OPERATOR' })],
  ['both at a terminal', false, displayFacts({ channel: 'TERMINAL', initiator: 'OPERATOR' })],
  ['both at a hospital office', false, displayFacts({ channel: 'HOSPITAL_OFFICE', initiator: 'OPERATOR' })],
  ['an agent at a counter, who stands for both', true, displayFacts({ channel: 'COUNTER', initiator: 'AGENT' })],
  ['a kind that is not offered', false, displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: the face is needed: %s', (_what, expected, facts) => {
  expect(faceNeeded(facts)).toBe(expected);
});

test.each([
  [15, true],
  [16, false],
  [undefined, false],
] as const)('somebody of %s is a child: %s', (age, expected) => {
  expect(isChild(bindingFacts({ receiver: { age } }))).toBe(expected);
  expect(isChild(displayFacts({ receiver: { age } }))).toBe(expected);
});
