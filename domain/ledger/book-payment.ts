import type { PayBack } from '../claims/cancel.ts';
import type { PayerRow } from '../claims/payer-facts.ts';
import { invariant } from '../invariant.ts';
import type { FamilyLink } from '../links/family-link.ts';
import type { PersonId } from '../persons/person.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { type AccountRules, payableByOwner, payableForRelative } from './cover.ts';

/** What a settlement has decided that one account pays. */
export interface PayerBooking {
  readonly payer: PayerRow;
  /** From the payer to the person treated; absent where he pays for himself. */
  readonly link?: FamilyLink;
  readonly claimId: string;
  /** RESETTLEMENT: what was paid in cash first comes from the account after all (row L). */
  readonly kind: 'SETTLEMENT' | 'RESETTLEMENT';
}

/**
 * Books exactly what the settlement says of this payer: who pays how much is decided in one place. The settlement has
 * kept to what the account may pay, so anything beyond it is a mistake of ours and stops the act.
 */
export function bookPayment(
  account: PersonalAccount,
  { payer, link, claimId, kind }: PayerBooking,
  rules: AccountRules,
  act: LedgerAct,
): Booked {
  const payable = link ? payableForRelative({ account, link, now: act.now }, rules) : payableByOwner(account, rules);
  invariant(payer.personId === account.personId, 'a payer pays from his own account');
  invariant(payer.paid > 0n && payer.paid <= payable, 'nobody pays more than his account may pay');
  return bookAct(account, act, [
    {
      kind: link ? 'MUTUAL_AID' : kind,
      counterSide: 'INSTITUTION_PAYABLE',
      claimId,
      currentDelta: -payer.currentPaid,
      historicalDelta: -payer.historicalPaid,
      ...(link && { counterPersonId: link.receiver.id, reservedDelta: -payer.fromQuota }),
    },
  ]);
}

/** What one account gets back of a claim that is taken back. */
export interface PayBackBooking {
  readonly payBack: PayBack;
  /** Sequence number of the entry by which it was paid. */
  readonly undoes: number;
  readonly claimId: string;
  /** Who was treated. */
  readonly personId: PersonId;
  readonly kind: 'CANCELLATION' | 'REVERSAL';
}

/** Money always comes back, to a closed account too, and to the fund that it came out of. */
export const bookPayBack = (
  account: PersonalAccount,
  { payBack, undoes, claimId, personId, kind }: PayBackBooking,
  act: LedgerAct,
): Booked =>
  bookAct(account, act, [
    {
      kind,
      counterSide: 'INSTITUTION_PAYABLE',
      claimId,
      undoes,
      currentDelta: payBack.current,
      historicalDelta: payBack.historical,
      ...(account.personId !== personId && {
        counterPersonId: personId,
        reservedDelta: payBack.toQuota?.amount ?? 0n,
      }),
    },
  ]);
