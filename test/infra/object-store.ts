import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ObjectStore {
  readonly endpoint: string;
  /** By bucket and key. */
  readonly objects: Map<string, string>;
  /** Every request: `GET rosters/a.csv bytes=2-`. */
  readonly requests: string[];
  /** Answers so many requests with 503 before it does its work. */
  busyFor(requests: number): void;
  stop(): void;
}

/** As much of S3 as one object needs, path-style on loopback: HEAD, GET with a range and a condition, PUT. */
export async function startObjectStore(contents: Readonly<Record<string, string>> = {}): Promise<ObjectStore> {
  const objects = new Map(Object.entries(contents));
  const requests: string[] = [];
  let busy = 0;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const name = decodeURIComponent(request.url ?? '').slice(1);
    requests.push([request.method, name, request.headers.range].filter(Boolean).join(' '));
    if (busy-- > 0) return refuse(response, 503, 'SlowDown');
    if (!/^AWS4-HMAC-SHA256 Credential=.+\/s3\/aws4_request, /.test(request.headers.authorization ?? '')) {
      return refuse(response, 403, 'AccessDenied');
    }
    if (request.method === 'PUT') {
      objects.set(name, body);
      return response.setHeader('etag', etagOf(body)).end();
    }
    answer(request, response, objects.get(name));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    requests,
    busyFor(count) {
      busy = count;
    },
    stop: () => server.close(),
  };
}

const etagOf = (body: string) => `"${Buffer.byteLength(body)}"`;

function answer({ headers, method }: IncomingMessage, response: ServerResponse, content: string | undefined) {
  if (content === undefined) return refuse(response, 404, 'NoSuchKey');
  const etag = etagOf(content);
  if (headers['if-match'] !== undefined && headers['if-match'] !== etag) {
    return refuse(response, 412, 'PreconditionFailed');
  }
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const part = Buffer.from(content).subarray(from);
  response.writeHead(headers.range === undefined ? 200 : 206, {
    etag,
    'content-type': 'text/csv; charset=gb18030',
    'content-length': part.length,
    'last-modified': 'Fri, 20 Nov 2026 02:00:00 GMT',
  });
  return response.end(method === 'HEAD' ? undefined : part);
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}
