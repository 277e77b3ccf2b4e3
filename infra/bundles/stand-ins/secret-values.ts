import { type JsonService, sendJson } from './aws-json.ts';

/** For `@aws-sdk/client-secrets-manager` (13 KB): its names for reading a secret, and no others. */
const secretsManager: JsonService = {
  name: 'secretsmanager',
  target: 'secretsmanager',
  version: '1.1',
  endpointVariable: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
};

export class GetSecretValueCommand {
  readonly input: { readonly SecretId: string };

  constructor(input: { readonly SecretId: string }) {
    this.input = input;
  }
}

export class SecretsManagerClient {
  async send({ input }: GetSecretValueCommand): Promise<{ readonly SecretString?: string | undefined }> {
    const { SecretString } = await sendJson(secretsManager, 'GetSecretValue', input);
    return { SecretString: typeof SecretString === 'string' ? SecretString : undefined };
  }
}
