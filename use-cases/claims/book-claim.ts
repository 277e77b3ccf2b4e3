import { type ClaimYear, withContribution } from '../../domain/claims/accumulators.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { payersMax } from '../../domain/claims/identities.ts';
import type { PayerRow } from '../../domain/claims/payer-facts.ts';
import type { Settlement } from '../../domain/claims/settlement.ts';
import { invariant } from '../../domain/invariant.ts';
import type { Booked, LedgerAct } from '../../domain/ledger/act.ts';
import { bookPayment } from '../../domain/ledger/book-payment.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { isSameRow } from '../../domain/persons/registration.ts';
import type { RegionProfile } from '../../domain/region-profile.ts';
import type { Change } from '../ports.ts';
import type { Gathered } from './gather-claim.ts';

/** What stands in the transaction of a claim beside the claim, its payers and the person's year. */
interface Booking {
  readonly settlement: Settlement;
  readonly gathered: Gathered;
  readonly year: ClaimYear;
  readonly profile: RegionProfile;
  readonly contentDigests: readonly [string, ...string[]];
  readonly now: Date;
  /** Such as the code that is used up, each of them one item. */
  readonly further: readonly Change[];
}

/** A claim as far as it is known before it is booked. */
export type UnbookedClaim = Omit<Claim, 'contentDigest' | 'entrySequences' | 'settledAt' | 'state' | 'version'>;

interface BookedClaim {
  readonly claim: Claim;
  readonly changes: readonly Change[];
  /** What is due on the accounts that pay, before they do. */
  readonly beforehand: readonly Change[];
}

/**
 * The one transaction of a settlement: 1 claim + 2 for each payer + 1 year, and what comes with it. The claim stands
 * first, so that a repeated message meets it before anything else is judged.
 */
export function bookClaim(unbooked: UnbookedClaim, booking: Booking): Outcome<BookedClaim> {
  const { settlement, year, contentDigests, now, further } = booking;
  const most = payersMax - further.length;
  if (settlement.payers.length > most) return rejected('payers_too_many', undefined, { max: String(most) });
  const act: LedgerAct = { transferId: unbooked.id, now };
  const booked = settlement.payers.map((payer) => bookPayer(payer, unbooked, booking, act));
  const claim: Claim = {
    ...unbooked,
    contentDigest: contentDigests[0],
    entrySequences: booked.map(({ account }) => account.sequence),
    settledAt: now.toISOString(),
    state: 'SETTLED',
    version: 1,
  };
  const changes: readonly Change[] = [
    { change: 'CLAIM_SETTLED', claim, contentDigests },
    ...booked.map((each): Change => ({ change: 'ACCOUNT_BOOKED', ...each })),
    ...yearChanges(claim, year),
    ...further,
  ];
  const beforehand = booking.gathered.due.filter(({ account }) =>
    settlement.payers.some((payer) => isSameRow(payer, account)),
  );
  return accepted({ claim, changes, beforehand });
}

function bookPayer(payer: PayerRow, { id, resettles }: UnbookedClaim, booking: Booking, act: LedgerAct): Booked {
  const { gathered, profile } = booking;
  const kind = resettles === undefined ? 'SETTLEMENT' : 'RESETTLEMENT';
  if (payer.relation === 'SELF') {
    const { account } = gathered.ground;
    invariant(account, 'who pays himself has an account');
    return bookPayment(account, { payer, claimId: id, kind }, profile, act);
  }
  const giver = gathered.givers.find(({ personId }) => personId === payer.personId);
  invariant(giver, 'a payer is one of the givers');
  return bookPayment(giver.account, { payer, link: giver.familyLink, claimId: id, kind }, profile, act);
}

/** What was paid in cash first is in no year yet. */
const yearChanges = ({ cashFirst, settlement }: Claim, year: ClaimYear): readonly Change[] =>
  cashFirst ? [] : [{ change: 'CLAIM_YEAR_SET', year: withContribution(year, settlement.contribution) }];
