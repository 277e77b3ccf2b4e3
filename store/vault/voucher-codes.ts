import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { invariant } from '../../domain/invariant.ts';
import type { VoucherCode } from '../../domain/vouchers/voucher.ts';
import type { VoucherCodes } from '../../use-cases/ports.ts';
import { deriveKey, type Secret, writtenFirst } from './secrets.ts';

/** Three UUIDs, and milliseconds since 1970 in six bytes: enough until the year 10889. */
const uuidBytes = 16;
const timeBytes = 6;
const plainBytes = 3 * uuidBytes + timeBytes;
/** 128 bits of HMAC-SHA256: nobody tries that out within the minute that a code lives. */
const tagBytes = 16;

/**
 * `version.` and base64url of a tag and what it signs, 96 characters, so that the QR code stays coarse enough for the
 * camera of a till. The tag is an HMAC of the plain bytes and also the counter block under which they are enciphered:
 * as the id of the code is random, no two codes share one, and two codes of the same person have nothing in common.
 */
export function createVoucherCodes(secrets: readonly Secret[]): VoucherCodes {
  const [written] = writtenFirst(secrets);
  return {
    write(code) {
      const plain = packed(code);
      const tag = tagOf(written, plain);
      const cipher = createCipheriv('aes-256-ctr', cipherKey(written), tag);
      const text = Buffer.concat([tag, cipher.update(plain), cipher.final()]).toString('base64url');
      return `${written.version}.${text}`;
    },
    read(text) {
      const dot = text.lastIndexOf('.');
      const secret = secrets.find(({ version }) => version === text.slice(0, Math.max(dot, 0)));
      const bytes = bytesOf(text.slice(dot + 1));
      if (!secret || !bytes) return undefined;
      const tag = bytes.subarray(0, tagBytes);
      const decipher = createDecipheriv('aes-256-ctr', cipherKey(secret), tag);
      const plain = Buffer.concat([decipher.update(bytes.subarray(tagBytes)), decipher.final()]);
      return timingSafeEqual(tag, tagOf(secret, plain)) ? unpacked(plain) : undefined;
    },
  };
}

const cipherKey = (secret: Secret) => deriveKey(secret, 'voucher-code:cipher');

const tagOf = (secret: Secret, plain: Buffer): Buffer =>
  createHmac('sha256', deriveKey(secret, 'voucher-code:tag')).update(plain).digest().subarray(0, tagBytes);

/** One code has one spelling: the decoder's leniency must not make many texts of it. */
function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === tagBytes + plainBytes && bytes.toString('base64url') === text ? bytes : undefined;
}

function packed({ codeId, personId, shownBy, expiresAt }: VoucherCode): Buffer {
  const plain = Buffer.alloc(plainBytes);
  for (const [at, uuid] of [codeId, personId, shownBy].entries()) {
    const written = plain.write(uuid.replaceAll('-', ''), at * uuidBytes, 'hex');
    invariant(written === uuidBytes, 'the ids in a code are UUIDs');
  }
  plain.writeUIntBE(Date.parse(expiresAt), 3 * uuidBytes, timeBytes);
  return plain;
}

const unpacked = (plain: Buffer): VoucherCode => ({
  codeId: uuidAt(plain, 0),
  personId: uuidAt(plain, 1),
  shownBy: uuidAt(plain, 2),
  expiresAt: new Date(plain.readUIntBE(3 * uuidBytes, timeBytes)).toISOString(),
});

const uuidAt = (plain: Buffer, at: number): string =>
  plain
    .subarray(at * uuidBytes, (at + 1) * uuidBytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
