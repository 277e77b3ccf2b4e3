import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

/**
 * A selection of everything that a type holds, so many levels deep: a field that is added to the schema is asked for
 * without being written into a test. Fields that need an argument are left out.
 */
export function selectAll(schema: GraphQLSchema, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isObjectType(named)) return `{ __typename ${selectFields(schema, named, depth, '')} }`;
  if (!isAbstractType(named)) return '';
  // Fields of one name may differ in type from one object to the next, so each gets an alias.
  const fragments = schema
    .getPossibleTypes(named)
    .map((possible) => `... on ${possible.name} { ${selectFields(schema, possible, depth, `${possible.name}_`)} }`);
  return `{ __typename ${fragments.join(' ')} }`;
}

const selectFields = (schema: GraphQLSchema, type: GraphQLObjectType, depth: number, prefix: string): string =>
  Object.values(type.getFields())
    .filter((field) => !needsArguments(field))
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .map((field) => {
      const alias = prefix === '' ? '' : `${prefix}${field.name}: `;
      return `${alias}${field.name} ${selectAll(schema, field.type, depth - 1)}`;
    })
    .join(' ');

const needsArguments = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);
