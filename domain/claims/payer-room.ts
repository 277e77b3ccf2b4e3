import { invariant } from '../invariant.ts';
import { type AccountRules, takeOwn } from '../ledger/cover.ts';
import { type Fen, maxFen, minFen, sumFen } from '../money.ts';
import { availableOf, balanceOf, type PersonalAccount, reservedOf } from '../persons/personal-account.ts';
import type { AccountFund, MutualAidRules, ShareableFunds } from '../region-profile.ts';
import type { CashReasonCode, GiverFacts, PayerFacts, PayerLink } from './payer-facts.ts';

/** What a rule keeps of an account from being paid. */
export interface Withheld {
  readonly code: CashReasonCode;
  readonly amount: Fen;
}

/** How much one account may pay, whatever there is to pay, and what rules keep of it. */
export interface Room {
  readonly amount: Fen;
  readonly withheld: readonly Withheld[];
}

/**
 * The person's own account: all of it but what he has set aside for relatives. A suspended participation keeps its
 * account, so only the account itself says whether it is open.
 */
export function ownRoom({ account }: PayerFacts): Room {
  if (account.status !== 'OPEN') return closed(account, 'ACCOUNT_CLOSED');
  return { amount: availableOf(account), withheld: actual([['SET_ASIDE_FOR_OTHERS', reservedOf(account)]]) };
}

/**
 * A giver's account, step by step: what others were promised is not this receiver's, nor is a transfer to him that he
 * has not accepted yet; what must stay in the account stays in it whoever pays; only shareable funds count; and where
 * the giver has set a quota for him, it is the most, and spent itself.
 */
export function giverRoom({ account, participation, link }: GiverFacts, rules: MutualAidRules): Room {
  if (account.status !== 'OPEN') return closed(account, 'ACCOUNT_CLOSED');
  if (participation !== 'NORMAL') return closed(account, 'PARTICIPATION_NOT_NORMAL');
  const quota = quotaOf(account, link, rules);
  const notAccepted = quota === null ? 0n : pendingOf(account, link);
  const reserved = reservedOf(account) - (quota ?? 0n);
  const unreserved = balanceOf(account) - reserved;
  const aboveMinimum = maxFen(0n, unreserved - rules.minimumBalanceKept);
  const shareable = minFen(aboveMinimum, maxFen(0n, shareableOf(account, rules.shareableFunds) - reserved));
  const amount = quota === null ? shareable : minFen(shareable, quota);
  return {
    amount,
    withheld: actual([
      ['QUOTA_NOT_ACCEPTED', notAccepted],
      ['SET_ASIDE_FOR_OTHERS', reserved - notAccepted],
      ['MINIMUM_KEPT', unreserved - aboveMinimum],
      ['CURRENT_YEAR_NOT_SHARED', aboveMinimum - shareable],
      ['QUOTA_USED_UP', shareable - amount],
    ]),
  };
}

/**
 * What may be spent of the quota that holds for this receiver; null where none does. Where quotas are optional, one is
 * set while the account names the receiver, be it with nothing left; where they are required, none is one of nothing.
 */
export function quotaOf(account: PersonalAccount, link: PayerLink, { quota }: MutualAidRules): Fen | null {
  const reserved = account.reservedByLink[link.receiverId];
  if (quota.mode === 'NONE' || (quota.mode === 'OPTIONAL' && reserved === undefined)) return null;
  return (reserved ?? 0n) - pendingOf(account, link);
}

/** Transfers that wait for the receiver's acceptance are reserved, and cannot be spent yet. */
const pendingOf = ({ quotaTransfers }: PersonalAccount, { receiverId }: PayerLink): Fen =>
  sumFen((quotaTransfers?.pending ?? []).filter((each) => each.receiverId === receiverId).map(({ amount }) => amount));

/** What the owner pays comes out of the funds as the ledger takes it: never out of what he has set aside. */
export function drawnByOwner(account: PersonalAccount, amount: Fen, rules: AccountRules): Drawn {
  if (amount === 0n) return { currentPaid: 0n, historicalPaid: 0n };
  const taken = takeOwn(account, amount, rules);
  invariant(taken.ok, 'what there is room for is covered');
  return { currentPaid: -taken.value.currentDelta, historicalPaid: -taken.value.historicalDelta };
}

interface Drawn {
  readonly currentPaid: Fen;
  readonly historicalPaid: Fen;
}

/** How an amount that is covered comes out of a giver's two funds, in the profile's order. */
export function drawn(
  account: PersonalAccount,
  amount: Fen,
  fundOrder: readonly AccountFund[],
  shareable: ShareableFunds = 'ALL',
): Drawn {
  const [first] = shareable === 'HISTORICAL' ? (['HISTORICAL'] as const) : fundOrder;
  if (first === 'CURRENT') {
    const currentPaid = minFen(amount, account.current);
    return { currentPaid, historicalPaid: amount - currentPaid };
  }
  const historicalPaid = minFen(amount, account.historical);
  return { currentPaid: amount - historicalPaid, historicalPaid };
}

const shareableOf = (account: PersonalAccount, funds: ShareableFunds): Fen =>
  funds === 'ALL' ? balanceOf(account) : account.historical;

const closed = (account: PersonalAccount, code: CashReasonCode): Room => ({
  amount: 0n,
  withheld: actual([[code, balanceOf(account)]]),
});

const actual = (all: readonly (readonly [CashReasonCode, Fen])[]): Withheld[] =>
  all.filter(([, amount]) => amount > 0n).map(([code, amount]) => ({ code, amount }));
