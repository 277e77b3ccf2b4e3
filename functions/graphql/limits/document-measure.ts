import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection asks for with every fragment expanded. Counts of a hostile document may be Infinity. */
interface Measure {
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that stand at the top of the selection, fragments looked through. */
  readonly width: number;
  readonly depth: number;
  /** Depth of what goes through a `__schema` or `__type` field; 0 where there is none. */
  readonly introspectionDepth: number;
}

/** Totals over all definitions of a document; `rootFields`, `depth` and the like are those of the largest operation. */
export interface DocumentMeasure extends Omit<Measure, 'width'> {
  readonly operations: number;
  readonly rootFields: number;
  readonly rootMutations: number;
  readonly variables: number;
}

const nothing: Measure = { fields: 0, aliases: 0, directives: 0, width: 0, depth: 0, introspectionDepth: 0 };
const endless: Measure = { ...nothing, depth: Number.POSITIVE_INFINITY };

/**
 * Measures a parsed document without a schema, in time linear in its size: each fragment is measured once and its
 * numbers are added wherever it is spread. A fragment that leads back to itself is endlessly deep.
 * Definitions that no operation reaches are measured too: the standard validation rules visit them as well.
 */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const { ofSelections, ofUnreached } = measuring(document.definitions);
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const measures = operations.map((operation) =>
    plusDirectives(ofSelections(operation.selectionSet), directivesOf(operation)),
  );
  const widths = measures.map(({ width }) => width);
  return {
    ...[...measures, ...ofUnreached()].reduce(beside, nothing),
    operations: operations.length,
    rootFields: Math.max(0, ...widths),
    rootMutations: Math.max(
      0,
      ...widths.filter((_, index) => operations[index]?.operation === OperationTypeNode.MUTATION),
    ),
    variables: Math.max(0, ...operations.map(({ variableDefinitions }) => variableDefinitions?.length ?? 0)),
  };
}

function measuring(definitions: readonly DefinitionNode[]) {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const measured = new Map<FragmentDefinitionNode, Measure>();

  const ofFragment = (fragment: FragmentDefinitionNode | undefined): Measure => {
    // An unknown fragment is refused by the standard rules.
    if (fragment === undefined) return nothing;
    const known = measured.get(fragment);
    if (known !== undefined) return known;
    measured.set(fragment, endless);
    const measure = plusDirectives(ofSelections(fragment.selectionSet), fragment.directives?.length ?? 0);
    measured.set(fragment, measure);
    return measure;
  };

  const ofSelection = (node: SelectionNode): Measure => {
    const directives = node.directives?.length ?? 0;
    if (node.kind === Kind.FRAGMENT_SPREAD) return plusDirectives(ofFragment(byName.get(node.name.value)), directives);
    if (node.kind === Kind.INLINE_FRAGMENT) return plusDirectives(ofSelections(node.selectionSet), directives);
    return plusDirectives(ofField(node, ofSelections(node.selectionSet)), directives);
  };

  const ofSelections = (set: SelectionSetNode | undefined): Measure =>
    (set?.selections ?? []).reduce((sum, node) => beside(sum, ofSelection(node)), nothing);

  const ofUnreached = (): Measure[] => fragments.filter((fragment) => !measured.has(fragment)).map(ofFragment);

  return { ofSelections, ofUnreached };
}

/** Only a field of that very name is introspection: an alias, a fragment or an operation called `__schema` is not. */
function isIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

function ofField(node: FieldNode, children: Measure): Measure {
  const below = isIntrospection(node) ? Math.max(children.depth, children.introspectionDepth) : 0;
  const through = children.introspectionDepth === 0 ? 0 : children.introspectionDepth + 1;
  return {
    fields: children.fields + 1,
    aliases: children.aliases + (node.alias === undefined ? 0 : 1),
    directives: children.directives,
    width: 1,
    depth: isIntrospection(node) ? 1 : children.depth + 1,
    introspectionDepth: isIntrospection(node) ? below + 1 : through,
  };
}

function beside(a: Measure, b: Measure): Measure {
  return {
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    width: a.width + b.width,
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  };
}

function plusDirectives(measure: Measure, directives: number): Measure {
  return directives === 0 ? measure : { ...measure, directives: measure.directives + directives };
}

function directivesOf(operation: OperationDefinitionNode): number {
  const onVariables = (operation.variableDefinitions ?? []).map(({ directives }) => directives?.length ?? 0);
  return onVariables.reduce((sum, each) => sum + each, operation.directives?.length ?? 0);
}
