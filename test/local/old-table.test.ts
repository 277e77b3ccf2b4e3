import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, inject, test } from 'vitest';
import { addMissingIndexes, localAwsRegion, localCredentials } from '../../local/dynamodb.ts';
import { createTableInput } from '../../store/table.ts';

const endpoint = inject('dynamoDbEndpoint');
const client = new DynamoDBClient({ endpoint, region: localAwsRegion, credentials: localCredentials });
afterAll(() => client.destroy());

test('a table that was kept from before the second index gets it, and no table gets one twice', async () => {
  const tableName = `old-${crypto.randomUUID()}`;
  const { GlobalSecondaryIndexes: indexes, AttributeDefinitions: attributes, ...rest } = createTableInput(tableName);
  const before = { GlobalSecondaryIndexes: indexes.slice(0, 1), AttributeDefinitions: attributes.slice(0, 4) };
  await client.send(new CreateTableCommand({ ...rest, ...before }));
  expect(await addMissingIndexes(endpoint, tableName)).toEqual(['listed']);
  expect(await addMissingIndexes(endpoint, tableName)).toEqual([]);
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  expect(table?.GlobalSecondaryIndexes?.map(({ IndexName: name }) => name)).toEqual(['waiting', 'listed']);
});
