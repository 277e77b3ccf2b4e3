import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import {
  accessProblems,
  connectionProblems,
  enumProblems,
  floatProblems,
  listProblems,
  mutationProblems,
  nodeProblems,
} from './conventions.ts';
import { descriptionProblems, nationalNameProblems } from './descriptions.ts';

test('descriptions that are missing or broken off are found', () => {
  const schema = buildSchema(`
    directive @allow("Who may." roles: [Role!]!, other: Int) on FIELD_DEFINITION
    "Reads."
    type Query { one("How many" first: Int): Int "Is a sentence." two: Int }
    "Roles (all of them)."
    enum Role { "A person." CITIZEN CLERK }
    input Given { "Ends with a \`name\`." name: String other: Int }
  `);
  expect(descriptionProblems(schema)).toEqual([
    'Given has no description',
    'Query.one has no description',
    'Query.one(first:): its description does not end as a sentence does',
    'Given.other has no description',
    'Role.CLERK has no description',
    '@allow has no description',
    '@allow(other:) has no description',
  ]);
});

test('names that interface 1101 has not are found', () => {
  const schema = buildSchema(`
    "1101 \`psn_no\`."
    type Query { "1101 \`psn_nmae\`." a: Int "1101 psn_no." b: Int "1101 \`PSN_NO\`." c: Int "In 11010 days." d: Int }
  `);
  expect(nationalNameProblems(schema)).toEqual([
    'Query.a: 1101 `psn_nmae` is no name of interface 1101',
    'Query.b: 1101 is no name of interface 1101',
    'Query.c: 1101 `PSN_NO` is no name of interface 1101',
  ]);
});

test('mutations without an input or a payload of their own are found', () => {
  const schema = buildSchema(`
    type Query { a: Int }
    enum Code { WRONG }
    input GoodInput { a: Int }
    type GoodUserError { code: Code! }
    type GoodPayload { userErrors: [GoodUserError!]! }
    type TextUserError { code: String! }
    type TextPayload { userErrors: [TextUserError!]! }
    input TextInput { a: Int }
    type Mutation {
      good(input: GoodInput!): GoodPayload!
      borrow(input: GoodInput!): GoodPayload!
      text(input: TextInput!): TextPayload!
      bare(id: ID!): Boolean
    }
  `);
  expect(mutationProblems(schema)).toEqual([
    'borrow takes something other than input: BorrowInput!',
    'borrow answers no BorrowPayload!',
    'TextUserError has no code that is an enum',
    'bare takes something other than input: BareInput!',
    'bare answers no BarePayload!',
  ]);
});

test('connections that are none are found', () => {
  const schema = buildSchema(`
    type PageInfo { hasNextPage: Boolean! }
    type Row { a: Int }
    type RowEdge { cursor: String! node: Row! }
    type RowConnection { pageInfo: PageInfo! edges: [RowEdge!]! }
    type OddEdge { node: Row }
    type OddConnection { edges: [OddEdge!]! total: Int! }
    type Query {
      rows(first: Int! = 20, after: String): RowConnection!
      all: RowConnection!
      many(first: Int! = 101, after: String): RowConnection!
      odd(first: Int! = 1, after: String): OddConnection!
    }
  `);
  expect(connectionProblems(schema)).toEqual([
    'Query.all has no first: Int! with a default of 1 to 100',
    'Query.all has no after: String',
    'Query.many has no first: Int! with a default of 1 to 100',
    'OddConnection is not { pageInfo: PageInfo!, edges: [OddEdge!]! }',
    'OddEdge is not { cursor: String!, node: Odd! }',
  ]);
});

test('lists without a bound are found, with bounds that are wrong or of no list', () => {
  const schema = buildSchema(`
    enum Kind { ONE TWO THREE }
    input Given { names: [String!]! }
    type Query { kinds: [Kind!]! rows(ids: [ID!]!): [String!] one: Int }
  `);
  const bound = (atMost: number): { atMost: number; because: string } => ({ atMost, because: 'it is so' });
  expect(listProblems(schema, { 'Query.kinds': bound(2), 'Query.rows': bound(9), 'Query.one': bound(1) })).toEqual([
    'Query.kinds has 3 different values, not 2',
    'Query.rows(ids:) is a list without a bound: make it a connection, or say in plain-lists.ts what bounds it',
    'Given.names is a list without a bound: make it a connection, or say in plain-lists.ts what bounds it',
    'Query.one is no list any more',
  ]);
});

test('floats, small letters, ids of no Node and fields without a rule are found', () => {
  const schema = buildSchema(`
    directive @allow on FIELD_DEFINITION
    directive @readable on OBJECT | FIELD_DEFINITION
    enum Kind { ONE two THREE_ }
    type Thing @readable { id: ID! ratio: Float! }
    type Half { kind: Kind @readable other: Int }
    type Query { a(most: Float): Thing @allow b: Half }
  `);
  expect(floatProblems(schema)).toEqual(['Thing.ratio is a Float', 'Query.a(most:) is a Float']);
  expect(enumProblems(schema)).toEqual(['Kind.two is not in capitals', 'Kind.THREE_ is not in capitals']);
  expect(nodeProblems(schema)).toEqual(['Thing has an id but is no Node']);
  expect(accessProblems(schema)).toEqual([
    'Half.other does not say who may: @readable is missing',
    'Query.b does not say who may: @allow is missing',
  ]);
});
