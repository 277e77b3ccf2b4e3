import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { createKeyFile } from '../../store/vault/key-file.ts';
import { addMissingIndexes, createTable, localAwsRegion, localCredentials, startDynamoDb } from '../dynamodb.ts';
import { forgetConsumedRecords } from '../streams/native-records.ts';
import { type DataUser, lockDirectory } from './lock.ts';

/** Where everything is that outlives a request. */
export interface LocalData {
  readonly directory: string;
  readonly endpoint: string;
  readonly tableName: string;
  readonly keyFile: string;
  close(): Promise<void>;
}

/**
 * Opens the data directory: engine, table and keys, each made where it is missing. Without a directory all of it is
 * temporary and gone after `close`. One process at a time has a directory: throws `RefusedToStart` to the second.
 */
export async function openData(dataDirectory: string | undefined, user: DataUser): Promise<LocalData> {
  const directory = dataDirectory ? resolve(dataDirectory) : await mkdtemp(join(tmpdir(), 'gongji-'));
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = dataDirectory && lockDirectory(directory, user, dataDirectory);
  const leave = async () => (unlock ? unlock() : rm(directory, { recursive: true, force: true }));
  try {
    const keyFile = join(directory, 'keys.json');
    createKeyFile(keyFile);
    // In a file, temporary data too: the native engine's stream is fast enough only there.
    const dbPath = join(directory, 'table.db');
    forgetConsumedRecords(dbPath, directory);
    const engine = await startDynamoDb({ dbPath });
    // An endpoint named by the user outlives this process, so a temporary table must not meet an older one.
    const tableName = dataDirectory ? 'gongji-local' : `gongji-${randomUUID()}`;
    await ensureTable(engine.endpoint, tableName);
    const close = async () => {
      await engine.stop();
      await leave();
    };
    return { directory, endpoint: engine.endpoint, tableName, keyFile, close };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function ensureTable(endpoint: string, tableName: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
    await addMissingIndexes(endpoint, tableName);
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await createTable(endpoint, tableName);
  } finally {
    client.destroy();
  }
}
