import { expect, test } from 'vitest';
import { riskManyGivers } from '../../../../domain/binding/rules/risk-many-givers.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['two others', 'PASS', bindingFacts({ risk: { otherGivers: 2 } })],
  ['three others', 'FLAG many_givers others=3', bindingFacts({ risk: { otherGivers: 3 } })],
  ['the receiver is not identified', 'NOT_ASKED', bindingFacts({ receiver: { identified: false } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(riskManyGivers.judge(facts))).toBe(expected);
});
