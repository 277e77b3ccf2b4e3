import { describe, expect, test } from 'vitest';
import { createDocumentCheck } from '../../../../functions/graphql/limits/document-limits.ts';
import { defaultLimits } from '../../../../functions/graphql/limits/settings.ts';
import { playground } from '../../../support/hostile-documents/schema.ts';

const check = createDocumentCheck({ schema: playground, limits: defaultLimits, introspection: false });
const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

/** Each limit: the largest document that passes, and what the next larger one is refused with. */
describe('each limit refuses exactly what is over it', () => {
  test.each([
    ['DOCUMENT_TOO_DEEP', 12, (n: number) => `{ viewer { ${'friend { '.repeat(n - 2)} id ${'} '.repeat(n - 2)} } }`],
    ['TOO_MANY_ALIASES', 20, (n: number) => `{ viewer { ${times(n, (i) => `a${i}: id`)} } }`],
    ['TOO_MANY_ROOT_FIELDS', 10, (n: number) => `{ ${'__typename '.repeat(n)} }`],
    ['TOO_MANY_ROOT_FIELDS', 3, (n: number) => `mutation { ${times(n, (i) => `a${i}: attempt(code: "1")`)} }`],
    ['TOO_MANY_DIRECTIVES', 20, (n: number) => `{ viewer { id ${'@a '.repeat(n)} } }`],
    ['TOO_MANY_FIELDS', 500, (n: number) => `{ viewer { ${'id '.repeat(n - 1)} } }`],
    ['TOO_MANY_OPERATIONS', 10, (n: number) => times(n, (i) => `query Q${i} { viewer { id } }`)],
    ['TOO_MANY_VARIABLES', 30, (n: number) => `query (${times(n, (i) => `$v${i}: Int`)}) { viewer { id } }`],
    ['TOO_MANY_TOKENS', 1_000, (n: number) => `{ viewer { id } } ${'#\n'.repeat(n - 7)} fragment`],
    ['DOCUMENT_TOO_LARGE', 16_384, (n: number) => '{ viewer { id } }'.padEnd(n, ',')],
    [
      'LIST_COST_TOO_HIGH',
      3_000,
      (n: number) => `{ nodes(ids: "1") { id } persons(first: ${n - 1}) { pageInfo: __typename } }`,
    ],
  ])('%s at %i', (code, limit, make) => {
    expect(check({ query: make(limit) })).toBeUndefined();
    expect(check({ query: make(limit + 1) })).toEqual({ code, status: 400, limit, found: limit + 1 });
  });

  test('what has no end has no count', () => {
    const query = '{ ...F } fragment F on Query { viewer { ...F } }';
    expect(check({ query })).toEqual({ code: 'DOCUMENT_TOO_DEEP', status: 400, limit: 12 });
  });

  test('introspection has no numbers', () => {
    expect(check({ query: '{ __schema { types { name } } }' })).toEqual({ code: 'INTROSPECTION_REFUSED', status: 400 });
  });
});

describe('a subscription', () => {
  const two = 'query A { viewer { id } } subscription B { viewer { id } }';
  test.each([
    ['subscription { viewer { id } }', undefined, 'SUBSCRIPTION_REFUSED'],
    ['subscription S { viewer { id } }', 'S', 'SUBSCRIPTION_REFUSED'],
    [two, 'B', 'SUBSCRIPTION_REFUSED'],
    [two, 'A', undefined],
    // Which one is meant is not said: that is the server's to tell.
    [two, undefined, undefined],
    ['query subscription { viewer { id } }', 'subscription', undefined],
  ])('%s as %s', (query, operationName, code) => {
    for (const _time of ['first', 'remembered']) expect(check({ query, operationName })?.code).toBe(code);
  });
});

describe('createDocumentCheck', () => {
  test('what is no GraphQL is left to the server', () => {
    expect(['', '{', '}', '{ a(', '"', '\u0000', '{ a } garbage'].map((query) => check({ query }))).toEqual(
      Array(7).fill(undefined),
    );
  });

  test('a document seen before is checked with the new variables', () => {
    const query = 'query ($n: Int) { persons(first: $n) { nodes { id } } }';
    expect(check({ query, variables: { n: 10 } })).toBeUndefined();
    expect(check({ query, variables: { n: 2_000 } })?.code).toBe('LIST_COST_TOO_HIGH');
    expect(check({ query, variables: { n: 10 } })).toBeUndefined();
  });

  test('a document seen before is checked with the new operation', () => {
    const query = 'query A { viewer { id } } query B { persons(first: 2000) { nodes { id } } }';
    const codes = ['A', 'B', 'A'].map((operationName) => check({ query, operationName })?.code);
    expect(codes).toEqual([undefined, 'LIST_COST_TOO_HIGH', undefined]);
  });

  test('a refused document is refused again, also after a thousand others', () => {
    const query = `{ viewer { ${'friend { '.repeat(11)} id ${'} '.repeat(11)} } }`;
    const codes = Array.from({ length: 1_000 }, (_, i) => [
      check({ query })?.code,
      check({ query: `{ viewer { a${i}: id } }` }),
    ]);
    expect(new Set(codes.map(String))).toEqual(new Set(['DOCUMENT_TOO_DEEP,']));
  });
});
