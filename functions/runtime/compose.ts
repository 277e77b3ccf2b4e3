import { randomUUID } from 'node:crypto';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { invariant } from '../../domain/invariant.ts';
import { regionProfiles } from '../../regions/all.ts';
import { createAccountScan } from '../../store/account-scan.ts';
import { createClaimScan } from '../../store/claim-scan.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createEvidenceObjects } from '../../store/evidence-objects.ts';
import { createJobProgress } from '../../store/job-progress.ts';
import { createMigrations } from '../../store/migrations.ts';
import { createPersonItems } from '../../store/person-items.ts';
import { createPersonScan } from '../../store/person-scan.ts';
import { createReads } from '../../store/reads.ts';
import type { ScanSettings } from '../../store/scan.ts';
import { createCommit } from '../../store/transact.ts';
import { createBlindIndex } from '../../store/vault/blind-index.ts';
import { readKeyFile } from '../../store/vault/key-file.ts';
import { createKmsMasterKeys, createLocalMasterKeys, type MasterKeys } from '../../store/vault/master-keys.ts';
import { createPairwiseIds } from '../../store/vault/pairwise-ids.ts';
import { createPasswordHash } from '../../store/vault/password-hash.ts';
import { createPersonVault } from '../../store/vault/person-vault.ts';
import { type Secret, writtenFirst } from '../../store/vault/secrets.ts';
import { createVoucherCodes } from '../../store/vault/voucher-codes.ts';
import type { AccountScan } from '../../use-cases/account-scan.ts';
import type { ClaimScan } from '../../use-cases/claim-scan.ts';
import type { JobProgress } from '../../use-cases/job-progress.ts';
import type { Migrations } from '../../use-cases/operations/migrations.ts';
import type { PersonItems } from '../../use-cases/person-items.ts';
import type { PersonScan } from '../../use-cases/person-scan.ts';
import type { EvidenceObjects, Notices, RegionProfiles, Services, Workflow } from '../../use-cases/ports.ts';
import { createFaceProvider } from '../outside/face-provider.ts';
import { createNoticeBus } from '../outside/notice-bus.ts';
import { createNoticeFile } from '../outside/notice-file.ts';
import { createPopulationRegister } from '../outside/population-register.ts';
import type { OutsideService } from '../outside/signed-post.ts';
import { createStepFunctions } from '../outside/step-functions.ts';
import { correlationId } from './correlation.ts';
import type {
  Environment,
  EventsEnvironment,
  FaceCallbackEnvironment,
  NoticeTarget,
  OutsideSource,
  SecretSource,
  TableEnvironment,
} from './env.ts';
import { createLog } from './log.ts';
import { createMeasure } from './metrics.ts';
import { secretText } from './secret-text.ts';

/** Tests bring their own clock and ids, and a client that records what it is asked. */
export interface Overrides
  extends Partial<Pick<Services, 'clock' | 'ids' | 'evidenceObjects' | 'faceProvider' | 'populationRegister'>> {
  readonly documentClient?: ReturnType<typeof createDocumentClient>;
}

/** The only place that builds clients and wires the store to the use cases. */
export async function compose(environment: Environment, overrides: Overrides = {}): Promise<Services> {
  return wire(environment, overrides, overrides.documentClient ?? createDocumentClient(), await openKeys(environment));
}

/** What opens and looks up persons. Jobs have no more: whatever is wired here is in their bundles. */
type VaultServices = TableServices & Pick<Services, 'vault' | 'blindIndex' | 'pairwise'>;

/** What jobs need beyond the table and its keys. */
export interface JobServices extends VaultServices {
  readonly jobs: JobProgress;
  personScan(settings?: ScanSettings): PersonScan;
  /** Names the newest master key and the newest secret that is written under. */
  readonly newestKeys: string;
}

export async function composeJobs(environment: Environment, overrides: Overrides = {}): Promise<JobServices> {
  const client = overrides.documentClient ?? createDocumentClient();
  const keys = await openKeys(environment);
  return {
    ...wireVault(environment, overrides, client, keys),
    jobs: createJobProgress(client, environment.tableName),
    personScan: (settings) => createPersonScan(client, environment.tableName, settings),
    newestKeys: `${keys.masterKeys.currentVersion} ${writtenFirst(keys.secrets)[0].version}`,
  };
}

/** What runs on the table alone: nothing in it opens or looks up a person, so it has no keys and no right to any. */
export type TableServices = Pick<Services, 'clock' | 'ids' | 'reads' | 'commit' | 'regions'>;

export function composeTable(environment: TableEnvironment, overrides: Overrides = {}): TableServices {
  return wireTable(environment, overrides, overrides.documentClient ?? createDocumentClient());
}

/** What the jobs over all accounts need: accounts say nothing that a key opens. */
export interface AccountJobServices extends TableServices {
  readonly jobs: JobProgress;
  accountScan(settings?: ScanSettings): AccountScan;
}

export function composeAccountJobs(environment: TableEnvironment, overrides: Overrides = {}): AccountJobServices {
  const client = overrides.documentClient ?? createDocumentClient();
  return {
    ...wireTable(environment, overrides, client),
    jobs: createJobProgress(client, environment.tableName),
    accountScan: (settings) => createAccountScan(client, environment.tableName, settings),
  };
}

/** What is done with one person's data needs his keys, his files, and everything that the table holds of him. */
export interface PersonDataServices extends VaultServices, Pick<Services, 'evidenceObjects'> {
  readonly personItems: PersonItems;
}

export async function composePersonData(
  environment: Environment,
  overrides: Overrides = {},
): Promise<PersonDataServices> {
  const client = overrides.documentClient ?? createDocumentClient();
  return {
    ...wireVault(environment, overrides, client, await openKeys(environment)),
    evidenceObjects: overrides.evidenceObjects ?? evidenceObjects(environment, overrides),
    personItems: createPersonItems(client, environment.tableName),
  };
}

/** What changes the form of items needs nothing but the table. */
export interface MigrationServices {
  readonly jobs: JobProgress;
  readonly migrations: Migrations;
}

export function composeMigrations(
  { tableName }: TableEnvironment,
  { documentClient: client = createDocumentClient() }: Overrides = {},
): MigrationServices {
  return { jobs: createJobProgress(client, tableName), migrations: createMigrations(client, tableName) };
}

/** What a job over all claims needs. */
export interface ClaimJobServices extends TableServices {
  claimScan(settings?: ScanSettings): ClaimScan;
}

export function composeClaimJobs(environment: TableEnvironment, overrides: Overrides = {}): ClaimJobServices {
  const client = overrides.documentClient ?? createDocumentClient();
  return {
    ...wireTable(environment, overrides, client),
    claimScan: (settings) => createClaimScan(client, environment.tableName, settings),
  };
}

/** What the consumer of the table's stream needs: it alone starts workflows. */
export type EventServices = TableServices & { readonly workflow: Workflow; readonly notices: Notices };

export function composeEvents(environment: EventsEnvironment, overrides: Overrides = {}): EventServices {
  const workflow = createStepFunctions(new SFNClient(), environment.stateMachineArn, correlationId);
  return { ...composeTable(environment, overrides), workflow, notices: noticesTo(environment.notices) };
}

const noticesTo = (target: NoticeTarget): Notices =>
  target.to === 'BUS' ? createNoticeBus(new EventBridgeClient(), target.name) : createNoticeFile(target.path);

/** What takes the answers of the provider of face authentication. It is open to the world, so it opens nobody's data. */
export interface FaceCallbackServices {
  readonly services: TableServices;
  /** Shared with the provider. */
  readonly secret: () => Promise<string>;
}

export const composeFaceCallback = (
  environment: FaceCallbackEnvironment,
  overrides: Overrides = {},
): FaceCallbackServices => ({
  services: composeTable(environment, overrides),
  secret: secretText(environment.secret),
});

function wireTable(
  { tableName, areas }: TableEnvironment,
  overrides: Overrides,
  client: ReturnType<typeof createDocumentClient>,
): TableServices {
  const clock = overrides.clock ?? { now: () => new Date() };
  return {
    clock,
    ids: overrides.ids ?? { newId: randomUUID },
    reads: createReads(client, tableName),
    commit: createCommit({
      client,
      tableName,
      now: clock.now,
      jitter: Math.random,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      correlationId,
    }),
    regions: servedProfiles(areas),
  };
}

function wireVault(
  environment: Environment,
  overrides: Overrides,
  client: ReturnType<typeof createDocumentClient>,
  { masterKeys, secrets }: Keys,
): VaultServices {
  return {
    ...wireTable(environment, overrides, client),
    vault: createPersonVault(masterKeys, environment.tableId),
    blindIndex: createBlindIndex(secrets),
    pairwise: createPairwiseIds(secrets),
  };
}

function wire(
  environment: Environment,
  overrides: Overrides,
  client: ReturnType<typeof createDocumentClient>,
  keys: Keys,
): Services {
  return {
    ...wireVault(environment, overrides, client, keys),
    passwordHash: createPasswordHash(),
    voucherCodes: createVoucherCodes(keys.secrets),
    evidenceObjects: overrides.evidenceObjects ?? evidenceObjects(environment, overrides),
    ...outsideServices(environment, overrides),
  };
}

/** Where there is none of a kind, its port says so. */
function outsideServices(
  { faceProvider, populationRegister }: Environment,
  overrides: Overrides,
): Pick<Services, 'faceProvider' | 'populationRegister'> {
  const log = createLog('outside');
  const measure = createMeasure();
  const now = () => overrides.clock?.now() ?? new Date();
  return {
    faceProvider:
      overrides.faceProvider ??
      createFaceProvider({
        service: outsideService(faceProvider),
        callbackUrl: faceProvider?.callbackUrl ?? '',
        now,
        onFailure: (error) => {
          log.warn('face_provider_unavailable', { error });
          measure({ metric: 'OutsideUnavailable', Service: 'FACE_PROVIDER' });
        },
      }),
    populationRegister:
      overrides.populationRegister ??
      createPopulationRegister({
        service: outsideService(populationRegister),
        now,
        onFailure: (error) => {
          log.warn('population_register_unavailable', { error });
          measure({ metric: 'OutsideUnavailable', Service: 'POPULATION_REGISTER' });
        },
      }),
  };
}

const outsideService = (source: OutsideSource | undefined): OutsideService | undefined =>
  source && { url: source.url, secret: secretText(source.secret), correlationId };

/** Jobs that have nothing to do with evidence are given no bucket; nothing of it is silently not there. */
function evidenceObjects({ evidence }: Environment, { clock }: Overrides): EvidenceObjects {
  if (evidence) {
    const log = createLog('evidence');
    const measure = createMeasure();
    return createEvidenceObjects({
      store: evidence,
      now: () => clock?.now() ?? new Date(),
      onFailure: (error) => {
        log.warn('evidence_store_unavailable', { error });
        measure({ metric: 'OutsideUnavailable', Service: 'EVIDENCE_STORE' });
      },
    });
  }
  const missing = () => Promise.reject(new Error('The environment variable GONGJI_EVIDENCE_BUCKET is missing.'));
  return { presignUpload: missing, presignDownload: missing, read: missing, write: missing, remove: missing };
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

interface Keys {
  readonly masterKeys: MasterKeys;
  readonly secrets: readonly Secret[];
}

async function openKeys({ keys, tableId }: Environment): Promise<Keys> {
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
    sources.map(async ({ version, arn, announced }) => {
      const { SecretString: value } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
      invariant(value, 'a root secret has a text');
      return { version, value, announced };
    }),
  );
}
