import { GraphQLError } from 'graphql';
import { type RefusalCode, type RefusalLanguage, refusalMessages } from './messages.ts';

/** Why a body is malformed; stable, for the caller's developer. */
export type MalformedReason =
  | 'empty'
  | 'not_utf8'
  | 'not_json'
  | 'not_an_object'
  | 'duplicate_key'
  | 'forbidden_key'
  | 'query_missing'
  | 'query_not_text'
  | 'document_id_not_text'
  | 'operation_name_not_text'
  | 'variables_not_an_object'
  | 'extensions_not_an_object';

/**
 * A request that is refused before anything is executed. `code` is the key of its message.
 * `found` is what was counted when counting stopped: at least that many, never more than 2^53 − 1; not there where
 * counting would have had no end.
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** HTTP status. */
  readonly status: number;
  readonly limit?: number;
  readonly found?: number;
  readonly reason?: MalformedReason;
}

/** Codes whose HTTP status is not 400. */
const statuses: Partial<Record<RefusalCode, number>> = {
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

/** A refusal without numbers. */
export function refused(code: RefusalCode): Refusal {
  return { code, status: statuses[code] ?? 400 };
}

/** A refusal because a count went over its limit. */
export function refusedOver(code: RefusalCode, limit: number, found: number): Refusal {
  if (found === Number.POSITIVE_INFINITY) return { ...refused(code), limit };
  return { ...refused(code), limit, found: Math.min(found, Number.MAX_SAFE_INTEGER) };
}

export function malformed(reason: MalformedReason): Refusal {
  return { ...refused('BODY_MALFORMED'), reason };
}

/** The message of a refusal, from the one table in messages.ts. */
export function refusalMessage(refusal: Refusal, language: RefusalLanguage): string {
  return refusalMessages[refusal.code][language].replace('{limit}', String(refusal.limit ?? ''));
}

/**
 * The refusal as an error of graphql-js. `extensions.http` sets the status (and `Allow` of a 405) where Apollo Server
 * formats the error; Apollo removes it from the answer.
 */
export function refusalError(refusal: Refusal, language: RefusalLanguage): GraphQLError {
  return new GraphQLError(refusalMessage(refusal, language), {
    extensions: { ...publicExtensions(refusal), http: { status: refusal.status, headers: responseHeaders(refusal) } },
  });
}

/** The refusal as the body of an answer, for a handler that answers without Apollo Server. */
export function refusalResult(
  refusal: Refusal,
  language: RefusalLanguage,
): { errors: { message: string; extensions: Record<string, unknown> }[] } {
  return { errors: [{ message: refusalMessage(refusal, language), extensions: publicExtensions(refusal) }] };
}

/** Headers that an answer with this refusal needs besides its content type. */
export function responseHeaders(refusal: Refusal): Map<string, string> {
  return refusal.code === 'METHOD_NOT_ALLOWED' ? new Map([['allow', 'POST']]) : new Map();
}

function publicExtensions({ code, limit, found, reason }: Refusal): Record<string, unknown> {
  return {
    code,
    ...(limit === undefined ? {} : { limit }),
    ...(found === undefined ? {} : { found }),
    ...(reason === undefined ? {} : { reason }),
  };
}
