import { invariant } from '../invariant.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { paymentKinds, type Undoing, undoingLine } from './undo.ts';

/**
 * 2208: gives back what one payment took. It cannot be refused: a closed account gets its money back too, and whether
 * the claim may be cancelled, and that it is cancelled once, the claim says.
 */
export function refund(account: PersonalAccount, undoing: Undoing, act: LedgerAct): Booked {
  invariant(paymentKinds.includes(undoing.entry.kind), 'a refund gives back a payment');
  return bookAct(account, act, [undoingLine(account, undoing, 'CANCELLATION', act.now)]);
}
