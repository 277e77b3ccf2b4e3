import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RefusedToStart } from './refused-to-start.ts';

/** How long requests under way may take when the server stops. */
const graceMs = 3000;

export interface Listening {
  readonly port: number;
  /** Replaces what answers. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1; 0 is any free port. Until there is something to serve, everybody is asked to wait. */
export async function listen(port: number): Promise<Listening> {
  let current: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '1' }).end('starting\n');
  };
  const server = createServer((request, response) => current(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (listener) => {
      current = listener;
    },
    close: () => closeServer(server),
  };
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new RefusedToStart(
    `Port ${port} is in use. Stop what listens there, or choose another one: PORT=4001 npm start`,
  );
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
