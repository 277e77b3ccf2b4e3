/**
 * A message that was reversed before it had come. It stands where the message's claim would, so that no claim is ever
 * made of it when it comes after all.
 */
export interface ClosedMessage {
  /** The id that its claim would have had. */
  readonly claimId: string;
  /** Tells it from every claim. */
  readonly state: 'CLOSED';
  readonly at: string;
}
