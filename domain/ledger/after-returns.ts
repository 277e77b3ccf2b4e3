import { accepted, type Outcome } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import type { Booked, LedgerAct } from './act.ts';
import { returnQuotas } from './return-quotas.ts';
import { sameAct } from './same-act.ts';

/**
 * What an act does to an account once what nobody accepted in time has gone back: the owner disposes of that again,
 * whether or not the sweep has been there. Where the act is refused, nothing goes back by it.
 */
export function afterReturns(
  account: PersonalAccount,
  act: LedgerAct,
  book: (account: PersonalAccount) => Outcome<Booked>,
): Outcome<Booked> {
  const returned = returnQuotas(account, act);
  const booked = book(returned.account);
  return booked.ok ? accepted(sameAct(account, returned, booked.value)) : booked;
}
