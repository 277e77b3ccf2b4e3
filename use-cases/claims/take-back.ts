import { type ClaimYear, claimYearOf, contains, withoutContribution } from '../../domain/claims/accumulators.ts';
import { type Cancelled, cancel } from '../../domain/claims/cancel.ts';
import type { CancellationKind } from '../../domain/claims/cancellation.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { claimIdOf } from '../../domain/claims/claim-id.ts';
import { payersMax } from '../../domain/claims/identities.ts';
import { reopened } from '../../domain/claims/resettle.ts';
import { isClaim, type MessageRecord } from '../../domain/claims/used-message.ts';
import { invariant } from '../../domain/invariant.ts';
import { bookPayBack } from '../../domain/ledger/book-payment.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Change, Services } from '../ports.ts';
import type { ClaimDeed } from './decided-anew.ts';
import { linksTo } from './gather-claim.ts';
import { identityFlagsOf } from './view-claims.ts';

type Needs = Pick<Services, 'reads' | 'clock' | 'regions'>;

interface TakeBack {
  readonly kind: CancellationKind;
  readonly institutionId: string;
  /** Of the message that takes it back. */
  readonly messageId: string;
}

/** What stands around the claim now. */
interface Surroundings {
  /** In the order of the payers. */
  readonly accounts: readonly PersonalAccount[];
  readonly openQuotas: readonly { readonly id: string; readonly since: string }[];
}

/**
 * The one transaction that takes a claim back: 1 claim + 1 message + 2 for each payer + 1 year, and the cash-first claim
 * where this one had settled it again: nothing has come of that, so it may be settled again once more. With 49 payers the
 * message is the 101st item; it is noted beforehand, which binds it to this claim and does nothing else.
 */
export async function takeBack(services: Needs, claim: Claim, taking: TakeBack): Promise<Outcome<ClaimDeed<Claim>>> {
  const now = services.clock.now();
  const [surroundings, year, earlier] = await Promise.all([
    lookAround(services, claim, now),
    claim.cashFirst ? undefined : services.reads.claimYear(claim.personId, claimYearOf(claim.dayOfCare)),
    claim.resettles === undefined ? undefined : services.reads.claim(claim.resettles),
  ]);
  const id = claimIdOf(taking.institutionId, taking.messageId);
  const cancelled = cancel(claim, {
    ...taking,
    id,
    at: now.toISOString(),
    identities: identityFlagsOf(services, claim),
    openQuotas: surroundings.openQuotas,
  });
  if (!cancelled.ok) return cancelled;
  if (isOvertaken(claim, year, earlier)) return overtaken(services, claim);
  const message = { claimId: id, state: 'USED', takesBack: claim.id, at: now.toISOString() } as const;
  const used: readonly Change[] = [{ change: 'MESSAGE_USED', message }];
  const fits = claim.settlement.payers.length < payersMax;
  const changes: readonly Change[] = [
    { change: 'CLAIM_CHANGED', claim: cancelled.value.claim },
    ...(fits ? used : []),
    ...payBackChanges(cancelled.value, surroundings, now),
    ...(year
      ? [{ change: 'CLAIM_YEAR_SET', year: withoutContribution(year, cancelled.value.contribution) } as const]
      : []),
    ...reopening(claim, earlier),
  ];
  return accepted({ changes, ...(!fits && { beforehand: used }), answer: cancelled.value.claim });
}

/** The year, or the claim that was settled again, knows nothing of this claim any more. */
function isOvertaken(claim: Claim, year: ClaimYear | undefined, earlier: MessageRecord | undefined): boolean {
  if (!claim.cashFirst && !(year && contains(year, claim.settlement.contribution))) return true;
  return claim.resettles !== undefined && !(earlier?.state === 'RESETTLED' && earlier.resettledBy === claim.id);
}

/**
 * What is read after the claim is not of the same instant: whoever took it back in between has changed the rest already.
 * Then it is decided anew; anything else is a mistake of ours.
 */
async function overtaken({ reads }: Needs, { id, version }: Claim): Promise<Outcome<never>> {
  const now = await reads.claim(id);
  invariant(isClaim(now) && now.version !== version, 'a claim that counts is in its year');
  return rejected('changed_meanwhile');
}

/** Links are asked for only where something had come out of what was set aside. */
async function lookAround(
  services: Needs,
  { settlement: { payers }, personId }: Claim,
  now: Date,
): Promise<Surroundings> {
  const [found, links] = await Promise.all([
    payers.length > 0 ? services.reads.accountsAt(payers) : [],
    payers.some(({ fromQuota }) => fromQuota > 0n) ? linksTo(services, personId, now) : [],
  ]);
  const accounts = found.flatMap((account) => account ?? []);
  invariant(accounts.length === payers.length, 'an account that has paid is never removed');
  const stands = (giverId: string) =>
    accounts.some((account) => account.personId === giverId && account.reservedByLink[personId] !== undefined);
  const openQuotas = links.filter(({ giver }) => stands(giver.id)).map(({ giver, since }) => ({ id: giver.id, since }));
  return { accounts, openQuotas };
}

const payBackChanges = (
  { claim, record, payBacks }: Cancelled,
  { accounts }: Surroundings,
  now: Date,
): readonly Change[] =>
  payBacks.map((payBack, place): Change => {
    const [account, undoes] = [accounts[place], claim.entrySequences[place]];
    invariant(account && undoes !== undefined, 'every payer has an account and an entry');
    const booking = {
      payBack,
      undoes,
      claimId: claim.id,
      personId: claim.personId,
      kind: record.kind === 'CANCEL' ? 'CANCELLATION' : 'REVERSAL',
    } as const;
    return { change: 'ACCOUNT_BOOKED', ...bookPayBack(account, booking, { transferId: record.id, now }) };
  });

function reopening(claim: Claim, earlier: MessageRecord | undefined): readonly Change[] {
  if (claim.resettles === undefined) return [];
  invariant(isClaim(earlier), 'a claim that was settled again is never removed');
  return [{ change: 'CLAIM_CHANGED', claim: reopened(earlier, claim.id) }];
}
