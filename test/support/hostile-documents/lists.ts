import { type Family, repeat } from './family.ts';

const page = (argument: string, inner: string): string => `persons(${argument}) { edges { node { ${inner} } } }`;
const friends = (argument: string, inner: string): string => `friends(${argument}) { edges { node { ${inner} } } }`;

/** Documents that are small and ask for lists that are not. */
export const listFamilies: readonly Family[] = [
  {
    name: 'a page of any size',
    sizes: [1_001, 5_000, 2_147_483_647],
    make: (size) => ({ query: `{ ${page(`first: ${size}`, 'id')} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a page whose size has many digits',
    sizes: [20, 400, 10_000],
    make: (size) => ({ query: `{ ${page(`first: ${'9'.repeat(size)}`, 'id')} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'the last items instead of the first',
    sizes: [1_001, 100_000],
    make: (size) => ({ query: `{ ${page(`last: ${size}`, 'id')} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a small first beside a large last',
    sizes: [1_001, 100_000],
    make: (size) => ({ query: `{ ${page(`first: 1, last: ${size}`, 'id')} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a page in a page',
    sizes: [40, 60, 100],
    make: (size) => ({ query: `{ ${page(`first: ${size}`, friends(`first: ${size}`, 'id'))} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a page in a page in a page, none with a size',
    sizes: [1],
    make: () => ({
      query: '{ persons { nodes { friends { nodes { friends { nodes { id } } } } } } }',
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    // graphql-validation-complexity #6, graphql-armor #762: sizes in variables were not seen.
    name: 'the size in a variable',
    sizes: [1_001, 1_000_000],
    make: (size) => ({ query: `query ($n: Int) { ${page('first: $n', 'id')} }`, variables: { n: size } }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    // graphql-query-complexity #50, pothos #1798: defaults of variables were not seen.
    name: 'the size in the default of a variable',
    sizes: [1_001, 1_000_000],
    make: (size) => ({ query: `query ($n: Int = ${size}) { ${page('first: $n', 'id')} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a variable that is null, for the default of the page',
    sizes: [20, 21],
    make: (size) => ({
      query: `query ($n: Int) { persons(first: ${size * 5}) { nodes { friends(first: $n) { nodes { friends(first: null) { nodes { id } } } } } } }`,
      variables: { n: null },
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'sizes that are no sizes',
    sizes: [-1, -1_000_000],
    make: (size) => ({ query: `{ ${page(`first: ${size}`, friends(`first: ${size}`, 'id'))} }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'the size as a text in a variable',
    sizes: [1, 1_000_000],
    make: (size) => ({
      query: `query ($n: Int) { ${page('first: $n', friends('first: $n', 'id'))} }`,
      variables: { n: String(size) },
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a large page behind @include(if: $no)',
    sizes: [1_001, 9_999],
    make: (size) => ({
      query: `query ($no: Boolean!) { persons(first: ${size}) @include(if: $no) { nodes { balance { fen } } } }`,
      variables: { no: false },
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'pages beside one another under aliases',
    sizes: [11, 15, 18],
    make: (size) => ({
      query: `{ viewer { ${repeat(size, (i) => `a${i}: ${friends('first: 100', 'id')}`)} } }`,
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'pages in a fragment that is spread again and again',
    sizes: [11, 30],
    make: (size) => ({
      query: `{ viewer { ${'...Page '.repeat(size)} } } fragment Page on Person { ${friends('first: 100', 'id')} }`,
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'pages in fragments with type conditions on an interface',
    sizes: [600, 1_500],
    make: (size) => ({
      query: `{ node(id: "1") { ... on Person { friends(first: ${size}) { nodes { id } } } ... on Region { persons(first: ${size}) { nodes { id } } } ... on Node { id } } search(text: "a") { ... on Person { friends(first: ${size}) { nodes { id } } } } }`,
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a list of ids with a page for each',
    sizes: [80, 300],
    make: (size) => ({
      query: `{ nodes(ids: [${repeat(size, (i) => `"${i}"`)}]) { ... on Person { friends { nodes { id } } } } }`,
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a list of ids in a variable',
    sizes: [80, 1_900],
    make: (size) => ({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { friends { nodes { id } } } } }',
      variables: { ids: Array.from({ length: size }, (_, index) => String(index)) },
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'plain lists inside one another',
    sizes: [3, 5, 8],
    make: (size) => ({ query: `{ regions { ${'neighbours { '.repeat(size)} id ${'} '.repeat(size)} } }` }),
    expected: 'LIST_COST_TOO_HIGH',
  },
  {
    name: 'a large page in the operation that is named',
    sizes: [1_001, 5_000],
    make: (size) => ({
      query: `query Small { viewer { name } } query Large { ${page(`first: ${size}`, 'id')} }`,
      operationName: 'Large',
    }),
    expected: 'LIST_COST_TOO_HIGH',
  },
];
