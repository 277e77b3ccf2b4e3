import { hkdfSync } from 'node:crypto';
import { invariant } from '../../domain/invariant.ts';

/** A root secret that lives outside the table. Everything keyed but the field encryption is derived from one. */
export interface Secret {
  readonly version: string;
  readonly value: string;
  /**
   * A new one, known so that what others write under it is seen, while nothing is written under it yet: until every
   * function that writes knows it, two of them could list the same person under different secrets.
   */
  readonly announced?: boolean | undefined;
}

/** Of secrets in the order of their age, the newest first: the one that is written under, and all others behind it. */
export function writtenFirst(secrets: readonly Secret[]): readonly [Secret, ...Secret[]] {
  const written = secrets.find(({ announced }) => !announced);
  invariant(written, 'there is a root secret to write under');
  return [written, ...secrets.filter((secret) => secret !== written)];
}

/** A 256-bit key for one purpose: two purposes, or two versions, never share a key. */
export const deriveKey = (secret: Secret, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.value, 'gongji', purpose, 32));
