import { createHash, createHmac } from 'node:crypto';

export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A request to S3 that somebody else, or a moment later we ourselves, will send. */
export interface Presignable {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** `https://bucket.s3.cn-north-1.amazonaws.com.cn`, without a path. */
  readonly origin: string;
  /** Of letters, digits and `-_.~/` only. */
  readonly path: string;
  /** Sent exactly so, or S3 refuses; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What S3 is asked for beside: `response-content-disposition`. */
  readonly query?: Readonly<Record<string, string>>;
}

export interface PresignSettings {
  readonly credentials: SigningCredentials;
  readonly region: string;
  readonly now: Date;
  readonly expiresInSeconds: number;
}

const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** As RFC 3986 has it: `encodeURIComponent` leaves a few signs that AWS escapes. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The address with AWS Signature Version 4 in its query. The body is not signed: its checksum may be, as a header. */
export function presignedUrl(request: Presignable, settings: PresignSettings): string {
  const { credentials, region, now, expiresInSeconds } = settings;
  const instant = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = [instant.slice(0, 8), region, 's3', 'aws4_request'];
  const headers: Readonly<Record<string, string>> = { ...request.headers, host: new URL(request.origin).host };
  const names = Object.keys(headers).sort();
  const query = canonicalQuery({
    ...request.query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': [credentials.accessKeyId, ...scope].join('/'),
    'X-Amz-Date': instant,
    'X-Amz-Expires': String(expiresInSeconds),
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
    'X-Amz-SignedHeaders': names.join(';'),
  });
  const canonical = [
    request.method,
    request.path,
    query,
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', instant, scope.join('/'), digest].join('\n')).toString('hex');
  return `${request.origin}${request.path}?${query}&X-Amz-Signature=${signature}`;
}

const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');
