import { type Fen, sumFen } from '../money.ts';
import { type Balances, balancesAfter } from './balance-at.ts';
import type { LedgerEntry } from './entry.ts';
import type { EntryKind } from './entry-kinds.ts';

/** What entries come to together. */
export interface StatementSums {
  readonly entries: number;
  readonly current: Fen;
  readonly historical: Fen;
}

/** What a statement ends with. Opening balances and both sums together are the closing ones. */
export interface StatementTotals {
  readonly listed: StatementSums;
  /** Of the kinds that were not asked for. */
  readonly others: StatementSums;
  readonly closing: Balances;
}

const noEntries: StatementSums = { entries: 0, current: 0n, historical: 0n };

/** An entry that does not follow from the one before: nothing may be stated that does not add up. */
export class StatementDoesNotFollow extends Error {
  override readonly name = 'StatementDoesNotFollow';
}

/** Adds up the entries of a statement while they pass, each against what stood before it. */
export function createStatementTotals(opening: Balances, after: number, kinds: readonly EntryKind[] | undefined) {
  let [listed, others] = [noEntries, noEntries];
  let closing = opening;
  let sequence = after;
  return {
    /** Whether the entry is listed. Throws {@link StatementDoesNotFollow}. */
    add(entry: LedgerEntry): boolean {
      const follows =
        entry.sequence === sequence + 1 &&
        entry.currentAfter === closing.current + entry.currentDelta &&
        entry.historicalAfter === closing.historical + entry.historicalDelta;
      if (!follows) throw new StatementDoesNotFollow(`entry ${entry.sequence} does not follow from what was before it`);
      sequence = entry.sequence;
      closing = balancesAfter(entry);
      const isListed = kinds === undefined || kinds.includes(entry.kind);
      if (isListed) listed = plus(listed, entry);
      else others = plus(others, entry);
      return isListed;
    },
    /** Throws {@link StatementDoesNotFollow} where entries are missing at the end. */
    totals(through: number): StatementTotals {
      if (sequence !== through) throw new StatementDoesNotFollow(`entry ${through} is missing`);
      return { listed, others, closing };
    },
  };
}

const plus = ({ entries, current, historical }: StatementSums, entry: LedgerEntry): StatementSums => ({
  entries: entries + 1,
  current: sumFen([current, entry.currentDelta]),
  historical: sumFen([historical, entry.historicalDelta]),
});
