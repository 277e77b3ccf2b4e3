import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClaimScan } from '../use-cases/claim-scan.ts';
import { createScan, type ScanSettings } from './scan.ts';

export const createClaimScan = (
  client: DynamoDBDocumentClient,
  tableName: string,
  settings?: ScanSettings,
): ClaimScan => createScan(client, tableName, 'Claim', settings);
