import { isClockSkewError, retryMiddleware, StandardRetryStrategy } from '@smithy/core/retry';
import { HttpRequest, type HttpResponse } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { given, givenCredentials } from './given.ts';
import { signed } from './s3-signature.ts';

/**
 * For `@aws-sdk/client-dynamodb` (with the core under it 150 KB, of which most describes operations, endpoints and
 * settings that nobody asks for). What is hard to get right is the SDK's own still: its connections, and what it tries
 * again, when and how often. Ours is what lies between: one address, one POST, JSON both ways.
 */
type Members = Readonly<Record<string, unknown>>;

interface Answer {
  readonly members: Members;
  /** Where the SDK writes down how often it tried. */
  readonly $metadata: Record<string, unknown>;
}

interface Metadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
  /** Whether our clock was corrected since, so that another try may be let in. */
  clockSkewCorrected?: true;
}

export class DynamoDBServiceException extends Error {
  readonly $metadata: Metadata;
  declare readonly cause?: Error;

  constructor(name: string, { message, Message }: Members, response: HttpResponse) {
    super(String(message ?? Message ?? name));
    this.name = name;
    this.$metadata = metadataOf(response);
    // Where the SDK finds how long the service wants it to wait; not enumerable, so that no log has it.
    Object.defineProperty(this, '$response', { value: response });
  }
}

const metadataOf = ({ statusCode, headers }: HttpResponse) => ({
  httpStatusCode: statusCode,
  requestId: headers['x-amzn-requestid'],
});

export class ConditionalCheckFailedException extends DynamoDBServiceException {}

export class TransactionCanceledException extends DynamoDBServiceException {
  /** One for each item of the transaction, as it came over the wire. */
  readonly CancellationReasons: unknown;

  constructor(name: string, members: Members, response: HttpResponse) {
    super(name, members, response);
    this.CancellationReasons = members.CancellationReasons;
  }
}

const classes: Readonly<Record<string, typeof DynamoDBServiceException>> = {
  ConditionalCheckFailedException,
  TransactionCanceledException,
};

/** As the SDK has them for DynamoDB, in ms. */
const retryBaseDelayMs = 25;
const socketTimeoutMs = 300_000;
/** A clock that is less wrong than this is not why a signature is refused. */
const clockSkewMinMs = 240_000;

type Send = ReturnType<ReturnType<typeof retryMiddleware>>;

export class DynamoDBClient {
  readonly #connections = new NodeHttpHandler({ socketTimeout: socketTimeoutMs });
  readonly #send: Send;
  #clockOffsetMs = 0;

  constructor({ maxAttempts }: { readonly maxAttempts: number }) {
    const strategy = new StandardRetryStrategy({ maxAttempts, baseDelay: retryBaseDelayMs });
    const retrying = retryMiddleware({ maxAttempts: async () => maxAttempts, retryStrategy: async () => strategy });
    this.#send = retrying(async ({ request }) => this.#attempt(request as HttpRequest), {});
  }

  /** The members of the answer. Throws what the service says is wrong, by its own name, where trying again is no use. */
  async ask(operation: string, input: Members): Promise<Members> {
    const { output } = await this.#send({ input, request: requestOf(operation, JSON.stringify(input)) });
    return (output as Answer).members;
  }

  destroy(): void {
    this.#connections.destroy();
  }

  async #attempt(request: HttpRequest): Promise<{ readonly response: HttpResponse; readonly output: Answer }> {
    const sentAt = Date.now();
    const { response } = await this.#connections.handle(signedAt(request, new Date(sentAt + this.#clockOffsetMs)));
    const members = read(Buffer.concat(await response.body.toArray()).toString());
    if (response.statusCode >= 200 && response.statusCode < 300)
      return { response, output: { members, $metadata: metadataOf(response) } };
    const name = String(members.__type ?? 'UnknownError').replace(/^.*#/, '');
    const error = new (classes[name] ?? DynamoDBServiceException)(name, members, response);
    if (isClockSkewError(error) && this.#correctClock(response, sentAt)) error.$metadata.clockSkewCorrected = true;
    throw error;
  }

  /** A machine that slept may wake with the time at which it fell asleep. False where the clock was right. */
  #correctClock({ headers }: HttpResponse, sentAt: number): boolean {
    const offsetMs = Date.parse(headers.date ?? '') - sentAt;
    if (!(Math.abs(offsetMs - this.#clockOffsetMs) > clockSkewMinMs)) return false;
    this.#clockOffsetMs = offsetMs;
    return true;
  }
}

/** A gateway on the way may answer with something else than JSON. */
function read(text: string): Members {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function requestOf(operation: string, text: string): HttpRequest {
  const { protocol, host, hostname, port } = new URL(origin());
  return new HttpRequest({
    method: 'POST',
    path: '/',
    protocol,
    hostname,
    ...(port && { port: Number(port) }),
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    },
    body: Buffer.from(text),
  });
}

/** Anew for each attempt: a signature is good for minutes, and the SDK says in a header which attempt it is. */
function signedAt(request: HttpRequest, now: Date): HttpRequest {
  const settings = { credentials: givenCredentials(), region: given('AWS_REGION'), service: 'dynamodb', now } as const;
  const headers = {
    ...signed({ ...request, body: request.body }, settings),
    'content-length': String(request.body.length),
  };
  return new HttpRequest({ ...request, headers });
}

function origin(): string {
  const named = process.env.AWS_ENDPOINT_URL_DYNAMODB || process.env.AWS_ENDPOINT_URL;
  if (named) return named;
  const region = given('AWS_REGION');
  return `https://dynamodb.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
}
