import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../runtime/log.ts';
import { withoutTexts } from '../runtime/redact.ts';
import type { RequestContext } from './context.ts';
import { errorMessages, requestErrorHeadings } from './errors.ts';
import { argumentInChinese } from './limits/argument-words.ts';
import { withoutEchoedValues } from './limits/echoed-values.ts';
import { withoutSchemaHints } from './limits/schema-hints.ts';
import type { Locale } from './locale.ts';

interface Masking {
  readonly context: Pick<RequestContext, 'caller' | 'locale' | 'refused'>;
  /** Whether errors may name parts of the schema that the caller did not write. */
  readonly introspection: boolean;
  /** What the caller sent: none of it is logged, whatever an error says. */
  readonly variables: unknown;
  readonly log: Log;
}

interface Errors {
  readonly shown: readonly GraphQLFormattedError[];
  /** The errors as they were thrown, in the same order. */
  readonly originals: readonly GraphQLError[];
}

const internal = 'INTERNAL_SERVER_ERROR';

/**
 * What leaves of the errors of a request. An error without a code of its own is a bug of ours: its cause is logged,
 * and the caller gets words that say nothing but where to ask. An error of the engine about the request keeps its
 * words, without the values that they repeat. The codes are stable, and every error names the correlation id.
 */
export const maskErrors = ({ shown, originals }: Errors, masking: Masking): GraphQLFormattedError[] =>
  shown.map((error, index) => masked(error, originals[index], masking));

function masked(
  error: GraphQLFormattedError,
  original: GraphQLError | undefined,
  masking: Masking,
): GraphQLFormattedError {
  const { caller, locale } = masking.context;
  const { correlationId } = caller;
  const code = codeOf(error, original);
  masking.context.refused(String(error.extensions?.reason ?? code));
  const { path, locations } = error;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (code === internal) {
    logCause(error, original, masking);
    return { message: errorMessages[internal][locale], ...where, extensions: { code, correlationId } };
  }
  const message = isOfEngine(code, original) ? aboutRequest(original ?? error, code, masking) : error.message;
  return { message, ...where, extensions: { ...error.extensions, code, correlationId } };
}

/** An argument's mistake has the same code whether it came as a variable, as a literal or by a default. */
function codeOf(error: GraphQLFormattedError, original: GraphQLError | undefined): string {
  if (causeOf(original)?.extensions.code === badInput || isArgumentMistake(original)) return badInput;
  return typeof error.extensions?.code === 'string' ? error.extensions.code : internal;
}

const badInput = 'BAD_USER_INPUT';

const causeOf = (error: GraphQLError | undefined): GraphQLError | undefined =>
  error?.originalError instanceof GraphQLError ? error.originalError : undefined;

/** What validation cannot see, since it depends on the variables: the engine finds it before it calls the resolver. */
const isArgumentMistake = (error: GraphQLError | undefined): boolean =>
  error?.extensions.code === undefined &&
  (error?.originalError === undefined || causeOf(error) !== undefined) &&
  /^(?:Argument "\w+" (?:of (?:required|non-null) type "|has invalid value )|Too many errors processing variables)/.test(
    error?.message ?? '',
  );

/** Resolvers speak of the request in our own words, in the caller's language; everything else is the engine's. */
const isOfEngine = (code: string, original: GraphQLError | undefined): boolean =>
  Object.hasOwn(requestErrorHeadings, code) && (original?.path === undefined || isArgumentMistake(original));

function aboutRequest(
  error: GraphQLError | GraphQLFormattedError,
  code: string,
  { context, introspection }: Masking,
): string {
  const reason = error instanceof GraphQLError ? causeOf(error)?.message : undefined;
  const words = withoutSchemaHints(withoutEchoedValues(error.message, reason), { introspection });
  const head = heading(code, context.locale);
  return context.locale === 'zh-CN' && code === badInput ? argumentInChinese(words, head) : head + words;
}

/** The engine speaks English only: in Chinese it gets a heading, and what it says of arguments is translated. */
const heading = (code: string, locale: Locale): string =>
  requestErrorHeadings[code as keyof typeof requestErrorHeadings][locale];

function logCause(error: GraphQLFormattedError, original: GraphQLError | undefined, masking: Masking): void {
  const cause = original?.originalError ?? original ?? error.message;
  masking.log.error('request_failed', {
    correlationId: masking.context.caller.correlationId,
    path: error.path?.join('.'),
    error: withoutTexts(cause, textsIn(masking.variables)),
  });
}

/** Shorter texts are in every sentence. Two Chinese characters may be a name, but the redaction hides those anyway. */
const textLengthMin = 3;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length >= textLengthMin ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
