import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, inject, test } from 'vitest';
import { createTable, localAwsRegion, localCredentials, startDynamoDb } from '../../local/dynamodb.ts';

const clientOf = (endpoint: string) =>
  new DynamoDBClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
const tableNames = async (endpoint: string) => (await clientOf(endpoint).send(new ListTablesCommand({}))).TableNames;

const engines = [
  ['the native engine', inject('dynamoDbEndpoint')],
  ['DynamoDB Local', inject('dynamoDbLocalEndpoint')],
] as const;

describe.each(engines)('the table on %s', (_name, endpoint) => {
  test.skipIf(!endpoint)('has its keys and its time to live, and cannot be made twice', async () => {
    const TableName = `dynamodb-test-${crypto.randomUUID()}`;
    await createTable(endpoint ?? '', TableName);
    const client = clientOf(endpoint ?? '');
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(ttl.TimeToLiveDescription?.AttributeName).toBe('expiresAtSeconds');
    await expect(createTable(endpoint ?? '', TableName)).rejects.toThrow(/in use|exist/i);
  });
});

test('data in a file is there again after a restart, and a stopped engine answers no more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongji-engine-'));
  const dbPath = join(folder, 'table.db');
  const first = await startDynamoDb({ dbPath });
  await createTable(first.endpoint, 'kept');
  await first.stop();
  await expect(fetch(first.endpoint)).rejects.toThrow();
  const second = await startDynamoDb({ dbPath });
  expect(await tableNames(second.endpoint)).toEqual(['kept']);
  await second.stop();
  await rm(folder, { recursive: true });
});

test('an engine ends with its parent, even when that is killed outright', async () => {
  const script = `import { startDynamoDb } from ${JSON.stringify(join(import.meta.dirname, '../../local/dynamodb.ts'))};
    console.log((await startDynamoDb()).endpoint); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'pipe' });
  const [line] = (await parent.stdout.setEncoding('utf8').take(1).toArray()) as string[];
  const endpoint = line?.trim() ?? '';
  expect((await fetch(endpoint, { method: 'POST' })).status).toBeGreaterThan(0);
  parent.kill('SIGKILL');
  const gone = async (): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(endpoint, { method: 'POST' }).then(
          () => false,
          () => true,
        )
      )
        return true;
      await sleep(50);
    }
    return false;
  };
  expect(await gone()).toBe(true);
});
