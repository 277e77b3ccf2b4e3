import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { pendingOf, withPending } from './quota-transfers.ts';

/**
 * The link ends, and with it the quota: what is left of it is the giver's again (N: "unused quota returns on
 * dissolution"), what nobody accepted yet included. Where there was none there is nothing to do.
 */
export function releaseQuota(account: PersonalAccount, receiverId: string, act: LedgerAct): Booked {
  const reserved = account.reservedByLink[receiverId];
  if (reserved === undefined) return { account, entries: [] };
  const booked = bookAct(account, act, [
    {
      kind: 'QUOTA_RELEASED',
      counterSide: 'OWN_RESERVE',
      counterPersonId: receiverId,
      currentDelta: 0n,
      historicalDelta: 0n,
      reservedDelta: -reserved,
    },
  ]);
  const others = pendingOf(account).filter((transfer) => transfer.receiverId !== receiverId);
  return { ...booked, account: withPending(booked.account, others) };
}
