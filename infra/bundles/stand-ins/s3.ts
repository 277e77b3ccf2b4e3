import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { given, givenCredentials } from './given.ts';
import { encodedKey, signed } from './s3-signature.ts';

/**
 * For `@aws-sdk/client-s3` (230 KB, more than half of what a function may have): its names for reading, asking about
 * and writing one object, over S3's own protocol. An option or a command that is not here has no name here either.
 */
interface ObjectName {
  readonly Bucket: string;
  readonly Key: string;
}

interface Plan {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly object: ObjectName;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: Uint8Array;
}

/** What is asked for, and what the answer says. */
abstract class Command<Answer> {
  abstract readonly plan: Plan;
  abstract answer(response: IncomingMessage): Answer;
}

export class HeadObjectCommand extends Command<ReturnType<typeof described>> {
  readonly plan: Plan;

  constructor(input: ObjectName) {
    super();
    this.plan = { method: 'HEAD', object: input };
  }

  answer(response: IncomingMessage) {
    response.resume();
    return described(response);
  }
}

export class GetObjectCommand extends Command<ReturnType<typeof described> & { readonly Body: Body }> {
  readonly plan: Plan;

  constructor(input: ObjectName & { readonly Range?: string; readonly IfMatch?: string }) {
    super();
    this.plan = { method: 'GET', object: input, headers: { range: input.Range, 'if-match': input.IfMatch } };
  }

  answer(response: IncomingMessage) {
    const transformToByteArray = async () => Buffer.concat(await response.toArray());
    return { ...described(response), Body: Object.assign(response, { transformToByteArray }) };
  }
}

export class PutObjectCommand extends Command<{ readonly ETag: string | undefined }> {
  readonly plan: Plan;

  constructor(input: ObjectName & { readonly Body: Uint8Array; readonly ContentType?: string }) {
    super();
    const { Body: body, ContentType } = input;
    this.plan = { method: 'PUT', object: input, headers: { 'content-type': ContentType }, body };
  }

  answer(response: IncomingMessage) {
    response.resume();
    return { ETag: response.headers.etag };
  }
}

type Body = IncomingMessage & { transformToByteArray(): Promise<Uint8Array> };

const described = ({ headers }: IncomingMessage) => ({
  ETag: headers.etag,
  ContentType: headers['content-type'],
  ContentLength: headers['content-length'] === undefined ? undefined : Number(headers['content-length']),
  LastModified: headers['last-modified'] === undefined ? undefined : new Date(headers['last-modified']),
});

export class S3ServiceException extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, httpStatusCode: number) {
    super(`S3 answered ${httpStatusCode} ${name}`);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}

/** Waits before the 2nd and 3rd attempt, in ms, as the SDK's three attempts: every command here may be repeated. */
const backoffMs = [100, 400];
const answerWithinMs = 30_000;

export class S3Client {
  async send<Answer>(command: Command<Answer>): Promise<Answer> {
    for (const delay of backoffMs) {
      const response = await attempt(command.plan).catch(() => undefined);
      if (response && !mayPass(response)) return command.answer(await accepted(response));
      response?.resume();
      await wait(delay);
    }
    return command.answer(await accepted(await attempt(command.plan)));
  }
}

const mayPass = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 500 || statusCode === 429;

/** The response, if it is the one that was asked for; else what S3 says is wrong, by its own name. */
async function accepted(response: IncomingMessage): Promise<IncomingMessage> {
  const { statusCode = 0 } = response;
  if (statusCode >= 200 && statusCode < 300) return response;
  const text = Buffer.concat(await response.toArray()).toString();
  throw new S3ServiceException(/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'UnknownError', statusCode);
}

function attempt({ method, object, headers: some = {}, body = new Uint8Array() }: Plan): Promise<IncomingMessage> {
  const { origin, path } = addressOf(object);
  const { host, protocol, hostname, port } = new URL(origin);
  const headers = Object.fromEntries(Object.entries(some).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const unsigned = { method, path, headers: { host, ...headers }, body };
  const settings = { credentials: givenCredentials(), region: given('AWS_REGION'), now: new Date() };
  const options = {
    ...{ method, path, hostname, port, timeout: answerWithinMs },
    headers: { ...signed(unsigned, settings), 'content-length': body.length },
  };
  return new Promise((resolve, reject) => {
    // The address is written by hand because `fetch` would tidy up a key like `a/../b`.
    const request = (protocol === 'http:' ? requestHttp : requestHttps)(options, resolve);
    request.once('timeout', () => request.destroy(new Error('S3 does not answer')));
    request.once('response', () => request.setTimeout(0));
    request.once('error', reject);
    request.end(body);
  });
}

/** By the bucket's own host; by a path at the endpoint that the SDK's variables name, as emulators want it. */
function addressOf({ Bucket, Key }: ObjectName): { readonly origin: string; readonly path: string } {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  if (endpoint) return { origin: endpoint, path: `/${Bucket}/${encodedKey(Key)}` };
  const region = given('AWS_REGION');
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { origin: `https://${Bucket}.s3.${region}.${suffix}`, path: `/${encodedKey(Key)}` };
}
