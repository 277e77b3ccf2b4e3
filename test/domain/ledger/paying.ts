import { noAmounts } from '../../../domain/claims/cost-classes.ts';
import type { Booked, LedgerAct } from '../../../domain/ledger/act.ts';
import { bookPayBack, bookPayment, type PayerBooking } from '../../../domain/ledger/book-payment.ts';
import { type AccountRules, takeForRelative, takeOwn } from '../../../domain/ledger/cover.ts';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import type { FamilyLink } from '../../../domain/links/family-link.ts';
import { accepted, type Outcome } from '../../../domain/outcome.ts';
import type { PersonalAccount } from '../../../domain/persons/personal-account.ts';

/** Care that one account pays alone, and what it pays for whom: a settlement is put together of such parts. */
interface Care {
  readonly claimId: string;
  readonly amount: bigint;
}

/** The owner's account pays for himself: what it has to give is asked first, and just that is booked. */
export function paySettlement(
  account: PersonalAccount,
  { kind, ...care }: Care & Pick<PayerBooking, 'kind'>,
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  const taken = takeOwn(account, care.amount, rules);
  if (!taken.ok) return taken;
  const payer = payerOf(account, care.amount, { ...taken.value, reservedDelta: 0n });
  return accepted(bookPayment(account, { payer, claimId: care.claimId, kind }, rules, act));
}

/** The same of a giver's account for his relative. */
export function payForRelative(
  account: PersonalAccount,
  { link, claimId, amount }: Care & { readonly link: FamilyLink },
  rules: AccountRules,
  act: LedgerAct,
): Outcome<Booked> {
  const taken = takeForRelative({ account, link, now: act.now }, amount, rules);
  if (!taken.ok) return taken;
  const payer = payerOf(account, amount, taken.value);
  return accepted(bookPayment(account, { payer, link, claimId, kind: 'SETTLEMENT' }, rules, act));
}

type Taken = Pick<LedgerEntry, 'currentDelta' | 'historicalDelta' | 'reservedDelta'>;

const payerOf = (account: PersonalAccount, paid: bigint, { currentDelta, historicalDelta, reservedDelta }: Taken) => ({
  personId: account.personId,
  insuranceType: account.insuranceType,
  admdvs: account.admdvs,
  maskedName: '张*',
  relation: 'SELF' as const,
  currentPaid: -currentDelta,
  historicalPaid: -historicalDelta,
  paid,
  fromQuota: -reservedDelta,
  balanceAfter: account.current + account.historical - paid,
  classes: { ...noAmounts, IN_SCOPE: paid },
});

interface PayingBack {
  /** The payment that is taken back. */
  readonly entry: LedgerEntry;
  /** Out of whose quota it came, where that still stands. */
  readonly toQuotaOf?: string;
  readonly kind?: 'CANCELLATION' | 'REVERSAL';
}

/** What the account gets back of a claim: each fund what left it. Whether a quota still stands, the claim has found out. */
export function payBack(
  account: PersonalAccount,
  { entry, toQuotaOf, kind = 'CANCELLATION' }: PayingBack,
  act: LedgerAct,
): Booked {
  const { personId, insuranceType, admdvs, counterPersonId = personId, claimId = 'none', sequence } = entry;
  const toQuota = toQuotaOf && { receiverId: toQuotaOf, amount: -entry.reservedDelta };
  return bookPayBack(
    account,
    {
      payBack: {
        personId,
        insuranceType,
        admdvs,
        current: -entry.currentDelta,
        historical: -entry.historicalDelta,
        ...(toQuota && { toQuota }),
      },
      undoes: sequence,
      claimId,
      personId: counterPersonId,
      kind,
    },
    act,
  );
}
