/**
 * What the gateway answers when a request does not reach the API, or the API does not answer. The cloud makes
 * GatewayResponse resources of these, the local gateway sends them itself, so a client meets one form of error only.
 * The gateway cannot read `Accept-Language`, so the messages are in both languages.
 */
export interface GatewayResponse {
  readonly statusCode: number;
  /** `extensions.code` of the error. */
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** By the gateway's own names for the cases (`AWS::ApiGateway::GatewayResponse`, `ResponseType`). */
export const gatewayResponses = {
  UNAUTHORIZED: {
    statusCode: 401,
    code: 'UNAUTHENTICATED',
    message: 'A valid access token is required. 需要有效的访问令牌。',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  ACCESS_DENIED: {
    statusCode: 403,
    code: 'FORBIDDEN',
    message: 'This token may not call the API. 该令牌无权调用此接口。',
  },
  // Whoever comes in has a plan, and its key from the authorizer: only a channel that the profile does not name has none.
  INVALID_API_KEY: {
    statusCode: 403,
    code: 'FORBIDDEN',
    message: 'This client is not a channel of this pooling area. 该应用不是本统筹区登记的渠道。',
  },
  WAF_FILTERED: {
    statusCode: 403,
    code: 'FORBIDDEN',
    message: 'The firewall refused this request. 请求被防火墙拒绝。',
  },
  MISSING_AUTHENTICATION_TOKEN: { statusCode: 404, code: 'NOT_FOUND', message: 'No such address. 地址不存在。' },
  REQUEST_TOO_LARGE: {
    statusCode: 413,
    code: 'BODY_TOO_LARGE',
    message: 'The request is too large. 请求内容过大。',
  },
  THROTTLED: {
    statusCode: 429,
    code: 'TOO_MANY_REQUESTS',
    message: 'Too many requests, try again later. 请求过于频繁，请稍后再试。',
    headers: { 'Retry-After': '1' },
  },
  QUOTA_EXCEEDED: {
    statusCode: 429,
    code: 'QUOTA_EXCEEDED',
    message:
      'The quota of this channel is used up; the next begins at 08:00 in Beijing. 本渠道当日的调用额度已用完，北京时间8:00恢复。',
  },
  INTEGRATION_TIMEOUT: {
    statusCode: 504,
    code: 'TIMEOUT',
    message: 'The answer took too long. A repeat with the same idempotency key is safe. 处理超时，可用同一幂等键重试。',
  },
  DEFAULT_4XX: { statusCode: 400, code: 'BAD_REQUEST', message: 'The request is malformed. 请求格式有误。' },
  DEFAULT_5XX: { statusCode: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong here. 服务内部错误。' },
} as const satisfies Record<string, GatewayResponse>;

export type GatewayResponseType = keyof typeof gatewayResponses;

/** What stands for the request's id in a template of the cloud's gateway. */
export const requestIdTemplate = '$context.requestId';

/**
 * The body in GraphQL's form for errors. `correlationId` is the id to quote in a complaint: the request's id, or
 * `requestIdTemplate` where the gateway fills it in.
 */
export function gatewayResponseBody({ code, message }: GatewayResponse, correlationId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, correlationId } }] });
}
