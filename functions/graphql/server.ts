import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../runtime/log.ts';
import type { RequestContext } from './context.ts';
import { maskErrors } from './error-mask.ts';
import { engineOptions, formattedWithoutSchemaHints } from './limits/schema-hints.ts';
import type { RequestLimits } from './limits/settings.ts';

export interface ServerSettings {
  readonly schema: GraphQLSchema;
  readonly limits: RequestLimits;
  /** Whether this stage answers `__schema` and `__type` and may name parts of the schema in errors. */
  readonly introspection: boolean;
  readonly log: Log;
}

/** Apollo Server with everything off that reports, lands, traces or suggests. */
export function createServer({ schema, limits, introspection, log }: ServerSettings): ApolloServer<RequestContext> {
  const { parseOptions, validationOptions, executionOptions } = engineOptions(limits);
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    parseOptions,
    validationOptions,
    executionOptions,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: (error) => formattedWithoutSchemaHints(error, { introspection }),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      errorMask(log, introspection),
    ],
    // Apollo's own words about itself go nowhere; what we log, we log ourselves.
    logger: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (message) => log.error('apollo_error', { message: String(message) }),
    },
  });
}

/** Every error leaves with a stable code and the request's correlation id; errors of ours are logged and masked. */
const errorMask = (log: Log, introspection: boolean): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, contextValue, errors }) {
        if (response.body.kind !== 'single' || !errors) return;
        const { singleResult } = response.body;
        const shown = singleResult.errors ?? [];
        const masking = { context: contextValue, introspection, variables: request.variables, log };
        singleResult.errors = maskErrors({ shown, originals: errors }, masking);
      },
    };
  },
});
