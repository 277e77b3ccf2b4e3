import type { Rejection } from '../../domain/outcome.ts';
import { rejections } from '../../domain/rejections.ts';

/** The state machine knows errors by their names: what it does about each is in `infra/workflows`. */

/** The moment was unlucky: tried again after a while. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** An execution does not end while its application is open: it finds out what that waits for. */
export class StillOpen extends Error {
  override readonly name = 'StillOpen';
}

/** What trying again would not mend; somebody has to look. */
class TaskRefused extends Error {
  override readonly name = 'TaskRefused';
}

export const failureOf = ({ code }: Rejection): Error =>
  rejections[code].retry ? new Busy(code) : new TaskRefused(code);

/** What the state machine goes on after by itself. */
export const isExpected = (error: unknown): boolean => error instanceof Busy || error instanceof StillOpen;

/** A failure of the network, or of a service that is overloaded or restarting, is `Busy`; any other stays what it is. */
export const named = (error: unknown): unknown =>
  error instanceof Error && isPassing(error) ? new Busy(error.name, { cause: error }) : error;

/** The AWS SDK marks what it would try again; it has done so a few times by now. */
function isPassing(error: Error): boolean {
  const { $retryable, $metadata, code } = error as {
    readonly $retryable?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly code?: unknown;
  };
  const status = $metadata?.httpStatusCode ?? 0;
  return (
    $retryable !== undefined || status === 429 || status >= 500 || passing.has(error.name) || networkCodes.has(code)
  );
}

const passing: ReadonlySet<string> = new Set([
  'InternalServerError',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
]);

const networkCodes: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT']);
