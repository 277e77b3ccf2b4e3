import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** Types with fields that answer something. */
export type FieldType = GraphQLObjectType | GraphQLInterfaceType;

/** The types that the SDL defines itself, in the order of their names. */
export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
}

export function fieldTypes(schema: GraphQLSchema): FieldType[] {
  return ownTypes(schema).filter((type) => isObjectType(type) || isInterfaceType(type));
}

export function enumTypes(schema: GraphQLSchema): GraphQLEnumType[] {
  return ownTypes(schema).filter(isEnumType);
}

/** Something of the schema with the place at which it stands: `Type.field`, `Type.field(argument:)`. */
export interface Placed<T> {
  readonly at: string;
  readonly item: T;
}

export function fields(schema: GraphQLSchema): Placed<GraphQLField<unknown, unknown>>[] {
  return fieldTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).map((item) => ({ at: `${type.name}.${item.name}`, item })),
  );
}

/** Whatever a caller gives: arguments and the fields of inputs. */
export function inputs(schema: GraphQLSchema): Placed<GraphQLArgument | GraphQLInputField>[] {
  const ofArguments = fields(schema).flatMap(({ at, item }) =>
    item.args.map((argument) => ({ at: `${at}(${argument.name}:)`, item: argument })),
  );
  const ofInputs = ownTypes(schema)
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((item) => ({ at: `${type.name}.${item.name}`, item })));
  return [...ofArguments, ...ofInputs];
}
