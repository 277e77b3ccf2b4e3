import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PersonScan } from '../use-cases/person-scan.ts';
import { createScan, type ScanSettings } from './scan.ts';

export const createPersonScan = (
  client: DynamoDBDocumentClient,
  tableName: string,
  settings?: ScanSettings,
): PersonScan => createScan(client, tableName, 'Person', settings);
