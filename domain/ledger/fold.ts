import type { PersonalAccount } from '../persons/personal-account.ts';
import { currentSinceAfter, genesisHash, type LedgerEntry } from './entry.ts';
import { quotasAfter } from './quotas.ts';

/** What of an account its entries decide. */
export type LedgerState = Pick<
  PersonalAccount,
  | 'current'
  | 'historical'
  | 'reservedByLink'
  | 'spentByLink'
  | 'sequence'
  | 'headHash'
  | 'headBookedAt'
  | 'currentSince'
>;

/** An account before its first entry. */
export const unwritten: LedgerState = {
  current: 0n,
  historical: 0n,
  reservedByLink: {},
  sequence: 0,
  headHash: genesisHash,
};

/** The account as its entries make it, the oldest first: by their deltas alone, whatever they say stood after them. */
export const foldEntries = (entries: Iterable<LedgerEntry>, from: LedgerState = unwritten): LedgerState => {
  let state = from;
  for (const entry of entries) state = stateAfter(state, entry);
  return state;
};

export const stateAfter = (state: LedgerState, entry: LedgerEntry): LedgerState => ({
  ...quotasAfter(state, entry),
  current: state.current + entry.currentDelta,
  historical: state.historical + entry.historicalDelta,
  sequence: entry.sequence,
  headHash: entry.hash,
  headBookedAt: entry.bookedAt,
  currentSince: currentSinceAfter(state, entry),
});
