import { expect, test } from 'vitest';
import { evidenceComplete } from '../../../../domain/binding/rules/evidence-complete.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  s1Strict,
  shippedProfile,
} from '../../../support/binding-facts.ts';

const cardsSeen = [
  { kind: 'GIVER_ID_CARD', form: 'ORIGINAL_SEEN' },
  { kind: 'RECEIVER_ID_CARD', form: 'ORIGINAL_SEEN' },
  { kind: 'GIVER_SOCIAL_CARD', form: 'ORIGINAL_SEEN' },
  { kind: 'RECEIVER_SOCIAL_CARD', form: 'ORIGINAL_SEEN' },
] as const;

test.each([
  ['a letter signed electronically', 'PASS', bindingFacts()],
  ['a letter uploaded', 'PASS', bindingFacts({ evidence: [{ kind: 'COMMITMENT_LETTER', form: 'UPLOAD' }] })],
  [
    'a letter that somebody saw',
    'NEEDS_EVIDENCE evidence_missing COMMITMENT_LETTER:UPLOAD|ELECTRONIC',
    bindingFacts({ evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ORIGINAL_SEEN' }] }),
  ],
  [
    'both registers missing',
    'NEEDS_EVIDENCE evidence_missing GIVER_HOUSEHOLD_REGISTER:UPLOAD RECEIVER_HOUSEHOLD_REGISTER:UPLOAD',
    displayFacts({ evidence: [{ kind: 'COMMITMENT_LETTER', form: 'ELECTRONIC' }] }),
  ],
  ['all of a display link', 'PASS', displayFacts()],
  [
    'more than is asked for',
    'PASS',
    bindingFacts({
      evidence: [
        { kind: 'REGISTRATION_FORM', form: 'UPLOAD' },
        { kind: 'COMMITMENT_LETTER', form: 'UPLOAD' },
      ],
    }),
  ],
  ['four cards at a terminal', 'PASS', bindingFacts({ channel: 'TERMINAL', evidence: cardsSeen })],
  [
    'the same at a counter, where copies are kept',
    'NEEDS_EVIDENCE evidence_missing GIVER_ID_CARD:ORIGINAL_AND_COPY RECEIVER_ID_CARD:ORIGINAL_AND_COPY GIVER_SOCIAL_CARD:ORIGINAL_AND_COPY RECEIVER_SOCIAL_CARD:ORIGINAL_AND_COPY',
    bindingFacts({ channel: 'COUNTER', evidence: cardsSeen }),
  ],
  [
    'nothing on the website of s1-strict',
    'NEEDS_EVIDENCE evidence_missing REGISTRATION_FORM:UPLOAD GIVER_ID_CARD:UPLOAD RECEIVER_ID_CARD:UPLOAD',
    bindingFacts({ profile: s1Strict, channel: 'WEBSITE', evidence: [] }),
  ],
  [
    'nothing where nothing is asked for',
    'PASS',
    bindingFacts({ profile: shippedProfile('440300', '2024-03-01'), channel: 'WEBSITE', evidence: [] }),
  ],
  ['a channel that is not offered', 'NOT_ASKED', bindingFacts({ channel: 'WEBSITE', evidence: [] })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(evidenceComplete.judge(facts))).toBe(expected);
});
