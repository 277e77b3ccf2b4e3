import type { Claim } from '../../domain/claims/claim.ts';
import { claimIdOf } from '../../domain/claims/claim-id.ts';
import { parseMessageId } from '../../domain/claims/message-id.ts';
import { accepted, type Outcome, rejected, within } from '../../domain/outcome.ts';
import type { Caller } from '../caller.ts';
import type { Change, Services } from '../ports.ts';
import { type ClaimDeed, decidedAnew } from './decided-anew.ts';
import { readMessageId, senderOf } from './institutions.ts';
import { takeBack } from './take-back.ts';

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'regions'>;

export interface ReverseRequest {
  readonly messageId: string;
  /** `omsgid`: the message whose answer never came. */
  readonly originalMessageId: string;
}

export interface Reversal {
  readonly originalMessageId: string;
  readonly at: string;
  /** What was taken back; absent where the message had never come, and now counts no more when it does. */
  readonly claim?: Claim;
}

/**
 * 2601: undoes what a message has done, whether or not it has done anything: its sender never learned. It may be asked
 * any number of times. What was cancelled or settled again by a message since is not the sender's open question.
 */
export async function reverseMessage(
  services: Needs,
  caller: Caller,
  { messageId, originalMessageId }: ReverseRequest,
): Promise<Outcome<Reversal>> {
  const message = readMessageId(messageId);
  if (!message.ok) return message;
  const original = parseMessageId(originalMessageId);
  if (!original.ok) return within(original, 'originalMessageId');
  if (original.value.institutionId !== message.value.institutionId) {
    return rejected('message_id_of_other_institution', ['originalMessageId']);
  }
  if (messageId === originalMessageId) return rejected('message_id_reused_with_other_content', ['messageId']);
  const claimId = claimIdOf(original.value.institutionId, originalMessageId);
  return decidedAnew(services, async (): Promise<Outcome<ClaimDeed<Reversal>>> => {
    const [institution, found] = await Promise.all([
      services.reads.institution(caller.clientId),
      services.reads.claim(claimId),
    ]);
    const sender = senderOf(institution, message.value);
    if (!sender.ok) return sender;
    const at = services.clock.now().toISOString();
    if (!found) {
      const own = claimIdOf(message.value.institutionId, messageId);
      return accepted({ changes: closing(own, claimId, at), answer: { originalMessageId, at } });
    }
    if (found.state === 'CLOSED') {
      return accepted({ changes: [], answer: { originalMessageId, at: found.at } });
    }
    if (found.state === 'USED') return rejected('message_not_reversible', ['originalMessageId']);
    if (found.state === 'REVERSED') return accepted({ changes: [], answer: reversalOf(found) });
    const { institutionId } = sender.value;
    const taken = await takeBack(services, found, { kind: 'REVERSAL', institutionId, messageId });
    return taken.ok ? accepted({ ...taken.value, answer: reversalOf(taken.value.answer) }) : taken;
  });
}

/** Both messages are spent: the original counts no more when it comes, and this one reverses nothing else. */
const closing = (claimId: string, takesBack: string, at: string): readonly Change[] => [
  { change: 'MESSAGE_CLOSED', claimId: takesBack, at },
  { change: 'MESSAGE_USED', message: { claimId, state: 'USED', takesBack, at } },
];

const reversalOf = (claim: Claim): Reversal => ({
  originalMessageId: claim.messageId,
  at: claim.cancellation?.at ?? claim.settledAt,
  claim,
});
