import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { invariant } from '../../domain/invariant.ts';
import type { PasswordHash } from '../../use-cases/ports.ts';

const argon2id = promisify(argon2);

/** OWASP's recommendation for Argon2id: 19 MiB, two passes, one lane; about 35 ms of one core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

/** PHC string form, RFC 9106's version 0x13: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, base64 without padding. */
const phcForm = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A hash says how it was made, so that a higher cost later still reads the hashes of today. */
export function createPasswordHash(): PasswordHash {
  return {
    async hash(password) {
      const nonce = randomBytes(saltBytes);
      const tag = await argon2id('argon2id', { message: password, nonce, tagLength: tagBytes, ...cost });
      const { memory, passes, parallelism } = cost;
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
    },
    async matches(password, hash) {
      const [, memory, passes, parallelism, salt, tag] = phcForm.exec(hash) ?? [];
      invariant(salt && tag, 'a stored hash is of Argon2id in the PHC string form');
      const expected = Buffer.from(tag, 'base64');
      const found = await argon2id('argon2id', {
        message: password,
        nonce: Buffer.from(salt, 'base64'),
        memory: Number(memory),
        passes: Number(passes),
        parallelism: Number(parallelism),
        tagLength: expected.length,
      });
      return timingSafeEqual(found, expected);
    },
  };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
