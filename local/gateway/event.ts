import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';

export interface EventParts {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly requestId: string;
  readonly stage: string;
  readonly authorizer: Readonly<Record<string, string>>;
}

const accountId = '000000000000';
const apiId = 'local';

/** What the authorizer is asked about: `arn:…/<stage>/<verb>/<path>`. */
export function methodArnOf(stage: string, method: string, path: string): string {
  return `arn:aws:execute-api:local:${accountId}:${apiId}/${stage}/${method}${path}`;
}

/** Every value of each name, the names spelt as the first one was sent. */
function grouped(pairs: Iterable<readonly [string, string]>, fold: (name: string) => string): Record<string, string[]> {
  const groups = new Map<string, [string, string[]]>();
  for (const [name, value] of pairs) {
    const group = groups.get(fold(name)) ?? [name, []];
    group[1].push(value);
    groups.set(fold(name), group);
  }
  return Object.fromEntries(groups.values());
}

function* headerPairs(request: IncomingMessage): Generator<readonly [string, string]> {
  const raw = request.rawHeaders;
  for (let at = 0; at + 1 < raw.length; at += 2) yield [raw[at] ?? '', raw[at + 1] ?? ''];
  yield ['X-Forwarded-For', request.socket.remoteAddress ?? ''];
  yield ['X-Forwarded-Proto', 'http'];
}

/** Of several values the last one counts, as in the cloud. */
const lastOf = (groups: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(groups).map(([name, values]) => [name, values.at(-1) ?? '']));

const orNull = <T extends object>(values: T): T | null => (Object.keys(values).length > 0 ? values : null);

/** The event of a REST API's Lambda proxy integration (payload version 1.0). */
export function proxyEventOf({ request, body, requestId, stage, authorizer }: EventParts): APIGatewayProxyEvent {
  const url = new URL(request.url ?? '/', 'http://local');
  const headers = grouped(headerPairs(request), (name) => name.toLowerCase());
  const query = grouped(url.searchParams, (name) => name);
  const httpMethod = request.method ?? 'GET';
  return {
    resource: url.pathname,
    path: url.pathname,
    httpMethod,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: null,
    stageVariables: null,
    body: body.length > 0 ? body.toString('utf8') : null,
    isBase64Encoded: false,
    requestContext: {
      ...{ accountId, apiId, stage, requestId, httpMethod, authorizer },
      ...{ resourceId: 'local', resourcePath: url.pathname, path: `/${stage}${url.pathname}` },
      protocol: `HTTP/${request.httpVersion}`,
      requestTimeEpoch: Date.now(),
      identity: identityOf(request),
    },
  };
}

function identityOf(request: IncomingMessage): APIGatewayProxyEvent['requestContext']['identity'] {
  return {
    sourceIp: request.socket.remoteAddress ?? '',
    userAgent: request.headers['user-agent'] ?? null,
    ...{ accessKey: null, accountId: null, apiKey: null, apiKeyId: null, caller: null, clientCert: null },
    ...{ cognitoAuthenticationProvider: null, cognitoAuthenticationType: null, cognitoIdentityId: null },
    ...{ cognitoIdentityPoolId: null, principalOrgId: null, user: null, userArn: null },
  };
}

/** The context of a function that has `timeoutMs` from now on. */
export function lambdaContextOf(awsRequestId: string, timeoutMs: number): Context {
  const endsAt = Date.now() + timeoutMs;
  const unused = () => {
    throw new Error('callbacks are not supported: return a promise');
  };
  return {
    awsRequestId,
    functionName: 'graphql',
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:${accountId}:function:graphql`,
    memoryLimitInMB: '1024',
    logGroupName: '/aws/lambda/graphql',
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
    ...{ done: unused, fail: unused, succeed: unused },
  };
}
