import { accepted, type Outcome, rejected } from '../outcome.ts';
import { type DecisionReason, decisionReasons } from './application.ts';

/** What a reviewer does for a reason. */
export type ReviewStep = 'APPROVE' | 'REJECT' | 'ASK_FOR_EVIDENCE';

/** Nobody is refused because the evidence convinces, and nobody can add what is no evidence. */
const fitting: Readonly<Record<ReviewStep, readonly DecisionReason[]>> = {
  APPROVE: ['EVIDENCE_CONVINCES'],
  REJECT: decisionReasons.filter((reason) => reason !== 'EVIDENCE_CONVINCES'),
  ASK_FOR_EVIDENCE: [
    'EVIDENCE_MISSING',
    'EVIDENCE_ILLEGIBLE',
    'EVIDENCE_DOES_NOT_MATCH',
    'RELATION_NOT_PROVEN',
    'IDENTITY_DOUBTFUL',
  ],
};

/** The reasons, each once; refused where there is none, or one that says nothing for such a step. */
export function reasonsFor(step: ReviewStep, reasons: readonly DecisionReason[]): Outcome<readonly DecisionReason[]> {
  if (reasons.length === 0) return rejected('decision_reasons_empty', ['reasons']);
  const fits = fitting[step];
  if (reasons.every((reason) => fits.includes(reason))) return accepted([...new Set(reasons)]);
  return rejected('decision_reasons_do_not_fit', ['reasons'], { reasons: fits.join(', ') });
}
