import type { EvidenceRequirement, LinkRules, LocalizedText, SubmissionRule } from '../../region-profile.ts';
import { linkRules } from '../../region-profile.ts';
import type { BindingFacts } from '../facts.ts';
import type { RuleCode } from '../verdict.ts';

/** One condition of a binding. Everything that differs between regions comes from the profile among the facts. */
export interface BindingRule<Reason extends string = string> {
  /** The name of its file, with underscores. */
  readonly code: RuleCode;
  /** Where it comes from: S0 to S4 are the source pages, N is national policy. */
  readonly source: string;
  /** What it looks at: a heading for its verdict, whichever way that goes. */
  readonly title: LocalizedText;
  /** What is wrong and what would be right. `{name}` is filled in from the details. */
  readonly reasons: Readonly<Record<Reason, LocalizedText>>;
  readonly judge: (facts: BindingFacts) => Finding<Reason>;
}

export type Finding<Reason extends string = string> =
  | { readonly result: 'PASS' }
  | { readonly result: 'NOT_ASKED' }
  | { readonly result: 'FAIL' | 'FLAG'; readonly reason: Reason; readonly details?: Details }
  | {
      readonly result: 'NEEDS_EVIDENCE';
      readonly reason: Reason;
      readonly evidence: readonly EvidenceRequirement[];
    };

/** Codes, numbers, days and versions, several parted by commas; never personal data. */
type Details = Readonly<Record<string, string>>;

export const pass = { result: 'PASS' } as const;

/**
 * What the rule is about is missing, because an earlier rule failed: it then has no verdict at all. "Passed" would be
 * untrue, and a second failure would only repeat the first.
 */
export const notAsked = { result: 'NOT_ASKED' } as const;

export const fail = <Reason extends string>(reason: Reason, details?: Details) =>
  ({ result: 'FAIL', reason, ...(details && { details }) }) as const;

export const flag = <Reason extends string>(reason: Reason, details?: Details) =>
  ({ result: 'FLAG', reason, ...(details && { details }) }) as const;

export const needsEvidence = <Reason extends string>(reason: Reason, evidence: readonly EvidenceRequirement[]) =>
  ({ result: 'NEEDS_EVIDENCE', reason, evidence }) as const;

/** The region's rules for this kind of link; null where it does not offer the kind. */
export const rulesOfKind = ({ profile, kind }: BindingFacts): LinkRules | null => linkRules(profile, kind);

/** How the channel takes applications of this kind; null where it does not. */
export const ruleOfChannel = (facts: BindingFacts): SubmissionRule | null =>
  rulesOfKind(facts)?.submission[facts.channel] ?? null;

export const bothIdentified = ({ giver, receiver }: BindingFacts): boolean => giver.identified && receiver.identified;
