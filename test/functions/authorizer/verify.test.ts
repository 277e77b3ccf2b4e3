import { createHmac } from 'node:crypto';
import { exportSPKI, type JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readIssuers } from '../../../functions/authorizer/issuers.ts';
import { fetchJwksOverHttp } from '../../../functions/authorizer/jwks-cache.ts';
import { createVerifier, type Verifier } from '../../../functions/authorizer/verify.ts';
import { type KeyServer, makeKey, type SigningKey, sign, startKeyServer } from './key-server.ts';

const ISSUER = 'https://sign-in.example.cn';
const SECOND_ISSUER = 'https://hospitals.example.cn/oidc';
/** 2026-11-02T00:00:00Z in epoch seconds. */
const NOW = 1_793_577_600;

const citizen: JWTPayload = {
  iss: ISSUER,
  aud: 'urn:gongji:api',
  sub: 'account-1',
  iat: NOW - 10,
  exp: NOW + 3_600,
  client_id: 'gongji-web',
  scope: 'openid balance:read',
  gongji_role: 'citizen',
  gongji_person: '018f6a52-7c1e-7d3a-9b55-3f2a1c0d4e5f',
};
const hospital: JWTPayload = {
  iss: SECOND_ISSUER,
  aud: 'urn:gongji:api',
  sub: 'hospital-7',
  exp: NOW + 3_600,
  azp: 'hospital-7',
  gongji_role: 'institution',
  gongji_admdvs: '330100',
};

let key: SigningKey;
let rsaKey: SigningKey;
let hospitalKey: SigningKey;
let server: KeyServer;
let hospitalServer: KeyServer;
let now: Date;
let verifier: Verifier;

beforeAll(async () => {
  [key, rsaKey, hospitalKey] = await Promise.all([makeKey('k1'), makeKey('r1', 'RS256'), makeKey('h1', 'PS256')]);
});

beforeEach(async () => {
  await Promise.all([server?.close(), hospitalServer?.close()]);
  [server, hospitalServer] = await Promise.all([startKeyServer(key, rsaKey), startKeyServer(hospitalKey)]);
  now = new Date(NOW * 1_000);
  const issuers = readIssuers({
    GONGJI_ISSUERS: JSON.stringify([
      {
        issuer: ISSUER,
        jwksUri: server.uri,
        audience: 'urn:gongji:api',
        algorithms: ['ES256'],
        roles: ['citizen', 'channel', 'clerk'],
      },
      {
        issuer: SECOND_ISSUER,
        jwksUri: hospitalServer.uri,
        audience: 'urn:gongji:api',
        algorithms: ['PS256'],
        roles: ['institution', 'terminal'],
      },
    ]),
  });
  verifier = createVerifier({ issuers, fetchJwks: fetchJwksOverHttp, clock: () => now });
});

afterAll(() => Promise.all([server.close(), hospitalServer.close()]));

/** The reason of a refusal, or 'accepted'. */
const outcome = (token: string): Promise<string> =>
  verifier.verify(token).then(
    () => 'accepted',
    (error: { reason?: string }) => error.reason ?? `unexpected ${error}`,
  );
const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name));
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test('of a citizen yields the person, the client and the scopes', async () => {
    expect(await verifier.verify(await sign(key, citizen))).toEqual({
      role: 'citizen',
      subject: 'account-1',
      clientId: 'gongji-web',
      personId: '018f6a52-7c1e-7d3a-9b55-3f2a1c0d4e5f',
      scopes: ['openid', 'balance:read'],
    });
  });

  test('of each of two issuers is verified with that issuer’s own keys', async () => {
    expect((await verifier.verify(await sign(key, citizen))).role).toBe('citizen');
    expect(await verifier.verify(await sign(hospitalKey, hospital))).toEqual({
      role: 'institution',
      subject: 'hospital-7',
      clientId: 'hospital-7',
      admdvs: '330100',
      scopes: [],
    });
    expect([server.requests(), hospitalServer.requests()]).toEqual([1, 1]);
    expect(await outcome(await sign(hospitalKey, citizen))).toBe('algorithm_not_allowed');
    expect(await outcome(await sign(key, hospital))).toBe('algorithm_not_allowed');
  });

  test('of a clerk keeps the pooling area and drops a person named in it', async () => {
    const claims = { ...citizen, gongji_role: 'clerk', gongji_admdvs: '330100' };
    expect(await verifier.verify(await sign(key, claims))).toEqual({
      role: 'clerk',
      subject: 'account-1',
      clientId: 'gongji-web',
      admdvs: '330100',
      scopes: ['openid', 'balance:read'],
    });
  });

  test.each([
    ['typ JWT', {}, { typ: 'JWT' }],
    ['typ application/at+jwt', {}, { typ: 'application/at+jwt' }],
    ['one audience of several', { aud: ['urn:other', 'urn:gongji:api'] }, {}],
    ['expired 59 s ago, within the tolerance', { exp: NOW - 59 }, {}],
    ['valid in 60 s, within the tolerance', { nbf: NOW + 60 }, {}],
    ['a channel without person and area', { gongji_role: 'channel', gongji_person: undefined }, {}],
  ])('may have %s', async (_name, claims, header) => {
    expect(await outcome(await sign(key, { ...citizen, ...claims }, header))).toBe('accepted');
  });
});

describe('a token is refused', () => {
  test.each<[string, JWTPayload, Record<string, unknown>]>([
    ['token_type_not_accepted', citizen, { typ: 'logout+jwt' }],
    ['token_type_not_accepted', citizen, { typ: undefined }],
    ['issuer_unknown', { ...citizen, iss: `${ISSUER}/` }, {}],
    ['issuer_unknown', { ...citizen, iss: 'https://SIGN-IN.example.cn' }, {}],
    ['issuer_unknown', without(citizen, 'iss'), {}],
    ['audience_wrong', { ...citizen, aud: 'gongji-web' }, {}],
    ['audience_wrong', { ...citizen, aud: [] }, {}],
    ['audience_wrong', without(citizen, 'aud'), {}],
    ['token_expired', { ...citizen, exp: NOW - 60 }, {}],
    ['token_not_yet_valid', { ...citizen, nbf: NOW + 61 }, {}],
    ['claim_malformed', without(citizen, 'exp'), {}],
    ['claim_malformed', { ...citizen, exp: '1793581200' as unknown as number }, {}],
    ['claim_malformed', { ...citizen, scope: ['openid'] }, {}],
    ['claim_malformed', { ...citizen, gongji_role: ['citizen'] }, {}],
    ['subject_missing', without(citizen, 'sub'), {}],
    ['subject_missing', { ...citizen, sub: '' }, {}],
    ['role_unknown', without(citizen, 'gongji_role'), {}],
    ['role_unknown', { ...citizen, gongji_role: 'administrator' }, {}],
    ['role_unknown', { ...citizen, gongji_role: 'Citizen' }, {}],
    ['role_not_allowed_to_issuer', { ...citizen, gongji_role: 'auditor', gongji_admdvs: '330100' }, {}],
    ['client_missing', without({ ...citizen, gongji_role: 'channel' }, 'client_id'), {}],
    ['person_not_a_uuid', without(citizen, 'gongji_person'), {}],
    ['person_not_a_uuid', { ...citizen, gongji_person: '1' }, {}],
    ['admdvs_not_six_digits', { ...citizen, gongji_role: 'clerk' }, {}],
    ['admdvs_not_six_digits', { ...citizen, gongji_role: 'clerk', gongji_admdvs: '3301' }, {}],
    ['admdvs_not_six_digits', { ...citizen, gongji_role: 'clerk', gongji_admdvs: '3301000' }, {}],
    ['token_malformed', citizen, { crit: ['exp'], exp: NOW }],
  ])('%s (case %#)', async (reason, claims, header) => {
    // Extension headers cannot be signed by jose without naming them; such a header is put together by hand.
    const token = header.crit ? await signByHand(claims, header) : await sign(key, claims, header);
    expect(await outcome(token)).toBe(reason);
  });

  test('when it is no token at all, or longer than 8 KB', async () => {
    const token = await sign(key, citizen);
    expect(await outcome('')).toBe('token_missing');
    expect(await outcome('not-a-token')).toBe('token_malformed');
    expect(await outcome(`${base64url({ alg: 'ES256', typ: 'JWT' })}.e30`)).toBe('token_malformed');
    expect(await outcome(`${token}${'A'.repeat(8_193 - token.length)}`)).toBe('token_too_long');
    expect(await outcome(`${token}${'A'.repeat(8_192 - token.length)}`)).toBe('signature_wrong');
    expect(await outcome(await sign(key, { ...citizen, padding: 'x'.repeat(6_200) }))).toBe('token_too_long');
  });

  test('when its signature or content was changed', async () => {
    const [header, , signature] = (await sign(key, citizen)).split('.');
    const richer = base64url({ ...citizen, gongji_role: 'clerk', gongji_admdvs: '330100' });
    expect(await outcome(`${header}.${richer}.${signature}`)).toBe('signature_wrong');
    const stranger = { ...(await makeKey('k1')), kid: 'k1' };
    expect(await outcome(await sign(stranger, citizen))).toBe('signature_wrong');
  });

  test('when it asks for no algorithm', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const unsigned = `${base64url({ alg, typ: 'at+jwt' })}.${base64url(citizen)}.`;
      expect(await outcome(unsigned)).toBe('algorithm_not_allowed');
    }
    expect(server.requests()).toBe(0);
  });

  test('when the public key was used as a shared secret', async () => {
    const head = `${base64url({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.${base64url(citizen)}`;
    const secrets = [
      JSON.stringify(key.publicJwk),
      await exportSPKI(await crypto.subtle.importKey('jwk', key.publicJwk, ecdsa, true, ['verify'])),
    ];
    for (const secret of secrets) {
      const signature = createHmac('sha256', secret).update(head).digest('base64url');
      expect(await outcome(`${head}.${signature}`)).toBe('algorithm_not_allowed');
    }
    expect(server.requests()).toBe(0);
  });

  test('when the issuer publishes a key of an algorithm it is not trusted with', async () => {
    expect(await outcome(await sign(rsaKey, citizen))).toBe('algorithm_not_allowed');
  });
});

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function signByHand(claims: JWTPayload, header: Record<string, unknown>): Promise<string> {
  const input = `${base64url({ alg: 'ES256', kid: 'k1', typ: 'at+jwt', ...header })}.${base64url(claims)}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key.privateKey, Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}
