import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayAuthorizerResult, APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TokenAuthorizer } from '../../local/gateway/authorization.ts';
import { createGateway, type GatewayOptions } from '../../local/gateway.ts';

const stageArn = 'arn:aws:execute-api:local:000000000000:local/local';

function policy(effect: 'Allow' | 'Deny', resource = `${stageArn}/*`, context = {}): APIGatewayAuthorizerResult {
  const Statement = [{ Effect: effect, Action: 'execute-api:Invoke', Resource: resource }];
  return { principalId: 'somebody', policyDocument: { Version: '2012-10-17', Statement }, context };
}

const authorizer = vi.fn<TokenAuthorizer>();
const api = vi.fn<GatewayOptions['api']>();
const log = vi.fn();
const stops: (() => void)[] = [];

async function serve(options: Partial<GatewayOptions> = {}): Promise<string> {
  const server = createServer(createGateway({ authorizer, api, log, ...options }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const post = (url: string, token: string | undefined, body = '{}', headers = {}) =>
  fetch(url, { method: 'POST', body, headers: { ...(token ? { Authorization: token } : {}), ...headers } });

const codeOf = async (response: Response) => {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code];
};

beforeEach(() => {
  authorizer.mockReset().mockResolvedValue(policy('Allow'));
  api.mockReset().mockResolvedValue({ statusCode: 200, body: 'fine' });
  log.mockReset();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

test('a route without an authorizer asks nobody', async () => {
  api.mockResolvedValue({ statusCode: 200, body: 'taken' });
  const response = await fetch(await serve({ authorizer: 'NONE' }), { method: 'POST', body: '{}' });
  expect([response.status, await response.text()]).toEqual([200, 'taken']);
  expect(authorizer).not.toHaveBeenCalled();
  expect(api.mock.calls[0]?.[0].requestContext.authorizer).toEqual({});
});

describe('who is let in', () => {
  test.each([
    ['no token', undefined],
    ['another scheme', 'Basic abc'],
    ['a character that no token has', 'Bearer a+b'],
    ['two spaces', 'Bearer  abc'],
    ['an empty token', 'Bearer '],
  ])('%s: 401 without asking the authorizer', async (_name, token) => {
    const response = await post(await serve(), token);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await codeOf(response)).toEqual([401, 'UNAUTHENTICATED']);
    expect(authorizer).not.toHaveBeenCalled();
    expect(api).not.toHaveBeenCalled();
  });

  test.each(['bearer t', 'BEARER t'])('the scheme may be written %s (RFC 9110, 11.1)', async (token) => {
    expect((await post(await serve(), token)).status).toBe(200);
    expect(authorizer.mock.calls[0]?.[0]).toMatchObject({ authorizationToken: token });
  });

  test('the authorizer is asked as the cloud would ask it', async () => {
    await post(await serve(), 'Bearer a.b-c_d');
    expect(authorizer.mock.calls).toEqual([
      [{ type: 'TOKEN', authorizationToken: 'Bearer a.b-c_d', methodArn: `${stageArn}/POST/graphql` }],
    ]);
  });

  test.each<[string, () => void, [number, string], number]>([
    ['throws Unauthorized', () => authorizer.mockRejectedValue(new Error('Unauthorized')), [401, 'UNAUTHENTICATED'], 0],
    ['breaks', () => authorizer.mockRejectedValue(new Error('boom')), [500, 'INTERNAL_SERVER_ERROR'], 1],
    ['denies', () => authorizer.mockResolvedValue(policy('Deny')), [403, 'FORBIDDEN'], 0],
    [
      'allows something else',
      () => authorizer.mockResolvedValue(policy('Allow', `${stageArn}/GET/*`)),
      [403, 'FORBIDDEN'],
      0,
    ],
    [
      'gives a context that is not flat',
      () => authorizer.mockResolvedValue(policy('Allow', '*', { scopes: ['a'] })),
      [500, 'INTERNAL_SERVER_ERROR'],
      1,
    ],
  ])('an authorizer that %s', async (_name, arrange, expected, logged) => {
    arrange();
    expect(await codeOf(await post(await serve(), 'Bearer t'))).toEqual(expected);
    expect(api).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(logged);
  });

  test('a denial wins over an allowance', async () => {
    const { policyDocument, ...rest } = policy('Allow');
    const Statement = [...policyDocument.Statement, ...policy('Deny').policyDocument.Statement];
    authorizer.mockResolvedValue({ ...rest, policyDocument: { ...policyDocument, Statement } });
    expect((await post(await serve(), 'Bearer t')).status).toBe(403);
  });

  test('a policy is reused for its token until its time is over; a refusal is asked again', async () => {
    const url = await serve({ authorizerCacheSeconds: 0.2 });
    for (const token of ['Bearer t', 'Bearer t', 'Bearer u']) expect((await post(url, token)).status).toBe(200);
    expect(authorizer).toHaveBeenCalledTimes(2);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await post(url, 'Bearer t')).status).toBe(200);
    expect(authorizer).toHaveBeenCalledTimes(3);
    authorizer.mockRejectedValue(new Error('Unauthorized'));
    for (const token of ['Bearer bad', 'Bearer bad']) expect((await post(url, token)).status).toBe(401);
    expect(authorizer).toHaveBeenCalledTimes(5);
  });
});

test.each(['GET', 'PUT', 'OPTIONS'])('%s is no method of the API: 404 without asking anybody', async (method) => {
  const response = await fetch(await serve(), { method, headers: { Authorization: 'Bearer t' } });
  expect(await codeOf(response)).toEqual([404, 'NOT_FOUND']);
  expect(authorizer).not.toHaveBeenCalled();
  expect(api).not.toHaveBeenCalled();
});

describe('what the function gets', () => {
  const eventOf = () => api.mock.calls[0]?.[0] as APIGatewayProxyEvent;

  test('method, path, query, body and the context as text', async () => {
    authorizer.mockResolvedValue(policy('Allow', '*', { role: 'citizen', age: 7, guarded: true }));
    const url = await serve();
    await post(`${url}?a=1&a=2&b=`, 'Bearer t', '{"query":"{ 余额 }"}');
    expect(eventOf()).toMatchObject({
      resource: '/graphql',
      path: '/graphql',
      httpMethod: 'POST',
      body: '{"query":"{ 余额 }"}',
      isBase64Encoded: false,
      queryStringParameters: { a: '2', b: '' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: [''] },
      pathParameters: null,
      stageVariables: null,
    });
    const { requestContext } = eventOf();
    expect(requestContext.authorizer).toEqual({
      role: 'citizen',
      age: '7',
      guarded: 'true',
      principalId: 'somebody',
    });
    expect(requestContext.identity.sourceIp).toBe('127.0.0.1');
  });

  test('headers as they were spelt, the last of several, all of them in the multi-value map', async () => {
    const url = await serve();
    await new Promise<void>((resolve, reject) => {
      const headers = ['Authorization', 'Bearer t', 'X-Thing', 'one', 'x-thing', 'two', 'Host', 'here'];
      const sent = httpRequest(url, { method: 'POST', headers }, (response) => response.resume().on('end', resolve));
      sent.on('error', reject).end();
    });
    const { headers, multiValueHeaders, body, queryStringParameters } = eventOf();
    expect(headers['X-Thing']).toBe('two');
    expect(multiValueHeaders['X-Thing']).toEqual(['one', 'two']);
    expect(headers['X-Forwarded-For']).toBe('127.0.0.1');
    expect(body).toBeNull();
    expect(queryStringParameters).toBeNull();
  });

  test('a context that counts down, and the request id that the caller sees', async () => {
    const response = await post(await serve({ timeoutMs: 5000 }), 'Bearer t');
    const [event, context] = api.mock.calls[0] ?? [];
    expect(response.headers.get('x-amzn-requestid')).toBe(event?.requestContext.requestId);
    expect(context?.getRemainingTimeInMillis()).toBeGreaterThan(1000);
    expect(context?.getRemainingTimeInMillis()).toBeLessThanOrEqual(5000);
  });
});

describe('what the caller gets', () => {
  test('status, headers of both kinds and a binary body', async () => {
    api.mockResolvedValue({
      statusCode: 207,
      headers: { 'X-Count': 3, 'X-Flag': true },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      isBase64Encoded: true,
      body: '5L2Z6aKd',
    });
    const response = await post(await serve(), 'Bearer t');
    expect(response.status).toBe(207);
    expect(response.headers.get('x-count')).toBe('3');
    expect(response.headers.get('x-flag')).toBe('true');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('余额');
  });

  test.each<[string, () => void]>([
    ['throws', () => api.mockRejectedValue(new Error('boom'))],
    ['returns nothing', () => api.mockResolvedValue(undefined as unknown as APIGatewayProxyResult)],
    ['returns no status', () => api.mockResolvedValue({ body: 'x' } as APIGatewayProxyResult)],
    [
      'returns a header that cannot be sent',
      () => api.mockResolvedValue({ statusCode: 200, headers: { X: 'a\nb' }, body: '' }),
    ],
  ])('a function that %s: 500, and its words stay here', async (_name, arrange) => {
    arrange();
    const response = await post(await serve(), 'Bearer t');
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(JSON.parse(body).errors[0].extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      correlationId: response.headers.get('x-amzn-requestid'),
    });
    expect(body).not.toContain('boom');
    expect(log).toHaveBeenCalledTimes(1);
  });

  test('a function that does not answer in time: 504', async () => {
    api.mockReturnValue(new Promise(() => {}));
    expect(await codeOf(await post(await serve({ timeoutMs: 50 }), 'Bearer t'))).toEqual([504, 'TIMEOUT']);
  });

  test('a body of the limit passes, one byte more does not', async () => {
    const url = await serve({ bodyBytesMax: 1000 });
    expect((await post(url, 'Bearer t', 'x'.repeat(1000))).status).toBe(200);
    expect(api).toHaveBeenCalledTimes(1);
    expect(await codeOf(await post(url, 'Bearer t', 'x'.repeat(1001)))).toEqual([413, 'BODY_TOO_LARGE']);
    expect(api).toHaveBeenCalledTimes(1);
    expect((await post(url, 'Bearer t', 'again')).status).toBe(200);
  });

  test('10 MB is the limit where nothing else is said', async () => {
    const url = await serve();
    expect((await post(url, 'Bearer t', 'x'.repeat(10 * 1024 * 1024))).status).toBe(200);
    expect((await post(url, 'Bearer t', 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('how much one may ask for', () => {
  const counted = (key: string | undefined) => {
    authorizer.mockResolvedValue({ ...policy('Allow'), ...(key !== undefined && { usageIdentifierKey: key }) });
  };

  test.each([
    ['THROTTLED', 429, 'TOO_MANY_REQUESTS', '1'],
    ['QUOTA_EXCEEDED', 429, 'QUOTA_EXCEEDED', null],
    ['INVALID_API_KEY', 403, 'FORBIDDEN', null],
  ] as const)(
    '%s is answered in the form of every other error, and the API is not asked',
    async (why, status, code, retryAfter) => {
      counted('a key');
      const response = await post(await serve({ usage: () => why }), 'Bearer t');
      expect(response.headers.get('retry-after')).toBe(retryAfter);
      expect(await codeOf(response)).toEqual([status, code]);
      expect(api).not.toHaveBeenCalled();
    },
  );

  test('is counted by the key that the authorizer gives, and by none that the caller sends', async () => {
    counted('the key');
    const usage = vi.fn(() => undefined);
    await post(await serve({ usage }), 'Bearer t', '{}', { 'x-api-key': 'another' });
    expect(usage.mock.calls).toEqual([['the key']]);
    expect(api).toHaveBeenCalledTimes(1);
  });

  test('is not counted for who is not let in', async () => {
    authorizer.mockRejectedValue(new Error('Unauthorized'));
    const usage = vi.fn(() => undefined);
    expect((await post(await serve({ usage }), 'Bearer t')).status).toBe(401);
    expect(usage).not.toHaveBeenCalled();
  });
});
