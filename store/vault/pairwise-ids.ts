import { createCipheriv, createDecipheriv } from 'node:crypto';
import { invariant } from '../../domain/invariant.ts';
import type { PairwiseIds } from '../../use-cases/ports.ts';
import { deriveKey, type Secret } from './secrets.ts';

/**
 * A person's UUID is exactly one AES block. Enciphering it under a key of the channel's own gives an id that is
 * stable for that channel, that no other channel can relate to its own, and that leads back to the person without
 * a look-up. One block under a fixed key is a permutation, so no two persons share an id.
 *
 * New ids come from the *oldest* secret listed: a channel must not see its persons change ids when a secret is
 * added. Taking the oldest out of the list retires its ids, which is agreed with the channels first.
 */
export function createPairwiseIds(secrets: readonly Secret[]): PairwiseIds {
  const oldest = secrets.at(-1);
  invariant(oldest, 'there is at least one root secret');
  return {
    forChannel(clientId, personId) {
      const cipher = createCipheriv('aes-256-ecb', channelKey(oldest, clientId), null).setAutoPadding(false);
      const block = Buffer.concat([cipher.update(uuidBytes(personId)), cipher.final()]);
      return `${oldest.version}.${block.toString('base64url')}`;
    },
    personOf(clientId, pairwiseId) {
      const dot = pairwiseId.lastIndexOf('.');
      const secret = secrets.find((candidate) => candidate.version === pairwiseId.slice(0, Math.max(dot, 0)));
      const block = blockOf(pairwiseId.slice(dot + 1));
      if (!secret || !block) return undefined;
      const decipher = createDecipheriv('aes-256-ecb', channelKey(secret, clientId), null).setAutoPadding(false);
      return uuidText(Buffer.concat([decipher.update(block), decipher.final()]));
    },
  };
}

const channelKey = (secret: Secret, clientId: string) => deriveKey(secret, `pairwise:${clientId}`);

/** One block has one spelling: the decoder's leniency must not give a person many ids. */
function blockOf(text: string): Buffer | undefined {
  const block = Buffer.from(text, 'base64url');
  return block.length === 16 && block.toString('base64url') === text ? block : undefined;
}

function uuidBytes(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  invariant(bytes.length === 16, 'a person id is a UUID');
  return bytes;
}

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
