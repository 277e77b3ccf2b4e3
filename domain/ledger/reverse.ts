import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { type AccountRules, staysCovered } from './cover.ts';
import type { EntryKind } from './entry-kinds.ts';
import { paymentKinds, type Undoing, undoingLine } from './undo.ts';

const reversibleKinds: readonly EntryKind[] = [
  ...paymentKinds,
  'CONTRIBUTION_EMPLOYER',
  'CONTRIBUTION_PERSON',
  'INTEREST',
  'ADJUSTMENT',
];

/**
 * 2601: takes back what was booked by a message whose sender never learned that it was. A payment always comes back.
 * Money that came in can only be taken back as long as it is there: once it is spent, set aside or has become
 * historical, the account has to be adjusted instead.
 */
export function reverse(
  account: PersonalAccount,
  undoing: Undoing,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  if (!reversibleKinds.includes(undoing.entry.kind)) return rejected('entry_not_reversible');
  const line = undoingLine(account, undoing, 'REVERSAL', act.now);
  if (!staysCovered(account, line, rules)) return rejected('balance_not_sufficient');
  return accepted(bookAct(account, act, [line]));
}
