import { randomUUID } from 'node:crypto';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { invariant } from '../../domain/invariant.ts';
import type { Services } from '../../use-cases/ports.ts';
import { callerFromContext } from '../authorizer/context.ts';
import { correlated, isCorrelationId } from '../runtime/correlation.ts';
import type { Stage } from '../runtime/env.ts';
import type { Log } from '../runtime/log.ts';
import { createMeasure, type Measure } from '../runtime/metrics.ts';
import { type AdmittedRequest, createAdmission } from './admission.ts';
import { createRequestContext, type RequestContext } from './context.ts';
import { type ErrorCode, errorMessages } from './errors.ts';
import { type Refusal, refusalResult, responseHeaders } from './limits/refusal.ts';
import type { RequestLimits } from './limits/settings.ts';
import { type Locale, localeOf } from './locale.ts';
import { createSchema } from './schema.ts';
import { createServer } from './server.ts';

export interface ApiSettings {
  readonly services: Services;
  readonly limits: RequestLimits;
  /** `prod` answers trusted documents only and shows nothing of its schema. */
  readonly stage: Stage;
  readonly log: Log;
  readonly measure?: Measure;
  /** How long a request may take; 20 s unless told otherwise. */
  readonly deadlineMs?: number;
}

export type Api = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Answers before the function ends at 27 s and the gateway at 29 s: the caller hears why, and that a repeat is safe. */
const deadlineMsUsual = 20_000;

/** The language and the name of a request, which every answer carries, and where it is counted what it is refused. */
interface Asked {
  readonly locale: Locale;
  readonly correlationId: string;
  readonly refused: (code: string) => void;
}

/** The API behind the gateway: who is calling, what may pass, then the GraphQL server; headers and deadline around it. */
export function createApi(settings: ApiSettings): Api {
  const { services, limits, stage, log, measure = createMeasure(), deadlineMs = deadlineMsUsual } = settings;
  const open = stage !== 'prod';
  const schema = createSchema();
  const admit = createAdmission({ schema, limits, introspection: open, freeDocuments: open });
  const answer = createAnswer(createServer({ schema, limits, introspection: open, log }));

  const answerTo = async (event: APIGatewayProxyEvent, asked: Asked): Promise<APIGatewayProxyResult> => {
    const caller = callerFromContext(event.requestContext.authorizer);
    if (!caller) return finish(failure(401, 'UNAUTHENTICATED', asked), asked);
    measure({ metric: 'Requests', Role: caller.role, Client: caller.clientId });

    const admission = admit(event);
    if (!admission.admitted) {
      const { code } = admission.refusal;
      log.info('request_refused', { correlationId: asked.correlationId, code, clientId: caller.clientId });
      asked.refused(code);
      return finish(refusalOf(admission.refusal, asked), asked);
    }
    const context = createRequestContext(services, caller, asked);
    const admitted = { request: admission.request, accept: headerOf(event, 'accept'), context };
    const work = answer(admitted).catch((error: unknown) => {
      log.error('request_failed', { correlationId: asked.correlationId, error });
      return failure(500, 'INTERNAL_SERVER_ERROR', asked);
    });
    const result = await withDeadline(work, deadlineMs, () => {
      log.error('request_timed_out', { correlationId: asked.correlationId, role: caller.role });
      return failure(504, 'TIMEOUT', asked);
    });
    return finish(result, asked);
  };
  const refused = (code: string) => measure({ metric: 'Refused', Code: code });
  return async (event) => {
    const { requestId } = event.requestContext;
    const correlationId = isCorrelationId(requestId) ? requestId : randomUUID();
    const locale = localeOf(headerOf(event, 'accept-language'));
    return correlated(correlationId, () => answerTo(event, { locale, correlationId, refused }));
  };
}

/** What the AWS integration takes for its event: a request that has passed admission, and who is asking. */
interface Admitted {
  readonly request: AdmittedRequest;
  readonly accept: string | undefined;
  readonly context: RequestContext;
}

/**
 * Apollo Server behind its AWS integration, with a reader and a writer of our own: the body is parsed and measured
 * already, of the headers only `Accept` matters any more, and an error outside the server is thrown on to be masked.
 */
function createAnswer(server: ApolloServer<RequestContext>): (admitted: Admitted) => Promise<APIGatewayProxyResult> {
  const requestHandler = {
    fromEvent: readAdmitted,
    toSuccessResult: proxyResult,
    toErrorResult(error: unknown): never {
      throw error;
    },
  } as unknown as RequestHandler;
  const answer = startServerAndCreateLambdaHandler(sameServer(server), requestHandler, {
    context: async ({ event }) => event.context,
  });
  return async (admitted) => {
    const result = await answer(admitted, noLambdaContext, () => {});
    invariant(result, 'the integration answers every request');
    return result;
  };
}

/**
 * The integration is a CommonJS package and sees the other of Apollo's two declarations of the same classes; hence the
 * casts here and of `sameServer`.
 */
type RequestHandler = handlers.RequestHandler<Admitted, APIGatewayProxyResult>;

const readAdmitted = ({ request, accept }: Admitted) => ({
  method: 'POST',
  headers: new HeaderMap([['content-type', 'application/json'], ...acceptable(accept)]),
  search: '',
  body: request,
});

/** The integration hands the Lambda context to its context function only, and ours does not ask. */
const noLambdaContext = {} as Context;

const sameServer = (server: ApolloServer<RequestContext>) =>
  server as unknown as Parameters<typeof startServerAndCreateLambdaHandler>[0];

/**
 * The form of an answer that is asked for by its name, or else JSON, also for whoever accepts nothing that we have. JSON is what
 * Apollo Server answers where no form is asked for; where one is, it works out twice which, at 15 % of the CPU of reading a balance.
 */
const acceptable = (accept = ''): [string, string][] =>
  accept.includes('application/graphql-response+json') ? [['accept', `${accept}, application/json;q=0.001`]] : [];

function proxyResult({ status, headers, body }: HTTPGraphQLResponse): APIGatewayProxyResult {
  invariant(body.kind === 'complete', 'no part of an answer is deferred');
  return { statusCode: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}

const headerOf = ({ headers }: APIGatewayProxyEvent, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([candidate]) => candidate.toLowerCase() === name)?.[1];

function refusalOf(refusal: Refusal, { locale, correlationId }: Asked): APIGatewayProxyResult {
  const errors = refusalResult(refusal, locale).errors.map(({ message, extensions }) => ({
    message,
    extensions: { ...extensions, correlationId },
  }));
  const headers = Object.fromEntries(responseHeaders(refusal));
  return { statusCode: refusal.status, headers, body: JSON.stringify({ errors }) };
}

function failure(
  statusCode: number,
  code: ErrorCode,
  { locale, correlationId, refused }: Asked,
): APIGatewayProxyResult {
  refused(code);
  const error = { message: errorMessages[code][locale], extensions: { code, correlationId } };
  return { statusCode, body: JSON.stringify({ errors: [error] }) };
}

/** What somebody may see of a person is never kept by anything between here and the caller. */
const finish = (result: APIGatewayProxyResult, { locale, correlationId }: Asked): APIGatewayProxyResult => ({
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

/** What comes too late goes on unobserved: it is one transaction, so that it happens whole or not at all. */
async function withDeadline<T>(work: Promise<T>, ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
