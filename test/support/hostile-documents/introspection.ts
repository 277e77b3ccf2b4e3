import { getIntrospectionQuery } from 'graphql';
import { type Family, nest, repeat } from './family.ts';

const forbidden = [
  '{ __schema { types { name } } }',
  '{ __type(name: "Person") { fields { name } } }',
  '{ harmless: __schema { queryType { name } } }',
  '{ viewer { name } ... on Query { __schema { types { name } } } }',
  '{ ...Hidden } fragment Hidden on Query { viewer { name } __schema { types { name } } }',
  '{ ...A } fragment A on Query { ...B } fragment B on Query { __type(name: "Person") { name } }',
  '{ viewer { name } } fragment Unused on Query { __schema { types { name } } }',
  'query Small { viewer { name } } query Large { __schema { types { name } } }',
  '{ __schema @skip(if: true) { types { name } } viewer { name } }',
  'query ($no: Boolean!) { __schema @include(if: $no) { types { name } } }',
  'mutation { __schema { types { name } } }',
  '{ viewer { __schema { types { name } } } }',
  '{\n__schema\n{ types { name } } }',
  '{ \uFEFF __schema,,, { types { name } } }',
];

const wholeSchema = getIntrospectionQuery();
const schemaField = wholeSchema
  .slice(wholeSchema.indexOf('__schema'), wholeSchema.indexOf('fragment FullType'))
  .trimEnd()
  .slice(0, -1);

/** Questions about the schema: where they are not allowed, and too many of them where they are. */
export const introspectionFamilies: readonly Family[] = [
  {
    name: 'introspection where it is not available',
    sizes: forbidden.map((_, index) => index),
    make: (index) => ({ query: forbidden[index] ?? '', operationName: 'Small' }),
    expected: 'INTROSPECTION_REFUSED',
  },
  {
    name: 'the standard introspection query where it is not available',
    sizes: [1],
    make: () => ({ query: getIntrospectionQuery() }),
    expected: 'INTROSPECTION_REFUSED',
  },
  {
    name: 'a chain of ofType',
    sizes: [14, 20, 60],
    make: (size) => ({ query: `{ __schema { types { ${nest(size, 'ofType { ', 'name', ' }')} } } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
    introspection: true,
  },
  {
    name: 'types of fields of types',
    sizes: [7, 10, 60],
    make: (size) => ({ query: `{ __schema { types { ${nest(size, 'fields { type { ', 'name', ' } }')} } } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
    introspection: true,
  },
  {
    name: 'a ring of fragments on __Type',
    sizes: [1, 5],
    make: (size) => ({
      query: `{ __schema { types { ...T0 } } } ${repeat(size, (i) => `fragment T${i} on __Type { ofType { ...T${(i + 1) % size} } }`)}`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
    introspection: true,
  },
  {
    name: 'a deep page beside introspection',
    sizes: [12, 25],
    make: (size) => ({
      query: `{ __schema { queryType { name } } viewer { ${nest(size, 'friend { ', 'name', ' }')} } }`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
    introspection: true,
  },
  {
    name: 'the whole schema several times',
    sizes: [3, 5, 9],
    make: (size) => ({
      query: wholeSchema.replace(
        schemaField,
        repeat(size, (i) => `a${i}: ${schemaField}`),
      ),
    }),
    expected: 'TOO_MANY_FIELDS',
    introspection: true,
  },
];
