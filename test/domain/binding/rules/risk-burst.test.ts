import { expect, test } from 'vitest';
import { riskBurst } from '../../../../domain/binding/rules/risk-burst.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['nineteen within the hour', 'PASS', bindingFacts({ risk: { submittedWithinHour: 19 } })],
  ['twenty', 'FLAG burst count=20', bindingFacts({ risk: { submittedWithinHour: 20 } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(riskBurst.judge(facts))).toBe(expected);
});
