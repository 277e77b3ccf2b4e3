import { invariant } from '../invariant.ts';
import type { FamilyLink } from '../links/family-link.ts';
import type { Fen } from '../money.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { PersonalAccount } from '../persons/personal-account.ts';
import type { PremiumUse } from '../region-profile.ts';
import { type Booked, bookAct, type LedgerAct } from './act.ts';
import { type AccountRules, takeForRelative, takeOwn } from './cover.ts';

export interface Premium {
  readonly use: PremiumUse;
  readonly amount: Fen;
  /** From the owner of the account to the relative whose premium it is; absent where it is his own. */
  readonly link?: FamilyLink;
}

/** Pays a premium for the owner or, within the same limits as care, for a relative (N). */
export function payPremium(
  account: PersonalAccount,
  { use, amount, link }: Premium,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  invariant(amount >= 0n, 'a premium is not negative');
  if (amount === 0n) return rejected('amount_zero');
  if (!rules.mutualAid?.premiumUses.includes(use)) return rejected('premium_use_not_offered');
  const taken = link
    ? takeForRelative({ account, link, now: act.now }, amount, rules)
    : takeOwn(account, amount, rules);
  if (!taken.ok) return taken;
  return accepted(
    bookAct(account, act, [{ kind: 'PREMIUM', counterSide: 'PREMIUM_RECEIVER', reason: use, ...taken.value }]),
  );
}
