import type { BindingFacts } from './facts.ts';
import { ageAndGuardian } from './rules/age-and-guardian.ts';
import { channelOffered } from './rules/channel-offered.ts';
import { coolingOver } from './rules/cooling-over.ts';
import { evidenceComplete } from './rules/evidence-complete.ts';
import { giverCap } from './rules/giver-cap.ts';
import { identityMatches } from './rules/identity-matches.ts';
import { initiatorAllowed } from './rules/initiator-allowed.ts';
import { kindOffered } from './rules/kind-offered.ts';
import { noLiveDuplicate } from './rules/no-live-duplicate.ts';
import { noticeCurrent } from './rules/notice-current.ts';
import { participationsInOrder } from './rules/participations-in-order.ts';
import { quotaFits } from './rules/quota-fits.ts';
import { receiverCap } from './rules/receiver-cap.ts';
import { relationAllowed } from './rules/relation-allowed.ts';
import { relationPlausible } from './rules/relation-plausible.ts';
import { riskBurst } from './rules/risk-burst.ts';
import { riskEvidenceSeenBefore } from './rules/risk-evidence-seen-before.ts';
import { riskHouseholdDiffers } from './rules/risk-household-differs.ts';
import { riskManyGivers } from './rules/risk-many-givers.ts';
import { riskRelationRefuted } from './rules/risk-relation-refuted.ts';
import type { BindingRule, Finding } from './rules/rule.ts';
import { voucherActive } from './rules/voucher-active.ts';
import { withinScope } from './rules/within-scope.ts';
import { yearlyCap } from './rules/yearly-cap.ts';
import type { RuleCode, Verdict } from './verdict.ts';

/**
 * In the order in which somebody would want to hear what is wrong. First what makes all else idle: who the two are,
 * and whether the region has such links, takes them here and from this applicant. Then what the applicant cannot
 * change: insurance, relation, distance, places, what is between the two, age. Then what he can: his voucher, the
 * quota, evidence and notices. The risks come last, because they forbid nothing and only call for a person.
 */
export const bindingRules: readonly BindingRule[] = [
  identityMatches,
  kindOffered,
  channelOffered,
  initiatorAllowed,
  participationsInOrder,
  relationAllowed,
  relationPlausible,
  withinScope,
  giverCap,
  receiverCap,
  yearlyCap,
  noLiveDuplicate,
  coolingOver,
  ageAndGuardian,
  voucherActive,
  quotaFits,
  evidenceComplete,
  noticeCurrent,
  riskManyGivers,
  riskEvidenceSeenBefore,
  riskHouseholdDiffers,
  riskRelationRefuted,
  riskBurst,
];

/**
 * Asks all of them, so that an applicant learns at once all that is wrong. A rule has no verdict where what it is about
 * is missing because an earlier one failed: the places of somebody who was not identified, say.
 */
export const judgeBinding = (facts: BindingFacts): readonly Verdict[] =>
  bindingRules.flatMap(({ code, judge }) => verdictOf(code, judge(facts)));

function verdictOf(rule: RuleCode, finding: Finding): readonly Verdict[] {
  return finding.result === 'NOT_ASKED' ? [] : [{ rule, ...finding }];
}
