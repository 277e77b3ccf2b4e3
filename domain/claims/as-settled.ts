import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Claim } from './claim.ts';
import { isClaim, type MessageRecord } from './used-message.ts';

/** The claim as its first answer gave it, whatever has become of it since. */
function asSettled({ cancellation: _, resettledBy: __, ...claim }: Claim): Claim {
  return { ...claim, state: 'SETTLED', version: 1 };
}

/**
 * What a message that comes again is answered: what it was answered first, also where the claim was cancelled or settled
 * again since, for that was the doing of another message. A reversed message counts no more, and says so; one that has itself taken
 * a claim back settles nothing.
 */
export function replayOf(found: MessageRecord, contentDigests: readonly string[]): Outcome<Claim> {
  if (found.state === 'CLOSED' || found.state === 'REVERSED') {
    return rejected('message_reversed_before', ['messageId']);
  }
  if (!isClaim(found) || !contentDigests.includes(found.contentDigest)) {
    return rejected('message_id_reused_with_other_content', ['messageId']);
  }
  return accepted(asSettled(found));
}
