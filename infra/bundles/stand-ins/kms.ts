import { type JsonService, sendJson } from './aws-json.ts';

/**
 * For `@aws-sdk/client-kms` (28 KB, of which half are errors that nobody tells apart): its names for making a data key
 * and opening one. A command that is not here has no name here either.
 */
const kms: JsonService = {
  name: 'kms',
  target: 'TrentService',
  version: '1.1',
  endpointVariable: 'AWS_ENDPOINT_URL_KMS',
};

interface Input {
  readonly KeyId: string;
  readonly KeySpec?: 'AES_256';
  readonly CiphertextBlob?: Uint8Array;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

abstract class Command {
  abstract readonly operation: string;
  readonly input: Input;

  constructor(input: Input) {
    this.input = input;
  }
}

export class GenerateDataKeyCommand extends Command {
  readonly operation = 'GenerateDataKey';
}

export class DecryptCommand extends Command {
  readonly operation = 'Decrypt';
}

interface Output {
  readonly KeyId?: string | undefined;
  readonly Plaintext?: Uint8Array | undefined;
  readonly CiphertextBlob?: Uint8Array | undefined;
}

export class KMSClient {
  async send({ operation, input }: Command): Promise<Output> {
    const { CiphertextBlob: blob } = input;
    const members = { ...input, ...(blob && { CiphertextBlob: Buffer.from(blob).toString('base64') }) };
    const { KeyId, Plaintext, CiphertextBlob } = await sendJson(kms, operation, members);
    return {
      KeyId: typeof KeyId === 'string' ? KeyId : undefined,
      Plaintext: bytes(Plaintext),
      CiphertextBlob: bytes(CiphertextBlob),
    };
  }
}

const bytes = (text: unknown): Uint8Array | undefined =>
  typeof text === 'string' ? Buffer.from(text, 'base64') : undefined;
