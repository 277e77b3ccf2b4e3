import { addDays, shanghaiDay, shanghaiMidnight } from '../calendar.ts';
import { type Fen, minFen, sumFen } from '../money.ts';
import type { PendingTransfer, PersonalAccount, QuotaTransfers } from '../persons/personal-account.ts';

export const pendingOf = ({ quotaTransfers }: PersonalAccount): readonly PendingTransfer[] =>
  quotaTransfers?.pending ?? [];

/** Whether it can no longer be accepted at that instant, and goes back. */
export const isOverdue = ({ acceptBy }: Pick<PendingTransfer, 'acceptBy'>, now: Date): boolean =>
  acceptBy <= now.toISOString();

/** Set aside for him, but not accepted yet. */
export const pendingFor = (account: PersonalAccount, receiverId: string): Fen =>
  sumFen(pendingOf(account).flatMap((transfer) => (transfer.receiverId === receiverId ? [transfer.amount] : [])));

/** How many were made on that day. */
export const takenOn = ({ quotaTransfers }: PersonalAccount, now: Date): number =>
  quotaTransfers?.day === shanghaiDay(now) ? quotaTransfers.taken : 0;

/** One more today. */
export const withTaken = (account: PersonalAccount, now: Date): QuotaTransfers => ({
  day: shanghaiDay(now),
  taken: takenOn(account, now) + 1,
  pending: pendingOf(account),
});

export function withPending(account: PersonalAccount, pending: readonly PendingTransfer[]): PersonalAccount {
  const { quotaTransfers } = account;
  return quotaTransfers === undefined ? account : { ...account, quotaTransfers: { ...quotaTransfers, pending } };
}

/** What is lowered leaves first what he has not accepted yet, and of that the newest. */
export function lowered(
  pending: readonly PendingTransfer[],
  receiverId: string,
  amount: Fen,
): readonly PendingTransfer[] {
  let left = amount;
  const kept = pending.toReversed().flatMap((transfer) => {
    if (transfer.receiverId !== receiverId) return [transfer];
    const taken = minFen(left, transfer.amount);
    left -= taken;
    return taken === transfer.amount ? [] : [{ ...transfer, amount: transfer.amount - taken }];
  });
  return kept.toReversed();
}

/** That time of the next day in Asia/Shanghai (N: "returns at 06:00 next day"). */
export function acceptanceEnd(now: Date, timeOfDay: string): string {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  const midnight = shanghaiMidnight(addDays(shanghaiDay(now), 1));
  return new Date(midnight.getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}
