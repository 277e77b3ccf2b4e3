import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Reads } from '../use-cases/ports.ts';
import { createAccountReads } from './reads/account-reads.ts';
import { createApplicationReads } from './reads/application-reads.ts';
import { createClaimGroundReads } from './reads/claim-ground-reads.ts';
import { createClaimReads } from './reads/claim-reads.ts';
import { createClosingReads } from './reads/closing-reads.ts';
import { createLinkReads } from './reads/link-reads.ts';
import { createPersonReads } from './reads/person-reads.ts';
import { createTableReads } from './reads/table-reads.ts';

/** One request each, and strongly consistent but for those that read an index, which the port says of each. */
export function createReads(client: DynamoDBDocumentClient, tableName: string): Reads {
  const table = createTableReads(client, tableName);
  return {
    ...createPersonReads(table),
    ...createAccountReads(table),
    ...createLinkReads(table),
    ...createApplicationReads(table),
    ...createClaimReads(table),
    ...createClaimGroundReads(table),
    ...createClosingReads(table),
  };
}
