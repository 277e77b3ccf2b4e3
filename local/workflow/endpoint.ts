import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from './api.ts';
import { ServiceError } from './errors.ts';

export interface Endpoint {
  /** For `AWS_ENDPOINT_URL_SFN`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Speaks the protocol of Step Functions, AWS JSON 1.0, on a free port of 127.0.0.1. Whoever asks is believed. */
export async function openEndpoint(api: Api): Promise<Endpoint> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(api, request);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The service takes 1 MiB; nobody here sends more than a kilobyte. */
const bodyBytesMax = 1_048_576;

async function answer(api: Api, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  try {
    const operation = /^AWSStepFunctions\.(\w+)$/.exec(`${request.headers['x-amz-target']}`)?.[1] ?? '';
    const perform = Object.hasOwn(api, operation) ? api[operation] : undefined;
    if (!perform) throw new ServiceError('UnknownOperationException', `Not known here: ${operation}`);
    return { status: 200, body: await perform(JSON.parse(await readBody(request))) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const status = error instanceof ServiceError ? 400 : 500;
    return { status, body: { __type: `com.amazonaws.swf.service.v2.model#${error.name}`, message: error.message } };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > bodyBytesMax) throw new ServiceError('ValidationException', 'The body is too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
