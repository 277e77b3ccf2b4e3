import { afterEach, describe, expect, test, vi } from 'vitest';
import { readIssuers } from '../../../functions/authorizer/issuers.ts';

const good = {
  issuer: 'https://sign-in.example.cn',
  jwksUri: 'https://sign-in.example.cn/jwks',
  audience: 'urn:gongji:api',
  algorithms: ['ES256'],
  roles: ['citizen'],
};
const read = (value: unknown) => readIssuers({ GONGJI_ISSUERS: JSON.stringify(value) });

describe('GONGJI_ISSUERS', () => {
  test('gives the issuers with our claim names where none are configured', () => {
    expect(read([good, { ...good, issuer: 'http://127.0.0.1:4000/oauth', claims: { role: 'cognito:role' } }])).toEqual([
      { ...good, claims: { role: 'gongji_role', person: 'gongji_person', admdvs: 'gongji_admdvs' } },
      {
        ...good,
        issuer: 'http://127.0.0.1:4000/oauth',
        claims: { role: 'cognito:role', person: 'gongji_person', admdvs: 'gongji_admdvs' },
      },
    ]);
  });

  test.each([
    [undefined, /^GONGJI_ISSUERS is not set$/],
    ['', /^GONGJI_ISSUERS is not set$/],
    ['[', /^GONGJI_ISSUERS is not JSON$/],
  ])('set to %j fails by name', (text, message) => {
    expect(() => readIssuers({ GONGJI_ISSUERS: text })).toThrow(message);
  });

  test.each<[string, unknown, RegExp]>([
    ['no issuer', [], /^GONGJI_ISSUERS: must name an issuer$/],
    ['an object', good, /^GONGJI_ISSUERS: /],
    ['an issuer twice', [good, good], /^GONGJI_ISSUERS: names an issuer twice$/],
    ['no algorithm', [{ ...good, algorithms: [] }], /^GONGJI_ISSUERS at 0\.algorithms: must allow an algorithm$/],
    ['algorithm none', [{ ...good, algorithms: ['none'] }], /^GONGJI_ISSUERS at 0\.algorithms\.0: /],
    ['a shared secret', [{ ...good, algorithms: ['ES256', 'HS256'] }], /^GONGJI_ISSUERS at 0\.algorithms\.1: /],
    ['a role we do not have', [{ ...good, roles: ['root'] }], /^GONGJI_ISSUERS at 0\.roles\.0: /],
    ['no audience', [{ ...good, audience: '' }], /^GONGJI_ISSUERS at 0\.audience: must not be empty$/],
    ['keys in the clear', [{ ...good, jwksUri: 'http://sign-in.example.cn/jwks' }], /^GONGJI_ISSUERS at 0\.jwksUri: /],
    ['keys from a file', [{ ...good, jwksUri: 'file:///etc/keys' }], /^GONGJI_ISSUERS at 0\.jwksUri: /],
    ['a field of no meaning', [{ ...good, algorithm: 'ES256' }], /^GONGJI_ISSUERS at 0\.algorithm: /],
    [
      'an empty claim name',
      [{ ...good, claims: { role: '' } }],
      /^GONGJI_ISSUERS at 0\.claims\.role: must name a claim$/,
    ],
  ])('with %s fails with the path of the field', (_name, value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});

describe('the Lambda entry', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    vi.resetModules();
  });

  const methodArn = 'arn:aws:execute-api:ap-east-1:123456789012:abc123/live/POST/graphql';
  const token = (authorizationToken: string) => ({ type: 'TOKEN' as const, authorizationToken, methodArn });

  test('starts in an empty environment, and fails the first event by the name of what is missing', async () => {
    vi.stubEnv('GONGJI_ISSUERS', undefined);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { handler } = await import('../../../functions/authorizer/handler.ts');
    const missing = 'The environment variables GONGJI_ISSUERS, GONGJI_STACK are missing.';
    await expect(handler(token('Bearer anything'))).rejects.toThrow(missing);
  });

  test('logs the reason of a refusal in one line, and nothing of the token', async () => {
    vi.stubEnv('GONGJI_ISSUERS', JSON.stringify([good]));
    vi.stubEnv('GONGJI_STACK', 'gongji-hangzhou-dev');
    const { handler } = await import('../../../functions/authorizer/handler.ts');
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    await expect(handler(token('Bearer planted-canary'))).rejects.toThrow(/^Unauthorized$/);
    expect(written.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'WARN',
        event: 'token_refused',
        service: 'authorizer',
        timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/),
        reason: 'token_malformed',
      },
    ]);
    expect(written.join()).not.toContain('canary');
  });
});
