import type { GraphQLFormattedError, ParseOptions } from 'graphql';
import type { RequestLimits } from './settings.ts';

/**
 * Options for the engine itself, a second line behind our own check: what reaches the parser by another way is
 * bounded there too, errors are not listed by the hundred, and validation makes no suggestions (which also saves the
 * edit distances). graphql-js has the same switch for executing, but Apollo Server does not pass it on: hence
 * `withoutSchemaHints` as well.
 */
export function engineOptions(limits: RequestLimits): {
  parseOptions: ParseOptions;
  validationOptions: { maxErrors: number; hideSuggestions: boolean };
  executionOptions: { maxCoercionErrors: number };
} {
  return {
    parseOptions: {
      maxLexicalTokens: limits.tokens,
      maxComments: limits.tokens,
      maxSourceLength: limits.documentBytes,
    },
    validationOptions: { maxErrors: 20, hideSuggestions: true },
    executionOptions: { maxCoercionErrors: 20 },
  };
}

/** Sentences of graphql-js that name a required argument or input field which the caller did not write. */
const requirements: readonly (readonly [RegExp, string])[] = [
  [/Field "[^"]{1,200}" of required type "[^"]{1,200}" was not provided\./, 'A required field was not provided.'],
  [
    /^(?:Field|Directive|Argument) "[^"]{1,200}" argument "[^"]{1,200}" of type "[^"]{1,200}" is required, but it was not provided\.$/,
    'A required argument was not provided.',
  ],
  [/^Argument "[^"]{1,200}" of (?:required|non-null) type .*$/, 'A required argument was not provided.'],
];

/**
 * The message without what it tells about the schema beyond the caller's own words: suggestions always (of fields,
 * types, arguments, enum values, input fields; Apollo's own switch leaves those of variables), names of required
 * members too where the schema is not public.
 */
export function withoutSchemaHints(message: string, { introspection }: { introspection: boolean }): string {
  const suggestion = message.lastIndexOf('Did you mean ');
  const plain = suggestion === -1 ? message : message.slice(0, suggestion).trimEnd();
  if (introspection) return plain;
  return requirements.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), plain);
}

/** The same for a formatted error; for the `formatError` of Apollo Server. */
export function formattedWithoutSchemaHints(
  error: GraphQLFormattedError,
  options: { introspection: boolean },
): GraphQLFormattedError {
  return { ...error, message: withoutSchemaHints(error.message, options) };
}
