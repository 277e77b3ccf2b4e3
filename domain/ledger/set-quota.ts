import { isWithinHours, shanghaiTimeOfDay } from '../calendar.ts';
import { invariant } from '../invariant.ts';
import { type FamilyLink, isLiveLink } from '../links/family-link.ts';
import { type Fen, formatYuan, minFen } from '../money.ts';
import { accepted, type Outcome, type Rejection, rejected } from '../outcome.ts';
import { balanceOf, type PersonalAccount, reservedOf } from '../persons/personal-account.ts';
import type { MutualAidRules } from '../region-profile.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { unreserved } from './cover.ts';
import { acceptanceEnd, lowered, pendingOf, takenOn, withPending, withTaken } from './quota-transfers.ts';

export interface QuotaSetting {
  readonly link: FamilyLink;
  /**
   * The whole that the relative may use, what he has used of it included. Said so, the same setting means the same
   * whatever he spends at that very moment: the giver never gives more than he said.
   */
  readonly quota: Fen;
}

/**
 * Sets aside for a relative, raises or lowers it. Raising is a transfer and has the limits of transfers; lowering only
 * gives the giver back what is his, and so has none but what is spent. Setting what is set already does nothing.
 */
export function setQuota(
  account: PersonalAccount,
  { link, quota }: QuotaSetting,
  rules: MutualAidRules | null,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(quota >= 0n, 'a quota is not negative');
  invariant(link.kind === 'MUTUAL_AID' && link.giver.id === account.personId, 'a giver sets quotas of his own links');
  if (account.status === 'CLOSED') return rejected('account_closed');
  if (!rules || rules.quota.mode === 'NONE') return rejected('quota_not_offered');
  if (!isLiveLink(link, act.now)) return rejected('link_not_live');
  const reserved = account.reservedByLink[link.receiver.id];
  const spent = account.spentByLink?.[link.receiver.id] ?? 0n;
  if (quota < spent) return rejected('quota_below_spent');
  const change = quota - spent - (reserved ?? 0n);
  if (change > 0n) return raise(account, link.receiver.id, change, rules, act);
  if (change === 0n && reserved !== undefined) return accepted({ account, entries: [] });
  return accepted(lower(account, link.receiver.id, -change, act));
}

function raise(
  account: PersonalAccount,
  receiverId: string,
  amount: Fen,
  rules: MutualAidRules,
  act: LedgerAct,
): Outcome<Booked> {
  const refusal = refusedTransfer(account, amount, rules, act.now);
  if (refusal) return { ok: false, rejection: refusal };
  const booked = reserve(account, receiverId, amount, act);
  const transfers = withTaken(account, act.now);
  const { acceptanceDeadline } = rules.quota;
  if (acceptanceDeadline === null)
    return accepted({ ...booked, account: { ...booked.account, quotaTransfers: transfers } });
  const transfer = {
    transferId: act.transferId,
    receiverId,
    sequence: booked.account.sequence,
    amount,
    acceptBy: acceptanceEnd(act.now, acceptanceDeadline),
  };
  const quotaTransfers = { ...transfers, pending: [...transfers.pending, transfer] };
  return accepted({ ...booked, account: { ...booked.account, quotaTransfers } });
}

function lower(account: PersonalAccount, receiverId: string, amount: Fen, act: LedgerAct): Booked {
  const booked = reserve(account, receiverId, -amount, act);
  const pending = lowered(pendingOf(account), receiverId, amount);
  return { ...booked, account: withPending(booked.account, pending) };
}

const reserve = (account: PersonalAccount, counterPersonId: string, reservedDelta: Fen, act: LedgerAct): Booked =>
  bookAct(account, act, [
    {
      kind: 'QUOTA_RESERVED',
      counterSide: 'OWN_RESERVE',
      counterPersonId,
      currentDelta: 0n,
      historicalDelta: 0n,
      reservedDelta,
    },
  ]);

/** What no time heals comes first, then the hour, then the day, then what the account holds. */
function refusedTransfer(
  account: PersonalAccount,
  amount: Fen,
  rules: MutualAidRules,
  now: Date,
): Rejection | undefined {
  const { perTransferMax, transfersPerDay, closedHours } = rules.quota;
  if (perTransferMax !== null && amount > perTransferMax)
    return { code: 'quota_per_transfer_exceeded', details: { max: formatYuan(perTransferMax) } };
  if (closedHours && isWithinHours(shanghaiTimeOfDay(now), closedHours))
    return { code: 'quota_closed_now', details: { ...closedHours } };
  if (transfersPerDay !== null && takenOn(account, now) >= transfersPerDay)
    return { code: 'quota_transfers_of_day_used_up', details: { max: String(transfersPerDay) } };
  return amount > reservable(account, rules) ? { code: 'quota_not_covered' } : undefined;
}

/** What has to stay in the account can never be spent by a relative, so it cannot be promised to one either. */
const reservable = (account: PersonalAccount, { shareableFunds, minimumBalanceKept }: MutualAidRules): Fen =>
  minFen(unreserved(account, shareableFunds), balanceOf(account) - minimumBalanceKept - reservedOf(account));
