import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { invariant } from '../../domain/invariant.ts';
import type { SecretText } from './env.ts';

/**
 * A secret that is asked for when it is first needed, so that a function starts without it, and then kept. What could
 * not be read is asked for again the next time.
 */
export function secretText(source: SecretText): () => Promise<string> {
  if (source.from === 'TEXT') return async () => source.value;
  let known: Promise<string> | undefined;
  return () => {
    known ??= fetchSecret(source.arn).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function fetchSecret(arn: string): Promise<string> {
  const { SecretString: value } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: arn }));
  invariant(value, 'a secret has a text');
  return value;
}
