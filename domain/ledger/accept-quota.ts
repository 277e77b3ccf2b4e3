import { invariant } from '../invariant.ts';
import { type FamilyLink, isLiveLink } from '../links/family-link.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { isOverdue, pendingOf, withPending } from './quota-transfers.ts';

export interface QuotaAcceptance {
  readonly link: FamilyLink;
  /** Of the act that set it aside. */
  readonly transferId: string;
}

/** From now on the receiver may spend it. It was set aside before, so nothing is booked. */
export function acceptQuota(
  account: PersonalAccount,
  { link, transferId }: QuotaAcceptance,
  now: Date,
): Outcome<PersonalAccount> {
  invariant(link.kind === 'MUTUAL_AID' && link.giver.id === account.personId, 'the account is that of the giver');
  if (account.status === 'CLOSED') return rejected('account_closed');
  if (!isLiveLink(link, now)) return rejected('link_not_live');
  const transfer = pendingOf(account).find(
    (pending) => pending.transferId === transferId && pending.receiverId === link.receiver.id,
  );
  if (!transfer) return rejected('quota_transfer_not_pending');
  if (isOverdue(transfer, now)) return rejected('quota_acceptance_over');
  const others = pendingOf(account).filter((pending) => pending !== transfer);
  return accepted({ ...withPending(account, others), version: account.version + 1 });
}
