import { inject } from 'vitest';
import { localAwsRegion } from '../../local/dynamodb.ts';
import type { World } from './world.ts';

/** What the functions find in their environment, so that the real entries work on the table of a test. */
export const functionEnvironment = ({ environment }: World): Readonly<Record<string, string>> => ({
  GONGJI_TABLE_NAME: environment.tableName,
  GONGJI_TABLE_ID: environment.tableId,
  GONGJI_STAGE: environment.stage,
  GONGJI_AREAS: environment.areas.join(','),
  GONGJI_KEY_FILE: environment.keys.from === 'FILE' ? environment.keys.path : '',
  GONGJI_METRICS_STACK: 'gongji-hangzhou-prod',
  AWS_ENDPOINT_URL_DYNAMODB: inject('dynamoDbEndpoint'),
  AWS_REGION: localAwsRegion,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});
