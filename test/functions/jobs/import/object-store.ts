import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface StoredObject {
  readonly body: Buffer;
  readonly type: string;
  readonly modified: Date;
}

export interface ObjectStore {
  readonly endpoint: string;
  /** `METHOD /bucket/key range`, in the order of asking. */
  readonly requests: string[];
  put(path: string, body: string | Uint8Array, type?: string): void;
  text(path: string): string | undefined;
  close(): Promise<void>;
}

/** As much of S3 as the importer uses: HEAD, GET with Range and If-Match, PUT. Paths are `/bucket/key`, decoded. */
export async function startObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, StoredObject>();
  const requests: string[] = [];
  // Two puts within a second are told apart by their times, as nothing else tells equal contents apart.
  let puts = 0;
  const put = (path: string, body: string | Uint8Array, type = 'application/octet-stream') => {
    puts += 1;
    objects.set(path, { body: Buffer.from(body), type, modified: new Date(1_700_000_000_000 + puts * 1_000) });
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push([request.method, path, request.headers.range].filter(Boolean).join(' '));
    if (request.method === 'PUT') {
      put(path, await bodyOf(request), request.headers['content-type']);
      return response.writeHead(200).end();
    }
    answer(request, response, objects.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    put,
    text: (path) => objects.get(path)?.body.toString(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(request: IncomingMessage, response: ServerResponse, object: StoredObject | undefined) {
  if (!object) return refuse(response, 404, 'NoSuchKey');
  const tag = `"${createHash('md5').update(object.body).digest('hex')}"`;
  const wanted = request.headers['if-match'];
  if (wanted && wanted !== tag) return refuse(response, 412, 'PreconditionFailed');
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (start >= object.body.length && request.headers.range) return refuse(response, 416, 'InvalidRange');
  const body = object.body.subarray(start);
  response.writeHead(request.headers.range ? 206 : 200, {
    etag: tag,
    'content-length': body.length,
    'content-type': object.type,
    'last-modified': object.modified.toUTCString(),
    ...(request.headers.range && {
      'content-range': `bytes ${start}-${object.body.length - 1}/${object.body.length}`,
    }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse, status: number, code: string) {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
