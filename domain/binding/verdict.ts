import type { EvidenceRequirement } from '../region-profile.ts';

/**
 * PASS; FAIL: it cannot be bound; NEEDS_EVIDENCE: it can, once what is named is handed in; FLAG: a person has to look
 * where the profile says so.
 */
export const verdictResults = ['PASS', 'FAIL', 'NEEDS_EVIDENCE', 'FLAG'] as const;
export type VerdictResult = (typeof verdictResults)[number];

/** The rules, in the order in which they are asked; each has a file of its name in `rules/`. */
export const ruleCodes = [
  'identity_matches',
  'kind_offered',
  'channel_offered',
  'initiator_allowed',
  'participations_in_order',
  'relation_allowed',
  'relation_plausible',
  'within_scope',
  'giver_cap',
  'receiver_cap',
  'yearly_cap',
  'no_live_duplicate',
  'cooling_over',
  'age_and_guardian',
  'voucher_active',
  'quota_fits',
  'evidence_complete',
  'notice_current',
  'risk_many_givers',
  'risk_evidence_seen_before',
  'risk_household_differs',
  'risk_relation_refuted',
  'risk_burst',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

export const isRuleCode = (code: string): code is RuleCode => (ruleCodes as readonly string[]).includes(code);

/** What one rule says of one binding. */
export interface Verdict {
  readonly rule: RuleCode;
  readonly result: VerdictResult;
  /** Which of the rule's sentences says why; there unless it passed. */
  readonly reason?: string;
  /** Words to fill in; never personal data. */
  readonly details?: Readonly<Record<string, string>>;
  /** What would help, of NEEDS_EVIDENCE. */
  readonly evidence?: readonly EvidenceRequirement[];
}
