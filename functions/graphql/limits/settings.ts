import * as v from 'valibot';

/**
 * What one request may ask for at most. Sizes are UTF-8 bytes, everything else is a count.
 * Every limit is always on; a stage changes numbers, never switches one off.
 */
export interface RequestLimits {
  /** The whole HTTP body, before it is parsed. */
  readonly bodyBytes: number;
  /** The GraphQL source text alone. */
  readonly documentBytes: number;
  /** Lexical tokens of the source; a comment counts as one. */
  readonly tokens: number;
  /** Open brackets of any kind at any place of the source, inline fragments included. */
  readonly nesting: number;
  /** Fields inside fields, fragments expanded; a leaf at the root has depth 1. */
  readonly depth: number;
  /** The same below `__schema` and `__type`, for stages that allow introspection. */
  readonly introspectionDepth: number;
  /** Operations in one document, of which one is executed. */
  readonly operations: number;
  /** Root fields of one operation, fragments expanded. */
  readonly rootFields: number;
  /** Root fields of one mutation. */
  readonly rootMutations: number;
  /** Aliases of all operations, counted at every place where a fragment is spread. */
  readonly aliases: number;
  /** Directives of all operations, counted in the same way. */
  readonly directives: number;
  /** Fields of all operations, counted in the same way. */
  readonly fields: number;
  /** Objects that the executed operation could bring at most; see list-cost.ts. */
  readonly listCost: number;
  /** Variables declared by an operation, and variables given with it. */
  readonly variables: number;
  /** JSON text of `variables`. */
  readonly variableBytes: number;
  /** Lists and objects inside one another, in `variables` and in arguments written out. */
  readonly variableDepth: number;
  /** Members of all lists and objects of the body together. */
  readonly variableValues: number;
  /** JSON text of `extensions`. */
  readonly extensionBytes: number;
  /** Several requests in one body are never answered; the field makes the promise readable in a configuration. */
  readonly batching: false;
}

/** The arithmetic stands beside each number. A larger number needs a new line of arithmetic. */
export const defaultLimits: RequestLimits = {
  // 16 KiB of document + 40 KiB of variables + 2 KiB of extensions, rounded up to a power of two.
  bodyBytes: 65_536,
  // 1,000 tokens of 12 characters with a separator are 13,000.
  documentBytes: 16_384,
  // The introspection query of graphql-js has 184, a family with its accounts about 150, a GraphiQL page of ten examples about 700.
  tokens: 1_000,
  // 12 fields with an inline fragment at every second one, an argument list, and 10 levels of value: 12 + 6 + 1 + 10, rounded up.
  nesting: 32,
  // viewer familyLinks edges node giver personalAccount entries edges node amount fen = 11, and one to spare.
  depth: 12,
  // __schema types fields args type, nine times ofType, name = 15: the standard introspection query, no more.
  introspectionDepth: 15,
  // A GraphiQL page of examples; a client needs one.
  operations: 10,
  // A start page asks for four or five things at once.
  rootFields: 10,
  // A mutation is one business act with its own idempotency key; several at once would only stretch the rate limit of the gateway.
  rootMutations: 3,
  // Two for each of ten root fields.
  aliases: 20,
  // One @include or @skip for each of ten parts of a page, twice.
  directives: 20,
  // The standard introspection query has 230 when expanded, a family with its accounts and entries about 120.
  fields: 500,
  // 20 links with a person, an account and 20 entries of three sums each: 20 × (6 + 20 × 6) = 2,520. A page of 100 in a page of 100 is over 10,000.
  listCost: 3_000,
  // The widest operation of the schema has 8.
  variables: 30,
  // A batch of 7 relatives with 20 pieces of evidence of 256 bytes each is 36 KB.
  variableBytes: 40_960,
  // input, relatives, relative, evidence, piece, checksum = 6, and some to spare.
  variableDepth: 10,
  // The same batch: 7 × 20 × 5 + 7 × 20 = 840, doubled.
  variableValues: 2_000,
  // A persisted-query hash and trace ids.
  extensionBytes: 2_048,
  batching: false,
};

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));

const overrides = v.partial(
  v.strictObject({
    bodyBytes: count,
    documentBytes: count,
    tokens: count,
    nesting: count,
    depth: count,
    introspectionDepth: count,
    operations: count,
    rootFields: count,
    rootMutations: count,
    aliases: count,
    directives: count,
    fields: count,
    listCost: count,
    variables: count,
    variableBytes: count,
    variableDepth: count,
    variableValues: count,
    extensionBytes: count,
    batching: v.literal(false),
  }),
);

/**
 * The default limits with the overrides of a JSON object such as `{"depth": 10}` (an environment variable).
 * Nothing or an empty text means the defaults. Throws an Error that names the bad field.
 */
export function limitsFrom(json?: string): RequestLimits {
  if (json === undefined || json.trim() === '') return defaultLimits;
  const result = v.safeParse(overrides, parsed(json));
  if (result.success) return { ...defaultLimits, ...withoutUndefined(result.output) };
  const [issue] = result.issues;
  throw new Error(`request limits: ${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    // To valibot an empty list is an object without entries.
    if (!Array.isArray(value)) return value;
  } catch {}
  throw new Error('request limits: not a JSON object');
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
