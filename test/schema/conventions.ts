import {
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { enumTypes, fields, fieldTypes, inputs, ownTypes } from './fields.ts';
import { type PlainList, plainListsOfUserErrors } from './plain-lists.ts';

/** Mutations take one `input` and answer a payload of their own, with a thing that may be null and `userErrors`. */
export function mutationProblems(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const name = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}`;
    const problems = [];
    const [input, ...others] = field.args;
    if (input?.name !== 'input' || others.length > 0 || String(input.type) !== `${name}Input!`) {
      problems.push(`${field.name} takes something other than input: ${name}Input!`);
    }
    if (String(field.type) !== `${name}Payload!`) return [...problems, `${field.name} answers no ${name}Payload!`];
    const payload = getNamedType(field.type);
    const errors = isObjectType(payload) ? payload.getFields().userErrors : undefined;
    if (String(errors?.type) !== `[${name}UserError!]!`) problems.push(`${name}Payload has no userErrors of its own`);
    const code = errors && codeOf(errors);
    if (!code) problems.push(`${name}UserError has no code that is an enum`);
    return problems;
  });
}

function codeOf(errors: GraphQLField<unknown, unknown>): unknown {
  const error = getNamedType(errors.type);
  const code = isObjectType(error) ? error.getFields().code : undefined;
  return code && isEnumType(getNullableType(code.type)) && code.type.toString().endsWith('!') ? code : undefined;
}

/** Connections have edges and page information, and are asked for by `first` (at most 100 by default) and `after`. */
export function connectionProblems(schema: GraphQLSchema): string[] {
  const ofFields = fields(schema)
    .filter(({ item }) => getNamedType(item.type).name.endsWith('Connection'))
    .flatMap(({ at, item }) => {
      const [first, after] = ['first', 'after'].map((name) => item.args.find((argument) => argument.name === name));
      const size = first?.defaultValue;
      return [
        ...(String(first?.type) === 'Int!' && typeof size === 'number' && size >= 1 && size <= 100
          ? []
          : [`${at} has no first: Int! with a default of 1 to 100`]),
        ...(String(after?.type) === 'String' ? [] : [`${at} has no after: String`]),
      ];
    });
  return [...ofFields, ...ownTypes(schema).flatMap((type) => connectionTypeProblems(schema, type.name))];
}

function connectionTypeProblems(schema: GraphQLSchema, name: string): string[] {
  const [, of] = /^(.*)Connection$/.exec(name) ?? [];
  if (of === undefined) return [];
  const shape = (type: string): Record<string, string> => {
    const found = schema.getType(type);
    const own = isObjectType(found) ? Object.values(found.getFields()) : [];
    return Object.fromEntries(own.map((field) => [field.name, String(field.type)]));
  };
  const connection = JSON.stringify(shape(name)) === JSON.stringify({ pageInfo: 'PageInfo!', edges: `[${of}Edge!]!` });
  const edge = JSON.stringify(shape(`${of}Edge`)) === JSON.stringify({ cursor: 'String!', node: `${of}!` });
  return [
    ...(connection ? [] : [`${name} is not { pageInfo: PageInfo!, edges: [${of}Edge!]! }`]),
    ...(edge ? [] : [`${of}Edge is not { cursor: String!, node: ${of}! }`]),
  ];
}

/** Plain lists without a bound, bounds that do not fit their enum, and rows that no list needs any more. */
export function listProblems(schema: GraphQLSchema, table: Readonly<Record<string, PlainList>>): string[] {
  const lists = [...fields(schema), ...inputs(schema)].filter(({ at, item }) => hasList(item.type) && !isEdges(at));
  const unneeded = Object.keys(table).filter((at) => !lists.some((list) => list.at === at));
  return [
    ...lists.flatMap(({ at, item }) => {
      const bound = table[at] ?? boundOfUserErrors(at);
      if (!bound)
        return [`${at} is a list without a bound: make it a connection, or say in plain-lists.ts what bounds it`];
      const type = getNamedType(item.type);
      const values = isEnumType(type) ? type.getValues().length : bound.atMost;
      return values === bound.atMost ? [] : [`${at} has ${values} different values, not ${bound.atMost}`];
    }),
    ...unneeded.map((at) => `${at} is no list any more`),
  ];
}

function hasList(type: GraphQLType): boolean {
  return isListType(getNullableType(type));
}

function isEdges(at: string): boolean {
  return /Connection\.edges$/.test(at);
}

function boundOfUserErrors(at: string): PlainList | undefined {
  if (/Payload\.userErrors$/.test(at)) return plainListsOfUserErrors.userErrors;
  return /UserError\.path$/.test(at) ? plainListsOfUserErrors.path : undefined;
}

/** Floats: money is not the only thing that they spoil. */
export function floatProblems(schema: GraphQLSchema): string[] {
  return [...fields(schema), ...inputs(schema)]
    .filter(({ item }) => getNamedType(item.type).name === 'Float')
    .map(({ at }) => `${at} is a Float`);
}

export function enumProblems(schema: GraphQLSchema): string[] {
  return enumTypes(schema).flatMap((type) =>
    type
      .getValues()
      .filter(({ name }) => !/^[A-Z]+(_[A-Z]+)*$/.test(name))
      .map(({ name }) => `${type.name}.${name} is not in capitals`),
  );
}

/** Whatever has an id can be fetched again by it. */
export function nodeProblems(schema: GraphQLSchema): string[] {
  return fieldTypes(schema)
    .filter(isObjectType)
    .filter((type) => type.getFields().id && !type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => `${name} has an id but is no Node`);
}

/** Root fields say who may call them; all others who may read them, themselves or by their type. */
export function accessProblems(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  return fieldTypes(schema)
    .filter(isObjectType)
    .flatMap((type) => {
      const wanted = roots.has(type.name) ? 'allow' : 'readable';
      const nodes = [type.astNode, ...type.extensionASTNodes];
      const ofType = nodes.some((node) => node?.directives?.some(({ name }) => name.value === wanted));
      return Object.values(type.getFields())
        .filter((field) => !ofType && !field.astNode?.directives?.some(({ name }) => name.value === wanted))
        .map((field) => `${type.name}.${field.name} does not say who may: @${wanted} is missing`);
    });
}
