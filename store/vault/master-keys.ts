import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { DecryptCommand, GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { invariant } from '../../domain/invariant.ts';
import type { PersonId } from '../../domain/persons/person.ts';
import { decrypt, encrypt } from './field-cipher.ts';

/** Makes and unwraps the data keys of persons. The master key itself is never seen here. */
export interface MasterKeys {
  /** Version under which new data keys are wrapped. */
  readonly currentVersion: string;
  newDataKey(personId: PersonId): Promise<{ readonly plaintext: Buffer; readonly wrapped: string }>;
  unwrap(personId: PersonId, wrapped: string, version: string): Promise<Buffer>;
}

/** The region's KMS key; its ARN is the version. The table and the person are the encryption context. */
export function createKmsMasterKeys(client: KMSClient, keyId: string, tableId: string): MasterKeys {
  const context = (personId: PersonId) => ({ 'gongji:table': tableId, 'gongji:person': personId });
  return {
    currentVersion: keyId,
    async newDataKey(personId) {
      const made = await client.send(
        new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context(personId) }),
      );
      invariant(made.Plaintext && made.CiphertextBlob, 'KMS answers with both forms of a data key');
      return {
        plaintext: Buffer.from(made.Plaintext),
        wrapped: Buffer.from(made.CiphertextBlob).toString('base64'),
      };
    },
    async unwrap(personId, wrapped, version) {
      const opened = await client.send(
        new DecryptCommand({
          KeyId: version,
          CiphertextBlob: Buffer.from(wrapped, 'base64'),
          EncryptionContext: context(personId),
        }),
      );
      invariant(opened.Plaintext, 'KMS answers with the data key');
      return Buffer.from(opened.Plaintext);
    },
  };
}

export interface MasterKey {
  readonly version: string;
  readonly key: Buffer;
}

/** For development: keys from a local file, the newest first, wrapping in the same way that KMS does. */
export function createLocalMasterKeys(keys: readonly MasterKey[], tableId: string): MasterKeys {
  const [newest] = keys;
  invariant(newest, 'there is at least one master key');
  const context = (personId: PersonId) => [tableId, 'data-key', personId];
  return {
    currentVersion: newest.version,
    async newDataKey(personId) {
      const plaintext = randomBytes(32);
      return { plaintext, wrapped: encrypt(newest.key, context(personId), plaintext) };
    },
    async unwrap(personId, wrapped, version) {
      const master = keys.find((candidate) => candidate.version === version);
      invariant(master, 'the master key of every stored version is kept');
      return decrypt(master.key, context(personId), wrapped);
    },
  };
}
