import type { Fen } from '../money.ts';
import type { LedgerEntry } from './entry.ts';

export interface Balances {
  readonly current: Fen;
  readonly historical: Fen;
  readonly reserved: Fen;
}

/** What stood after that entry; nothing before the first one. */
export const balancesAfter = (entry: LedgerEntry | undefined): Balances => ({
  current: entry?.currentAfter ?? 0n,
  historical: entry?.historicalAfter ?? 0n,
  reserved: entry?.reservedAfter ?? 0n,
});

/**
 * The newest entry that was booked at that instant or before; undefined where there is none. It asks for entries by
 * their sequence numbers and is given each in turn, so that whoever reads them need not know why. Times never run
 * backwards, so half of what is left falls away with every answer: 10⁵ entries ask for at most 17.
 */
export function* newestEntryAt(
  headSequence: number,
  instant: Date,
): Generator<number, LedgerEntry | undefined, LedgerEntry> {
  const at = instant.toISOString();
  let found: LedgerEntry | undefined;
  let [low, high] = [1, headSequence];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const entry = yield middle;
    if (entry.bookedAt <= at) {
      found = entry;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
