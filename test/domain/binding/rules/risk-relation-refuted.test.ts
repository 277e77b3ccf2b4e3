import { expect, test } from 'vitest';
import { riskRelationRefuted } from '../../../../domain/binding/rules/risk-relation-refuted.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['never found false', 'PASS', bindingFacts()],
  ['found false before', 'FLAG relation_refuted', bindingFacts({ between: { refuted: true } })],
  ['somebody is not identified', 'NOT_ASKED', bindingFacts({ giver: { identified: false } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(riskRelationRefuted.judge(facts))).toBe(expected);
});
