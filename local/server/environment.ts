import { join } from 'node:path';
import { regionSources } from '../../regions/files.ts';
import { loadRegionProfiles } from '../../regions/load.ts';
import { localAwsRegion, localCredentials } from '../dynamodb.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { LocalObjectStore } from '../objects/object-store.ts';
import type { StandIns } from '../stand-ins/stand-ins.ts';
import type { LocalData } from './data.ts';

export type LocalStage = 'dev' | 'prod';

export const evidenceBucket = 'gongji-evidence';
export const localStack = 'gongji-local';
const fontDirectory = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource', 'noto-sans-sc');

/** Every pooling area that has a profile; a bad file is reported before anything starts. */
export const servedAreas = () => loadRegionProfiles(regionSources).areas();

/**
 * Gives this process the environment that the functions would find in the cloud. Credentials of the machine are
 * taken out of it, so that nothing here can reach a real account.
 */
export function setEnvironment(
  { data, objects }: { readonly data: LocalData; readonly objects: LocalObjectStore },
  stage: LocalStage,
  trusted: Issuer['trusted'],
  outside: StandIns['environment'],
): void {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name];
  Object.assign(process.env, {
    AWS_REGION: localAwsRegion,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: data.endpoint,
    AWS_ENDPOINT_URL_S3: objects.endpoint,
    GONGJI_EVIDENCE_BUCKET: evidenceBucket,
    GONGJI_FONTS: fontDirectory,
    GONGJI_TABLE_NAME: data.tableName,
    GONGJI_TABLE_ID: localStack,
    GONGJI_STAGE: stage,
    GONGJI_AREAS: servedAreas().join(','),
    GONGJI_KEY_FILE: data.keyFile,
    GONGJI_STACK: localStack,
    GONGJI_ISSUERS: JSON.stringify([trusted]),
    ...outside,
  });
}
