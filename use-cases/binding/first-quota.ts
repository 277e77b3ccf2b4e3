import type { BindingFacts } from '../../domain/binding/facts.ts';
import type { Verdict } from '../../domain/binding/verdict.ts';
import { invariant } from '../../domain/invariant.ts';
import { afterReturns } from '../../domain/ledger/after-returns.ts';
import { setQuota } from '../../domain/ledger/set-quota.ts';
import type { FamilyLink } from '../../domain/links/family-link.ts';
import { payingAccountOf } from '../../domain/links/paying-account.ts';
import { type Fen, formatYuan } from '../../domain/money.ts';
import type { MutualAidRules } from '../../domain/region-profile.ts';
import type { Change, Services } from '../ports.ts';

/** What setting the first quota aside writes with the link, or the rule that it does not meet. */
export type FirstQuota = { readonly changes: readonly Change[] } | { readonly refused: Verdict };

/**
 * Sets aside what was applied for, on the account from which the new link pays. Whether the account covers it is asked
 * here and not before: only what is written in one transaction with the link is still there when the link is.
 */
export async function firstQuota(
  { reads, ids }: Pick<Services, 'reads' | 'ids'>,
  link: FamilyLink,
  { quota, profile }: Pick<BindingFacts, 'quota' | 'profile'>,
  now: Date,
): Promise<FirstQuota> {
  if (quota === undefined || !profile.mutualAid) return { changes: [] };
  const account = await reads.account(payingAccountOf(link));
  if (!account) return { refused: refusal('quota_not_covered', quota) };
  const act = { transferId: ids.newId(), now };
  const rules = askedForInTime(profile.mutualAid);
  const booked = afterReturns(account, act, (left) => setQuota(left, { link, quota }, rules, act));
  if (booked.ok) return { changes: [{ change: 'ACCOUNT_BOOKED', ...booked.value }] };
  const reason = reasons[booked.rejection.code];
  invariant(reason, 'what the rule quota_fits lets pass is refused for want of an account or of money only');
  return { refused: refusal(reason, quota) };
}

/**
 * At what hour somebody may ask, and how often in a day, concerns the asking: that was when he applied, and quota_fits
 * judged it by that hour. Nobody is refused because a review took until the night, or ended on a busy day. What is set
 * aside now counts among the transfers of today, and has until the next deadline to be accepted.
 */
const askedForInTime = (rules: MutualAidRules): MutualAidRules => ({
  ...rules,
  quota: { ...rules.quota, closedHours: null, transfersPerDay: null },
});

const reasons: Readonly<Record<string, string>> = {
  account_closed: 'quota_account_closed',
  quota_not_covered: 'quota_not_covered',
};

const refusal = (reason: string, quota: Fen): Verdict => ({
  rule: 'quota_fits',
  result: 'FAIL',
  reason,
  details: { quota: formatYuan(quota) },
});
