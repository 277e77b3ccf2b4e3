import type { Balances } from '../../domain/ledger/balance-at.ts';
import { type Fen, formatYuan } from '../../domain/money.ts';
import type { StatementLine } from './statement-content.ts';

/** What stands in the columns of a statement, by their names; a form takes those that it has. */
export const entryCells = ({ entry, bookedAt, kind, reason, counterParty }: StatementLine) => ({
  bookedAt,
  sequence: String(entry.sequence),
  kind,
  reason,
  counterParty,
  ...changeCells({ current: entry.currentDelta, historical: entry.historicalDelta }),
  ...balanceCells({ current: entry.currentAfter, historical: entry.historicalAfter, reserved: entry.reservedAfter }),
  transferId: entry.transferId,
});

export const changeCells = ({ current, historical }: { readonly current: Fen; readonly historical: Fen }) => ({
  currentChange: formatYuan(current),
  historicalChange: formatYuan(historical),
  change: formatYuan(current + historical),
});

export const balanceCells = ({ current, historical, reserved }: Balances) => ({
  currentAfter: formatYuan(current),
  historicalAfter: formatYuan(historical),
  balance: formatYuan(current + historical),
  reservedAfter: formatYuan(reserved),
});
