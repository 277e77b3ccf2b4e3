import { setTimeout as wait } from 'node:timers/promises';
import { given, givenCredentials } from './given.ts';
import { signed } from './s3-signature.ts';

/**
 * For `@aws-sdk/client-sfn` (22 KB of what two functions may have): its names for starting an execution and answering
 * a token, over the service's own protocol, AWS JSON 1.0. A command that is not here has no name here either.
 */
abstract class Command {
  abstract readonly operation: string;
  readonly input: Readonly<Record<string, string>>;

  constructor(input: Readonly<Record<string, string>>) {
    this.input = input;
  }
}

export class StartExecutionCommand extends Command {
  readonly operation = 'StartExecution';
}

export class SendTaskSuccessCommand extends Command {
  readonly operation = 'SendTaskSuccess';
}

export class SFNServiceException extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(name: string, message: string, httpStatusCode: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}

export class ExecutionAlreadyExists extends SFNServiceException {}
export class InvalidToken extends SFNServiceException {}
export class TaskDoesNotExist extends SFNServiceException {}
export class TaskTimedOut extends SFNServiceException {}

const exceptions: Readonly<Record<string, typeof SFNServiceException>> = {
  ExecutionAlreadyExists,
  InvalidToken,
  TaskDoesNotExist,
  TaskTimedOut,
};

/** Waits before the 2nd and 3rd attempt, in ms, as the SDK's three attempts: both commands may be repeated. */
const backoffMs = [100, 400];
const answerWithinMs = 5_000;

export class SFNClient {
  async send(command: Command): Promise<void> {
    for (const delay of backoffMs) {
      const response = await attempt(command).catch(() => undefined);
      if (response && !mayPass(response)) return accepted(response);
      await wait(delay);
    }
    return accepted(await attempt(command));
  }
}

interface Answer {
  readonly status: number;
  readonly name: string;
  readonly message: string;
}

const mayPass = ({ status, name }: Answer): boolean => status >= 500 || status === 429 || name.startsWith('Throttling');

function accepted({ status, name, message }: Answer): void {
  if (status >= 200 && status < 300) return;
  throw new (exceptions[name] ?? SFNServiceException)(name, message, status);
}

async function attempt({ operation, input }: Command): Promise<Answer> {
  const origin = endpoint();
  const body = JSON.stringify(input);
  const unsigned = {
    method: 'POST',
    path: '/',
    headers: {
      host: new URL(origin).host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AWSStepFunctions.${operation}`,
    },
    body: Buffer.from(body),
  };
  const settings = {
    credentials: givenCredentials(),
    region: given('AWS_REGION'),
    service: 'states',
    now: new Date(),
  } as const;
  const { host: _, ...headers } = signed(unsigned, settings);
  const signal = AbortSignal.timeout(answerWithinMs);
  const response = await fetch(`${origin}/`, { method: 'POST', headers, body, signal });
  const { __type = 'UnknownError', message = '' } = read(await response.text());
  return { status: response.status, name: __type.replace(/^.*#/, ''), message };
}

/** A gateway on the way may answer with something else than JSON. */
function read(text: string): { readonly __type?: string; readonly message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function endpoint(): string {
  const named = process.env.AWS_ENDPOINT_URL_SFN || process.env.AWS_ENDPOINT_URL;
  if (named) return named.replace(/\/$/, '');
  const region = given('AWS_REGION');
  return `https://states.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`;
}
