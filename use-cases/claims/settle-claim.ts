import { replayOf } from '../../domain/claims/as-settled.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import { claimIdOf } from '../../domain/claims/claim-id.ts';
import type { MessageId } from '../../domain/claims/message-id.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Correlated } from '../access-records.ts';
import { toJson } from '../answer-json.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { bookClaim, type UnbookedClaim } from './book-claim.ts';
import { type Care, type CareRequest, readCare } from './claim-request.ts';
import { type Claimant, findClaimant } from './claimant.ts';
import { type DecidedCare, decideCare } from './decide-care.ts';
import { type ClaimDeed, decidedAnew } from './decided-anew.ts';
import { type Gathered, gather } from './gather-claim.ts';
import { readMessageId, senderOf } from './institutions.ts';
import { noteLook } from './note-look.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids' | 'blindIndex' | 'voucherCodes' | 'regions'>;

export interface SettleRequest extends CareRequest {
  /** `msgid`. */
  readonly messageId: string;
  /** The equipment had failed, and the person has paid everything in cash (S3). */
  readonly cashFirst: boolean;
}

interface Asked {
  readonly message: MessageId;
  readonly claimId: string;
  readonly care: Care;
  readonly request: SettleRequest;
  readonly contentDigests: readonly [string, ...string[]];
}

/**
 * 2207: decides who pays, books it on every account and keeps the claim, in one transaction; the message id makes it
 * happen once. The claim is itself what the person sees of it. Where it is refused, he sees that he was asked about.
 */
export async function settleClaim(
  services: Needs,
  caller: Caller & Correlated,
  request: SettleRequest,
): Promise<Outcome<Claim>> {
  const message = readMessageId(request.messageId);
  if (!message.ok) return message;
  const care = readCare(request, services.clock.now());
  if (!care.ok) return care;
  const claimId = claimIdOf(message.value.institutionId, request.messageId);
  const contentDigests = services.blindIndex.digests(toJson(request));
  const asked = { message: message.value, claimId, care: care.value, request, contentDigests };
  const decide = () => decideOnce(services, caller, asked);
  const outcome = await decidedAnew(services, decide, (claim) => replayOf(claim, contentDigests));
  return !outcome.ok && outcome.rejection.code === 'voucher_code_used' ? codeUsed : outcome;
}

/** That it was used up by somebody else is found when the transaction is written; there it is nobody's input. */
const codeUsed = rejected('voucher_code_used', ['claimant', 'voucherToken']);

async function decideOnce(
  services: Needs,
  caller: Caller & Correlated,
  asked: Asked,
): Promise<Outcome<ClaimDeed<Claim>>> {
  const { claimId, care, request, contentDigests } = asked;
  const now = services.clock.now();
  const claimant = await findClaimant(services, request.claimant, now);
  const gathered = await gather(services, {
    clientId: caller.clientId,
    claimId,
    row: rowOf(care, claimant),
    dayOfCare: care.dayOfCare,
    useAccounts: care.useAccounts && !request.cashFirst,
    now,
  });
  const sender = senderOf(gathered.ground.institution, asked.message);
  if (!sender.ok) return sender;
  const { claim: earlier } = gathered.ground;
  if (earlier) return withoutChanges(replayOf(earlier, contentDigests));
  if (!claimant.ok) return claimant;
  const decided = decideCare(services, care, gathered, { cashFirst: request.cashFirst, now });
  const booked = decided.ok ? booking({ ...asked, now }, claimant.value, gathered, decided.value) : decided;
  return booked.ok ? booked : noteLook(services, caller, gathered.ground.person, booked);
}

export const rowOf = ({ insuranceType, insuredAt }: Care, claimant: Outcome<Claimant>) =>
  claimant.ok && claimant.value.personId !== undefined
    ? { personId: claimant.value.personId, insuranceType, admdvs: insuredAt }
    : undefined;

const withoutChanges = <T>(outcome: Outcome<T>): Outcome<ClaimDeed<T>> =>
  outcome.ok ? accepted({ changes: [], answer: outcome.value }) : outcome;

function booking(
  asked: Asked & { readonly now: Date },
  { uses }: Claimant,
  gathered: Gathered,
  decided: DecidedCare,
): Outcome<ClaimDeed<Claim>> {
  const booked = bookClaim(unbookedClaim(asked, decided), {
    settlement: decided.settlement,
    gathered,
    year: decided.facts.year,
    profile: decided.profile,
    contentDigests: asked.contentDigests,
    now: asked.now,
    further: uses,
  });
  if (!booked.ok) return booked;
  const { claim, ...written } = booked.value;
  return accepted({ ...written, answer: claim });
}

function unbookedClaim({ claimId, request, care }: Asked, { person, institution, settlement }: DecidedCare) {
  const { insuredAt, insuranceType, medType, reimbursementClass, dayOfCare, costs, items, useAccounts } = care;
  return {
    id: claimId,
    institutionId: institution.institutionId,
    institutionName: institution.name,
    level: institution.level,
    messageId: request.messageId,
    personId: person.id,
    maskedName: person.masked.name,
    insuranceType,
    admdvs: insuredAt,
    placeOfCare: institution.admdvs,
    medType,
    reimbursementClass,
    dayOfCare,
    costs,
    ...(items && { items }),
    useAccounts,
    cashFirst: request.cashFirst,
    settlement,
  } satisfies UnbookedClaim;
}
