import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of KMS, as it went over the wire. */
export interface KmsRequest {
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface KmsStandIn {
  readonly endpoint: string;
  readonly requests: readonly KmsRequest[];
  stop(): Promise<void>;
}

interface Body {
  readonly KeyId: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

/**
 * GenerateDataKey and Decrypt in KMS's JSON protocol, for these key ids, and Secrets Manager's GetSecretValue, which
 * speaks the same, for these secrets by ARN; an event bus, which does too, takes whatever it is told. Like KMS it authenticates the encryption
 * context, opens nothing under another key than it was sealed with, and answers such attempts with
 * InvalidCiphertextException or IncorrectKeyException.
 */
export async function startKmsStandIn(
  keyIds: readonly string[],
  secrets: Readonly<Record<string, string>> = {},
): Promise<KmsStandIn> {
  const masterKeys = new Map(keyIds.map((id) => [id, randomBytes(32)]));
  const requests: KmsRequest[] = [];
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace(/^(TrentService|secretsmanager|AWSEvents)\./, '');
    const body = await readJson(request);
    requests.push({ operation, body });
    const answer = others[operation]?.(body, secrets) ?? answerTo(operation, body as unknown as Body, masterKeys);
    response.writeHead('__type' in answer ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Others = Readonly<
  Record<string, (body: KmsRequest['body'], secrets: Readonly<Record<string, string>>) => Record<string, unknown>>
>;
const others: Others = {
  GetSecretValue: ({ SecretId: arn }, secrets) => ({ SecretString: secrets[String(arn)] }),
  PutEvents: () => ({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] }),
};

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}

function answerTo(operation: string, body: Body, masterKeys: ReadonlyMap<string, Buffer>): Record<string, unknown> {
  const key = masterKeys.get(body.KeyId);
  if (!key) return { __type: 'NotFoundException', message: 'no such key' };
  const context = Buffer.from(JSON.stringify(Object.entries(body.EncryptionContext ?? {}).toSorted()));
  if (operation === 'GenerateDataKey') {
    const plaintext = randomBytes(32);
    const blob = seal(body.KeyId, key, context, plaintext);
    return { KeyId: body.KeyId, Plaintext: plaintext.toString('base64'), CiphertextBlob: blob };
  }
  const { keyId, sealed } = JSON.parse(Buffer.from(body.CiphertextBlob ?? '', 'base64').toString());
  if (keyId !== body.KeyId) return { __type: 'IncorrectKeyException', message: 'sealed under another key' };
  try {
    return { KeyId: keyId, Plaintext: open(key, context, sealed).toString('base64') };
  } catch {
    return { __type: 'InvalidCiphertextException' };
  }
}

function seal(keyId: string, key: Buffer, context: Buffer, plaintext: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context);
  const sealed = Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return Buffer.from(JSON.stringify({ keyId, sealed: sealed.toString('base64') })).toString('base64');
}

function open(key: Buffer, context: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(context).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}
