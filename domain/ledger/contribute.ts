import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct, type Line } from './act.ts';
import { dueYearClose, type YearRules } from './close-year.ts';

export interface Contribution {
  /** 单位缴费划入. */
  readonly employer: Fen;
  /** 个人缴费. */
  readonly person: Fen;
}

/** Pays into the current year; a year that is over and not closed yet is closed first, so that the two never mix. */
export function contribute(
  account: PersonalAccount,
  { employer, person }: Contribution,
  rules: YearRules,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(employer >= 0n && person >= 0n, 'a contribution is not negative');
  if (account.status === 'CLOSED') return rejected('account_closed');
  if (employer + person === 0n) return rejected('amount_zero');
  return accepted(
    bookAct(account, act, [
      ...dueYearClose(account, rules, act.now),
      ...partOf('CONTRIBUTION_EMPLOYER', employer),
      ...partOf('CONTRIBUTION_PERSON', person),
    ]),
  );
}

const partOf = (kind: Line['kind'], amount: Fen): readonly Line[] =>
  amount === 0n ? [] : [{ kind, counterSide: 'CONTRIBUTION_SOURCE', currentDelta: amount, historicalDelta: 0n }];
