import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from './given.ts';

/** A request as it goes out: the path encoded once, the names of the headers in lower case. */
export interface Unsigned {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface SigningSettings {
  readonly credentials: Credentials;
  readonly region: string;
  /** S3 where none is named. */
  readonly service?: 's3' | 'kms' | 'secretsmanager' | 'states' | 'events';
  readonly now: Date;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Each part of the key for itself: S3 takes a key literally, so `/` stays and everything else unusual is escaped. */
export const encodedKey = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** The headers with AWS Signature Version 4, every header signed. */
export function signed(
  request: Unsigned,
  { credentials, region, service = 's3', now }: SigningSettings,
): Record<string, string> {
  const instant = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const headers: Record<string, string> = {
    ...request.headers,
    'x-amz-content-sha256': sha256(request.body),
    'x-amz-date': instant,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    request.method,
    request.path,
    '',
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = [instant.slice(0, 8), region, service, 'aws4_request'];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', instant, scope.join('/'), sha256(canonical)].join('\n'));
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${[accessKeyId, ...scope].join('/')}, SignedHeaders=${names.join(';')}, Signature=${signature.toString('hex')}`,
  };
}
