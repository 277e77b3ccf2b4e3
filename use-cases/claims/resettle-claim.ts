import { shanghaiDay } from '../../domain/calendar.ts';
import { replayOf } from '../../domain/claims/as-settled.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { claimIdOf } from '../../domain/claims/claim-id.ts';
import type { MessageId } from '../../domain/claims/message-id.ts';
import { type Resettlement, resettle } from '../../domain/claims/resettle.ts';
import { isClaim, type MessageRecord } from '../../domain/claims/used-message.ts';
import { type Fen, parseYuan } from '../../domain/money.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import { toJson } from '../answer-json.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { bookClaim, type UnbookedClaim } from './book-claim.ts';
import { type ClaimDeed, decidedAnew } from './decided-anew.ts';
import { type Gathered, gather, insuredOf, payingFacts, profileOf } from './gather-claim.ts';
import { designated, readMessageId, senderOf } from './institutions.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'regions'>;

export interface ResettleRequest {
  readonly messageId: string;
  /** The cash-first claim; undefined where the id that was sent is none of ours. */
  readonly claimId: string | undefined;
  readonly useAccounts: boolean;
  readonly hospitalShare?: string | undefined;
}

export interface Resettled {
  readonly claim: Claim;
  /** What of the cash paid then the institution gives back now. */
  readonly refundDue: Fen;
}

interface Asked extends Omit<ResettleRequest, 'hospitalShare'> {
  readonly message: MessageId;
  /** Of the claim to be made. */
  readonly id: string;
  readonly hospitalShare: Fen;
  readonly contentDigests: readonly [string, ...string[]];
}

/**
 * Row L: what was paid in cash first, because the equipment had failed, is settled after all. Nobody shows a card again:
 * who was treated, and for how much, stands in the claim.
 */
export async function resettleClaim(
  services: Needs,
  caller: Caller,
  request: ResettleRequest,
): Promise<Outcome<Resettled>> {
  const message = readMessageId(request.messageId);
  if (!message.ok) return message;
  const hospitalShare = request.hospitalShare === undefined ? accepted(0n) : parseYuan(request.hospitalShare);
  if (!hospitalShare.ok) return within(hospitalShare, 'hospitalShare');
  const asked: Asked = {
    ...request,
    message: message.value,
    id: claimIdOf(message.value.institutionId, request.messageId),
    hospitalShare: hospitalShare.value,
    contentDigests: services.blindIndex.digests(toJson({ resettlement: request })),
  };
  let earlier: Claim | undefined;
  const decide = async () => {
    const found = asked.claimId === undefined ? undefined : await services.reads.claim(asked.claimId);
    if (!isClaim(found)) return rejected('not_found', ['claimId']);
    earlier = found;
    return decideOnce(services, caller, asked, found);
  };
  const replayed = (claim: Claim) => (earlier ? replay(claim, earlier, asked) : rejected('not_found', ['claimId']));
  return decidedAnew(services, decide, replayed);
}

/** What was paid in cash then never changes, so a replay reckons the refund as the first answer did. */
function replay(found: MessageRecord, { settlement }: Claim, { contentDigests }: Asked): Outcome<Resettled> {
  const replayed = replayOf(found, contentDigests);
  if (!replayed.ok) return replayed;
  return accepted({ claim: replayed.value, refundDue: settlement.cash - replayed.value.settlement.cash });
}

async function decideOnce(
  services: Needs,
  caller: Caller,
  asked: Asked,
  earlier: Claim,
): Promise<Outcome<ClaimDeed<Resettled>>> {
  const now = services.clock.now();
  const { personId, insuranceType, admdvs, dayOfCare } = earlier;
  const gathered = await gather(services, {
    clientId: caller.clientId,
    claimId: asked.id,
    row: { personId, insuranceType, admdvs },
    dayOfCare,
    useAccounts: asked.useAccounts,
    now,
  });
  const { institution, claim: found } = gathered.ground;
  const sender = senderOf(institution, asked.message);
  if (!sender.ok) return sender;
  if (sender.value.institutionId !== earlier.institutionId) return rejected('not_found', ['claimId']);
  if (found) {
    const replayed = replay(found, earlier, asked);
    return replayed.ok ? accepted({ changes: [], answer: replayed.value }) : replayed;
  }
  const permitted = designated(institution, admdvs);
  return permitted.ok
    ? decideAgain(services, { ...asked, now }, earlier, gathered)
    : rejected('institution_not_designated');
}

function decideAgain(
  services: Needs,
  asked: Asked & { readonly now: Date },
  earlier: Claim,
  gathered: Gathered,
): Outcome<ClaimDeed<Resettled>> {
  const { admdvs, dayOfCare, institutionId } = earlier;
  const profile = profileOf(services, admdvs, dayOfCare);
  if (!profile.ok) return rejected(profile.rejection.code, ['claimId']);
  const { now } = asked;
  const insured = insuredOf(gathered.ground, dayOfCare);
  if (!insured.ok) return rejected(insured.rejection.code, ['claimId']);
  const facts = payingFacts(gathered, insured.value, dayOfCare);
  const decided = resettle(earlier, {
    id: asked.id,
    institutionId,
    on: shanghaiDay(now),
    settle: {
      ...facts,
      profile: profile.value,
      useAccounts: asked.useAccounts,
      hospitalShare: asked.hospitalShare,
    },
  });
  if (!decided.ok) return decided;
  const { settlement, refundDue } = decided.value;
  const booked = bookClaim(claimAgain(asked, earlier, decided.value), {
    settlement,
    gathered,
    year: facts.year,
    profile: profile.value,
    contentDigests: asked.contentDigests,
    now,
    further: [{ change: 'CLAIM_CHANGED', claim: decided.value.earlier }],
  });
  if (!booked.ok) return booked;
  const { claim, ...written } = booked.value;
  return accepted({ ...written, answer: { claim, refundDue } });
}

/** The same care, and what is decided of it now. */
function claimAgain(asked: Asked, earlier: Claim, { settlement }: Resettlement): UnbookedClaim {
  const { contentDigest: _, entrySequences: __, settledAt: ___, state: ____, version: _____, ...care } = earlier;
  return {
    ...care,
    id: asked.id,
    messageId: asked.messageId,
    useAccounts: asked.useAccounts,
    cashFirst: false,
    settlement,
    resettles: earlier.id,
  };
}
