import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../../use-cases/caller.ts';
import { citizen, createTestApi, eventOf, staff, type TestApi } from '../../support/api.ts';
import { type Registered, register } from '../../support/people.ts';
import { createWorld, type World } from '../../support/world.ts';
import { documentCases } from './document-cases.ts';

const folder = new URL('../../../schema/documents/', import.meta.url);
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

let world: World;
let production: TestApi;
let zhang: Registered;

beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
  production = createTestApi(world, { stage: 'prod' });
  zhang = await register(world.services, { serial: 1 });
});
afterAll(() => world.close());

const me = () => citizen(zhang.person.id);

async function send(body: object, { caller = me(), api = production, headers = {} }: Sending = {}) {
  const { statusCode, body: text } = await api.send(eventOf(caller, JSON.stringify(body), headers));
  return { status: statusCode, text, ...JSON.parse(text) };
}

interface Sending {
  readonly caller?: Caller;
  readonly api?: TestApi;
  readonly headers?: Record<string, string>;
}

describe('production refuses', () => {
  const free = '{ viewer { role } }';
  test.each<[string, object]>([
    ['a document of the caller', { query: free }],
    ['introspection', { query: getIntrospectionQuery() }],
    ['a bare __typename', { query: '{ __typename }' }],
    ['a trusted document with one more comma', { query: `${textOf('MyProfile.graphql')},` }],
    ['a trusted document with a space less inside', { query: textOf('MyProfile.graphql').replace('  ', ' ') }],
    ['white space alone', { query: ' \n' }],
    [
      'the hash of a trusted document without its last newline',
      { documentId: hashOf(textOf('MyProfile.graphql').trim()) },
    ],
    ['an unknown hash', { documentId: hashOf(free) }],
    ['a hash that is no hash', { documentId: '__proto__' }],
    ['a hash in capitals', { documentId: hashOf(textOf('MyProfile.graphql')).toUpperCase() }],
    ['an unknown persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(free) } } }],
    ['a persisted query without its hash', { extensions: { persistedQuery: true } }],
    [
      'a persisted query to be registered',
      { query: free, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(free) } } },
    ],
    [
      'a free document beside the hash of a trusted one',
      { query: free, documentId: hashOf(textOf('MyProfile.graphql')) },
    ],
  ])('%s, in both languages, and reads nothing', async (_name, body) => {
    world.recorder.clear();
    const english = await send(body);
    const chinese = await send(body, { headers: { 'accept-language': 'zh' } });
    expect([english.status, chinese.status]).toEqual([400, 400]);
    const extensions = { code: 'DOCUMENT_NOT_TRUSTED', correlationId: expect.any(String) };
    expect(english.errors).toEqual([
      { message: 'Only trusted documents are answered here; name one by its SHA-256 in documentId.', extensions },
    ]);
    expect(chinese.errors).toEqual([
      { message: '此环境仅接受受信任的文档，请在 documentId 中提供其 SHA-256。', extensions },
    ]);
    expect(english).not.toHaveProperty('data');
    expect(world.recorder.count()).toBe(0);
  });
});

describe('production answers a trusted document', () => {
  const text = textOf('MyProfile.graphql');
  test.each<[string, object]>([
    ['by documentId', { documentId: hashOf(text) }],
    ['by documentId with the name of the algorithm', { documentId: `sha256:${hashOf(text)}` }],
    ['by extensions.persistedQuery', { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } }],
    ['by its whole text', { query: text }],
    ['by its text without the last newline, as a shell gives it', { query: text.trimEnd() }],
    ['by its text with white space around it', { query: `\r\n ${text}\n\n` }],
    [
      'by its whole text with its hash',
      { query: text, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } },
    ],
  ])('%s', async (_name, body) => {
    const { status, data, errors } = await send(body);
    expect([status, errors]).toEqual([200, undefined]);
    expect(data.viewer.person.name).toBe('试**');
  });
});

describe('every file of schema/documents is answered by its hash', () => {
  test.each(files)('%s', async (file) => {
    const [caller, variables, expected, code] = documentCases[file] ?? [];
    expect(caller, `${file} has a case`).toBeDefined();
    const { status, data, errors } = await send(
      { documentId: hashOf(textOf(file)), variables },
      { caller: caller?.(zhang.person.id) },
    );
    const codes = errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    expect([status, codes]).toEqual([200, code && [code]]);
    expect(data).toMatchObject(expected ?? {});
  });

  test('and each case has its file', () => expect(Object.keys(documentCases).sort()).toEqual(files.toSorted()));
});

test('production says in Chinese too what is wrong with a variable, and names nothing of its schema', async () => {
  const { errors } = await send(
    {
      documentId: hashOf(textOf('PersonUnmask.graphql')),
      variables: { input: { personId: 'per_x', fields: ['NAM'] } },
    },
    { caller: staff('clerk'), headers: { 'accept-language': 'zh' } },
  );
  expect(errors.map(({ message }: { message: string }) => message)).toEqual([
    '变量 $input 的 fields[0] 不符合要求：不是 PersonField 的枚举值。',
    '变量 $input 不符合要求：缺少必填字段。',
  ]);
});

describe('production tells nothing of its schema', () => {
  test.each<[string, object, string[]]>([
    [
      'about a member that is missing',
      { idempotencyKey: 'x' },
      Array.from({ length: 3 }, () => 'Variable "$input" got an invalid value; A required field was not provided.'),
    ],
    [
      'about a member that is not there',
      { personId: 'per_x', fields: ['NAME'], purpose: 'ENQUIRY', referenc: '1' },
      ['Variable "$input" got an invalid value; Field "referenc" is not defined by type "PersonUnmaskInput".'],
    ],
    [
      'about the values of an enum',
      { personId: 'per_x', fields: ['NAM'], purpose: 'ENQUIRY' },
      ['Variable "$input" got an invalid value at "input.fields[0]"; The value does not exist in "PersonField" enum.'],
    ],
  ])('%s', async (_name, input, expected) => {
    const { status, text, errors } = await send(
      { documentId: hashOf(textOf('PersonUnmask.graphql')), variables: { input } },
      { caller: staff('clerk') },
    );
    expect(status).toBe(400);
    const messages: string[] = errors.map(({ message }: { message: string }) => message);
    expect(messages.filter((message) => !message.includes('idempotencyKey'))).toEqual(expected);
    expect(text).not.toMatch(/did you mean|CERTIFICATE_NUMBER|reference"/i);
  });
});

test.each(['dev', 'test'] as const)('stage %s introspects and takes free documents', async (stage) => {
  const api = createTestApi(world, { stage });
  const introspected = await send({ query: getIntrospectionQuery() }, { api });
  expect([introspected.status, introspected.errors]).toEqual([200, undefined]);
  expect(introspected.data.__schema.queryType).toEqual({ name: 'Query', kind: 'OBJECT' });
  expect((await send({ query: '{ viewer { role } }' }, { api })).data).toEqual({ viewer: { role: 'CITIZEN' } });
});
