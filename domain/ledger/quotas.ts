import type { PersonalAccount } from '../persons/personal-account.ts';
import type { LedgerEntry } from './entry.ts';

export type Quotas = Pick<PersonalAccount, 'reservedByLink' | 'spentByLink'>;
type QuotaPart = Pick<LedgerEntry, 'kind' | 'counterPersonId' | 'undoes' | 'reservedDelta'>;

/**
 * How an entry moves what is set aside. A quota of zero is a quota: it stays until it is released, because a relative
 * who has used his up must not be taken for one to whom no limit was set. A release that undoes one transfer (nobody
 * accepted it) leaves the rest of the quota in place.
 */
export function quotasAfter({ reservedByLink, spentByLink }: Quotas, entry: QuotaPart): Quotas {
  const { kind, counterPersonId: receiverId, undoes, reservedDelta } = entry;
  if (receiverId === undefined) return { reservedByLink, ...stated(spentByLink) };
  if (kind === 'QUOTA_RELEASED' && undoes === undefined)
    return { reservedByLink: without(reservedByLink, receiverId), ...stated(without(spentByLink, receiverId)) };
  const reserving = kind === 'QUOTA_RESERVED' || kind === 'QUOTA_RELEASED';
  if (!reserving && reservedDelta === 0n) return { reservedByLink, ...stated(spentByLink) };
  const reserved = { ...reservedByLink, [receiverId]: (reservedByLink[receiverId] ?? 0n) + reservedDelta };
  if (reserving) return { reservedByLink: reserved, ...stated(spentByLink) };
  const spent = (spentByLink?.[receiverId] ?? 0n) - reservedDelta;
  const spentByOthers = without(spentByLink, receiverId);
  return {
    reservedByLink: reserved,
    ...stated(spent === 0n ? spentByOthers : { ...spentByOthers, [receiverId]: spent }),
  };
}

type ByReceiver = PersonalAccount['reservedByLink'];

const without = (amounts: ByReceiver = {}, receiverId: string): ByReceiver =>
  Object.fromEntries(Object.entries(amounts).filter(([id]) => id !== receiverId));

/** Absent where nothing was spent. */
const stated = (spentByLink: ByReceiver = {}): { readonly spentByLink: ByReceiver | undefined } => ({
  spentByLink: Object.keys(spentByLink).length === 0 ? undefined : spentByLink,
});
