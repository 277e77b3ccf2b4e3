import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { CertificateKind } from '../../domain/certificates/certificate.ts';
import { createCookieJar } from './cookie-jar.ts';

interface Endpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

/** The issuer's endpoints, as its discovery document names them. */
async function discover(issuer: string): Promise<Endpoints> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`discovery answered ${response.status}`);
  return (await response.json()) as Endpoints;
}

/** Posts to the token endpoint; throws with the standard error code when the issuer refuses. */
async function requestToken(endpoint: string, parameters: Record<string, string>): Promise<string> {
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (answer.access_token === undefined) throw new Error(`${answer.error}: ${answer.error_description}`);
  return answer.access_token;
}

export interface ClientCredentials {
  readonly issuer: string;
  readonly clientId: string;
  readonly privateJwk: JWK;
}

/** An access token for a client that has its own key: client credentials with `private_key_jwt` (RFC 7523). */
export async function clientCredentialsToken({ issuer, clientId, privateJwk }: ClientCredentials): Promise<string> {
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', ...(privateJwk.kid !== undefined && { kid: privateJwk.kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(privateJwk, 'ES256'));
  const { token_endpoint } = await discover(issuer);
  return requestToken(token_endpoint, {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
}

/** A choice of the sign-in page, or a registered person's certificate. */
export type Who =
  | { readonly accountId: string }
  | { readonly certificate: { readonly kind: CertificateKind; readonly number: string } };

export type SignIn = Who & {
  readonly issuer: string;
  /** Default `gongji-cli`. */
  readonly clientId?: string;
  /** Where the code is sent. Nothing need listen there: the code is read from the redirect. */
  readonly redirectUri?: string;
};

const formOf = (who: Who): Record<string, string> =>
  'accountId' in who
    ? { accountId: who.accountId }
    : { certificateKind: who.certificate.kind, certificateNumber: who.certificate.number };

/** What a page says went wrong. */
const alertOf = (html: string): string | undefined =>
  /role="alert">(.*?)<\/p>/s
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim();

/** Goes through the sign-in page as a browser would, up to the redirect that carries the code. */
async function authorise(start: URL, redirectUri: string, who: Who): Promise<URL> {
  const browse = createCookieJar();
  let { response, url } = await browse(start, redirectUri);
  if (response.ok) {
    const action = /<form method="post" action="([^"]+)"/.exec(await response.text())?.[1];
    if (action === undefined) throw new Error('the sign-in page has no form');
    ({ response, url } = await browse(new URL(action, url), redirectUri, new URLSearchParams(formOf(who))));
  }
  if (url.href.startsWith(redirectUri)) return url;
  throw new Error(alertOf(await response.text()) ?? `sign-in answered ${response.status}`);
}

/** Signs somebody in by authorisation code with PKCE (RFC 7636) over plain HTTP, and returns the access token. */
export async function signIn(options: SignIn): Promise<string> {
  const { issuer, clientId = 'gongji-cli', redirectUri = 'http://127.0.0.1/callback' } = options;
  const { authorization_endpoint, token_endpoint } = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomUUID();
  const start = new URL(authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
  }).toString();
  const { searchParams } = await authorise(start, redirectUri, options);
  const code = searchParams.get('code');
  if (code === null) throw new Error(`${searchParams.get('error')}: ${searchParams.get('error_description')}`);
  if (searchParams.get('state') !== state) throw new Error('the redirect carries another state than was sent');
  return requestToken(token_endpoint, {
    grant_type: 'authorization_code',
    client_id: clientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}
