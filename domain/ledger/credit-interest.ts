import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { dueYearClose, type YearRules } from './close-year.ts';

/** What the agency reckoned on each fund. */
export interface Interest {
  readonly current: Fen;
  readonly historical: Fen;
}

/** Money that waits on a closed account bears interest until it is paid out. */
export function creditInterest(
  account: PersonalAccount,
  { current, historical }: Interest,
  rules: YearRules,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(current >= 0n && historical >= 0n, 'interest is not negative');
  if (current + historical === 0n) return rejected('amount_zero');
  return accepted(
    bookAct(account, act, [
      ...dueYearClose(account, rules, act.now),
      { kind: 'INTEREST', counterSide: 'INTEREST', currentDelta: current, historicalDelta: historical },
    ]),
  );
}
