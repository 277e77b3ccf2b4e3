import { getIntrospectionQuery } from 'graphql';
import type { Posted } from './family.ts';

export interface LegitimateCase extends Posted {
  readonly name: string;
  readonly introspection?: true;
}

/** Requests that any good client might send; none may be refused. */
export const legitimateCases: readonly LegitimateCase[] = [
  { name: 'one field', query: '{ viewer { name } }' },
  { name: '__typename alone', query: '{ __typename }' },
  {
    name: '__typename in every object, as clients add it',
    query: '{ viewer { __typename friend { __typename name } } }',
  },
  { name: 'a named query', query: 'query Me { viewer { id name kind } }', operationName: 'Me' },
  {
    name: 'a mutation',
    query: 'mutation ($n: String!) { rename(id: "1", name: $n) { name } }',
    variables: { n: '李' },
  },
  {
    name: 'three acts in order',
    query: 'mutation { a: attempt(code: "1") b: attempt(code: "2") c: attempt(code: "3") }',
  },
  {
    name: 'the largest page',
    query:
      '{ persons(first: 100) { edges { cursor node { id name balance { fen } } } pageInfo { hasNextPage endCursor } } }',
  },
  {
    name: 'a page in a page of usual size',
    query:
      '{ persons(first: 20) { edges { node { id friends(first: 20) { edges { node { id balance { fen } } } } } } } }',
  },
  { name: 'pages without a size', query: '{ persons { nodes { id friends { nodes { id name } } } } }' },
  {
    name: 'the size in a variable',
    query: 'query ($n: Int!) { persons(first: $n) { nodes { id } } }',
    variables: { n: 50 },
  },
  { name: 'the size in a default', query: 'query ($n: Int = 10) { persons(first: $n) { nodes { id } } }' },
  { name: 'a page of nothing', query: '{ persons(first: 0) { nodes { friends(first: 100) { nodes { id } } } } }' },
  {
    name: 'a cheap operation beside a costly one',
    query: 'query A { viewer { name } } query B { persons(first: 9999) { nodes { id } } }',
    operationName: 'A',
  },
  { name: 'as deep as allowed', query: `{ viewer { ${'friend { '.repeat(10)} name ${'} '.repeat(10)} } }` },
  { name: 'twenty aliases', query: `{ viewer { ${Array.from({ length: 20 }, (_, i) => `a${i}: name`).join(' ')} } }` },
  {
    name: 'ten root fields',
    query: `{ ${Array.from({ length: 10 }, (_, i) => `a${i}: node(id: "${i}") { id }`).join(' ')} }`,
  },
  {
    name: 'fragments shared by parts of a page',
    query:
      '{ viewer { ...Card friend { ...Card friend { ...Card } } } } fragment Card on Person { id name ...Purse } fragment Purse on Person { balance { fen } }',
  },
  {
    name: 'a union with each of its types',
    query: '{ search(text: "a") { __typename ... on Person { name } ... on Region { name neighbours { name } } } }',
  },
  {
    name: 'an interface with each of its types',
    query: '{ nodes(ids: ["1", "2"]) { id ... on Person { name } ... on Region { name } } }',
  },
  {
    name: 'fifty ids in a variable',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 50 }, (_, i) => `${i}`) },
  },
  {
    name: 'conditions',
    query: 'query ($with: Boolean!) { viewer { name @include(if: $with) friend @skip(if: $with) { name } } }',
    variables: { with: true },
  },
  {
    name: 'a filter written out',
    query: '{ persons(filter: { not: { all: [{ name: "a" }, { kind: CHILD }] } }) { nodes { id } } }',
  },
  {
    name: 'a filter in a variable',
    query: 'query ($f: Filter) { persons(filter: $f) { nodes { id } } }',
    variables: { f: { all: [{ name: 'a' }, { not: { kind: 'ADULT' } }] } },
  },
  {
    name: 'comments and Chinese text',
    query: '# 查询余额\n{ search(text: "共济账户 𠮷") { ... on Person { name } } } # done',
  },
  { name: 'variables that are null', query: '{ viewer { name } }', variables: {} },
  {
    name: 'ten examples of a GraphiQL page',
    query: Array.from(
      { length: 10 },
      (_, i) => `# example ${i}\nquery Example${i} { viewer { id name friend { id name } } }`,
    ).join('\n'),
    operationName: 'Example3',
  },
  { name: 'the standard introspection query', query: getIntrospectionQuery(), introspection: true },
  {
    name: 'the introspection query of GraphiQL',
    query: getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
    operationName: 'IntrospectionQuery',
    introspection: true,
  },
  {
    name: 'one type',
    query: '{ __type(name: "Person") { name fields { name type { name ofType { name } } } } }',
    introspection: true,
  },
];
