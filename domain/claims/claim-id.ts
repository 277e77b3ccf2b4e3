import { createHash } from 'node:crypto';

/**
 * The id of the claim that a message makes: always the same, so that the claim itself is what a repeated message meets.
 * A message id holds nothing personal, so it needs no key. A UUID of version 8 (RFC 9562: made by whoever makes it) with
 * 122 bits of the SHA-256: two messages of the whole country never meet in one.
 */
export function claimIdOf(institutionId: string, messageId: string): string {
  const hash = createHash('sha256').update(`${institutionId}\n${messageId}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const digits = hash.toString('hex');
  return [0, 8, 12, 16, 20].map((from, place) => digits.slice(from, [8, 12, 16, 20, 32][place])).join('-');
}
