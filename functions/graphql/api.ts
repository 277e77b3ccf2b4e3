import type { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { invariant } from '../../domain/invariant.ts';
import type { Services } from '../../use-cases/ports.ts';
import { callerFromContext } from '../authorizer/context.ts';
import type { Log } from '../runtime/log.ts';
import { createAdmission } from './admission.ts';
import { createRequestContext, type RequestContext } from './context.ts';
import { type ErrorCode, errorMessages } from './errors.ts';
import { refusalResult, responseHeaders } from './limits/refusal.ts';
import type { RequestLimits } from './limits/settings.ts';
import { type Locale, localeOf } from './locale.ts';
import { createSchema } from './schema.ts';
import { createServer } from './server.ts';

export interface ApiSettings {
  readonly services: Services;
  readonly limits: RequestLimits;
  /** `prod` answers trusted documents only and shows nothing of its schema. */
  readonly stage: 'dev' | 'test' | 'prod';
  readonly log: Log;
}

export type Api = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Answers before the gateway gives up at 29 s: the caller hears why, and that a repeat is safe. */
const deadlineMs = 20_000;

/** The API behind the gateway: who is calling, what may pass, then the GraphQL server; headers and deadline around it. */
export function createApi({ services, limits, stage, log }: ApiSettings): Api {
  const open = stage !== 'prod';
  const schema = createSchema();
  const admit = createAdmission({ schema, limits, introspection: open, freeDocuments: open });
  const answer = createAnswer(createServer({ schema, limits, introspection: open, log }));

  return async (event, context) => {
    const locale = localeOf(headerOf(event, 'accept-language'));
    const correlationId = event.requestContext.requestId;
    const caller = callerFromContext(event.requestContext.authorizer);
    if (!caller) return finish(failure(401, 'UNAUTHENTICATED', locale, correlationId), locale, correlationId);

    const admission = admit(event);
    if (!admission.admitted) {
      const { refusal } = admission;
      log.info('request_refused', { correlationId, code: refusal.code, clientId: caller.clientId });
      const body = refusalResult(refusal, locale);
      for (const error of body.errors) error.extensions.correlationId = correlationId;
      const headers = Object.fromEntries(responseHeaders(refusal));
      return finish({ statusCode: refusal.status, headers, body: JSON.stringify(body) }, locale, correlationId);
    }
    const requestContext = createRequestContext(services, caller, { locale, correlationId });
    const admitted = { ...event, body: JSON.stringify(admission.request), isBase64Encoded: false };
    const result = await withDeadline(answer(admitted, context, requestContext), () => {
      log.error('request_timed_out', { correlationId, role: caller.role });
      return failure(504, 'TIMEOUT', locale, correlationId);
    });
    return finish(result, locale, correlationId);
  };
}

/** The integration makes its context from the event alone, so ours waits beside the event until it asks. */
function createAnswer(server: ApolloServer<RequestContext>) {
  const contexts = new WeakMap<object, RequestContext>();
  // The integration is a CommonJS package and sees the other of Apollo's two declarations of the same class.
  const sameServer = server as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0];
  const handler = startServerAndCreateLambdaHandler(sameServer, handlers.createAPIGatewayProxyEventRequestHandler(), {
    context: async ({ event }) => {
      const context = contexts.get(event);
      invariant(context, 'a request has its context before the server sees it');
      return context;
    },
  });
  return async (event: APIGatewayProxyEvent, context: Context, requestContext: RequestContext) => {
    contexts.set(event, requestContext);
    return handler(event, context, () => {}) as Promise<APIGatewayProxyResult>;
  };
}

const headerOf = ({ headers }: APIGatewayProxyEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([candidate]) => candidate.toLowerCase() === name)?.[1];

const failure = (
  statusCode: number,
  code: ErrorCode,
  locale: Locale,
  correlationId: string,
): APIGatewayProxyResult => ({
  statusCode,
  body: JSON.stringify({ errors: [{ message: errorMessages[code][locale], extensions: { code, correlationId } }] }),
});

/** What somebody may see of a person is never kept by anything between here and the caller. */
const finish = (result: APIGatewayProxyResult, locale: Locale, correlationId: string): APIGatewayProxyResult => ({
  ...result,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...result.headers,
    'cache-control': 'no-store',
    'content-language': locale,
    'x-content-type-options': 'nosniff',
    'x-correlation-id': correlationId,
  },
});

async function withDeadline<T>(work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), deadlineMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
