import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Log } from '../runtime/log.ts';
import type { RequestContext } from './context.ts';
import { errorMessages } from './errors.ts';

interface Masking {
  readonly shown: readonly GraphQLFormattedError[];
  /** The errors as they were thrown, in the same order. */
  readonly originals: readonly GraphQLError[];
  readonly context: Pick<RequestContext, 'caller' | 'locale'>;
  readonly log: Log;
}

const internal = 'INTERNAL_SERVER_ERROR';

/**
 * What leaves of the errors of a request. An error without a code of its own is a bug of ours: its cause is logged,
 * and the caller gets words that say nothing but where to ask.
 */
export function maskErrors({ shown, originals, context, log }: Masking): GraphQLFormattedError[] {
  const { correlationId } = context.caller;
  return shown.map((error, index) => {
    const code = error.extensions?.code ?? internal;
    if (code !== internal) return { ...error, extensions: { ...error.extensions, code, correlationId } };
    log.error('request_failed', {
      correlationId,
      path: error.path?.join('.'),
      error: originals[index]?.originalError ?? originals[index],
    });
    const { path, locations } = error;
    return {
      message: errorMessages[internal][context.locale],
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, correlationId },
    };
  });
}
