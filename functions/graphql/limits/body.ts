import { type JsonShape, shapeOfJson } from './json-shape.ts';
import { type MalformedReason, malformed, type Refusal, refused, refusedOver } from './refusal.ts';
import type { RequestLimits } from './settings.ts';

/** The part of an HTTP request that the check needs; an API Gateway event of either version gives it. */
export interface BodyRequest {
  readonly method: string;
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string | null | undefined;
  readonly isBase64Encoded: boolean;
}

/** A GraphQL-over-HTTP request. At least one of `query`, `documentId` and `extensions.persistedQuery` is there. */
export interface GraphQLBody {
  readonly query?: string;
  /** The name of a trusted document. */
  readonly documentId?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type BodyCheck =
  | { readonly ok: true; readonly body: GraphQLBody }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads the body of a request, or says why not. In order: method, media type, size, batching, shape, JSON, parameters.
 * Nothing is decoded before its size is known, and nothing is parsed before its depth is.
 */
export function checkBody(request: BodyRequest, limits: RequestLimits): BodyCheck {
  const refusal = checkHead(request) ?? checkSize(request, limits);
  if (refusal !== undefined) return { ok: false, refusal };
  const text = textOf(request);
  if (typeof text !== 'string') return { ok: false, refusal: text };
  return checkText(text, limits);
}

function checkHead({ method, headers }: BodyRequest): Refusal | undefined {
  if (method !== 'POST') return refused('METHOD_NOT_ALLOWED');
  const encoding = header(headers, 'content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (!isJson(header(headers, 'content-type') ?? '') || encoding !== 'identity') {
    return refused('UNSUPPORTED_MEDIA_TYPE');
  }
  return undefined;
}

function header(headers: BodyRequest['headers'], name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function isJson(contentType: string): boolean {
  const [essence, ...parameters] = contentType.toLowerCase().split(';');
  const charsets = parameters.map((each) => each.trim()).filter((each) => each.startsWith('charset='));
  return essence?.trim() === 'application/json' && charsets.every((each) => /^charset="?utf-?8"?$/.test(each));
}

function checkSize({ body, isBase64Encoded }: BodyRequest, limits: RequestLimits): Refusal | undefined {
  if (body === null || body === undefined || body === '') return malformed('empty');
  // A text has at least as many bytes as characters, so that a body of megabytes need not be measured exactly.
  const obvious = isBase64Encoded ? Math.floor((body.length * 3) / 4) - 2 : body.length;
  if (obvious > limits.bodyBytes) return refusedOver('BODY_TOO_LARGE', limits.bodyBytes, obvious);
  const bytes = Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
  return bytes > limits.bodyBytes ? refusedOver('BODY_TOO_LARGE', limits.bodyBytes, bytes) : undefined;
}

function textOf({ body, isBase64Encoded }: BodyRequest): string | Refusal {
  if (!isBase64Encoded) return body ?? '';
  try {
    // A byte order mark is kept, so that it is refused as no JSON whichever way the body came.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(body ?? '', 'base64'));
  } catch {
    return malformed('not_utf8');
  }
}

function checkText(text: string, limits: RequestLimits): BodyCheck {
  if (/^[ \t\r\n]*\[/.test(text)) return { ok: false, refusal: refused('BATCHING_REFUSED') };
  // The body is an object around the variables, hence one level and a handful of members more.
  const shape = shapeOfJson(text, { depth: limits.variableDepth + 1, values: limits.variableValues });
  const refusal = checkShape(shape, limits);
  if (refusal !== undefined) return { ok: false, refusal };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, refusal: malformed('not_json') };
  }
  return isRecord(parsed) ? checkParameters(parsed, limits) : { ok: false, refusal: malformed('not_an_object') };
}

function checkShape(shape: JsonShape, limits: RequestLimits): Refusal | undefined {
  const { variableDepth, variableValues, variableBytes, extensionBytes } = limits;
  if (shape.depth > variableDepth + 1) return refusedOver('VARIABLES_TOO_LARGE', variableDepth, shape.depth - 1);
  if (shape.values > variableValues) return refusedOver('VARIABLES_TOO_LARGE', variableValues, shape.values);
  if (shape.flaw !== undefined) return malformed(shape.flaw);
  const variables = Buffer.byteLength(shape.sections.get('variables') ?? '');
  if (variables > variableBytes) return refusedOver('VARIABLES_TOO_LARGE', variableBytes, variables);
  const extensions = Buffer.byteLength(shape.sections.get('extensions') ?? '');
  if (extensions > extensionBytes) return refusedOver('VARIABLES_TOO_LARGE', extensionBytes, extensions);
  return undefined;
}

function checkParameters(parsed: Record<string, unknown>, limits: RequestLimits): BodyCheck {
  const { query, documentId, operationName, variables, extensions } = parsed;
  if (!isAbsent(query) && typeof query !== 'string') return malformedBody('query_not_text');
  if (!isAbsent(documentId) && typeof documentId !== 'string') return malformedBody('document_id_not_text');
  if (!isAbsent(operationName) && typeof operationName !== 'string') return malformedBody('operation_name_not_text');
  if (!isAbsent(variables) && !isRecord(variables)) return malformedBody('variables_not_an_object');
  if (!isAbsent(extensions) && !isRecord(extensions)) return malformedBody('extensions_not_an_object');
  if (!query && !documentId && !extensions?.persistedQuery) return malformedBody('query_missing');
  const count = Object.keys(variables ?? {}).length;
  if (count > limits.variables) {
    return { ok: false, refusal: refusedOver('TOO_MANY_VARIABLES', limits.variables, count) };
  }
  const body: GraphQLBody = {
    ...(query ? { query } : {}),
    ...(documentId ? { documentId } : {}),
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables } : {}),
    ...(extensions ? { extensions } : {}),
  };
  return { ok: true, body };
}

function malformedBody(reason: MalformedReason): BodyCheck {
  return { ok: false, refusal: malformed(reason) };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
