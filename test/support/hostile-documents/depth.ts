import { type Family, nest, repeat } from './family.ts';

const friends = (levels: number): string => nest(levels, 'friend { ', 'name', ' }');

/** Documents that go too deep, and places where a depth rule has been seen to look away. */
export const depthFamilies: readonly Family[] = [
  {
    name: 'a type that leads to itself',
    sizes: [11, 12, 20, 30, 60, 150, 300],
    make: (size) => ({ query: `{ viewer { ${friends(size)} } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'depth in a chain of fragments',
    sizes: [12, 20, 40, 80],
    make: (size) => ({
      query: `{ viewer { ...F0 } } ${repeat(size, (i) => `fragment F${i} on Person { friend { ...F${i + 1} } }`)} fragment F${size} on Person { name }`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'depth between inline fragments with type conditions',
    sizes: [12, 16, 40, 90],
    make: (size) => ({ query: `{ node(id: "1") { ${nest(size, '... on Person { friend { ', 'id', ' } }')} } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'inline fragments without fields between them',
    sizes: [31, 60, 200, 320],
    make: (size) => ({ query: `{ viewer { ${nest(size, '... { ', 'name', ' }')} } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    // graphql-armor #823: the exemption of introspection looked at the name of any node.
    name: 'a fragment called __schema',
    sizes: [6, 10],
    make: (size) => ({
      query: `{ viewer { ${nest(size, 'friend { ', '...__schema', ' }')} } } fragment __schema on Person { ${friends(size)} }`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    // graphql-armor #772, the same for an operation and for an alias.
    name: 'an operation and an alias called __schema',
    sizes: [12, 25],
    make: (size) => ({ query: `query __schema { __schema: viewer { ${friends(size)} } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    // graphql-armor #824: the depth of a fragment was remembered from its first, shallow place.
    name: 'a fragment seen first where it is shallow',
    sizes: [7, 9, 11],
    make: (size) => ({
      query: `{ viewer { ...Deep ${nest(size, 'friend { ', '...Deep', ' }')} } } fragment Deep on Person { ${friends(5)} }`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    // graphql-armor #361, graphql-js #3442: fragments that lead back to themselves.
    name: 'a ring of fragments',
    sizes: [1, 2, 3, 10, 50],
    make: (size) => ({
      query: `{ viewer { ...F0 } } ${repeat(size, (i) => `fragment F${i} on Person { name ...F${(i + 1) % size} }`)}`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'a ring of fragments that no operation reaches',
    sizes: [1, 2, 20],
    make: (size) => ({
      query: `{ viewer { name } } ${repeat(size, (i) => `fragment F${i} on Person { friend { ...F${(i + 1) % size} } }`)}`,
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'depth in an operation that is not the one executed',
    sizes: [12, 25],
    make: (size) => ({
      query: `query Small { viewer { name } } query Deep { viewer { ${friends(size)} } }`,
      operationName: 'Small',
    }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'depth behind @skip(if: true)',
    sizes: [12, 25],
    make: (size) => ({ query: `{ viewer { friend @skip(if: true) { ${friends(size)} } } }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    // graphql-js #4031, graphql-go #756: recursive parsers overflow on nested values.
    name: 'a list in a list in a list',
    sizes: [11, 14, 100, 1000, 3000, 8000],
    make: (size) => ({ query: `{ echo(list: ${nest(size, '[', '1', ']')}) }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'an input object in an input object',
    sizes: [11, 50, 300, 1500],
    make: (size) => ({ query: `{ echo(filter: ${nest(size, '{not:', '{}', '}')}) }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'brackets that are never closed',
    sizes: [33, 400, 4000, 16000],
    make: (size) => ({ query: '{'.repeat(size) }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'a deep list as the type of a variable',
    sizes: [11, 200, 4000],
    make: (size) => ({ query: `query ($list: ${nest(size, '[', 'Int', ']')}) { echo(list: $list) }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
  {
    name: 'a deep list as the default of a variable',
    sizes: [11, 500],
    make: (size) => ({ query: `query ($list: [Int] = ${nest(size, '[', '1', ']')}) { echo(list: $list) }` }),
    expected: 'DOCUMENT_TOO_DEEP',
  },
];
