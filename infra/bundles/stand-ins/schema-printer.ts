/**
 * For `printSchema` of `graphql`: Apollo Server prints the schema to name it in a store of documents that several servers
 * share. Ours has none but its own.
 */
export function printSchema(): never {
  throw new Error('Printing the schema is left out of the bundles (infra/bundles).');
}
