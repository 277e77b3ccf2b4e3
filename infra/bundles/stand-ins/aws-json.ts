import { setTimeout as wait } from 'node:timers/promises';
import { given, givenCredentials } from './given.ts';
import { signed } from './s3-signature.ts';

/** A service that speaks AWS JSON: one address, one POST for every operation, binary members as base64. */
export interface JsonService {
  /** In its address and in the signature. */
  readonly name: 'kms' | 'secretsmanager' | 'states' | 'events';
  /** Before the operation's name. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** The SDK's own variable for another address. */
  readonly endpointVariable: string;
}

export class JsonServiceException extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, message: string, httpStatusCode: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}

type Members = Readonly<Record<string, unknown>>;

/** Waits before the 2nd and 3rd attempt, in ms, as the SDK's three attempts: what is asked here may be repeated. */
const backoffMs = [100, 400];
const answerWithinMs = 5_000;

/** Throws what the service says is wrong, by its own name, as one of the classes or as that of all. */
export async function sendJson(
  service: JsonService,
  operation: string,
  input: Members,
  classes: Readonly<Record<string, typeof JsonServiceException>> = {},
): Promise<Members> {
  for (const delay of backoffMs) {
    const answer = await attempt(service, operation, input).catch(() => undefined);
    if (answer && !mayPass(answer)) return accepted(answer, classes);
    await wait(delay);
  }
  return accepted(await attempt(service, operation, input), classes);
}

interface Answer {
  readonly status: number;
  readonly members: Members;
}

const nameOf = ({ __type = 'UnknownError' }: Members): string => String(__type).replace(/^.*#/, '');

const mayPass = ({ status, members }: Answer): boolean =>
  status >= 500 || status === 429 || /^(Throttling|RequestLimitExceeded)/.test(nameOf(members));

function accepted(
  { status, members }: Answer,
  classes: Readonly<Record<string, typeof JsonServiceException>>,
): Members {
  if (status >= 200 && status < 300) return members;
  const name = nameOf(members);
  throw new (classes[name] ?? JsonServiceException)(name, String(members.message ?? members.Message ?? ''), status);
}

async function attempt(service: JsonService, operation: string, input: Members): Promise<Answer> {
  const origin = originOf(service);
  const body = JSON.stringify(input);
  const unsigned = {
    method: 'POST',
    path: '/',
    headers: {
      host: new URL(origin).host,
      'content-type': `application/x-amz-json-${service.version}`,
      'x-amz-target': `${service.target}.${operation}`,
    },
    body: Buffer.from(body),
  };
  const settings = {
    credentials: givenCredentials(),
    region: given('AWS_REGION'),
    service: service.name,
    now: new Date(),
  };
  const { host: _, ...headers } = signed(unsigned, settings);
  const signal = AbortSignal.timeout(answerWithinMs);
  const response = await fetch(`${origin}/`, { method: 'POST', headers, body, signal });
  return { status: response.status, members: read(await response.text()) };
}

/** A gateway on the way may answer with something else than JSON. */
function read(text: string): Members {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function originOf({ name, endpointVariable }: JsonService): string {
  const named = process.env[endpointVariable] || process.env.AWS_ENDPOINT_URL;
  if (named) return named.replace(/\/$/, '');
  const region = given('AWS_REGION');
  return `https://${name}.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
}
