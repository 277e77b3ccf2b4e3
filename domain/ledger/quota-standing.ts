import { type Fen, sumFen } from '../money.ts';
import type { PendingTransfer, PersonalAccount } from '../persons/personal-account.ts';
import { isOverdue, pendingOf } from './quota-transfers.ts';

/**
 * How a quota stands, as both sides may see it: nothing in it tells what else the giver has. What is set is what is
 * spent, what is left to be spent, and what waits to be accepted.
 */
export interface QuotaStanding {
  readonly set: Fen;
  readonly spent: Fen;
  readonly left: Fen;
  readonly pending: readonly QuotaTransfer[];
}

export type QuotaTransfer = Pick<PendingTransfer, 'transferId' | 'amount' | 'acceptBy'>;

/**
 * Undefined where the relative has no quota. What nobody accepted in time is the giver's again from that instant on,
 * also while nobody has booked it yet.
 */
export function quotaStanding(account: PersonalAccount, receiverId: string, now: Date): QuotaStanding | undefined {
  const reserved = account.reservedByLink[receiverId];
  if (reserved === undefined) return undefined;
  const spent = account.spentByLink?.[receiverId] ?? 0n;
  const his = pendingOf(account).filter((transfer) => transfer.receiverId === receiverId);
  const waiting = his.filter((transfer) => !isOverdue(transfer, now));
  const left = reserved - sumFen(his.map(({ amount }) => amount));
  return {
    set: spent + left + sumFen(waiting.map(({ amount }) => amount)),
    spent,
    left,
    pending: waiting.map(({ transferId, amount, acceptBy }) => ({ transferId, amount, acceptBy })),
  };
}
