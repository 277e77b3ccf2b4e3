import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readIssuers } from '../../../functions/authorizer/issuers.ts';
import { fetchJwksOverHttp } from '../../../functions/authorizer/jwks-cache.ts';
import { createVerifier } from '../../../functions/authorizer/verify.ts';
import { clientCredentialsToken, signIn } from '../../../local/issuer/client.ts';
import { confidentialClient, confidentialClients } from '../../../local/issuer/clients.ts';
import type { Issuer } from '../../../local/issuer/issuer.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import { liPersonId, type RunningIssuer, startIssuer, zhangPersonId } from './issuer-server.ts';

let running: RunningIssuer;
beforeAll(async () => {
  running = await startIssuer();
});
afterEach(() => expect(running.errors).toEqual([]));
afterAll(() => running.close());

/** The very verifier of the authorizer, set up by what the issuer says of itself. */
const verify = (token: string, { trusted }: Issuer = running): Promise<Caller> =>
  createVerifier({
    issuers: readIssuers({ GONGJI_ISSUERS: JSON.stringify([trusted]) }),
    fetchJwks: fetchJwksOverHttp,
    clock: () => new Date(),
  }).verify(token);

const clientToken = (clientId: string): Promise<string> =>
  clientCredentialsToken({ issuer: running.issuer, ...confidentialClient(clientId) });

describe('a client with its own key gets a token the authorizer accepts', () => {
  test.each<Caller>([
    { role: 'channel', subject: 'demo-pay', clientId: 'demo-pay', scopes: [] },
    { role: 'channel', subject: 'demo-health', clientId: 'demo-health', scopes: [] },
    { role: 'channel', subject: 'demo-narrow', clientId: 'demo-narrow', scopes: [] },
    { role: 'institution', subject: 'demo-hospital', clientId: 'demo-hospital', admdvs: '330100', scopes: [] },
    { role: 'institution', subject: 'demo-pharmacy', clientId: 'demo-pharmacy', admdvs: '330100', scopes: [] },
    { role: 'terminal', subject: 'demo-terminal', clientId: 'demo-terminal', admdvs: '310000', scopes: [] },
  ])('$clientId as $role', async (caller) => {
    expect(await verify(await clientToken(caller.clientId))).toEqual(caller);
  });

  test('and those six are all there are', () => {
    expect(confidentialClients).toHaveLength(6);
  });
});

describe('a person who signs in gets a token the authorizer accepts', () => {
  const citizen = { role: 'citizen', clientId: 'gongji-cli', scopes: [] };
  const clerk = { role: 'clerk', subject: 'clerk-330100', admdvs: '330100', scopes: [] };

  test('as a sample person, who is a citizen with a person id', async () => {
    const token = await signIn({ issuer: running.issuer, accountId: 'zhang-san' });
    expect(await verify(token)).toEqual({ ...citizen, personId: zhangPersonId, subject: `person-${zhangPersonId}` });
  });

  test('as anybody registered, by certificate', async () => {
    const certificate = { kind: 'RESIDENT_ID', number: '11010519491231002X' } as const;
    const token = await signIn({ issuer: running.issuer, certificate });
    expect(await verify(token)).toEqual({ ...citizen, personId: liPersonId, subject: `person-${liPersonId}` });
  });

  test.each([
    ['clerk-330100', 'clerk', '330100'],
    ['reviewer-330100', 'reviewer', '330100'],
    ['supervisor-330100', 'supervisor', '330100'],
    ['auditor-330100', 'auditor', '330100'],
    ['operator-330100', 'operator', '330100'],
    ['operator-610100', 'operator', '610100'],
    ['reviewer-610100', 'reviewer', '610100'],
    ['reviewer-440300', 'reviewer', '440300'],
  ])('as %s, who is a %s for %s', async (accountId, role, admdvs) => {
    const token = await signIn({ issuer: running.issuer, accountId });
    expect(await verify(token)).toEqual({ role, admdvs, subject: accountId, clientId: 'gongji-cli', scopes: [] });
  });

  test.each([
    ['gongji-web', '/oauth/done'],
    ['graphiql', '/graphiql'],
    ['graphiql', '/graphiql/'],
  ])('through %s, sent back to %s', async (clientId, path) => {
    const redirectUri = `${running.publicUrl}${path}`;
    const token = await signIn({ issuer: running.issuer, accountId: 'clerk-330100', clientId, redirectUri });
    expect(await verify(token)).toEqual({ ...clerk, clientId });
  });

  test('through gongji-cli on any loopback port', async () => {
    const redirectUri = 'http://127.0.0.1:53682/callback';
    const token = await signIn({ issuer: running.issuer, accountId: 'clerk-330100', redirectUri });
    expect(await verify(token)).toEqual({ ...clerk, clientId: 'gongji-cli' });
  });
});

describe('the token endpoint refuses', () => {
  const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

  async function assertion(clientId: string, key: JWK | CryptoKey, jti = crypto.randomUUID()): Promise<string> {
    const signer = 'kty' in key ? await importJWK(key, 'ES256') : key;
    return new SignJWT({ iss: clientId, sub: clientId, aud: running.issuer, jti })
      .setProtectedHeader({ alg: 'ES256' })
      .setExpirationTime('1m')
      .sign(signer);
  }

  async function post(form: Record<string, string>, headers: Record<string, string> = {}) {
    const body = new URLSearchParams(form);
    const response = await fetch(`${running.issuer}/token`, { method: 'POST', headers, body });
    return { status: response.status, ...((await response.json()) as { error?: string; error_description?: string }) };
  }

  const asClient = (clientAssertion: string) =>
    post({
      grant_type: 'client_credentials',
      client_assertion_type: assertionType,
      client_assertion: clientAssertion,
    });

  test('a key that is not the client’s', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const refused = await asClient(await assertion('demo-pay', privateKey));
    expect(refused).toMatchObject({ status: 401, error: 'invalid_client' });
    const foreign = await asClient(await assertion('demo-pay', confidentialClient('demo-health').privateJwk));
    expect(foreign).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  test('a client it does not know, with any key', async () => {
    const refused = await asClient(await assertion('demo-unknown', confidentialClient('demo-pay').privateJwk));
    expect(refused).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  test('the same assertion a second time', async () => {
    const once = await assertion('demo-pay', confidentialClient('demo-pay').privateJwk);
    expect(await asClient(once)).toMatchObject({ status: 200 });
    expect(await asClient(once)).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  test('a public client that asks for client credentials, and a confidential one without its key', async () => {
    const named = (client_id: string) => post({ grant_type: 'client_credentials', client_id });
    expect(await named('gongji-cli')).toEqual({
      status: 400,
      error: 'invalid_request',
      error_description: 'requested grant type is not allowed for this client',
    });
    expect(await named('demo-pay')).toMatchObject({ status: 401, error: 'invalid_client' });
  });

  test('a call from a page of another origin', async () => {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'gongji-web',
      redirect_uri: `${running.publicUrl}/graphiql`,
      code: 'none',
      code_verifier: 'v'.repeat(43),
    };
    expect(await post(form, { origin: 'http://127.0.0.1:1' })).toEqual({
      status: 400,
      error: 'invalid_request',
      error_description: 'origin http://127.0.0.1:1 not allowed for client: gongji-web',
    });
    expect(await post(form, { origin: running.publicUrl })).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  test('a code with another verifier, and the code a second time', async () => {
    const challenge = createHash('sha256').update('v'.repeat(43)).digest('base64url');
    const redeem = (code: string, code_verifier: string) =>
      post({
        grant_type: 'authorization_code',
        client_id: 'gongji-cli',
        redirect_uri: 'http://127.0.0.1/callback',
        code,
        code_verifier,
      });
    const first = await running.codeFor('zhang-san', challenge);
    expect(await redeem(first, 'w'.repeat(43))).toMatchObject({ status: 400, error: 'invalid_grant' });
    const second = await running.codeFor('zhang-san', challenge);
    expect(await redeem(second, 'v'.repeat(43))).toMatchObject({ status: 200 });
    expect(await redeem(second, 'v'.repeat(43))).toMatchObject({ status: 400, error: 'invalid_grant' });
  });
});

describe('the signing keys', () => {
  const keyIds = async ({ jwksUri }: Issuer): Promise<unknown[]> =>
    ((await (await fetch(jwksUri)).json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);

  test('are kept in the data directory, so that a token outlives a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gongji-issuer-'));
    try {
      const before = await startIssuer({ directory });
      const token = await clientCredentialsToken({ issuer: before.issuer, ...confidentialClient('demo-pay') });
      await before.close();
      const after = await startIssuer({ directory }, Number(new URL(before.publicUrl).port));
      expect((await verify(token, after)).subject).toBe('demo-pay');
      await after.close();
      expect((await stat(join(directory, 'issuer-keys.json'))).mode & 0o777).toBe(0o600);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  test('are new with each start where nothing is kept', async () => {
    const other = await startIssuer();
    const [mine, theirs] = await Promise.all([keyIds(running), keyIds(other)]);
    await other.close();
    expect([mine.length, theirs.length]).toEqual([1, 1]);
    expect(theirs).not.toEqual(mine);
  });
});

test('starting, signing in and refusing print nothing', async () => {
  const printed = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  const quiet = await startIssuer();
  await signIn({ issuer: quiet.issuer, accountId: 'zhang-san' });
  await fetch(`${quiet.issuer}/auth?client_id=nobody`);
  await quiet.close();
  expect(printed.map((spy) => spy.mock.calls)).toEqual([[], [], [], []]);
  vi.restoreAllMocks();
});
