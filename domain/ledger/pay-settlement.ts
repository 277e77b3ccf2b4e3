import { invariant } from '../invariant.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { type AccountRules, takeOwn } from './cover.ts';

export interface OwnPayment {
  /** RESETTLEMENT: what was paid in cash first comes from the account after all (row L). */
  readonly kind: 'SETTLEMENT' | 'RESETTLEMENT';
  readonly claimId: string;
  readonly amount: Fen;
}

/** The owner's account pays the institution. What is set aside for his relatives is not his to spend. */
export function paySettlement(
  account: PersonalAccount,
  { kind, claimId, amount }: OwnPayment,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(amount > 0n, 'a payment is above zero');
  const taken = takeOwn(account, amount, rules);
  if (!taken.ok) return taken;
  return accepted(bookAct(account, act, [{ kind, counterSide: 'INSTITUTION_PAYABLE', claimId, ...taken.value }]));
}
