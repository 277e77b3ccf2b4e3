import type { Claim } from './claim.ts';
import type { ClosedMessage } from './closed-message.ts';

/**
 * A message that has taken back what another had done. It stands where the claim of this message would, so that no
 * claim is ever made of it, and it takes nothing else back.
 */
export interface UsedMessage {
  /** The id that its claim would have had. */
  readonly claimId: string;
  /** Tells it from every claim. */
  readonly state: 'USED';
  /** The claim that it took back, or the place of the one that it kept from ever coming. */
  readonly takesBack: string;
  readonly at: string;
}

/** What may stand where the claim of a message would. */
export type MessageRecord = Claim | ClosedMessage | UsedMessage;

export const isClaim = (found: MessageRecord | undefined): found is Claim =>
  found !== undefined && found.state !== 'CLOSED' && found.state !== 'USED';
