import { expect, test } from 'vitest';
import { noticeCurrent } from '../../../../domain/binding/rules/notice-current.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026 } from '../../../support/binding-facts.ts';

test.each([
  ['both as they are now', 'PASS', bindingFacts()],
  ['those of the display link', 'PASS', displayFacts()],
  ['no notice', 'FAIL notice_not_accepted version=2026-01', bindingFacts({ noticeVersion: undefined })],
  ['an old notice', 'FAIL notice_outdated version=2026-01', bindingFacts({ noticeVersion: '2024-12' })],
  [
    'the notice of the other kind of link',
    'FAIL notice_outdated version=2023-06',
    displayFacts({ noticeVersion: '2026-01' }),
  ],
  ['no letter', 'FAIL letter_not_accepted version=2026-01', bindingFacts({ commitmentLetterVersion: undefined })],
  ['an old letter', 'FAIL letter_outdated version=2026-01', bindingFacts({ commitmentLetterVersion: '2024-12' })],
  [
    'neither: the notice comes first',
    'FAIL notice_not_accepted version=2026-01',
    bindingFacts({ noticeVersion: undefined, commitmentLetterVersion: undefined }),
  ],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(noticeCurrent.judge(facts))).toBe(expected);
});
