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

/** Whether a field is to be asked for. */
export type Keep = (typeName: string, fieldName: string) => boolean;

/**
 * A selection of everything that a type holds, so many levels deep: a field that is added to the schema is asked for
 * without being written into a test. Fields that need an argument are left out, and what `keep` says no to.
 */
export function selectAll(schema: GraphQLSchema, type: GraphQLOutputType, depth: number, keep: Keep = all): string {
  const named = getNamedType(type);
  const select = (of: GraphQLObjectType, prefix: string) => selectFields(schema, of, { depth, prefix, keep });
  if (isObjectType(named)) return `{ __typename ${select(named, '')} }`;
  if (!isAbstractType(named)) return '';
  // Fields of one name may differ in type from one object to the next, so each gets an alias.
  const fragments = schema
    .getPossibleTypes(named)
    .map((possible) => `... on ${possible.name} { __typename ${select(possible, `${possible.name}_`)} }`);
  return `{ __typename ${fragments.join(' ')} }`;
}

const all: Keep = () => true;

const selectFields = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { depth, prefix, keep }: { readonly depth: number; readonly prefix: string; readonly keep: Keep },
): string =>
  Object.values(type.getFields())
    .filter((field) => !needsArguments(field) && keep(type.name, field.name))
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .map((field) => {
      const alias = prefix === '' ? '' : `${prefix}${field.name}: `;
      return `${alias}${field.name} ${selectAll(schema, field.type, depth - 1, keep)}`;
    })
    .join(' ');

const needsArguments = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);
