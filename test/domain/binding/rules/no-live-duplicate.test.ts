import { expect, test } from 'vitest';
import { noLiveDuplicate } from '../../../../domain/binding/rules/no-live-duplicate.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['nothing between the two', 'PASS', bindingFacts()],
  ['a live link', 'FAIL already_linked', bindingFacts({ between: { linked: true } })],
  ['an open application', 'FAIL already_applied', bindingFacts({ between: { applied: true } })],
  ['both: the link is what counts', 'FAIL already_linked', bindingFacts({ between: { linked: true, applied: true } })],
  ['one person on both sides', 'FAIL same_person', bindingFacts({ between: { samePerson: true } })],
  ['a link that ended', 'PASS', bindingFacts({ between: { endedAt: '2026-01-01T00:00:00.000Z' } })],
  [
    'somebody is not identified',
    'NOT_ASKED',
    bindingFacts({ receiver: { identified: false }, between: { linked: true } }),
  ],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(noLiveDuplicate.judge(facts))).toBe(expected);
});
