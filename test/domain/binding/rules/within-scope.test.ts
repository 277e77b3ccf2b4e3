import { expect, test } from 'vitest';
import { withinScope } from '../../../../domain/binding/rules/within-scope.ts';
import {
  bindingFacts,
  displayFacts,
  findingLine,
  row,
  shippedProfile,
  zhejiangS4,
} from '../../../support/binding-facts.ts';

/** Between December 2024 and 2026 mutual aid worked province-wide. */
const province = shippedProfile('330100', '2025-06-01');

test.each([
  ['the same pooling area', 'PASS', bindingFacts({ profile: zhejiangS4 })],
  [
    'another city of the province, SAME_POOL',
    'FAIL outside_pooling_area',
    bindingFacts({ profile: zhejiangS4, receiver: { participations: [row('EMPLOYEE', '330200')] } }),
  ],
  [
    'another pool of the same city, SAME_POOL',
    'FAIL outside_pooling_area',
    bindingFacts({ profile: zhejiangS4, receiver: { participations: [row('EMPLOYEE', '330182')] } }),
  ],
  [
    'another city of the province, PROVINCE',
    'PASS',
    bindingFacts({ profile: province, receiver: { participations: [row('EMPLOYEE', '330200')] } }),
  ],
  [
    "a code of the insurance's own, PROVINCE",
    'PASS',
    bindingFacts({ profile: province, receiver: { participations: [row('EMPLOYEE', '339900')] } }),
  ],
  [
    'another province, PROVINCE',
    'FAIL outside_province',
    bindingFacts({ profile: province, receiver: { participations: [row('EMPLOYEE', '310000')] } }),
  ],
  ['another province, NATION', 'PASS', bindingFacts({ receiver: { participations: [row('EMPLOYEE', '610100')] } })],
  [
    'another province, a display link',
    'PASS',
    displayFacts({ receiver: { participations: [row('RESIDENT', '610100')] } }),
  ],
  [
    'a nearer row of another type',
    'PASS',
    bindingFacts({
      profile: zhejiangS4,
      receiver: { participations: [row('EMPLOYEE', '610100'), row('RESIDENT', '330100')] },
    }),
  ],
  ['no row to compare', 'NOT_ASKED', bindingFacts({ receiver: { participations: [] } })],
  ['somebody is not identified', 'NOT_ASKED', bindingFacts({ giver: { identified: false } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(withinScope.judge(facts))).toBe(expected);
});
