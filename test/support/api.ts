import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { contextOf } from '../../functions/authorizer/context.ts';
import { type ApiSettings, createApi } from '../../functions/graphql/api.ts';
import { limitsFrom } from '../../functions/graphql/limits/settings.ts';
import type { Log, LogFields } from '../../functions/runtime/log.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { World } from './world.ts';

export { channel, citizen, staff } from './callers.ts';

/** The API as the gateway calls it, with the caller as the authorizer hands him over. */
export interface TestApi {
  /** One GraphQL request by this caller; `headers` as a client sends them. */
  ask(caller: Caller, query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The same with any event, for what is not an ordinary request. */
  send(event: APIGatewayProxyEvent): ReturnType<ReturnType<typeof createApi>>;
  readonly log: RecordedLog;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of whatever a test asks for.
  readonly data: any;
  readonly errors: readonly { message: string; path?: readonly unknown[]; extensions: Record<string, unknown> }[];
  readonly text: string;
}

export type RecordedLog = Log & { readonly lines: readonly { level: string; event: string; fields: LogFields }[] };

export function createTestApi(world: World, overrides: Partial<Omit<ApiSettings, 'log'>> = {}): TestApi {
  const log = recordLog();
  const api = createApi({ services: world.services, limits: limitsFrom(), stage: 'dev', log, ...overrides });
  return {
    log,
    send: (event) => api(event, {} as Context),
    async ask(caller, query, variables, headers = {}) {
      const result = await api(eventOf(caller, JSON.stringify({ query, variables }), headers), {} as Context);
      const { data = null, errors = [] } = JSON.parse(result.body);
      return { status: result.statusCode, headers: result.headers ?? {}, data, errors, text: result.body };
    },
  };
}

let requests = 0;

const requestIdOf = (count: number): string => `00000000-0000-4000-9000-${String(count).padStart(12, '0')}`;

/** The event of a POST with this body. */
export function eventOf(caller: Caller | undefined, body: string, headers: Record<string, string> = {}) {
  const event = {
    httpMethod: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    multiValueHeaders: {},
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    body,
    isBase64Encoded: false,
    requestContext: { requestId: requestIdOf(++requests), authorizer: caller && contextOf(caller) },
  };
  return event as unknown as APIGatewayProxyEvent;
}

function recordLog(): RecordedLog {
  const lines: { level: string; event: string; fields: LogFields }[] = [];
  const write =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}
