import {
  buildSchema,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from 'graphql';
import { invariant } from '../../domain/invariant.ts';

/** The SDL is one of ours, and test/schema has validated it: to do so again at each start takes 48 ms of CPU. */
const checkedBefore = { assumeValid: true, assumeValidSDL: true, noLocation: true } as const;

type FieldResolvers = Readonly<Record<string, unknown>>;

/**
 * A schema from its SDL and its resolvers: a function for each field that has one, our own scalars for theirs. Names
 * that the SDL does not have are a mistake of ours. The package that usually does this brings 76 KB into the bundle for
 * what else it can do.
 */
export function executableSchema(sdl: string, resolvers: Readonly<Record<string, unknown>>): GraphQLSchema {
  const schema = buildSchema(sdl, checkedBefore);
  for (const [name, resolver] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (isScalarType(type) && resolver instanceof GraphQLScalarType) giveForm(type, resolver);
    else if (isObjectType(type)) giveResolvers(name, type.getFields(), resolver as FieldResolvers);
    else invariant(false, `${name} is an object or a scalar of the schema`);
  }
  return schema;
}

function giveForm(type: GraphQLScalarType, { serialize, parseValue, parseLiteral }: GraphQLScalarType): void {
  Object.assign(type, { serialize, parseValue, parseLiteral });
}

function giveResolvers(
  typeName: string,
  fields: Readonly<Record<string, { resolve?: GraphQLFieldResolver<unknown, unknown> }>>,
  resolvers: FieldResolvers,
): void {
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    invariant(field && typeof resolve === 'function', `${typeName}.${name} is a field of the schema with a resolver`);
    field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }
}
