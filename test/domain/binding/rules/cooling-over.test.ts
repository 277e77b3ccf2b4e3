import { expect, test } from 'vitest';
import { coolingOver } from '../../../../domain/binding/rules/cooling-over.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  hangzhou2026,
  withMutualAid,
} from '../../../support/binding-facts.ts';

/** Judged on 19 November 2026. */
const thirtyDays = withMutualAid(hangzhou2026, { coolingDays: 30 });

test.each([
  ['never bound before', 'PASS', bindingFacts({ profile: thirtyDays })],
  [
    'on the 29th day',
    'FAIL cooling_not_over days=30 from=2026-11-20',
    bindingFacts({ profile: thirtyDays, between: { endedAt: '2026-10-21T04:00:00.000Z' } }),
  ],
  ['on the 30th day', 'PASS', bindingFacts({ profile: thirtyDays, between: { endedAt: '2026-10-20T04:00:00.000Z' } })],
  // 23:59:59 of 20 October in Shanghai, and the second after it.
  [
    'ended a second before midnight',
    'PASS',
    bindingFacts({ profile: thirtyDays, between: { endedAt: '2026-10-20T15:59:59.000Z' } }),
  ],
  [
    'ended at midnight',
    'FAIL cooling_not_over days=30 from=2026-11-20',
    bindingFacts({ profile: thirtyDays, between: { endedAt: '2026-10-20T16:00:00.000Z' } }),
  ],
  [
    'ended today',
    'FAIL cooling_not_over days=30 from=2026-12-19',
    bindingFacts({ profile: thirtyDays, between: { endedAt: '2026-11-19T00:30:00.000Z' } }),
  ],
  ['ended today, without cooling days', 'PASS', bindingFacts({ between: { endedAt: '2026-11-19T00:30:00.000Z' } })],
  ['somebody is not identified', 'NOT_ASKED', bindingFacts({ giver: { identified: false } })],
  ['a kind that is not offered', 'NOT_ASKED', displayFacts({ profile: { ...hangzhou2026, display: null } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(coolingOver.judge(facts))).toBe(expected);
});
