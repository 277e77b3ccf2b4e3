import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Services } from '../../use-cases/ports.ts';
import { withinTime } from '../gateway/within-time.ts';
import { createGraphiql } from '../graphiql/serve.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { frontPage, sendPage } from '../pages.ts';
import { faceCallbackPath, type StandIns } from '../stand-ins/stand-ins.ts';

export interface RouteParts {
  /** `http://127.0.0.1:4000` */
  readonly publicUrl: string;
  readonly interactive: boolean;
  readonly issuer: Pick<Issuer, 'handle'>;
  readonly gateway: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Takes the answers of the provider of face authentication, behind a gateway without an authorizer. */
  readonly faceCallback: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly standIns: Pick<StandIns, 'handle'>;
  readonly reads: Pick<Services['reads'], 'person'>;
}

const healthWithinMs = 2000;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Healthy when the table answers. */
async function health(reads: RouteParts['reads'], response: ServerResponse): Promise<void> {
  const send = (status: number, body: object) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(`${JSON.stringify(body)}\n`);
  try {
    await withinTime(reads.person(nobody), healthWithinMs);
    send(200, { status: 'ok' });
  } catch {
    send(503, { status: 'unavailable', table: 'does not answer' });
  }
}

/** Everything on one port. */
export function createRoutes(parts: RouteParts): RequestListener {
  const { publicUrl, interactive, issuer, gateway, reads, standIns } = parts;
  const graphiql = interactive ? createGraphiql() : undefined;
  const { host, port } = new URL(publicUrl);

  const route = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === '/graphql') return gateway(request, response);
    if (/^\/oauth(\/|$)/.test(path)) return issuer.handle(request, response);
    if (path === '/healthz') return health(reads, response);
    if (path === faceCallbackPath) return parts.faceCallback(request, response);
    if (await standIns.handle(path, request, response)) return;
    if (graphiql && /^\/graphiql(\/|$)/.test(path)) return graphiql(request, response);
    if (path === '/') return sendPage(response, 200, '首页', frontPage({ graphiql: interactive }));
    sendPage(response, 404, '404', '<p>没有这个页面。No such page. <a href="/">首页 Start</a></p>');
  };

  return (request, response) => {
    const asked = request.headers.host;
    const url = URL.parse(request.url ?? '/', publicUrl);
    if (asked === `localhost:${port}` && request.method === 'GET') return redirect(response, publicUrl + request.url);
    // A page elsewhere that points its name at this machine could use the sign-in page in the visitor's browser.
    if (asked !== host || !url)
      return sendPage(response, 421, '421', `<p>请访问 Please use <code>${publicUrl}</code></p>`);
    route(url.pathname, request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else
        sendPage(
          response,
          500,
          '500',
          '<p>出错了，原因见服务器的输出。Something went wrong; the server printed what.</p>',
        );
    });
  };
}

/** The issuer knows one address of this server only, so browsers are led to it. */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location, 'Cache-Control': 'no-store' }).end();
}
