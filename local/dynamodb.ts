import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, tableDefinition } from '../store/table.ts';
import { type Child, startChild } from './child.ts';
import { freePort } from './free-port.ts';
import { indexStreamRecords } from './streams/native-records.ts';

/** A running DynamoDB stand-in. */
export interface DynamoDbEngine {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Local engines take any credentials; these are no one's. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
export const localAwsRegion = 'local';

interface Program {
  readonly name: string;
  readonly file: string;
  readonly args: (port: number) => readonly string[];
  readonly cwd?: string;
  readonly readyWithinMs: number;
}

const require = createRequire(import.meta.url);

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/**
 * Starts a DynamoDB stand-in on a free port of 127.0.0.1; it ends with this process at the latest.
 * With `dbPath` it keeps its data in that file (native engine) or folder (DynamoDB Local), otherwise in memory.
 * Native on Linux x64; elsewhere the endpoint named by GONGJI_DYNAMODB_ENDPOINT, or DynamoDB Local if Java is there.
 */
export async function startDynamoDb(options: { readonly dbPath?: string } = {}): Promise<DynamoDbEngine> {
  const named = process.env.GONGJI_DYNAMODB_ENDPOINT;
  if (named) return { endpoint: named, stop: async () => {} };
  const native = nativeEngine(options.dbPath);
  if (native) return withStreamIndex(await start(native), options.dbPath);
  const local = await startDynamoDbLocal(options);
  if (local) return local;
  throw new Error(
    'No DynamoDB engine for this machine: install Java 17 or newer, or name a running one in GONGJI_DYNAMODB_ENDPOINT',
  );
}

/** In memory there is no file to put the index into, and a long stream makes writing slow. */
async function withStreamIndex(engine: DynamoDbEngine, dbPath: string | undefined): Promise<DynamoDbEngine> {
  try {
    if (dbPath) indexStreamRecords(dbPath);
    return engine;
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** Starts Amazon's DynamoDB Local; undefined where Java >= 17 is missing. */
export async function startDynamoDbLocal(
  options: { readonly dbPath?: string } = {},
): Promise<DynamoDbEngine | undefined> {
  const folder = packageFolder('amplify-dynamodb-simulator');
  if (!folder || (await javaMajorVersion()) < 17) return undefined;
  const data = options.dbPath ? ['-dbPath', dirname(options.dbPath)] : ['-inMemory'];
  return start({
    name: 'DynamoDB Local',
    file: 'java',
    args: (port) => [
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      ...data,
      '-port',
      `${port}`,
    ],
    cwd: join(folder, 'emulator'),
    readyWithinMs: 30_000,
  });
}

function nativeEngine(dbPath: string | undefined): Program | undefined {
  const folder = packageFolder('@dynoxide/linux-x64');
  if (!folder || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const data = dbPath ? ['--db-path', dbPath] : [];
  return {
    name: 'dynoxide',
    file: join(folder, 'dynoxide'),
    args: (port) => ['--host', '127.0.0.1', '--port', `${port}`, ...data],
    readyWithinMs: 10_000,
  };
}

/** 0 where there is no Java. */
async function javaMajorVersion(): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version'], { timeout: 10_000 });
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const startAttempts = 3;

/** A free port may be taken before the engine binds it, so starting is tried with another one. */
async function start(program: Program): Promise<DynamoDbEngine> {
  let lastWords = '';
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const port = await freePort();
    const child = await startChild(program.file, program.args(port), { cwd: program.cwd });
    const endpoint = `http://127.0.0.1:${port}`;
    if (await becomesReady(child, endpoint, program.readyWithinMs)) return { endpoint, stop: () => child.stop() };
    await child.stop();
    lastWords = child.lastWords();
  }
  throw new Error(`${program.name} did not start: ${lastWords || 'no answer in time'}`);
}

async function becomesReady(child: Child, endpoint: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && !child.hasEnded()) {
    if (await answers(endpoint)) return !child.hasEnded();
    await sleep(20);
  }
  return false;
}

/** Any HTTP answer will do: the engines refuse an unsigned request, and that they do only when they are up. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { method: 'POST', signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  }
}

/** Creates the single table, empty, and returns when it can be used. Fails if the name is taken. */
export async function createTable(endpoint: string, tableName: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  try {
    await client.send(new CreateTableCommand(createTableInput(tableName)));
    await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName: tableName });
    const timeToLive = { AttributeName: tableDefinition.timeToLiveAttribute, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification: timeToLive }));
  } finally {
    client.destroy();
  }
}

/**
 * Gives a table that was kept from before the indexes that it lacks, one after the other, as a deployment does. What has no
 * place in them yet gets it by a migration.
 */
export async function addMissingIndexes(endpoint: string, tableName: string): Promise<readonly string[]> {
  const client = new DynamoDBClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  try {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    const there = (table?.GlobalSecondaryIndexes ?? []).map(({ IndexName: name }) => name);
    const { AttributeDefinitions, GlobalSecondaryIndexes } = createTableInput(tableName);
    const missing = GlobalSecondaryIndexes.filter(({ IndexName: name }) => !there.includes(name));
    for (const index of missing) {
      const change = { TableName: tableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create: index }] };
      await client.send(new UpdateTableCommand(change));
    }
    return missing.map(({ IndexName: name }) => name);
  } finally {
    client.destroy();
  }
}
