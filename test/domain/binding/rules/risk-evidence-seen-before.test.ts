import { expect, test } from 'vitest';
import { riskEvidenceSeenBefore } from '../../../../domain/binding/rules/risk-evidence-seen-before.ts';
import { bindingFacts, findingLine } from '../../../support/binding-facts.ts';

test.each([
  ['new files', 'PASS', bindingFacts()],
  ['a file of other people', 'FLAG evidence_seen_before', bindingFacts({ risk: { evidenceSeenBefore: true } })],
] as const)('%s: %s', (_what, expected, facts) => {
  expect(findingLine(riskEvidenceSeenBefore.judge(facts))).toBe(expected);
});
