import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** A fresh key pair, its public half as an issuer would publish it. */
export async function makeKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A real key server on a free port that counts what it is asked. */
export interface KeyServer {
  readonly uri: string;
  requests(): number;
  publish(...keys: SigningKey[]): void;
  /** From now on answers 503, until something is published. */
  break(): void;
  /** From now on accepts requests and never answers. */
  hang(): void;
  close(): Promise<void>;
}

export async function startKeyServer(...first: SigningKey[]): Promise<KeyServer> {
  let keys: JWK[] = first.map((key) => key.publicJwk);
  let mode: 'up' | 'broken' | 'hanging' = 'up';
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    if (mode === 'hanging') return;
    response.writeHead(mode === 'up' ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    requests: () => requests,
    publish(...next) {
      mode = 'up';
      keys = next.map((key) => key.publicJwk);
    },
    break() {
      mode = 'broken';
    },
    hang() {
      mode = 'hanging';
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Signs any claims, good or bad, under any header. */
export function sign(key: SigningKey, claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
    .sign(key.privateKey);
}
