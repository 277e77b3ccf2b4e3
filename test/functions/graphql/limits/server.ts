import { ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { type BodyRequest, checkBody } from '../../../../functions/graphql/limits/body.ts';
import { createDocumentCheck } from '../../../../functions/graphql/limits/document-limits.ts';
import { refusalError } from '../../../../functions/graphql/limits/refusal.ts';
import { engineOptions, formattedWithoutSchemaHints } from '../../../../functions/graphql/limits/schema-hints.ts';
import { defaultLimits } from '../../../../functions/graphql/limits/settings.ts';
import { playground } from '../../../support/hostile-documents/schema.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Map<string, string>;
  readonly data: unknown;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
  /** Resolvers that ran. */
  readonly resolved: number;
}

/**
 * An Apollo Server with the limits plugged in as a handler does it: the checks run in the context function, whose
 * GraphQLError Apollo answers with its status and code, before it parses anything.
 */
export function limitedServer({ introspection }: { introspection: boolean }) {
  let resolved = 0;
  const server = new ApolloServer({
    schema: playground,
    introspection,
    fieldResolver: (_source, _args, _context, info) => {
      resolved += 1;
      const type = getNullableType(info.returnType);
      const value = isLeafType(getNamedType(type)) ? leafValues[getNamedType(type).name] : { __typename: 'Person' };
      return isListType(type) ? [value] : value;
    },
    formatError: (formatted) => formattedWithoutSchemaHints(formatted, { introspection }),
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    logger: silent,
    ...engineOptions(defaultLimits),
  });
  const started = server.start();
  const check = createDocumentCheck({ schema: playground, limits: defaultLimits, introspection });

  return async (request: BodyRequest): Promise<Answer> => {
    await started;
    resolved = 0;
    const body = checkBody(request, defaultLimits);
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: body.ok ? body.body : {},
      },
      context: async () => {
        const refusal = body.ok ? check({ ...body.body, query: body.body.query ?? '' }) : body.refusal;
        if (refusal !== undefined) throw refusalError(refusal, 'en');
        return {};
      },
    });
    return { ...answerOf(response), resolved };
  };
}

const leafValues: Record<string, unknown> = { ID: '1', String: 'text', Int: 1, Boolean: true, Kind: 'ADULT' };
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function answerOf(response: HTTPGraphQLResponse): Omit<Answer, 'resolved'> {
  const text = response.body.kind === 'complete' ? response.body.string : '{}';
  const { data, errors = [] } = JSON.parse(text);
  return { status: response.status ?? 200, headers: response.headers, data, errors };
}

/** What Apollo Server answers when a plugin throws a refusal in `didResolveSource`. */
export async function answerToRefusalInDidResolveSource(): Promise<Omit<Answer, 'resolved'>> {
  const server = new ApolloServer({
    schema: playground,
    includeStacktraceInErrorResponses: false,
    logger: silent,
    plugins: [
      {
        requestDidStart: async () => ({
          didResolveSource: async () => {
            throw refusalError({ code: 'DOCUMENT_TOO_DEEP', status: 400 }, 'en');
          },
        }),
      },
    ],
  });
  await server.start();
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query: '{ __typename }' },
    },
    context: async () => ({}),
  });
  return answerOf(response);
}
