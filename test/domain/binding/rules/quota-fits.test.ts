import { expect, test } from 'vitest';
import { quotaFits } from '../../../../domain/binding/rules/quota-fits.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  s1Strict,
  shippedProfile,
  withMutualAid,
  zhejiangS4,
} from '../../../support/binding-facts.ts';

const optional = shippedProfile('379900', '2026-11-19');
const atNoon = withMutualAid(hangzhou2026, {
  quota: {
    mode: 'OPTIONAL',
    perTransferMax: null,
    transfersPerDay: null,
    closedHours: { from: '12:00', until: '13:00' },
    acceptanceDeadline: null,
  },
});

test.each([
  ['an amount within the limit', 'PASS', bindingFacts()],
  ['exactly the limit of 2,000 yuan', 'PASS', bindingFacts({ quota: 200_000n })],
  ['a fen more', 'FAIL quota_too_large max=2000.00', bindingFacts({ quota: 200_001n })],
  ['nothing', 'FAIL quota_not_positive', bindingFacts({ quota: 0n })],
  ['less than nothing', 'FAIL quota_not_positive', bindingFacts({ quota: -1n })],
  ['missing where it is asked for', 'FAIL quota_missing', bindingFacts({ quota: undefined })],
  ['left out where it is optional', 'PASS', bindingFacts({ profile: optional, quota: undefined })],
  ['left out where there are none', 'PASS', bindingFacts({ profile: zhejiangS4, quota: undefined })],
  ['given where there are none, zhejiang-s4', 'FAIL quota_not_offered', bindingFacts({ profile: zhejiangS4 })],
  ['given where there are none, s1-strict', 'FAIL quota_not_offered', bindingFacts({ profile: s1Strict })],
  ['given for a display link', 'FAIL quota_not_offered', displayFacts({ quota: 1n })],
  ['a display link without', 'PASS', displayFacts()],
  ['at 21:59:59 in Shanghai', 'PASS', bindingFacts({ now: '2026-11-19T13:59:59.000Z' })],
  ['at 22:00:00', 'FAIL quota_closed_hours from=22:00 until=06:00', bindingFacts({ now: '2026-11-19T14:00:00.000Z' })],
  ['at midnight', 'FAIL quota_closed_hours from=22:00 until=06:00', bindingFacts({ now: '2026-11-19T16:00:00.000Z' })],
  ['at 05:59:59', 'FAIL quota_closed_hours from=22:00 until=06:00', bindingFacts({ now: '2026-11-19T21:59:59.000Z' })],
  ['at 06:00:00', 'PASS', bindingFacts({ now: '2026-11-19T22:00:00.000Z' })],
  [
    'at night, without a quota',
    'PASS',
    bindingFacts({ profile: optional, quota: undefined, now: '2026-11-19T16:00:00.000Z' }),
  ],
  [
    'within closed hours of one day',
    'FAIL quota_closed_hours from=12:00 until=13:00',
    bindingFacts({ profile: atNoon, now: '2026-11-19T04:59:59.000Z' }),
  ],
  ['after closed hours of one day', 'PASS', bindingFacts({ profile: atNoon, now: '2026-11-19T05:00:00.000Z' })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(quotaFits.judge(facts))).toBe(expected);
});
