import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { families, hostileCases } from '../../../support/hostile-documents/corpus.ts';
import { postOf } from '../../../support/hostile-documents/family.ts';
import { legitimateCases } from '../../../support/hostile-documents/legitimate.ts';

// Loaded by Node itself, as in production: there Apollo Server and our code share the CommonJS build of graphql, while
// Vite would give our code the ESM build, a second copy of its classes.
const { limitedServer, answerToRefusalInDidResolveSource } = createRequire(import.meta.url)(
  './server.ts',
) as typeof import('./server.ts');

const ask = { closed: limitedServer({ introspection: false }), open: limitedServer({ introspection: true }) };

describe('hostile requests', () => {
  test('the corpus has at least 200 requests of at least 60 families', () => {
    expect(hostileCases.length).toBeGreaterThanOrEqual(200);
    expect(families.length).toBeGreaterThanOrEqual(60);
    expect(new Set(hostileCases.map(({ name }) => name)).size).toBe(hostileCases.length);
  });

  test.each(hostileCases)('$name → $expected', async ({ request, expected, introspection }) => {
    const answer = await (introspection ? ask.open : ask.closed)(request);
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([expected]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data).toBeUndefined();
    expect(answer.resolved).toBe(0);
  });
});

describe('legitimate requests', () => {
  test('there are at least 20', () => expect(legitimateCases.length).toBeGreaterThanOrEqual(20));

  test.each(legitimateCases)('$name is answered', async ({ query, operationName, variables, introspection }) => {
    const posted = { query, ...(operationName && { operationName }), ...(variables && { variables }) };
    const answer = await (introspection ? ask.open : ask.closed)(postOf(posted));
    expect(answer.errors).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.data).not.toBeUndefined();
  });
});

describe('what the server answers', () => {
  test('a refusal carries code, limit and what was found, and nothing of the engine', async () => {
    const answer = await ask.closed(
      postOf({ query: `{ viewer { ${'friend { '.repeat(12)} name ${'} '.repeat(12)} } }` }),
    );
    expect(answer.errors).toEqual([
      {
        message: 'The GraphQL document is nested deeper than 12 levels.',
        extensions: { code: 'DOCUMENT_TOO_DEEP', limit: 12, found: 14 },
      },
    ]);
    expect(answer.status).toBe(400);
  });

  test('another method gets 405 with Allow', async () => {
    const answer = await ask.closed({ ...postOf({ query: '{ __typename }' }), method: 'GET' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('a syntax error is left to the server', async () => {
    const answer = await ask.closed(postOf({ query: '{ viewer { name ' }));
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  test('suggestions and required names are nowhere', async () => {
    const posted = [
      { query: '{ viewer { nam } }' },
      { query: '{ persons(firs: 1) { nodes { id } } }' },
      { query: '{ search(text: "a") { ... on Perso { name } } }' },
      { query: '{ persons(filter: { nam: "a" }) { nodes { id } } }' },
      { query: '{ persons(filter: { kind: ADUL }) { nodes { id } } }' },
      { query: '{ viewer { friend } }' },
      { query: '{ node { id } }' },
      { query: 'query ($f: Filter) { persons(filter: $f) { nodes { id } } }', variables: { f: { nam: 'a' } } },
      { query: 'query ($f: Filter) { persons(filter: $f) { nodes { id } } }', variables: { f: { kind: 'ADUL' } } },
    ];
    const answers = await Promise.all(posted.map((each) => limitedServer({ introspection: false })(postOf(each))));
    const messages = answers.flatMap(({ errors }) => errors.map(({ message }) => message));
    expect(messages.length).toBe(9);
    expect(messages.filter((message) => message.includes('Did you mean'))).toEqual([]);
    expect(messages).toContain('A required argument was not provided.');
  });

  test('Apollo Server answers 500 to a refusal in didResolveSource, hence the check stands in front of it', async () => {
    const { status, errors } = await answerToRefusalInDidResolveSource();
    expect([status, errors[0]?.message]).toEqual([500, 'Internal server error']);
  });
});
