import { type Family, repeat } from './family.ts';

/** Text that keeps a lexer busy. */
export const textFamilies: readonly Family[] = [
  {
    name: 'tokens',
    sizes: [1_001, 2_000, 8_000],
    make: (size) => ({ query: `{ ${'a '.repeat(size)} }` }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'punctuation',
    sizes: [1_001, 16_000],
    make: (size) => ({ query: '!'.repeat(size) }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'values in a list',
    sizes: [1_001, 8_000],
    make: (size) => ({ query: `{ echo(list: [${'1,'.repeat(size)}]) }` }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'comments',
    sizes: [1_001, 8_000],
    make: (size) => ({ query: `{ viewer { name ${'#\n'.repeat(size)} } }` }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'fragments that are never used',
    sizes: [130, 300],
    make: (size) => ({ query: `{ viewer { name } } ${repeat(size, (i) => `fragment F${i} on Person { id name }`)}` }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'definitions of types',
    sizes: [150, 400],
    make: (size) => ({ query: repeat(size, (i) => `type T${i} { a: Int b: Int }`) }),
    expected: 'TOO_MANY_TOKENS',
  },
  {
    name: 'commas',
    sizes: [16_385, 60_000],
    make: (size) => ({ query: `{ viewer { name${','.repeat(size)} } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'spaces and line ends',
    sizes: [8_200, 14_000],
    make: (size) => ({ query: `{ viewer { name${' \n'.repeat(size)} } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'byte order marks',
    sizes: [5_500, 20_000],
    make: (size) => ({ query: `{ viewer { name${'\uFEFF'.repeat(size)} } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'one long comment',
    sizes: [16_400, 60_000],
    make: (size) => ({ query: `# ${'x'.repeat(size)}\n{ viewer { name } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'one long name',
    sizes: [16_400, 60_000],
    make: (size) => ({ query: `{ ${'n'.repeat(size)} }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'one long text of characters that take four bytes',
    sizes: [4_096, 15_000],
    make: (size) => ({ query: `{ search(text: "${'𠮷'.repeat(size)}") { __typename } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
  {
    name: 'one long block text',
    sizes: [8_200, 14_000],
    make: (size) => ({ query: `{ search(text: """${' \n'.repeat(size)}""") { __typename } }` }),
    expected: 'DOCUMENT_TOO_LARGE',
  },
];
