import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { refusalMessages } from '../../../functions/graphql/limits/messages.ts';
import { limitsFrom } from '../../../functions/graphql/limits/settings.ts';
import type { Services } from '../../../use-cases/ports.ts';
import { citizen, createTestApi, eventOf, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let api: TestApi;
let zhang: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  api = createTestApi(world);
  zhang = await register(world.services, { serial: 1 });
});
afterAll(() => world.close());

const zh = { 'accept-language': 'zh-CN' };
const nameQuery = '{ viewer { person { name } } }';
const me = () => citizen(zhang.person.id);

/** The answer to an event, its body read. */
async function answerTo(event: APIGatewayProxyEvent, to: TestApi = api) {
  const { statusCode, headers = {}, body } = await to.send(event);
  return { status: statusCode, headers, body: JSON.parse(body) };
}

/** An API whose reads of persons do what a test wants. */
const withPersonReads = (persons: Services['reads']['persons'], deadlineMs?: number) => {
  const services = { ...world.services, reads: { ...world.services.reads, persons } };
  return createTestApi(world, { services, ...(deadlineMs && { deadlineMs }) });
};

describe('a request that the authorizer sent nobody with', () => {
  test.each([
    ['en', {}, 'The token does not say who is calling. Sign in again.'],
    ['zh-CN', zh, '无法识别调用者身份，请重新登录。'],
  ])('is answered 401 in %s', async (language, headers, message) => {
    const event = eventOf(undefined, JSON.stringify({ query: nameQuery }), headers);
    const { status, headers: answered, body } = await answerTo(event);
    const correlationId = event.requestContext.requestId;
    expect(status).toBe(401);
    expect(body).toEqual({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED', correlationId } }] });
    expect(answered['content-language']).toBe(language);
  });

  test('is refused before anything else is looked at', async () => {
    expect((await answerTo(eventOf(undefined, 'no JSON'))).status).toBe(401);
  });
});

describe('every answer has its headers', () => {
  const slow = () => new Promise<never>(() => {});
  const broken = () => Promise.reject(new Error('broken'));
  test.each<[string, number, () => TestApi, () => APIGatewayProxyEvent]>([
    ['an answer', 200, () => api, () => eventOf(me(), JSON.stringify({ query: nameQuery }), zh)],
    ['nobody', 401, () => api, () => eventOf(undefined, '{}', zh)],
    ['a refusal', 400, () => api, () => eventOf(me(), '[]', zh)],
    ['a document that does not parse', 400, () => api, () => eventOf(me(), '{"query":"{"}', zh)],
    ['a bug', 200, () => withPersonReads(broken), () => eventOf(me(), JSON.stringify({ query: nameQuery }), zh)],
    ['a timeout', 504, () => withPersonReads(slow, 20), () => eventOf(me(), JSON.stringify({ query: nameQuery }), zh)],
  ])('%s (%i)', async (_name, expected, to, made) => {
    const event = made();
    const { status, headers } = await answerTo(event, to());
    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': 'zh-CN',
      'x-content-type-options': 'nosniff',
      'x-correlation-id': event.requestContext.requestId,
    });
  });

  test('no header names the software', async () => {
    const { headers } = await answerTo(eventOf(me(), JSON.stringify({ query: nameQuery })));
    expect(Object.keys(headers).sort()).toEqual([
      'cache-control',
      'content-language',
      'content-type',
      'x-content-type-options',
      'x-correlation-id',
    ]);
  });

  test.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['text/html', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['multipart/mixed', 'application/json; charset=utf-8'],
  ])('Accept: %s is answered in %s', async (accept, expected) => {
    const { status, headers } = await api.ask(me(), nameQuery, {}, accept ? { Accept: accept } : {});
    expect([status, headers['content-type']]).toEqual([200, expected]);
  });
});

describe('a body', () => {
  const body = JSON.stringify({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: '张三' } });
  test.each([
    ['as text', body, false],
    ['in Base64', Buffer.from(body).toString('base64'), true],
  ])('%s is read', async (_name, sent, isBase64Encoded) => {
    const event = { ...eventOf(me(), sent), isBase64Encoded };
    expect(await answerTo(event)).toMatchObject({ status: 200, body: { data: { node: null } } });
  });

  test('with a content type in capitals and a query string is read like any other', async () => {
    const event = eventOf(me(), JSON.stringify({ query: nameQuery }));
    const odd = {
      ...event,
      headers: { 'CONTENT-TYPE': 'Application/JSON' },
      multiValueQueryStringParameters: { a: ['%E0%A4%A'] },
    };
    expect(await answerTo(odd)).toMatchObject({
      status: 200,
      body: { data: { viewer: { person: { name: '试**' } } } },
    });
  });
});

describe('every limit is wired', () => {
  const limits = { ...limitsFrom(), documentBytes: 600, bodyBytes: 2_000, fields: 20, tokens: 100 };
  const post = (body: object, change: object = {}) => ({ ...eventOf(me(), JSON.stringify(body)), ...change });
  const query = (text: string, rest: object = {}) => post({ query: text, ...rest });
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => one(i)).join(' ');
  const cases: Readonly<Record<string, [number, () => object]>> = {
    BODY_TOO_LARGE: [413, () => query(nameQuery + ' '.repeat(2_000))],
    METHOD_NOT_ALLOWED: [
      405,
      () => post({}, { httpMethod: 'GET', body: null, queryStringParameters: { query: nameQuery } }),
    ],
    UNSUPPORTED_MEDIA_TYPE: [415, () => ({ ...query(nameQuery), headers: { 'content-type': 'text/plain' } })],
    BODY_MALFORMED: [400, () => ({ ...post({}), body: '{"query":' })],
    BATCHING_REFUSED: [400, () => post([{ query: nameQuery }, { query: nameQuery }])],
    TOO_MANY_VARIABLES: [
      400,
      () => query(nameQuery, { variables: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`v${i}`, 1])) }),
    ],
    VARIABLES_TOO_LARGE: [400, () => query(nameQuery, { variables: { a: [[[[[[[[[[[1]]]]]]]]]]] } })],
    DOCUMENT_TOO_LARGE: [400, () => query(nameQuery + ' '.repeat(600))],
    DOCUMENT_TOO_DEEP: [400, () => query(`{ ${'a { '.repeat(13)} b ${'} '.repeat(13)} }`)],
    DOCUMENT_NOT_TRUSTED: [400, () => post({ documentId: 'a'.repeat(64) })],
    SUBSCRIPTION_REFUSED: [400, () => query('subscription { viewer { role } }')],
    TOO_MANY_TOKENS: [400, () => query(`{ ${'a '.repeat(99)} }`)],
    TOO_MANY_OPERATIONS: [
      400,
      () =>
        query(
          many(11, (i) => `query Q${i} { a }`),
          { operationName: 'Q1' },
        ),
    ],
    TOO_MANY_ROOT_FIELDS: [400, () => query(`{ ${many(11, () => 'viewer { role }')} }`)],
    TOO_MANY_ALIASES: [400, () => query(`{ viewer { ${many(21, (i) => `a${i}: role`)} } }`)],
    TOO_MANY_DIRECTIVES: [400, () => query(`{ viewer { role ${'@a '.repeat(21)} } }`)],
    TOO_MANY_FIELDS: [400, () => query(`{ viewer { ${'role '.repeat(20)} } }`)],
    LIST_COST_TOO_HIGH: [
      400,
      () =>
        query(
          '{ viewer { person { familyLinks(first: 100) { edges { node { giver { person { familyLinks(first: 100) { edges { cursor } } } } } } } } } }',
        ),
    ],
  };

  test.each(Object.entries(cases))('%s (%i)', async (code, [status, made]) => {
    const limited = createTestApi(world, { limits });
    world.recorder.clear();
    const answer = await answerTo(made() as APIGatewayProxyEvent, limited);
    expect([
      answer.status,
      answer.body.errors.map((error: { extensions: { code: string } }) => error.extensions.code),
    ]).toEqual([status, [code]]);
    expect(answer.body).not.toHaveProperty('data');
    expect(world.recorder.count()).toBe(0);
    expect(limited.log.lines.map(({ event, fields }) => [event, fields.code])).toEqual([['request_refused', code]]);
  });

  test('no code is left out', () => {
    // Where introspection is refused, so is every document that is not trusted, and no trusted one introspects.
    const unreachable = ['INTROSPECTION_REFUSED'];
    expect([...Object.keys(cases), ...unreachable].sort()).toEqual(Object.keys(refusalMessages).sort());
  });

  test('a refusal of GET says what is allowed', async () => {
    const { headers } = await api.send({ ...eventOf(me(), '{}'), httpMethod: 'GET' });
    expect(headers?.allow).toBe('POST');
  });

  test('a refusal speaks Chinese and names the request', async () => {
    const event = eventOf(me(), '[]', zh);
    expect((await answerTo(event)).body).toEqual({
      errors: [
        {
          message: '每次只能发送一个请求，不接受批量请求。',
          extensions: { code: 'BATCHING_REFUSED', correlationId: event.requestContext.requestId },
        },
      ],
    });
  });
});

describe('a bug of ours', () => {
  test.each([
    ['en', {}, 'Something went wrong here. Quote the correlation id when you report it.'],
    ['zh-CN', zh, '服务内部错误，报告问题时请提供关联编号（correlationId）。'],
  ])('is masked in %s, and logged once with the same id', async (_language, headers, message) => {
    const error = new TypeError('cannot read the row of somebody');
    const broken = withPersonReads(() => Promise.reject(error));
    const event = eventOf(me(), JSON.stringify({ query: '{ viewer { role person { name } } }' }), headers);
    const correlationId = event.requestContext.requestId;
    expect(await answerTo(event, broken)).toMatchObject({
      status: 200,
      body: {
        data: { viewer: { role: 'CITIZEN', person: null } },
        errors: [
          {
            message,
            path: ['viewer', 'person', 'name'],
            locations: [{ line: 1, column: 26 }],
            extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
          },
        ],
      },
    });
    expect(broken.log.lines).toEqual([
      {
        level: 'error',
        event: 'request_failed',
        fields: {
          correlationId,
          path: 'viewer.person.name',
          error: { name: 'TypeError', message: error.message, stack: error.stack },
        },
      },
    ]);
  });

  test('is logged without anything that the caller sent', async () => {
    const services = {
      ...world.services,
      blindIndex: {
        ...world.services.blindIndex,
        valuesOf: (_kind: unknown, identifier: string): never => {
          throw new RangeError(`no digest of ${identifier}, asked by Zhang Wei`);
        },
      },
    };
    const broken = createTestApi(world, { services });
    const certificate = { kind: 'FOREIGN_PASSPORT', number: 'E12345678' };
    const query = 'query ($c: CertificateInput!) { personByCertificate(certificate: $c) { id } }';
    const { errors } = await broken.ask(staff('clerk'), query, { c: certificate, name: 'Zhang Wei' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    const [line] = broken.log.lines;
    expect(JSON.stringify(line)).toContain('asked by [input]');
    expect(JSON.stringify(line)).not.toContain('E12345678');
  });
});

describe('the deadline', () => {
  test.each([
    ['en', {}, 'The answer took too long. A repeat with the same idempotency key is safe.'],
    ['zh-CN', zh, '处理超时，可用同一幂等键重试。'],
  ])('answers 504 where a service never does, in %s', async (_language, headers, message) => {
    const slow = withPersonReads(() => new Promise(() => {}), 20);
    const { status, text } = await slow.ask(me(), nameQuery, {}, headers);
    expect(status).toBe(504);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message,
          extensions: { code: 'TIMEOUT', correlationId: expect.stringMatching(/^0{8}-0000-4000-9000-\d{12}$/) },
        },
      ],
    });
    expect(slow.log.lines.map(({ level, event }) => [level, event])).toEqual([['error', 'request_timed_out']]);
  });

  test('does not hold up or outlive an answer that comes in time', async () => {
    const { status, data } = await createTestApi(world, { deadlineMs: 60_000 }).ask(me(), nameQuery);
    expect([status, data]).toEqual([200, { viewer: { person: { name: '试**' } } }]);
  });
});
