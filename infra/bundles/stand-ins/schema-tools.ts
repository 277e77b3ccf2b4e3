/** For `@graphql-tools/schema`: Apollo Server builds a schema with it from type definitions, and ours is given ready. */
export function makeExecutableSchema(): never {
  throw new Error('The schema is built in functions/graphql/executable-schema.ts.');
}
