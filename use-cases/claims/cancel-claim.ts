import type { Claim } from '../../domain/claims/claim.ts';
import { isClaim } from '../../domain/claims/used-message.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../ports.ts';
import { type ClaimDeed, decidedAnew } from './decided-anew.ts';
import { readMessageId, senderOf } from './institutions.ts';
import { takeBack } from './take-back.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'regions'>;

export interface CancelRequest {
  /** Undefined where the id that was sent is none of ours. */
  readonly claimId: string | undefined;
  readonly messageId: string;
}

/**
 * 2208: takes a claim back whole, once; every payer gets back what came out of each of his funds, also where the link
 * has ended. The same message again is answered as before; for another claim it is refused. An institution that is designated no more still gives back.
 */
export async function cancelClaim(
  services: Needs,
  caller: Caller,
  { claimId, messageId }: CancelRequest,
): Promise<Outcome<Claim>> {
  const message = readMessageId(messageId);
  if (!message.ok) return message;
  return decidedAnew(services, async (): Promise<Outcome<ClaimDeed<Claim>>> => {
    const [institution, claim] = await Promise.all([
      services.reads.institution(caller.clientId),
      claimId === undefined ? undefined : services.reads.claim(claimId),
    ]);
    const sender = senderOf(institution, message.value);
    if (!sender.ok) return sender;
    const { institutionId } = sender.value;
    // Whether another institution has such a claim is nobody's business.
    if (!isClaim(claim) || claim.institutionId !== institutionId) return rejected('not_found', ['claimId']);
    if (claim.messageId === messageId) return rejected('message_id_reused_with_other_content', ['messageId']);
    if (claim.state === 'CANCELLED' && claim.cancellation?.messageId === messageId) {
      return accepted({ changes: [], answer: claim });
    }
    return takeBack(services, claim, { kind: 'CANCEL', institutionId, messageId });
  });
}
