import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchJwksOverHttp } from '../../../functions/authorizer/jwks-cache.ts';
import { createVerifier, type Verifier } from '../../../functions/authorizer/verify.ts';
import { type KeyServer, makeKey, type SigningKey, sign, startKeyServer } from './key-server.ts';

const ISSUER = 'https://sign-in.example.cn';
/** 2026-11-02T00:00:00Z in epoch seconds. */
const START = 1_793_577_600;
const MINUTE = 60;
const HOUR = 3_600;

let oldKey: SigningKey;
let newKey: SigningKey;
let server: KeyServer;
let now: Date;
let verifier: Verifier;

beforeAll(async () => {
  [oldKey, newKey] = await Promise.all([makeKey('old'), makeKey('new')]);
});

beforeEach(async () => {
  server = await startKeyServer(oldKey);
  now = new Date(START * 1_000);
  verifier = createVerifier({
    issuers: [
      {
        issuer: ISSUER,
        jwksUri: server.uri,
        audience: 'urn:gongji:api',
        algorithms: ['ES256'],
        roles: ['channel'],
        claims: { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' },
      },
    ],
    fetchJwks: fetchJwksOverHttp,
    clock: () => now,
  });
});

afterEach(() => server.close());

const at = (seconds: number): void => {
  now = new Date((START + seconds) * 1_000);
};

const tokenOf = (key: SigningKey): Promise<string> =>
  sign(key, {
    iss: ISSUER,
    aud: 'urn:gongji:api',
    sub: 'pay',
    client_id: 'pay',
    gongji_role: 'channel',
    exp: START + 100 * HOUR,
  });

/** What becomes of a token signed by the key: 'accepted' or the reason. */
const outcome = async (key: SigningKey): Promise<string> =>
  verifier.verify(await tokenOf(key)).then(
    () => 'accepted',
    (error: { reason?: string }) => error.reason ?? `unexpected ${error}`,
  );

const garbage = (kid: string): SigningKey => ({ ...oldKey, kid });

describe('keys are cached', () => {
  test('for ten minutes, and fetched once for callers that come together', async () => {
    const token = await tokenOf(oldKey);
    await Promise.all(Array.from({ length: 50 }, () => verifier.verify(token)));
    expect(server.requests()).toBe(1);
    at(10 * MINUTE);
    expect(await outcome(oldKey)).toBe('accepted');
    expect(server.requests()).toBe(1);
    at(10 * MINUTE + 1);
    expect(await outcome(oldKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });

  test('and a key withdrawn by the issuer is refused when they are fetched again', async () => {
    expect(await outcome(oldKey)).toBe('accepted');
    server.publish(newKey);
    at(10 * MINUTE + 1);
    expect(await outcome(oldKey)).toBe('key_unknown');
    expect(await outcome(newKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });
});

describe('an unknown key id', () => {
  test('is looked up at the issuer, so that a rotation is seen at once', async () => {
    expect(await outcome(oldKey)).toBe('accepted');
    server.publish(oldKey, newKey);
    at(31);
    expect(await outcome(newKey)).toBe('accepted');
    expect(await outcome(oldKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });

  test('cannot make us hammer the issuer: two hundred of them in 99 s are four requests', async () => {
    for (let step = 0; step < 200; step += 1) {
      at(step * 0.5);
      expect(await outcome(garbage(`garbage-${step}`))).toBe('key_unknown');
    }
    // At 0 s, 30 s, 60 s and 90 s.
    expect(server.requests()).toBe(4);
  });

  test('does not lock out a rotation for longer than the cool-down', async () => {
    expect(await outcome(garbage('garbage'))).toBe('key_unknown');
    server.publish(oldKey, newKey);
    at(29);
    expect(await outcome(newKey)).toBe('key_unknown');
    at(30);
    expect(await outcome(newKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });
});

describe('while the issuer is down', () => {
  test('cached keys go on being used for 24 hours and no longer', async () => {
    expect(await outcome(oldKey)).toBe('accepted');
    server.break();
    at(HOUR);
    expect(await outcome(oldKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
    at(24 * HOUR);
    expect(await outcome(oldKey)).toBe('accepted');
    at(24 * HOUR + 1);
    expect(await outcome(oldKey)).toBe('keys_unavailable');
    expect(server.requests()).toBe(3);
    server.publish(oldKey);
    at(24 * HOUR + 31);
    expect(await outcome(oldKey)).toBe('accepted');
  });

  test('it is asked at most every 30 s', async () => {
    expect(await outcome(oldKey)).toBe('accepted');
    server.break();
    for (let second = 0; second < 100; second += 1) {
      at(HOUR + second);
      expect(await outcome(oldKey)).toBe('accepted');
    }
    // 1 at the start, then at 0 s, 30 s, 60 s and 90 s of the outage.
    expect(server.requests()).toBe(5);
  });

  test('a first fetch that fails is refused, and tried again after a second', async () => {
    server.break();
    expect(await outcome(oldKey)).toBe('keys_unavailable');
    expect(await outcome(oldKey)).toBe('keys_unavailable');
    expect(server.requests()).toBe(1);
    server.publish(oldKey);
    at(1);
    expect(await outcome(oldKey)).toBe('accepted');
    expect(server.requests()).toBe(2);
  });

  test('a first fetch gives up after two seconds', async () => {
    server.hang();
    const begun = performance.now();
    expect(await outcome(oldKey)).toBe('keys_unavailable');
    const waited = performance.now() - begun;
    expect(waited).toBeGreaterThan(1_900);
    expect(waited).toBeLessThan(4_000);
  });

  test('a key set that is none leaves the cached keys in use', async () => {
    const answers: unknown[] = [{ keys: [oldKey.publicJwk] }, { message: 'maintenance' }, { keys: 'none' }];
    const fetchJwks = async () => answers.shift() as { keys: [] };
    const issuer = {
      issuer: ISSUER,
      jwksUri: server.uri,
      audience: 'urn:gongji:api',
      algorithms: ['ES256' as const],
      roles: ['channel' as const],
      claims: { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' },
    };
    verifier = createVerifier({ issuers: [issuer], fetchJwks, clock: () => now });
    for (const seconds of [0, HOUR, 2 * HOUR]) {
      at(seconds);
      expect(await outcome(oldKey)).toBe('accepted');
    }
    expect(answers).toEqual([]);
  });
});
