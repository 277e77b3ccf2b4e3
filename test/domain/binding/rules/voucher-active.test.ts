import { expect, test } from 'vitest';
import { voucherActive } from '../../../../domain/binding/rules/voucher-active.ts';
import { bindingFacts, displayFacts, findingLine, hangzhou2026 } from '../../../support/binding-facts.ts';

test.each([
  ['active', 'PASS', displayFacts()],
  ['not active', 'FAIL voucher_not_active', displayFacts({ giver: { voucherActive: false } })],
  ["the member's own is not asked for", 'PASS', displayFacts({ receiver: { voucherActive: false } })],
  ['mutual aid needs none', 'PASS', bindingFacts({ giver: { voucherActive: false } })],
  [
    'the profile needs none',
    'PASS',
    displayFacts({
      profile: { ...hangzhou2026, voucher: { ...hangzhou2026.voucher, neededForDisplay: false } },
      giver: { voucherActive: false },
    }),
  ],
  ['the holder is not identified', 'NOT_ASKED', displayFacts({ giver: { identified: false } })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(voucherActive.judge(facts))).toBe(expected);
});
