import type { BodyRequest } from '../../../functions/graphql/limits/body.ts';
import { type Family, nest, postOf, rawPost, repeat } from './family.ts';

const query = '{ viewer { name } }';
const other = (change: Partial<BodyRequest>): BodyRequest => ({ ...postOf({ query }), ...change });
const choose = <T>(from: readonly T[]): { sizes: number[]; at: (index: number) => T } => ({
  sizes: from.map((_, index) => index),
  at: (index) => from[index] as T,
});

const methods = choose(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', '']);

const mediaTypes = choose([
  'text/plain',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'application/jsonp',
  'text/plain; application/json',
  'application/json; charset=utf-16',
  'application/json; charset=utf-8; charset=gbk',
  '',
]);

const malformedBodies = choose([
  null,
  '',
  '{',
  'query',
  'null',
  '"text"',
  '42',
  '{}',
  '{"query":null}',
  '{"query":""}',
  '{"query":{"kind":"Document"}}',
  '{"query":["{viewer{name}}"]}',
  '\uFEFF{"query":"{viewer{name}}"}',
  '{"query":"{viewer{name}}"} trailing',
  '{"query":"{viewer{name}}",}',
  '{"query":"{viewer{name}}","variables":"{}"}',
  '{"query":"{viewer{name}}","variables":[]}',
  '{"query":"{viewer{name}}","variables":1}',
  '{"query":"{viewer{name}}","operationName":["a"]}',
  '{"query":"{viewer{name}}","extensions":"x"}',
  '{"query":"{viewer{name}}","query":"{__schema{types{name}}}"}',
  '{"query":"{viewer{name}}","\\u0071uery":"{__schema{types{name}}}"}',
  '{"query":"{viewer{name}}","variables":{"a":1,"a":2}}',
  '{"query":"{viewer{name}}","variables":{"a":[{"b":1,"b":2}]}}',
  '{"query":"{viewer{name}}","variables":{"__proto__":{"admin":true}}}',
  '{"query":"{viewer{name}}","__proto__":{"variables":{}}}',
  '{"query":"{viewer{name}}","variables":{"a":{"\\u005f_proto__":1}}}',
]);

/** Requests that are refused before there is a document. */
export const bodyFamilies: readonly Family[] = [
  {
    name: 'another method',
    sizes: methods.sizes,
    make: (index) => other({ method: methods.at(index) }),
    expected: 'METHOD_NOT_ALLOWED',
  },
  {
    name: 'another media type',
    sizes: mediaTypes.sizes,
    make: (index) => other({ headers: { 'Content-Type': mediaTypes.at(index) } }),
    expected: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'a compressed body',
    sizes: [1],
    make: () => rawPost('H4sIAAAA', { 'content-encoding': 'gzip' }),
    expected: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'a malformed body',
    sizes: malformedBodies.sizes,
    make: (index) => rawPost(malformedBodies.at(index)),
    expected: 'BODY_MALFORMED',
  },
  {
    name: 'bytes that are not UTF-8',
    sizes: [1, 1_000],
    make: (size) => ({
      ...rawPost(Buffer.concat([Buffer.from('{"query":"'), Buffer.alloc(size, 0xff)]).toString('base64')),
      isBase64Encoded: true,
    }),
    expected: 'BODY_MALFORMED',
  },
  {
    name: 'a large body',
    sizes: [65_536, 1_000_000, 9_000_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":"${'x'.repeat(size)}"}}`),
    expected: 'BODY_TOO_LARGE',
  },
  {
    name: 'a large body in Base64',
    sizes: [65_537, 1_000_000],
    make: (size) => ({ ...rawPost(Buffer.alloc(size, 0x20).toString('base64')), isBase64Encoded: true }),
    expected: 'BODY_TOO_LARGE',
  },
  {
    name: 'a large body of characters that take three bytes',
    sizes: [22_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":"${'医'.repeat(size)}"}}`),
    expected: 'BODY_TOO_LARGE',
  },
  {
    name: 'several requests in one body',
    sizes: [0, 1, 10, 1_000],
    make: (size) => rawPost(` \n[${Array.from({ length: size }, () => JSON.stringify({ query })).join(',')}]`),
    expected: 'BATCHING_REFUSED',
  },
  {
    name: 'many variables',
    sizes: [31, 500],
    make: (size) => ({
      query,
      variables: Object.fromEntries(Array.from({ length: size }, (_, i) => [`v${i}`, i])),
    }),
    expected: 'TOO_MANY_VARIABLES',
  },
  {
    name: 'large variables',
    sizes: [41_000, 60_000],
    make: (size) => ({ query, variables: { a: 'x'.repeat(size) } }),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'many values in a variable',
    sizes: [2_001, 30_000],
    make: (size) => ({ query, variables: { a: Array.from({ length: size }, () => 1) } }),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'many keys in a variable',
    sizes: [2_001, 5_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":{${repeat(size, (i) => `"${i}":1,`)}"z":1}}}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'a list in a list in a variable',
    sizes: [10, 100, 10_000, 30_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":${nest(size, '[', '1', ']')}}}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'an object in an object in a variable',
    sizes: [10, 100, 8_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":${nest(size, '{"not":', '1', '}')}}}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'brackets of JSON that are never closed',
    sizes: [12, 10_000],
    make: (size) => rawPost(`{"a":${'['.repeat(size)}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'large extensions',
    sizes: [2_100, 30_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","extensions":{"trace":"${'x'.repeat(size)}"}}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
  {
    name: 'a text of backslashes',
    sizes: [41_000, 60_000],
    make: (size) => rawPost(`{"query":"{viewer{name}}","variables":{"a":"${'\\'.repeat(size)}"}}`),
    expected: 'VARIABLES_TOO_LARGE',
  },
];
