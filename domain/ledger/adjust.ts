import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import type { AccountRules } from './cover.ts';
import { staysCovered } from './cover.ts';
import type { AdjustmentReason } from './entry.ts';

/** Signed: what comes to each fund. */
export interface Adjustment {
  readonly current: Fen;
  readonly historical: Fen;
  readonly reason: AdjustmentReason;
}

/**
 * Sets an account right by decision of two persons, which the use case sees to. A closed account can be adjusted too:
 * that is how its money is paid out or goes with its owner. What is set aside for relatives stays covered.
 */
export function adjust(
  account: PersonalAccount,
  { current, historical, reason }: Adjustment,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  const deltas = { currentDelta: current, historicalDelta: historical };
  if (current === 0n && historical === 0n) return rejected('amount_zero');
  if (!staysCovered(account, deltas, rules)) return rejected('balance_not_sufficient');
  return accepted(bookAct(account, act, [{ kind: 'ADJUSTMENT', counterSide: 'ADJUSTMENT', reason, ...deltas }]));
}
