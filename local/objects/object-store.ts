import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { localCredentials } from '../dynamodb.ts';

/** A running stand-in for S3. */
export interface LocalObjectStore {
  /** For `AWS_ENDPOINT_URL_S3`. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** As much of s3rver as we use; it has no types of its own. */
interface S3rverModule {
  new (options: {
    readonly directory: string;
    readonly silent: boolean;
    readonly vhostBuckets: boolean;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  }): { callback(): Parameters<typeof createServer>[1]; configureBuckets(): Promise<void> };
}

interface AccountModule {
  readonly DUMMY_ACCOUNT: { createKeyPair(accessKeyId: string, secretAccessKey: string): void };
}

/** As the real bucket has it: the signature in the address is the permission, so any page may send. */
const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod>
  <AllowedHeader>*</AllowedHeader><ExposeHeader>etag</ExposeHeader><MaxAgeSeconds>3600</MaxAgeSeconds>
</CORSRule></CORSConfiguration>`;

/**
 * Starts a store with one bucket on a free port of 127.0.0.1, its objects in a folder. It checks signatures, but
 * enforces neither length nor checksum; what has no signature at all, which it would let pass, is refused here.
 */
export async function startObjectStore(directory: string, bucket: string): Promise<LocalObjectStore> {
  const require = createRequire(import.meta.url);
  const S3rver = require('@20minutes/s3rver') as S3rverModule;
  const { DUMMY_ACCOUNT } = require('@20minutes/s3rver/lib/models/account.js') as AccountModule;
  DUMMY_ACCOUNT.createKeyPair(localCredentials.accessKeyId, localCredentials.secretAccessKey);
  const configureBuckets = [{ name: bucket, configs: [cors] }];
  const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets });
  await store.configureBuckets();
  const answer = store.callback();
  const server = createServer((request, response) => {
    const isSigned = /[?&]X-Amz-Signature=/.test(request.url ?? '') || request.headers.authorization !== undefined;
    if (isSigned || request.method === 'OPTIONS') answer?.(request, response as never);
    else response.writeHead(403).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
