import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { compose, composeJobs, type JobServices } from '../../functions/runtime/compose.ts';
import type { Environment } from '../../functions/runtime/env.ts';
import { createTable, localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { createDocumentClient } from '../../store/document-client.ts';
import { createKeyFile } from '../../store/vault/key-file.ts';
import type { Services } from '../../use-cases/ports.ts';
import { createMemoryEvidenceObjects, type MemoryEvidenceObjects } from './evidence-objects.ts';
import { createPlainClient } from './plain-client.ts';
import { type RequestRecorder, recordRequests } from './request-recorder.ts';

/** What requests and jobs are given. */
export type WorldServices = Services & JobServices;

/** A whole service of one's own: an empty table under a random name, new keys, a clock that stands still. */
export interface World {
  /** What requests and jobs are given. */
  readonly services: WorldServices;
  readonly environment: Environment;
  readonly tableName: string;
  readonly clock: { now(): Date; set(iso: string): void };
  /** What `services` asks of the table. */
  readonly recorder: RequestRecorder;
  readonly documentClient: DynamoDBDocumentClient;
  /** What was uploaded and what is kept. */
  readonly evidenceObjects: MemoryEvidenceObjects;
  /** Every item of the table, ordered by key: unequal before and after means that something was written. */
  rawItems(): Promise<readonly Record<string, unknown>[]>;
  /**
   * Adds a newer master key, root secret or both, or drops the older ones, and gives services that know them.
   * The services given before still know only what they knew.
   */
  withKeys(change: KeyChange): Promise<WorldServices>;
  /** Deletes the table and the keys. */
  close(): Promise<void>;
}

export interface KeyChange {
  readonly addMasterKey?: string;
  readonly addSecret?: string;
  /** The secret that is added is only announced. */
  readonly announced?: true;
  /** What was announced is written under from now on. */
  readonly writeUnderAnnounced?: true;
  readonly dropOldMasterKeys?: boolean;
  readonly dropOldSecrets?: boolean;
}

export interface WorldOptions {
  /** `inject('dynamoDbEndpoint')` */
  readonly endpoint: string;
  /** The instant at which the clock stands; 2026-11-20T02:00:00Z (10:00 in Shanghai) unless told otherwise. */
  readonly now?: string;
  /** Pooling areas served; Hangzhou and Xi'an unless told otherwise. */
  readonly areas?: readonly string[];
  /** PLAIN where requests by the million go to a local engine (`plain-client.ts`); the SDK's otherwise. */
  readonly client?: 'SDK' | 'PLAIN';
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'gongji-world-'));
  const keyFilePath = join(folder, 'keys.json');
  createKeyFile(keyFilePath);
  const tableName = `world-${crypto.randomUUID()}`;
  await createTable(options.endpoint, tableName);
  const connect = () =>
    options.client === 'PLAIN'
      ? createPlainClient(options.endpoint)
      : createDocumentClient({ endpoint: options.endpoint, region: localAwsRegion, credentials: localCredentials });
  const [documentClient, unrecorded] = [connect(), connect()];
  const recorder = recordRequests(documentClient);
  const clock = createClock(options.now ?? '2026-11-20T02:00:00Z');
  const ids = createIds();
  const evidenceObjects = createMemoryEvidenceObjects(clock.now);
  const environment: Environment = {
    tableName,
    tableId: 'gongji-test',
    stage: 'test',
    areas: options.areas ?? ['330100', '610100'],
    keys: { from: 'FILE', path: keyFilePath },
    limits: undefined,
  };
  const overrides = { clock, ids, documentClient, evidenceObjects };
  const open = async (): Promise<WorldServices> => ({
    ...(await compose(environment, overrides)),
    ...(await composeJobs(environment, overrides)),
  });
  return {
    services: await open(),
    environment,
    tableName,
    clock,
    recorder,
    documentClient,
    evidenceObjects,
    rawItems: () => scan(unrecorded, tableName),
    withKeys(change) {
      changeKeys(keyFilePath, change);
      return open();
    },
    async close() {
      await unrecorded.send(new DeleteTableCommand({ TableName: tableName }));
      documentClient.destroy();
      unrecorded.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

function createClock(iso: string) {
  let instant = iso;
  return {
    now: () => new Date(instant),
    set: (next: string) => {
      instant = next;
    },
  };
}

/** 00000000-0000-4000-8000-000000000001, …002 and so on. */
function createIds() {
  let count = 0;
  return {
    newId() {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}

interface KeyFileText {
  masterKeys: { version: string; key: string }[];
  secrets: { version: string; value: string; announced?: true }[];
}

function changeKeys(path: string, { addMasterKey, addSecret, announced, ...rest }: KeyChange): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeyFileText;
  if (addMasterKey) {
    const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
    file.masterKeys.unshift({ version: addMasterKey, key });
  }
  if (addSecret) {
    file.secrets.unshift({ version: addSecret, value: crypto.randomUUID(), ...(announced && { announced }) });
  }
  if (rest.writeUnderAnnounced) for (const secret of file.secrets) delete secret.announced;
  if (rest.dropOldMasterKeys) file.masterKeys.splice(1);
  if (rest.dropOldSecrets) file.secrets.splice(1);
  writeFileSync(path, JSON.stringify(file));
}

async function scan(client: DynamoDBDocumentClient, tableName: string) {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  const name = (item: Record<string, unknown>) => `${item.pk}\n${item.sk}`;
  return items.sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
