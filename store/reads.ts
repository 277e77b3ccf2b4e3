import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Reads } from '../use-cases/ports.ts';
import { createApplicationReads } from './reads/application-reads.ts';
import { createLinkReads } from './reads/link-reads.ts';
import { createPersonReads } from './reads/person-reads.ts';
import { createTableReads } from './reads/table-reads.ts';

/** One request each, and strongly consistent but for the two that read the index: `reviewQueue` and `linksToEnd`. */
export function createReads(client: DynamoDBDocumentClient, tableName: string): Reads {
  const table = createTableReads(client, tableName);
  return { ...createPersonReads(table), ...createLinkReads(table), ...createApplicationReads(table) };
}
