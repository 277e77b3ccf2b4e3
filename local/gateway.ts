import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { GatewayResponseType } from '../functions/graphql/gateway-responses.ts';
import { createAuthorization, type TokenAuthorizer } from './gateway/authorization.ts';
import { readBody } from './gateway/body.ts';
import { lambdaContextOf, methodArnOf, proxyEventOf } from './gateway/event.ts';
import { isProxyResult, sendGatewayResponse, sendProxyResult } from './gateway/reply.ts';
import type { CountRequest } from './gateway/usage.ts';
import { TookTooLong, withinTime } from './gateway/within-time.ts';

export interface GatewayOptions {
  /** NONE: whoever calls is let through to the function, which has its own way of knowing him. */
  readonly authorizer: TokenAuthorizer | 'NONE';
  readonly api: (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;
  readonly stage?: string;
  /** Counts who was let in, by the key that the authorizer gave; without it nobody is counted. */
  readonly usage?: CountRequest;
  /** How long an authorizer's answer is reused for the same token. 300 by default, as in the cloud. */
  readonly authorizerCacheSeconds?: number;
  /** 10 MB by default, the most that a REST API takes. */
  readonly bodyBytesMax?: number;
  /** 29 s by default, the longest that a REST API waits. */
  readonly timeoutMs?: number;
  readonly log?: (error: unknown) => void;
}

/**
 * Stands in front of the two functions as API Gateway does: a REST API with a TOKEN authorizer and a proxy
 * integration, where POST is the only method. Returns a listener for `http.createServer`; routing by path is the
 * server's business.
 */
export function createGateway(options: GatewayOptions) {
  const { api, stage = 'local', bodyBytesMax = 10 * 1024 * 1024, timeoutMs = 29_000 } = options;
  const log = options.log ?? ((error) => console.error(error));
  const cacheSeconds = options.authorizerCacheSeconds ?? 300;
  const { authorizer, usage } = options;
  const authorize: ReturnType<typeof createAuthorization> =
    authorizer === 'NONE'
      ? async () => ({ allowed: true, context: {} })
      : createAuthorization({ authorizer, cacheSeconds, timeoutMs, log });

  const answer = async (request: IncomingMessage, requestId: string) => {
    if (request.method !== 'POST') return 'MISSING_AUTHENTICATION_TOKEN';
    const body = await readBody(request, bodyBytesMax);
    if (!body) return 'REQUEST_TOO_LARGE';
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const authorization = await authorize(request.headers.authorization, methodArnOf(stage, request.method, path));
    if (!authorization.allowed) return authorization.response;
    const tooMuch = usage?.(authorization.usageKey);
    if (tooMuch) return tooMuch;
    const event = proxyEventOf({ request, body, requestId, stage, authorizer: authorization.context });
    return integrate(event);
  };

  const integrate = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult | GatewayResponseType> => {
    try {
      const result: unknown = await withinTime(api(event, lambdaContextOf(randomUUID(), timeoutMs)), timeoutMs);
      if (isProxyResult(result)) return result;
      log(new TypeError('the function returned something else than a proxy result'));
    } catch (error) {
      if (error instanceof TookTooLong) return 'INTEGRATION_TIMEOUT';
      log(error);
    }
    return 'DEFAULT_5XX';
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-RequestId', requestId);
    try {
      const answered = await answer(request, requestId);
      if (typeof answered === 'string') sendGatewayResponse(response, answered, requestId);
      else sendProxyResult(response, answered);
    } catch (error) {
      // Nobody is left to answer when the client has gone.
      if (response.destroyed) return;
      log(error);
      if (!response.headersSent) sendGatewayResponse(response, 'DEFAULT_5XX', requestId);
    }
  };
}
