import { invariant } from '../invariant.ts';
import { type FamilyLink, isLiveLink } from '../links/family-link.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import type { Line } from './act.ts';
import type { LedgerEntry } from './entry.ts';
import type { EntryKind } from './entry-kinds.ts';

/** An earlier entry of the account, and the link as it stands now where the entry was for a relative. */
export interface Undoing {
  readonly entry: LedgerEntry;
  readonly link?: FamilyLink;
}

/** Paid to somebody: what a cancellation gives back. */
export const paymentKinds: readonly EntryKind[] = ['PREMIUM', 'SETTLEMENT', 'RESETTLEMENT', 'MUTUAL_AID'];

/** Each fund gets back exactly what left it, whatever the funds have become since. */
export function undoingLine(
  account: PersonalAccount,
  { entry, link }: Undoing,
  kind: 'CANCELLATION' | 'REVERSAL',
  now: Date,
): Line {
  invariant(isOf(account, entry) && entry.sequence <= account.sequence, 'only an entry of the account is undone');
  return {
    kind,
    counterSide: entry.counterSide,
    ...(entry.counterPersonId !== undefined && { counterPersonId: entry.counterPersonId }),
    ...(entry.claimId !== undefined && { claimId: entry.claimId }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
    undoes: entry.sequence,
    currentDelta: -entry.currentDelta,
    historicalDelta: -entry.historicalDelta,
    reservedDelta: quotaStands(account, { entry, link }, now) ? -entry.reservedDelta : 0n,
  };
}

/**
 * The money always comes back; what was set aside only where the link that paid is still the same and live. With the
 * end of a link its quota was released, and a link made since has a quota of its own.
 */
function quotaStands(account: PersonalAccount, { entry, link }: Undoing, now: Date): boolean {
  if (entry.counterPersonId === undefined || link === undefined) return false;
  invariant(
    link.kind === 'MUTUAL_AID' && link.giver.id === account.personId && link.receiver.id === entry.counterPersonId,
    'the link is the one by which it was paid',
  );
  const sameLink = isLiveLink(link, now) && link.since <= entry.bookedAt;
  return sameLink && account.reservedByLink[entry.counterPersonId] !== undefined;
}

const isOf = (account: PersonalAccount, entry: LedgerEntry): boolean =>
  entry.personId === account.personId &&
  entry.insuranceType === account.insuranceType &&
  entry.admdvs === account.admdvs;
