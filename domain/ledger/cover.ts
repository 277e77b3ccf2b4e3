import { invariant } from '../invariant.ts';
import { type FamilyLink, isLiveLink } from '../links/family-link.ts';
import { type Fen, formatYuan, maxFen, minFen, sumFen } from '../money.ts';
import { accepted, type Outcome, type Rejection, rejected } from '../outcome.ts';
import { availableOf, balanceOf, type PersonalAccount, reservedOf } from '../persons/personal-account.ts';
import type { AccountFund, MutualAidRules, RegionProfile, ShareableFunds } from '../region-profile.ts';
import type { Line } from './act.ts';
import { pendingFor } from './quota-transfers.ts';

/** What the profile says about paying from accounts. */
export type AccountRules = Pick<RegionProfile, 'mutualAid' | 'ownAccount'>;

/** What may leave each fund, and both together. */
interface FundLimits {
  readonly HISTORICAL: Fen;
  readonly CURRENT: Fen;
  readonly together: Fen;
}

type FundDeltas = Pick<Line, 'currentDelta' | 'historicalDelta'>;

/** The most that may be paid, and what the payment is refused with beyond that. */
interface Limit {
  readonly fen: Fen;
  readonly refusal: Rejection;
}

const noLessThanZero = (fen: Fen): Fen => maxFen(fen, 0n);

/** What may be shared and is not set aside for anybody. */
export const unreserved = (account: PersonalAccount, funds: ShareableFunds): Fen =>
  noLessThanZero(shareable(account, funds) - reservedOf(account));

/** What of it may be shared at all. */
export const shareable = (account: PersonalAccount, funds: ShareableFunds): Fen =>
  funds === 'ALL' ? balanceOf(account) : account.historical;

/**
 * The owner never spends what is set aside. Where only historical money may be shared, what is set aside lies in that
 * fund; otherwise any fund may hold it.
 */
function ownLimits(account: PersonalAccount, { mutualAid }: AccountRules): FundLimits {
  const historical =
    mutualAid?.shareableFunds === 'HISTORICAL' ? unreserved(account, 'HISTORICAL') : account.historical;
  return { HISTORICAL: historical, CURRENT: account.current, together: availableOf(account) };
}

const inOrder = (limits: FundLimits, order: readonly AccountFund[]): Fen =>
  minFen(limits.together, sumFen(order.map((fund) => limits[fund])));

/** The most that the owner may pay from his account. */
export const payableByOwner = (account: PersonalAccount, rules: AccountRules): Fen =>
  account.status === 'CLOSED' ? 0n : inOrder(ownLimits(account, rules), rules.ownAccount.fundOrder);

/** The funds that an own payment comes from, as what leaves each. */
export function takeOwn(account: PersonalAccount, amount: Fen, rules: AccountRules): Outcome<FundDeltas> {
  if (account.status === 'CLOSED') return rejected('account_closed');
  if (amount > payableByOwner(account, rules)) return rejected('balance_not_sufficient');
  return accepted(take(amount, rules.ownAccount.fundOrder, ownLimits(account, rules)));
}

/** Whether the funds, and what is set aside, are covered after this. What brings no loss to a fund is never refused. */
export function staysCovered(account: PersonalAccount, deltas: FundDeltas, { mutualAid }: AccountRules): boolean {
  const { currentDelta, historicalDelta } = deltas;
  const after = {
    ...account,
    current: account.current + currentDelta,
    historical: account.historical + historicalDelta,
  };
  if (currentDelta >= 0n && historicalDelta >= 0n) return true;
  if (after.current < 0n || after.historical < 0n || availableOf(after) < 0n) return false;
  return mutualAid?.shareableFunds !== 'HISTORICAL' || historicalDelta >= 0n || after.historical >= reservedOf(after);
}

/**
 * First what the giver has set for this relative, then what may be shared, then what has to stay. What is promised to
 * others, and what he has not accepted himself, is nobody's to spend; nor does it count as what stays.
 */
function aidLimits(account: PersonalAccount, receiverId: string, rules: MutualAidRules): readonly Limit[] {
  const quota = quotaOf(account, receiverId, rules);
  const promised = reservedOf(account) - (quota ?? 0n);
  const minimum = rules.minimumBalanceKept;
  const limits: readonly Limit[] = [
    {
      fen: noLessThanZero(shareable(account, rules.shareableFunds) - promised),
      refusal: { code: 'balance_not_sufficient' },
    },
    {
      fen: noLessThanZero(balanceOf(account) - promised - minimum),
      refusal: { code: 'minimum_balance_not_kept', details: { minimum: formatYuan(minimum) } },
    },
  ];
  return quota === undefined ? limits : [{ fen: quota, refusal: quotaRefusal(account, receiverId) }, ...limits];
}

/**
 * What he may spend of his quota; undefined where he has none and needs none: he then shares what is promised to nobody. One
 * that was set counts also by rules that know of none: those of last year, when a bill comes late.
 */
export function quotaOf(
  account: PersonalAccount,
  receiverId: string,
  { quota: { mode } }: MutualAidRules,
): Fen | undefined {
  const reserved = account.reservedByLink[receiverId];
  if (mode !== 'REQUIRED' && reserved === undefined) return undefined;
  return (reserved ?? 0n) - pendingFor(account, receiverId);
}

const quotaRefusal = (account: PersonalAccount, receiverId: string): Rejection => ({
  code: account.reservedByLink[receiverId] === undefined ? 'quota_not_set' : 'quota_exceeded',
});

/** The giver's account, the link by which it is spent, and when. */
export interface Aid {
  readonly account: PersonalAccount;
  readonly link: FamilyLink;
  readonly now: Date;
}

/** The most that the giver's account may pay for this relative. What the claim itself limits is not its affair. */
export function payableForRelative(aid: Aid, rules: AccountRules): Fen {
  if (refusedAsSuch(aid) || !rules.mutualAid) return 0n;
  const limits = aidLimits(aid.account, aid.link.receiver.id, rules.mutualAid);
  return limits.map(({ fen }) => fen).reduce((least, fen) => minFen(least, fen));
}

/** The funds that a payment for a relative comes from, and what it takes of what is set aside for him. */
export function takeForRelative(aid: Aid, amount: Fen, rules: AccountRules): Outcome<AidTaken> {
  const { mutualAid } = rules;
  const refusal = refusedAsSuch(aid);
  if (refusal) return { ok: false, rejection: refusal };
  if (!mutualAid) return rejected('link_not_live');
  const { account, link } = aid;
  const exceeded = aidLimits(account, link.receiver.id, mutualAid).find(({ fen }) => amount > fen);
  if (exceeded) return { ok: false, rejection: exceeded.refusal };
  const fromQuota = quotaOf(account, link.receiver.id, mutualAid) !== undefined;
  return accepted({
    ...drawnForRelative(account, amount, rules.ownAccount.fundOrder, mutualAid.shareableFunds),
    reservedDelta: fromQuota ? -amount : 0n,
    counterPersonId: link.receiver.id,
  });
}

/** How an amount that is covered comes out of a giver's two funds: only what may be shared, in the profile's order. */
export function drawnForRelative(
  account: PersonalAccount,
  amount: Fen,
  fundOrder: readonly AccountFund[],
  shareableFunds: ShareableFunds,
): FundDeltas {
  const order = shareableFunds === 'ALL' ? fundOrder : (['HISTORICAL'] as const);
  return take(amount, order, { HISTORICAL: account.historical, CURRENT: account.current, together: amount });
}

type AidTaken = FundDeltas & Required<Pick<Line, 'reservedDelta' | 'counterPersonId'>>;

function refusedAsSuch({ account, link, now }: Aid): Rejection | undefined {
  invariant(link.kind === 'MUTUAL_AID', 'only a mutual-aid link lets a relative spend');
  invariant(link.giver.id === account.personId, 'the account is that of the giver');
  if (account.status === 'CLOSED') return { code: 'account_closed' };
  return isLiveLink(link, now) ? undefined : { code: 'link_not_live' };
}

function take(amount: Fen, order: readonly AccountFund[], limits: FundLimits): FundDeltas {
  const taken = { HISTORICAL: 0n, CURRENT: 0n };
  let left = amount;
  for (const fund of order) {
    taken[fund] = minFen(left, limits[fund]);
    left -= taken[fund];
  }
  invariant(left === 0n, 'what is payable lies in the funds that pay');
  return { currentDelta: -taken.CURRENT, historicalDelta: -taken.HISTORICAL };
}
