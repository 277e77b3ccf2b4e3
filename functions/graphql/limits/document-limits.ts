import { type DocumentNode, type GraphQLSchema, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { type DocumentMeasure, measureDocument } from './document-measure.ts';
import { listCost } from './list-cost.ts';
import type { RefusalCode } from './messages.ts';
import { type Refusal, refused, refusedOver } from './refusal.ts';
import type { RequestLimits } from './settings.ts';
import { scanSource } from './source-scan.ts';

/** A GraphQL request whose document is known: sent with it, or looked up as a trusted document. */
export interface DocumentRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

export interface DocumentCheckSettings {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  /** Whether this stage answers `__schema` and `__type`. */
  readonly introspection: boolean;
}

/** Documents remembered as harmless: 100 × (16 KiB of text + 1,000 nodes of about 100 bytes) ≈ 12 MB at worst. */
const documentsRemembered = 100;

/**
 * Makes the check that stands in front of the GraphQL server. It answers why a document is refused, or nothing.
 *
 * It runs before the server parses or validates, because the rules of graphql-js run all together in one visit: a rule
 * of ours among them could report a hostile document but not keep the others from working on it.
 * What is no valid GraphQL passes, within the limits; the server says what is wrong with it.
 * Documents that passed are remembered; their list cost is computed for every request, as it depends on the variables.
 */
export function createDocumentCheck(
  settings: DocumentCheckSettings,
): (request: DocumentRequest) => Refusal | undefined {
  const remembered = new Map<string, DocumentNode>();
  return (request) => {
    const known = remembered.get(request.query);
    const checked = known ?? checkStructure(request.query, settings);
    if (checked === undefined || 'code' in checked) return checked;
    if (known === undefined) remember(remembered, request.query, checked);
    if (isSubscription(checked, request.operationName)) return refused('SUBSCRIPTION_REFUSED');
    const cost = listCost(settings.schema, { ...request, document: checked });
    const allowed = settings.limits.listCost;
    return cost > allowed ? refusedOver('LIST_COST_TOO_HIGH', allowed, cost) : undefined;
  };
}

/** The document if it is within every limit that needs no variables, a refusal if not, nothing if it cannot be parsed. */
function checkStructure(source: string, settings: DocumentCheckSettings): DocumentNode | Refusal | undefined {
  const refusal = scanSource(source, settings.limits);
  if (refusal !== undefined) return refusal;
  const document = parsed(source);
  return document === undefined ? undefined : (firstExcess(measureDocument(document), settings) ?? document);
}

/** Whether what is to be executed is a subscription. The standard rules pass one even where the schema has none. */
const isSubscription = (document: DocumentNode, operationName: string | undefined): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;

function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source, { noLocation: true });
  } catch {
    return undefined;
  }
}

/** In order of precedence: what is forbidden, then what is endless, then what is merely too much. */
function firstExcess(measure: DocumentMeasure, { limits, introspection }: DocumentCheckSettings): Refusal | undefined {
  if (measure.introspectionDepth > 0 && !introspection) return refused('INTROSPECTION_REFUSED');
  const checks: readonly (readonly [RefusalCode, number, number])[] = [
    ['DOCUMENT_TOO_DEEP', limits.depth, measure.depth],
    ['DOCUMENT_TOO_DEEP', limits.introspectionDepth, measure.introspectionDepth],
    ['TOO_MANY_OPERATIONS', limits.operations, measure.operations],
    ['TOO_MANY_VARIABLES', limits.variables, measure.variables],
    ['TOO_MANY_ALIASES', limits.aliases, measure.aliases],
    ['TOO_MANY_DIRECTIVES', limits.directives, measure.directives],
    ['TOO_MANY_ROOT_FIELDS', limits.rootFields, measure.rootFields],
    ['TOO_MANY_ROOT_FIELDS', limits.rootMutations, measure.rootMutations],
    ['TOO_MANY_FIELDS', limits.fields, measure.fields],
  ];
  const excess = checks.find(([, limit, found]) => found > limit);
  return excess && refusedOver(...excess);
}

function remember(remembered: Map<string, DocumentNode>, source: string, document: DocumentNode): void {
  const [oldest] = remembered.keys();
  if (remembered.size >= documentsRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(source, document);
}
