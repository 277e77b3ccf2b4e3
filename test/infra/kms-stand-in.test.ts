import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '../../infra/bundles/stand-ins/kms.ts';
import { GetSecretValueCommand, SecretsManagerClient } from '../../infra/bundles/stand-ins/secret-values.ts';
import { type KmsStandIn, startKmsStandIn } from '../support/kms-stand-in.ts';

const keyArn = 'arn:aws-cn:kms:cn-north-1:000000000000:key/1';
const secretArn = 'arn:aws-cn:secretsmanager:cn-north-1:000000000000:secret:root';
const context = { 'gongji:table': 'gongji-test', 'gongji:person': 'person-1' };

let service: KmsStandIn;
beforeAll(async () => {
  service = await startKmsStandIn([keyArn], { [secretArn]: 'the root' });
});
afterAll(() => service.stop());

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', service.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', service.endpoint);
});
afterEach(() => vi.unstubAllEnvs());

test('a data key is made and opened again, under the same context', async () => {
  const client = new KMSClient();
  const made = await client.send(
    new GenerateDataKeyCommand({ KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: context }),
  );
  expect(made.Plaintext).toHaveLength(32);
  expect(service.requests.at(-1)).toEqual({
    operation: 'GenerateDataKey',
    body: { KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: context },
  });
  const CiphertextBlob = made.CiphertextBlob ?? Buffer.alloc(0);
  const opened = await client.send(new DecryptCommand({ KeyId: keyArn, CiphertextBlob, EncryptionContext: context }));
  expect(opened.Plaintext).toEqual(made.Plaintext);
});

test('what is sealed under another context stays closed, by the service’s own name', async () => {
  const client = new KMSClient();
  const { CiphertextBlob = Buffer.alloc(0) } = await client.send(
    new GenerateDataKeyCommand({ KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext: context }),
  );
  const EncryptionContext = { ...context, 'gongji:person': 'person-2' };
  const opening = client.send(new DecryptCommand({ KeyId: keyArn, CiphertextBlob, EncryptionContext }));
  await expect(opening).rejects.toMatchObject({
    name: 'InvalidCiphertextException',
    $metadata: { httpStatusCode: 400 },
  });
});

test('a secret is read', async () => {
  const read = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: secretArn }));
  expect(read).toEqual({ SecretString: 'the root' });
});
