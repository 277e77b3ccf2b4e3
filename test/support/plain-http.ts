import { connect, type Socket } from 'node:net';

/** Sends a body and gives the status and the body of the answer. */
export interface PlainHttp {
  post(headers: string, body: string): Promise<{ readonly status: number; readonly body: string }>;
  close(): void;
}

interface Connection {
  readonly socket: Socket;
  /** Whoever waits for the answer; nobody while the connection is at rest. */
  waiting?: { resolve(answer: { status: number; body: string }): void; reject(error: Error): void };
  received: Buffer;
}

/**
 * HTTP/1.1 to one local engine over connections that stay open, one request at a time on each, answers by their
 * content length: all that such an engine needs. It costs a third of `node:http`, and that a fraction of the SDK.
 */
export function createPlainHttp(endpoint: string): PlainHttp {
  const { hostname, port, host } = new URL(endpoint);
  const atRest: Connection[] = [];
  const all = new Set<Connection>();

  function open(): Connection {
    const connection: Connection = { socket: connect(Number(port), hostname), received: Buffer.alloc(0) };
    all.add(connection);
    connection.socket.setNoDelay(true);
    connection.socket.on('data', (data) => {
      connection.received = connection.received.length === 0 ? data : Buffer.concat([connection.received, data]);
      const answer = wholeAnswer(connection.received);
      if (!answer) return;
      const { waiting } = connection;
      connection.received = Buffer.alloc(0);
      delete connection.waiting;
      atRest.push(connection);
      waiting?.resolve(answer);
    });
    const lost = (error?: Error) => {
      all.delete(connection);
      connection.waiting?.reject(error ?? new Error('the engine closed the connection'));
      const place = atRest.indexOf(connection);
      if (place >= 0) atRest.splice(place, 1);
    };
    connection.socket.on('error', lost);
    connection.socket.on('close', () => lost());
    return connection;
  }

  return {
    post: (headers, body) =>
      new Promise((resolve, reject) => {
        const connection = atRest.pop() ?? open();
        connection.waiting = { resolve, reject };
        const length = Buffer.byteLength(body);
        connection.socket.write(
          `POST / HTTP/1.1\r\nhost: ${host}\r\n${headers}content-length: ${length}\r\n\r\n${body}`,
        );
      }),
    close() {
      for (const { socket } of all) socket.destroy();
    },
  };
}

const endOfHead = '\r\n\r\n';

function wholeAnswer(received: Buffer): { status: number; body: string } | undefined {
  const end = received.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(/content-length: *(\d+)/i.exec(head)?.[1]);
  const begin = end + endOfHead.length;
  if (!(received.length >= begin + length)) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', begin, begin + length) };
}
