import { type Family, repeat } from './family.ts';

/** Documents with too much of something: fields, aliases, root fields, directives, operations, variables. */
export const amountFamilies: readonly Family[] = [
  {
    // graphql-js #3958 and graphql-cop: the rule on overlapping fields compares each pair.
    name: 'the same field again and again',
    sizes: [500, 600, 800, 980],
    make: (size) => ({ query: `{ viewer { ${'name '.repeat(size)} } }` }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'the same root field again and again',
    sizes: [11, 50, 400, 900],
    make: (size) => ({ query: `{ ${'__typename '.repeat(size)} }` }),
    expected: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    name: 'root fields through fragments',
    sizes: [11, 40, 100],
    make: (size) => ({ query: `{ ${'...Root '.repeat(size)} } fragment Root on Query { viewer { name } }` }),
    expected: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    // The fragment bomb: GHSA-mfj6-6p54-m98c of parse-server, pothos #1793.
    name: 'each fragment spreads the next one twice',
    sizes: [9, 12, 20, 40, 60, 80],
    make: (size) => ({
      query: `{ viewer { ...F0 } } ${repeat(size, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`)} fragment F${size} on Person { name }`,
    }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'each fragment spreads the next one three times, one level down',
    sizes: [5, 7, 9],
    make: (size) => ({
      query: `{ viewer { ...F0 } } ${repeat(size, (i) => `fragment F${i} on Person { friend { ${`...F${i + 1} `.repeat(3)} } }`)} fragment F${size} on Person { id name }`,
    }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'fields hidden behind @skip(if: true)',
    sizes: [12, 20],
    make: (size) => ({
      query: `{ viewer { ${repeat(size, () => '...Wide @skip(if: true)')} } } fragment Wide on Person { ${'id name '.repeat(22)} }`,
    }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'fields for each type of a union',
    sizes: [130, 150],
    make: (size) => ({
      query: `{ search(text: "a") { ... on Person { ${'id name '.repeat(size)} } ... on Region { ${'id name '.repeat(size)} } } }`,
    }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'fields in a fragment that is never used',
    sizes: [501, 900],
    make: (size) => ({ query: `{ viewer { name } } fragment Unused on Person { ${'name '.repeat(size)} }` }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'fields shared out over operations',
    sizes: [6, 10],
    make: (size) => ({
      query: `${repeat(size, (i) => `query Q${i} { viewer { ...Wide } }`)} fragment Wide on Person { ${'name '.repeat(100)} }`,
      operationName: 'Q0',
    }),
    expected: 'TOO_MANY_FIELDS',
  },
  {
    name: 'aliases of one field',
    sizes: [21, 50, 150, 240],
    make: (size) => ({ query: `{ viewer { ${repeat(size, (i) => `a${i}: name`)} } }` }),
    expected: 'TOO_MANY_ALIASES',
  },
  {
    // graphql-armor #738: __typename was never counted.
    name: 'aliases of __typename',
    sizes: [21, 100, 300],
    make: (size) => ({ query: `{ ${repeat(size, (i) => `a${i}: __typename`)} }` }),
    expected: 'TOO_MANY_ALIASES',
  },
  {
    name: 'aliases in a fragment that is spread again and again',
    sizes: [7, 20, 60],
    make: (size) => ({
      query: `{ viewer { ${'...A '.repeat(size)} } } fragment A on Person { x: name y: name z: name }`,
    }),
    expected: 'TOO_MANY_ALIASES',
  },
  {
    name: 'aliases in a bomb of fragments',
    sizes: [5, 6, 8],
    make: (size) => ({
      query: `{ viewer { ...F0 } } ${repeat(size, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`)} fragment F${size} on Person { x: name }`,
    }),
    expected: 'TOO_MANY_ALIASES',
  },
  {
    name: 'aliases shared out over operations',
    sizes: [5, 9],
    make: (size) => ({
      query: repeat(size, (i) => `query Q${i} { viewer { a: name b: name c: name d: name e: name } }`),
      operationName: 'Q0',
    }),
    expected: 'TOO_MANY_ALIASES',
  },
  {
    // graphql-armor #468: several tries of a one-time code in one request pass a rate limit at the gateway.
    name: 'a mutation tried several times in one request',
    sizes: [4, 10, 20],
    make: (size) => ({ query: `mutation { ${repeat(size, (i) => `a${i}: attempt(code: "${i}")`)} }` }),
    expected: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    // CVE-2022-37734 of graphql-java, CVE-2023-49559 of gqlparser.
    name: 'unknown directives on one field',
    sizes: [21, 100, 490],
    make: (size) => ({ query: `{ __typename ${'@aa '.repeat(size)} }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'known directives on one field',
    sizes: [21, 100, 140],
    make: (size) => ({ query: `{ viewer { name ${'@include(if: true) '.repeat(size)} } }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on a spread',
    sizes: [21, 300],
    make: (size) => ({ query: `{ viewer { ...F ${'@a '.repeat(size)} } } fragment F on Person { name }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on an inline fragment',
    sizes: [21, 300],
    make: (size) => ({ query: `{ viewer { ... ${'@a '.repeat(size)} { name } } }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on a fragment',
    sizes: [21, 300],
    make: (size) => ({ query: `{ viewer { ...F } } fragment F on Person ${'@a '.repeat(size)} { name }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on a fragment that is never used',
    sizes: [21, 300],
    make: (size) => ({ query: `{ viewer { name } } fragment F on Person ${'@a '.repeat(size)} { name }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on an operation',
    sizes: [21, 300],
    make: (size) => ({ query: `query Q ${'@a '.repeat(size)} { viewer { name } }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives on a variable',
    sizes: [21, 300],
    make: (size) => ({ query: `query ($id: ID! ${'@a '.repeat(size)}) { node(id: $id) { id } }` }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'directives in a fragment that is spread again and again',
    sizes: [7, 40],
    make: (size) => ({
      query: `{ viewer { ${'...F '.repeat(size)} } } fragment F on Person { id @include(if: true) name @include(if: true) kind @include(if: true) }`,
    }),
    expected: 'TOO_MANY_DIRECTIVES',
  },
  {
    name: 'many operations, one of them named',
    sizes: [11, 50, 120],
    make: (size) => ({ query: repeat(size, (i) => `query Q${i} { viewer { name } }`), operationName: 'Q0' }),
    expected: 'TOO_MANY_OPERATIONS',
  },
  {
    name: 'many variables declared',
    sizes: [31, 100, 190],
    make: (size) => ({ query: `query (${repeat(size, (i) => `$v${i}: Int`)}) { viewer { name } }` }),
    expected: 'TOO_MANY_VARIABLES',
  },
];
