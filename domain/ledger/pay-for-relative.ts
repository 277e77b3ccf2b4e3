import { invariant } from '../invariant.ts';
import type { FamilyLink } from '../links/family-link.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { type AccountRules, takeForRelative } from './cover.ts';

export interface PaymentForRelative {
  /** From the owner of the account to the relative. */
  readonly link: FamilyLink;
  readonly claimId: string;
  readonly amount: Fen;
}

/** The giver's account pays the institution for the receiver; his quota, where he has one, shrinks by as much. */
export function payForRelative(
  account: PersonalAccount,
  { link, claimId, amount }: PaymentForRelative,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(amount > 0n, 'a payment is above zero');
  const taken = takeForRelative({ account, link, now: act.now }, amount, rules);
  if (!taken.ok) return taken;
  return accepted(
    bookAct(account, act, [{ kind: 'MUTUAL_AID', counterSide: 'INSTITUTION_PAYABLE', claimId, ...taken.value }]),
  );
}
