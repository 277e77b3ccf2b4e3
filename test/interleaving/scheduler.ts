import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Fault, type RequestRecorder, recordRequests } from '../support/request-recorder.ts';

/** One of the two whose requests are put in order. */
export type Actor = 'A' | 'B';

/** A request that is held until it is its turn. */
interface Held {
  readonly actor: Actor;
  readonly command: string;
  /** Resolves once it has been answered. */
  release(fault: Fault): Promise<void>;
  /** Fails without having been sent. */
  drop(): void;
}

/** What went next at one point of a schedule, and among how many. */
export interface Turn {
  readonly actor: Actor;
  readonly command: string;
  readonly choice: number;
  readonly options: number;
}

export interface Played<T> {
  readonly turns: readonly Turn[];
  /** Whether nothing was to go next any more; what the two came to then says nothing. */
  readonly cutOff: boolean;
  /** What each came to; an error where it died. */
  readonly results: Readonly<Record<Actor, T | Error>>;
}

/** Which of the requests that wait goes next; `cutOff` where none is to, and the order ends here. */
export type Choose = (turn: number, waiting: readonly Pick<Held, 'actor' | 'command'>[]) => number;
export const cutOff = -1;
export type FaultAt = (turn: number) => Fault;

export const isRead = ({ command }: Pick<Held, 'command'>): boolean => command !== 'TransactWriteItems';

/**
 * Holds every request that two use cases send through a client, and lets them go one at a time, each answered before
 * the next: what is left of chance is the order alone, and that is chosen. Each try of the SDK is a request of its own.
 */
export function createScheduler(client: DynamoDBDocumentClient) {
  const recorder: RequestRecorder = recordRequests(client);
  const acting = new AsyncLocalStorage<Actor>();
  const held: Held[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const actor = acting.getStore();
      if (!actor) return next(args);
      const command = String(context.commandName).replace(/Command$/, '');
      return hold(held, { actor, command }, (fault) => {
        if (fault !== 'NONE') recorder.inject(command, fault);
        return next(args);
      });
    },
    // Inside the SDK's retries, and outside of what makes a request fail.
    { step: 'finalizeRequest', priority: 'normal', name: 'scheduler' },
  );
  return {
    recorder,
    async play<T>(
      acts: Readonly<Record<Actor, () => Promise<T>>>,
      choose: Choose,
      faultAt: FaultAt,
    ): Promise<Played<T>> {
      const results: Partial<Record<Actor, T | Error>> = {};
      for (const actor of ['A', 'B'] as const) {
        acting
          .run(actor, acts[actor])
          .then(
            (result) => result,
            (error: Error) => error,
          )
          .then((result) => {
            results[actor] = result;
          });
      }
      const turns: Turn[] = [];
      let isCut = false;
      for (;;) {
        await allAreWaiting(held, results);
        held.sort((one, other) => (one.actor < other.actor ? -1 : one.actor > other.actor ? 1 : 0));
        if (held.length === 0) return { turns, cutOff: isCut, results: results as Record<Actor, T | Error> };
        const choice: number = isCut ? cutOff : choose(turns.length, held);
        isCut = choice === cutOff;
        if (isCut) for (const request of held.splice(0)) request.drop();
        if (isCut) continue;
        const [request] = held.splice(choice, 1);
        if (!request) throw new Error('only what waits can go next');
        turns.push({ actor: request.actor, command: request.command, choice, options: held.length + 1 });
        await request.release(faultAt(turns.length - 1));
      }
    },
  };
}

function hold<R>(held: Held[], of: Pick<Held, 'actor' | 'command'>, send: (fault: Fault) => Promise<R>): Promise<R> {
  return new Promise<R>((resolve, reject) => {
    held.push({
      ...of,
      drop: () => reject(new Error('cut off')),
      async release(fault) {
        const answered = send(fault);
        answered.then(resolve, reject);
        await answered.catch(() => undefined);
      },
    });
  });
}

/** Turns of the event loop in which nothing comes any more: what one act asks for at once has all arrived by then. */
const quietTurns = 3;

/** Everybody has come to his end or has a request waiting, and no further one is on its way to us. */
async function allAreWaiting(held: readonly Held[], results: Partial<Record<Actor, unknown>>): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < quietTurns; ) {
    await nextTurn();
    const everybody = (['A', 'B'] as const).every((one) => one in results || held.some(({ actor }) => actor === one));
    const state = 100 * held.length + Object.keys(results).length;
    quiet = everybody && state === before ? quiet + 1 : 0;
    before = state;
  }
}
