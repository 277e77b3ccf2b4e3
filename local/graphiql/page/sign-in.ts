/** Signing in by authorisation code with PKCE (RFC 7636), as any front-end of this API would. */

const clientId = 'graphiql';
const tokenKey = 'gongji.accessToken';
const pendingKey = 'gongji.pendingSignIn';

interface Pending {
  readonly state: string;
  readonly verifier: string;
}

interface Endpoints {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

const redirectUri = () => `${location.origin}/graphiql`;

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

async function discover(): Promise<Endpoints> {
  const response = await fetch('/oauth/.well-known/openid-configuration');
  return (await response.json()) as Endpoints;
}

/** The token lives as long as the browser tab. */
export const accessToken = (): string | undefined => sessionStorage.getItem(tokenKey) ?? undefined;
export const forgetToken = (): void => sessionStorage.removeItem(tokenKey);

/** Leaves the page for the issuer's sign-in page. */
export async function beginSignIn(): Promise<void> {
  const pending: Pending = { state: random(), verifier: random() };
  sessionStorage.setItem(pendingKey, JSON.stringify(pending));
  const url = new URL((await discover()).authorization_endpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: 'openid',
    state: pending.state,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(url);
}

/** Trades the code in the address, if there is one, for a token. Returns what went wrong, if anything did. */
export async function completeSignIn(): Promise<string | undefined> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('code') && !answer.has('error')) return undefined;
  const pending = JSON.parse(sessionStorage.getItem(pendingKey) ?? 'null') as Pending | null;
  sessionStorage.removeItem(pendingKey);
  history.replaceState(null, '', '/graphiql');
  // A code that this page did not ask for could sign somebody in as another person.
  if (!pending || answer.get('state') !== pending.state) return 'state does not match';
  const code = answer.get('code');
  if (code === null) return answer.get('error_description') ?? answer.get('error') ?? 'no code';
  return redeem(code, pending.verifier);
}

async function redeem(code: string, verifier: string): Promise<string | undefined> {
  const response = await fetch((await discover()).token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: verifier,
    }),
  });
  const body = (await response.json()) as { access_token?: string; error_description?: string; error?: string };
  if (!body.access_token) return body.error_description ?? body.error ?? `token endpoint answered ${response.status}`;
  sessionStorage.setItem(tokenKey, body.access_token);
  return undefined;
}
