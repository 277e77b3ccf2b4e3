import { hkdfSync } from 'node:crypto';

/** A root secret that lives outside the table. Everything keyed but the field encryption is derived from one. */
export interface Secret {
  readonly version: string;
  readonly value: string;
}

/** A 256-bit key for one purpose: two purposes, or two versions, never share a key. */
export const deriveKey = (secret: Secret, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.value, 'gongji', purpose, 32));
