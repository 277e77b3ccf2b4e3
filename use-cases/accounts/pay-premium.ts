import { shanghaiDay } from '../../domain/calendar.ts';
import { claimYearOf, newClaimYear, withMutualAidReceived } from '../../domain/claims/accumulators.ts';
import { afterReturns } from '../../domain/ledger/after-returns.ts';
import { payPremium } from '../../domain/ledger/pay-premium.ts';
import type { FamilyLink, FamilyLinkRef } from '../../domain/links/family-link.ts';
import { payingAccountOf } from '../../domain/links/paying-account.ts';
import { type Fen, formatYuan, parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, type Rejection, rejected, within } from '../../domain/outcome.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import { isSameRow } from '../../domain/persons/registration.ts';
import type { PremiumUse, RegionProfile } from '../../domain/region-profile.ts';
import type { RejectionCode } from '../../domain/rejections.ts';
import type { Caller } from '../caller.ts';
import { answerOnce } from '../idempotency.ts';
import type { Change, Services } from '../ports.ts';
import { groundOf } from './area-account.ts';
import type { StatedAmount } from './contribute.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface PremiumRequest {
  readonly idempotencyKey: string;
  readonly account: AccountRef | undefined;
  readonly use: PremiumUse;
  readonly premium: StatedAmount;
  /** The link to the relative whose premium it is: null where it is the own one, undefined where the id names none. */
  readonly link: FamilyLinkRef | null | undefined;
}

/**
 * The signed-in person pays a premium from his account: his own, or that of a relative to whom he gives mutual aid,
 * which is then within the same limits as care.
 */
export async function payPremiumFromAccount(
  services: Needs,
  caller: Caller,
  { idempotencyKey, ...request }: PremiumRequest,
): Promise<Outcome<PersonalAccount>> {
  const once = { operation: 'premiumPay', key: idempotencyKey, content: request };
  return answerOnce(services, caller, once, async () => {
    const amount = parseYuan(request.premium.amount);
    if (!amount.ok) return within(amount, 'premium', 'amount');
    const ground = await ownAccount(services, caller, request.account);
    if (!ground.ok) return ground;
    const { account, profile } = ground.value;
    // The account was read first: whoever ends the link from now on changes the account too, and this act is refused.
    const aid = await aidBy(services, account, profile, request.link, amount.value);
    if (!aid.ok) return aid;
    const { link, changes } = aid.value;
    const act = { transferId: services.ids.newId(), now: services.clock.now() };
    const premium = { use: request.use, amount: amount.value, ...(link && { link }) };
    const booked = afterReturns(account, act, (left) => payPremium(left, premium, profile, act));
    if (!booked.ok) return atInput(booked.rejection);
    return accepted({
      changes: [{ change: 'ACCOUNT_BOOKED', ...booked.value }, ...changes],
      answer: booked.value.account,
    });
  });
}

/** The domain speaks of account, link, use and amount; each is somewhere in what the caller sent. */
const atInput = ({ code, details }: Rejection) => rejected(code, fieldsAtFault[code], details);

const fieldsAtFault: Readonly<Partial<Record<RejectionCode, readonly string[]>>> = {
  account_closed: ['accountId'],
  premium_use_not_offered: ['use'],
  link_not_live: ['linkId'],
  quota_not_set: ['linkId'],
  amount_zero: ['premium', 'amount'],
  quota_exceeded: ['premium', 'amount'],
  balance_not_sufficient: ['premium', 'amount'],
  minimum_balance_not_kept: ['premium', 'amount'],
};

/** His own, with its participation in order: nothing is paid from one that is suspended. */
async function ownAccount(services: Needs, { personId }: Caller, ref: AccountRef | undefined) {
  if (!ref || personId === undefined || ref.personId !== personId) return rejected('not_found', ['accountId']);
  const [found] = await services.reads.payersAt([ref]);
  if (!found?.account || !found.participation) return rejected('not_found', ['accountId']);
  const { status } = found.participation;
  if (status === 'SUSPENDED') return rejected('participation_status_forbids', ['accountId'], { status });
  return groundOf(services, found.account);
}

interface AidForPremium {
  readonly link?: FamilyLink;
  readonly changes: readonly Change[];
}

/** The link by which a relative's premium is paid, and what his year has received with it. */
async function aidBy(
  services: Needs,
  account: PersonalAccount,
  profile: RegionProfile,
  ref: PremiumRequest['link'],
  amount: Fen,
): Promise<Outcome<AidForPremium>> {
  if (ref === null) return accepted({ changes: [] });
  if (ref === undefined || ref.giverId !== account.personId || ref.kind !== 'MUTUAL_AID') {
    return rejected('not_found', ['linkId']);
  }
  const year = claimYearOf(shanghaiDay(services.clock.now()));
  const [link, { claimYear: before = newClaimYear(ref.receiverId, year), freeze }] = await Promise.all([
    services.reads.link(ref),
    services.reads.receiverAt(ref.receiverId, year),
  ]);
  if (!link) return rejected('link_not_live', ['linkId']);
  if (!isSameRow(payingAccountOf(link), account)) return rejected('link_not_of_account', ['linkId']);
  if (freeze?.frozen) return rejected('mutual_aid_frozen', ['linkId']);
  const cap = profile.mutualAid?.yearlyCapPerReceiver ?? null;
  if (cap !== null && before.mutualAidReceived + amount > cap) {
    const left = cap > before.mutualAidReceived ? cap - before.mutualAidReceived : 0n;
    const details = { max: formatYuan(cap), left: formatYuan(left) };
    return rejected('mutual_aid_yearly_cap_exceeded', ['premium', 'amount'], details);
  }
  return accepted({ link, changes: [{ change: 'CLAIM_YEAR_SET', year: withMutualAidReceived(before, amount) }] });
}
