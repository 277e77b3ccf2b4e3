import { invariant } from '../invariant.ts';
import { type AccountRules, drawnForRelative, quotaOf, shareable, takeOwn } from '../ledger/cover.ts';
import { pendingFor } from '../ledger/quota-transfers.ts';
import { type Fen, maxFen, minFen } from '../money.ts';
import { availableOf, balanceOf, type PersonalAccount, reservedOf } from '../persons/personal-account.ts';
import type { AccountFund, MutualAidRules, ShareableFunds } from '../region-profile.ts';
import type { CashReasonCode, GiverFacts, PayerFacts } from './payer-facts.ts';

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
  const quota = quotaOf(account, link.receiverId, rules);
  const notAccepted = quota === undefined ? 0n : pendingFor(account, link.receiverId);
  const reserved = reservedOf(account) - (quota ?? 0n);
  const unreserved = balanceOf(account) - reserved;
  const aboveMinimum = maxFen(0n, unreserved - rules.minimumBalanceKept);
  const open = minFen(aboveMinimum, maxFen(0n, shareable(account, rules.shareableFunds) - reserved));
  const amount = quota === undefined ? open : minFen(open, quota);
  return {
    amount,
    withheld: actual([
      ['QUOTA_NOT_ACCEPTED', notAccepted],
      ['SET_ASIDE_FOR_OTHERS', reserved - notAccepted],
      ['MINIMUM_KEPT', unreserved - aboveMinimum],
      ['CURRENT_YEAR_NOT_SHARED', aboveMinimum - open],
      ['QUOTA_USED_UP', open - amount],
    ]),
  };
}

/** What the owner pays comes out of the funds as the ledger takes it: never out of what he has set aside. */
export function drawnByOwner(account: PersonalAccount, amount: Fen, rules: AccountRules): Drawn {
  if (amount === 0n) return { currentPaid: 0n, historicalPaid: 0n };
  const taken = takeOwn(account, amount, rules);
  invariant(taken.ok, 'what there is room for is covered');
  return paidOf(taken.value);
}

/** What a giver pays comes out of his funds as the ledger takes it. */
export const drawnByGiver = (
  account: PersonalAccount,
  amount: Fen,
  fundOrder: readonly AccountFund[],
  shareableFunds: ShareableFunds,
): Drawn => paidOf(drawnForRelative(account, amount, fundOrder, shareableFunds));

interface Drawn {
  readonly currentPaid: Fen;
  readonly historicalPaid: Fen;
}

const paidOf = ({ currentDelta, historicalDelta }: ReturnType<typeof drawnForRelative>): Drawn => ({
  currentPaid: -currentDelta,
  historicalPaid: -historicalDelta,
});

const closed = (account: PersonalAccount, code: CashReasonCode): Room => ({
  amount: 0n,
  withheld: actual([[code, balanceOf(account)]]),
});

const actual = (all: readonly (readonly [CashReasonCode, Fen])[]): Withheld[] =>
  all.filter(([, amount]) => amount > 0n).map(([code, amount]) => ({ code, amount }));
