import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct, type Line } from './act.ts';
import { isOverdue, pendingOf, withPending } from './quota-transfers.ts';

/** Every transfer that nobody accepted in time goes back, each by an entry that names the one that set it aside. */
export function returnQuotas(account: PersonalAccount, act: LedgerAct): Booked {
  const overdue = pendingOf(account).filter((transfer) => isOverdue(transfer, act.now));
  const lines = overdue.map(
    ({ receiverId, sequence, amount }): Line => ({
      kind: 'QUOTA_RELEASED',
      counterSide: 'OWN_RESERVE',
      counterPersonId: receiverId,
      undoes: sequence,
      currentDelta: 0n,
      historicalDelta: 0n,
      reservedDelta: -amount,
    }),
  );
  const booked = bookAct(account, act, lines);
  const kept = pendingOf(account).filter((transfer) => !overdue.includes(transfer));
  return { ...booked, account: withPending(booked.account, kept) };
}
