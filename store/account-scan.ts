import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AccountScan } from '../use-cases/account-scan.ts';
import { createScan, type ScanSettings } from './scan.ts';

export const createAccountScan = (
  client: DynamoDBDocumentClient,
  tableName: string,
  settings?: ScanSettings,
): AccountScan => createScan(client, tableName, 'PersonalAccount', settings);
