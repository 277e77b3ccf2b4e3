import { randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { invariant } from '../../domain/invariant.ts';
import { regionProfiles } from '../../regions/all.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createReads } from '../../store/reads.ts';
import { createCommit } from '../../store/transact.ts';
import { createBlindIndex } from '../../store/vault/blind-index.ts';
import { readKeyFile } from '../../store/vault/key-file.ts';
import { createKmsMasterKeys, createLocalMasterKeys, type MasterKeys } from '../../store/vault/master-keys.ts';
import { createPairwiseIds } from '../../store/vault/pairwise-ids.ts';
import { createPersonVault } from '../../store/vault/person-vault.ts';
import type { Secret } from '../../store/vault/secrets.ts';
import type { RegionProfiles, Services } from '../../use-cases/ports.ts';
import type { Environment, SecretSource } from './env.ts';

/** Tests bring their own clock and ids, and a client that records what it is asked. */
export interface Overrides extends Partial<Pick<Services, 'clock' | 'ids'>> {
  readonly documentClient?: ReturnType<typeof createDocumentClient>;
}

/** The only place that builds clients and wires the store to the use cases. */
export async function compose(environment: Environment, overrides: Overrides = {}): Promise<Services> {
  const client = overrides.documentClient ?? createDocumentClient();
  const clock = overrides.clock ?? { now: () => new Date() };
  const { masterKeys, secrets } = await openKeys(environment);
  return {
    clock,
    ids: overrides.ids ?? { newId: randomUUID },
    reads: createReads(client, environment.tableName),
    commit: createCommit({
      client,
      tableName: environment.tableName,
      now: clock.now,
      jitter: Math.random,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
    vault: createPersonVault(masterKeys, environment.tableId),
    blindIndex: createBlindIndex(secrets),
    pairwise: createPairwiseIds(secrets),
    regions: servedProfiles(environment.areas),
  };
}

/** A deployment knows the profiles of the areas it serves, and no others. */
function servedProfiles(areas: readonly string[]): RegionProfiles {
  const unknown = areas.find((admdvs) => !regionProfiles.areas().includes(admdvs));
  if (unknown !== undefined)
    throw new Error(`The environment variable GONGJI_AREAS names no known area: "${unknown}".`);
  return {
    areas: () => areas,
    profile: (admdvs, on) => (areas.includes(admdvs) ? regionProfiles.profile(admdvs, on) : undefined),
  };
}

async function openKeys({
  keys,
  tableId,
}: Environment): Promise<{ masterKeys: MasterKeys; secrets: readonly Secret[] }> {
  if (keys.from === 'FILE') {
    const file = readKeyFile(keys.path);
    return { masterKeys: createLocalMasterKeys(file.masterKeys, tableId), secrets: file.secrets };
  }
  return {
    masterKeys: createKmsMasterKeys(new KMSClient(), keys.masterKeyId, tableId),
    secrets: await readSecrets(keys.secrets),
  };
}

async function readSecrets(sources: readonly SecretSource[]): Promise<readonly Secret[]> {
  const client = new SecretsManagerClient();
  return Promise.all(
    sources.map(async ({ version, arn }) => {
      const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
      invariant(value, 'a root secret has a text');
      return { version, value };
    }),
  );
}
