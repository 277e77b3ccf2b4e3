import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  GraphQLID,
  GraphQLInt,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Items of a page when the request does not say (the default of the schema's connections). */
const pageDefault = 20;
/** Items assumed where a size is given but cannot be read: the largest page that the schema allows. */
const sizeUnreadable = 100;
/** Items assumed for a list without any size, where the schema does not say better. */
const plainList = 10;

/** The operation that is going to be executed, and what its variables are. */
export interface CostedRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * The number of objects that a request could bring at most: an object in a page of 20 counts 20 times, in a page inside
 * that page 400 times. Sizes come from `first`/`last`, from the length of a list of ids, or from the assumptions above; a
 * size over what the schema allows counts as written, so that no resolver has to be trusted to cap it.
 * `@skip` and `@include` are ignored and each type condition counts, so that the number is an upper bound.
 * Linear in the document: a fragment costs the same wherever it is spread. The document must have no fragment cycles.
 */
export function listCost(schema: GraphQLSchema, request: CostedRequest): number {
  const { document, operationName } = request;
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const chosen = operations.filter(({ name }) => operationName === undefined || name?.value === operationName);
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const costs = chosen.map((operation) =>
    costOf(
      schema,
      byName,
      reader(operation, request.variables ?? {}),
    )(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined),
  );
  return Math.max(0, ...costs);
}

type ReadValue = (node: ValueNode) => unknown;

function costOf(schema: GraphQLSchema, fragments: Map<string, FragmentDefinitionNode>, read: ReadValue) {
  const costs = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const known = costs.get(name);
    if (known !== undefined) return known;
    const cost = ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    costs.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): number => {
    const field = fieldOf(parent, node.name.value);
    // Introspection reads the schema in memory; an unknown field is refused by the standard rules.
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    return sizeOf(field, parent, node, read) * (1 + ofSelections(node.selectionSet, type));
  };

  const ofSelection = (node: SelectionNode, parent: GraphQLNamedType | undefined): number => {
    if (node.kind === Kind.FIELD) return ofField(node, parent);
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const condition = node.typeCondition?.name.value;
    return ofSelections(node.selectionSet, condition === undefined ? parent : schema.getType(condition));
  };

  const ofSelections = (set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined): number =>
    (set?.selections ?? []).reduce((sum, node) => sum + ofSelection(node, parent), 0);

  return ofSelections;
}

type AnyField = GraphQLField<unknown, unknown>;

function fieldOf(parent: GraphQLNamedType | undefined, name: string): AnyField | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function sizeOf(field: AnyField, parent: GraphQLNamedType | undefined, node: FieldNode, read: ReadValue): number {
  const pageArguments = field.args.filter(isPageSize);
  if (pageArguments.length > 0) return pageSize(pageArguments, node, read);
  if (isConnection(getNamedType(field.type))) return pageDefault;
  if (!isListType(getNullableType(field.type))) return 1;
  // The page was already counted at the field that brought the connection.
  if (isConnection(parent)) return 1;
  const idLists = field.args.filter(isIdList);
  return idLists.length === 0
    ? assumedSize(field)
    : Math.max(...idLists.map((argument) => listSize(argument, node, read)));
}

/** What the schema says of a list without any size (`@listSize`), as in the cost specification of GraphQL. */
function assumedSize({ astNode }: AnyField): number {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'listSize');
  const size = directive?.arguments?.find(({ name }) => name.value === 'assumedSize')?.value;
  return size?.kind === Kind.INT ? Number(size.value) : plainList;
}

function isConnection(type: GraphQLNamedType | undefined): boolean {
  return type?.name.endsWith('Connection') ?? false;
}

function isPageSize({ name, type }: GraphQLArgument): boolean {
  return (name === 'first' || name === 'last') && getNullableType(type) === GraphQLInt;
}

function isIdList({ type }: GraphQLArgument): boolean {
  return isListType(getNullableType(type)) && getNamedType(type) === GraphQLID;
}

function pageSize(pageArguments: readonly GraphQLArgument[], node: FieldNode, read: ReadValue): number {
  const sizes = pageArguments
    .map((argument) => given(argument, node, read))
    .filter((value) => value !== undefined && value !== null)
    .map((value) => (typeof value === 'number' && value >= 0 ? value : sizeUnreadable));
  return sizes.length === 0 ? pageDefault : Math.max(...sizes);
}

function listSize(argument: GraphQLArgument, node: FieldNode, read: ReadValue): number {
  const value = given(argument, node, read);
  if (Array.isArray(value)) return value.length;
  // A single id stands for a list of one; nothing at all brings nothing, or is refused where the list is required.
  return value === undefined || value === null ? plainList : 1;
}

function given(argument: GraphQLArgument, node: FieldNode, read: ReadValue): unknown {
  const written = node.arguments?.find(({ name }) => name.value === argument.name);
  const value = written === undefined ? undefined : read(written.value);
  return value === undefined ? argument.defaultValue : value;
}

/** Reads integers, lists and variables as far as sizes need it; anything else comes back as its kind, a text. */
function reader(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): ReadValue {
  const definitions = new Map((operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node]));
  const read: ReadValue = (node) => {
    switch (node.kind) {
      case Kind.VARIABLE: {
        const name = node.name.value;
        if (Object.hasOwn(variables, name)) return variables[name];
        const byDefault = definitions.get(name)?.defaultValue;
        return byDefault === undefined ? undefined : read(byDefault);
      }
      case Kind.INT:
        return Number(node.value);
      case Kind.NULL:
        return null;
      case Kind.LIST:
        return node.values;
      default:
        return node.kind;
    }
  };
  return read;
}
