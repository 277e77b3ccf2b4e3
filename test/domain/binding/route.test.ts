import { expect, test } from 'vitest';
import { routeOf } from '../../../domain/binding/route.ts';
import type { Verdict } from '../../../domain/binding/verdict.ts';
import {
  bindingFacts,
  displayFacts,
  hangzhou2026,
  s1Strict,
  shanghai2024,
  shanghai2026,
  withDisplay,
  zhejiangS4,
} from '../../support/binding-facts.ts';

const passed: Verdict = { rule: 'identity_matches', result: 'PASS' };
const flagged: Verdict = { rule: 'risk_burst', result: 'FLAG', reason: 'burst' };
const failed: Verdict = { rule: 'giver_cap', result: 'FAIL', reason: 'giver_cap_reached' };
const incomplete: Verdict = { rule: 'evidence_complete', result: 'NEEDS_EVIDENCE', reason: 'evidence_missing' };

test.each([
  ['a failure', [passed, failed], false],
  ['evidence missing', [passed, incomplete], false],
  ['a failure and a flag', [failed, flagged], true],
])('%s rejects, and nothing is waited for', (_what, verdicts, flag) => {
  expect(routeOf(bindingFacts(), verdicts)).toEqual({ decision: 'REJECT', flagged: flag, pending: [] });
});

const atTerminal = { channel: 'TERMINAL', initiator: 'OPERATOR', giverApplied: false } as const;
const s1 = { profile: s1Strict, channel: 'WEBSITE' } as const;

test.each([
  ['zhejiang-s4: at once', [], bindingFacts({ profile: zhejiangS4 })],
  ['s1-strict: a person reviews', ['REVIEW'], bindingFacts(s1)],
  ['national-app-s2, a child of 15: at once', [], displayFacts({ relation: 'CHILD', receiver: { age: 15 } })],
  [
    'a guardian shows a grandchild of 15: at once',
    [],
    displayFacts({ initiator: 'GUARDIAN', relation: 'GRANDCHILD', receiver: { age: 15 } }),
  ],
  [
    'a brother shows a child of 13: a reviewer looks, since nobody spoke for the child',
    ['REVIEW'],
    displayFacts({ relation: 'SIBLING', receiver: { age: 13 } }),
  ],
  [
    'a grandparent shows a child of 15: a reviewer looks',
    ['REVIEW'],
    displayFacts({ relation: 'GRANDCHILD', receiver: { age: 15 } }),
  ],
  [
    'a child of 15 applies herself: the holder confirms, and a reviewer looks',
    ['CONFIRMATION', 'REVIEW'],
    displayFacts({ initiator: 'RECEIVER', giverApplied: false, relation: 'SIBLING', receiver: { age: 15 } }),
  ],
  [
    'a brother and a child of 13 at a terminal: at once',
    [],
    displayFacts({ ...atTerminal, relation: 'SIBLING', receiver: { age: 13 } }),
  ],
  [
    'a brother shows a brother of 16: the face alone',
    ['FACE'],
    displayFacts({ relation: 'SIBLING', receiver: { age: 16 } }),
  ],
  ['national-app-s2, a member of 16: the face', ['FACE'], displayFacts({ receiver: { age: 16 } })],
  ['national-2026, a spouse: the receiver confirms', ['CONFIRMATION'], bindingFacts()],
  [
    'the receiver applied: the giver confirms',
    ['CONFIRMATION'],
    bindingFacts({ initiator: 'RECEIVER', giverApplied: false }),
  ],
  [
    'the receiver applied where no profile asks for a word: the giver confirms all the same',
    ['CONFIRMATION'],
    bindingFacts({ profile: zhejiangS4, initiator: 'RECEIVER', giverApplied: false }),
  ],
  [
    "a guardian applied for a third person's account: that person confirms",
    ['CONFIRMATION'],
    bindingFacts({ initiator: 'GUARDIAN', giverApplied: false, relation: 'GRANDCHILD', receiver: { age: 15 } }),
  ],
  ['both stood at a counter', [], bindingFacts({ channel: 'COUNTER', initiator: 'OPERATOR', giverApplied: false })],
  ['both stood at a terminal', [], bindingFacts({ channel: 'TERMINAL', initiator: 'OPERATOR', giverApplied: false })],
  [
    'an agent came for two who were not there: the giver confirms, then the receiver',
    ['CONFIRMATION', 'CONFIRMATION'],
    bindingFacts({ profile: shanghai2026, channel: 'COUNTER', initiator: 'AGENT', giverApplied: false }),
  ],
  [
    'an agent came where no profile asks for the receiver: the giver confirms all the same',
    ['CONFIRMATION'],
    bindingFacts({ profile: shanghai2024, channel: 'COUNTER', initiator: 'AGENT', giverApplied: false }),
  ],
  [
    'an agent came for a parent and a child of 15: the parent confirms for both',
    ['CONFIRMATION'],
    bindingFacts({
      ...{ profile: shanghai2026, channel: 'COUNTER', initiator: 'AGENT', giverApplied: false },
      ...{ relation: 'CHILD', receiver: { age: 15 } },
    }),
  ],
  [
    'a guardian for a child of 15',
    [],
    bindingFacts({ initiator: 'GUARDIAN', relation: 'GRANDCHILD', receiver: { age: 15 } }),
  ],
  ['a parent gives to a child of 15', [], bindingFacts({ relation: 'CHILD', receiver: { age: 15 } })],
  ['a parent gives to a child of 16', ['CONFIRMATION'], bindingFacts({ relation: 'CHILD', receiver: { age: 16 } })],
  [
    'a parent gives to a child of unknown age',
    ['CONFIRMATION'],
    bindingFacts({ relation: 'CHILD', receiver: { age: undefined } }),
  ],
  [
    'a grandparent gives to a child of 15',
    ['CONFIRMATION'],
    bindingFacts({ relation: 'GRANDCHILD', receiver: { age: 15 } }),
  ],
] as const)('%s', (_what, pending, facts) => {
  expect(routeOf(facts, [passed])).toEqual({ decision: 'ACCEPT', flagged: false, pending });
});

test.each([
  ['zhejiang-s4', ['REVIEW'], bindingFacts({ profile: zhejiangS4 })],
  ['s1-strict', ['REVIEW'], bindingFacts(s1)],
  ['national-app-s2', ['FACE', 'REVIEW'], displayFacts({ receiver: { age: 16 } })],
  ['national-2026', ['CONFIRMATION', 'REVIEW'], bindingFacts()],
] as const)('flagged under %s', (_what, pending, facts) => {
  expect(routeOf(facts, [passed, flagged])).toEqual({ decision: 'ACCEPT', flagged: true, pending });
});

test('all three, in this order', () => {
  const profile = withDisplay(hangzhou2026, { receiverConfirmation: { withinHours: 72 } });
  const { pending } = routeOf(displayFacts({ profile, receiver: { age: 40 } }), [flagged]);
  expect(pending).toEqual(['FACE', 'CONFIRMATION', 'REVIEW']);
});

test('a profile that lets people look at nothing is taken at its word', () => {
  const decision = { plain: 'IMMEDIATE', flagged: 'IMMEDIATE' } as const;
  const submission = {
    ...shanghai2026.mutualAid?.submission,
    TERMINAL: { decision, identifiers: null, evidence: null },
  };
  const profile = { ...shanghai2026, mutualAid: { ...shanghai2026.mutualAid, submission } } as typeof shanghai2026;
  const facts = bindingFacts({ profile, channel: 'TERMINAL', initiator: 'OPERATOR' });
  expect(routeOf(facts, [flagged])).toEqual({ decision: 'ACCEPT', flagged: true, pending: [] });
});
