import { randomUUID } from 'node:crypto';
import { ServiceError, StateFailure } from './errors.ts';

/** The callback tokens of the tasks that wait. A token dies with its task. */
export interface Tokens {
  /** A new one; nobody waits under it yet. */
  issue(): string;
  /** Waits until the token is answered; `onAnswer` is called in the same moment. Given up, it is never settled. */
  wait(token: string, onAnswer: () => void): Promise<unknown>;
  giveUp(token: string): void;
  /** Throws as the service does where nobody waits under that token. */
  succeed(token: string, output: unknown): void;
  fail(token: string, error: string, cause: string): void;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onAnswer: () => void;
}

/** What we issue, in this process or in one before it; nothing is kept of a token but while its task waits. */
const tokenForm = /^local-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function createTokens(): Tokens {
  const waiting = new Map<string, Waiting>();
  const take = (token: string): Waiting => {
    if (!tokenForm.test(token)) throw new ServiceError('InvalidToken', 'Invalid token');
    const task = waiting.get(token);
    if (!task) throw new ServiceError('TaskTimedOut', 'The provided task does not exist anymore');
    waiting.delete(token);
    task.onAnswer();
    return task;
  };
  return {
    issue: () => `local-${randomUUID()}`,
    wait: (token, onAnswer) => new Promise((resolve, reject) => waiting.set(token, { resolve, reject, onAnswer })),
    giveUp: (token) => waiting.delete(token),
    succeed: (token, output) => take(token).resolve(output),
    fail: (token, error, cause) => take(token).reject(new StateFailure(error, cause)),
  };
}
