import { buildSchema } from 'graphql';

/** A small schema with everything that a hostile document likes: a type that leads to itself, pages, unions, interfaces. */
export const playground = buildSchema(`
  type Query {
    viewer: Person
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    persons(first: Int, last: Int, after: String, filter: Filter): PersonConnection!
    search(text: String!): Found
    regions: [Region!]!
    echo(list: [[[[[[[[[[[[[Int]]]]]]]]]]]]], filter: Filter): String
  }

  type Mutation {
    attempt(code: String!): Boolean
    rename(id: ID!, name: String!): Person
  }

  interface Node {
    id: ID!
  }

  union Found = Person | Region

  enum Kind {
    ADULT
    CHILD
  }

  input Filter {
    name: String
    kind: Kind
    secret: Int
    not: Filter
    all: [Filter!]
  }

  type Person implements Node {
    id: ID!
    name: String
    kind: Kind
    friend: Person
    region: Region
    friends(first: Int = 20, last: Int, after: String): PersonConnection!
    balance: Money
  }

  type Money {
    fen: String!
  }

  type Region implements Node {
    id: ID!
    name: String
    neighbours: [Region!]!
    persons(first: Int, after: String): PersonConnection!
  }

  type PersonConnection {
    edges: [PersonEdge!]!
    nodes: [Person!]!
    pageInfo: PageInfo!
  }

  type PersonEdge {
    cursor: String!
    node: Person!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
`);
