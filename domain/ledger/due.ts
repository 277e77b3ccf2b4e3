import type { PersonalAccount } from '../persons/personal-account.ts';
import type { Booked, LedgerAct } from './act.ts';
import { closeYear, dueYearClose, type YearRules } from './close-year.ts';
import { isOverdue, pendingOf } from './quota-transfers.ts';
import { returnQuotas } from './return-quotas.ts';
import { sameAct } from './same-act.ts';

/** Whether the jobs have something to book on the account that they have not come by to book. */
export const hasDue = (account: PersonalAccount, rules: YearRules, now: Date): boolean =>
  pendingOf(account).some((transfer) => isOverdue(transfer, now)) || dueYearClose(account, rules, now).length > 0;

/** What nobody accepted in time goes back, and the year that is over is closed, as one act. */
export function bookDue(account: PersonalAccount, rules: YearRules, act: LedgerAct): Booked {
  const returned = returnQuotas(account, act);
  return sameAct(account, returned, closeYear(returned.account, rules, act));
}
