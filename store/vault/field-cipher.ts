import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { invariant } from '../../domain/invariant.ts';

/** AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag, in base64. */
const nonceBytes = 12;
const tagBytes = 16;

/**
 * The context is authenticated, not stored: a ciphertext moved to another table, item or field does not open.
 * The parts are joined by a character that stands in none of them.
 */
export type CipherContext = readonly string[];

export function encrypt(key: Buffer, context: CipherContext, plaintext: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associatedData(context));
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Throws where the key or the context is not the one it was encrypted with, or a bit has changed. */
export function decrypt(key: Buffer, context: CipherContext, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  invariant(bytes.length >= nonceBytes + tagBytes, 'a ciphertext holds a nonce and a tag');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(associatedData(context)).setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

const associatedData = (context: CipherContext) => Buffer.from(context.join('\u001f'));
