import { createHmac } from 'node:crypto';
import type { BlindIndex, IndexKind } from '../../use-cases/ports.ts';
import { deriveKey, type Secret, writtenFirst } from './secrets.ts';

/**
 * HMAC-SHA256 under a key per kind and version. Certificate numbers are few enough to be tried out one by one,
 * so a plain hash would be no protection; without the key the digests say nothing. What comes first is written, the
 * others are only looked for.
 */
export function createBlindIndex(known: readonly Secret[]): BlindIndex {
  const secrets = writtenFirst(known);
  const keys = new Map<string, Buffer>();
  const keyFor = (secret: Secret, purpose: string) => {
    const name = `${purpose}#${secret.version}`;
    const known = keys.get(name) ?? deriveKey(secret, purpose);
    keys.set(name, known);
    return known;
  };
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    valuesOf: (kind: IndexKind, identifier: string) =>
      secrets.map((secret) => ({
        kind,
        keyVersion: secret.version,
        digest: hmac(keyFor(secret, `index:${kind}`), identifier),
      })),
    digests(text) {
      const [written, ...others] = secrets;
      return [hmac(keyFor(written, 'content'), text), ...others.map((secret) => hmac(keyFor(secret, 'content'), text))];
    },
  };
}
