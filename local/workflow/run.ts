import { StateMachine } from 'aws-local-stepfunctions';
import { type Definition, runnable, type State, type TaskCall, timeoutSecondsOf } from './definition.ts';
import { StateFailure } from './errors.ts';
import type { Timers } from './timers.ts';
import type { Tokens } from './tokens.ts';

/** What runs: a definition, the function that its tasks call, and time. */
export interface Machine {
  readonly definition: Definition;
  /** The Lambda function: every task of ours calls the same. */
  readonly invoke: (payload: unknown) => Promise<unknown>;
  readonly tokens: Tokens;
  readonly timers: Timers;
  /** Instead of what the definition says; for tests. */
  readonly retryIntervalMs?: number | undefined;
}

export interface Run {
  readonly ended: Promise<Ending>;
  /** What happened so far, in order. */
  readonly events: readonly RunEvent[];
  /** Whether it waits for a token or has ended, so that nothing happens before somebody or time does something. */
  isAtRest(): boolean;
  /** Ends it as ABORTED. */
  abort(): void;
}

/** As much of the runner's events as is looked at here. */
export interface RunEvent {
  readonly type: string;
  /** In ms. */
  readonly timestamp: number;
  readonly state?: { readonly name: string; readonly type: string; readonly input: unknown; readonly output?: unknown };
}

export type Ending =
  | { readonly status: 'SUCCEEDED'; readonly output: unknown }
  | { readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly error: string; readonly cause: string };

/** Runs a state machine from its start. `onRest` is called whenever it comes to rest. */
export function run(machine: Machine, input: unknown, onRest: () => void): Run {
  const rest = createRest(onRest);
  const given = new AbortController();
  const { tokens, retryIntervalMs } = machine;
  const states = Object.entries(machine.definition.States);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');
  const context = { Execution: { Input: input as never }, Task: { Token: tokens.issue() } };
  const call = { machine, context, rest, signal: given.signal };
  const execution = new StateMachine(runnable(machine.definition)).run(input as never, {
    context,
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        tasks.map(([name, state]) => [name, (task) => perform(call, state, task as unknown as TaskCall) as never]),
      ),
      ...(retryIntervalMs !== undefined && {
        retryIntervalOverrides: Object.fromEntries(tasks.map(([name]) => [name, retryIntervalMs])),
      }),
    },
  });
  const abort = (reason: 'ABORTED' | 'TIMED_OUT') => {
    rest.leave();
    execution.abort();
    given.abort(reason);
  };
  const seconds = machine.definition.TimeoutSeconds;
  const noLimit = seconds === undefined ? () => {} : machine.timers.after(seconds, () => abort('TIMED_OUT'));
  const events: RunEvent[] = [];
  const ended = Promise.all([endingOf(execution.result, given.signal), collect(execution.eventLogs, events)]).then(
    ([ending]) => {
      noLimit();
      rest.enter();
      return ending;
    },
  );
  return { ended, events, isAtRest: rest.isEntered, abort: () => abort('ABORTED') };
}

interface Rest {
  enter(): void;
  leave(): void;
  isEntered(): boolean;
}

function createRest(onRest: () => void): Rest {
  let entered = false;
  return {
    enter() {
      entered = true;
      onRest();
    },
    leave() {
      entered = false;
    },
    isEntered: () => entered,
  };
}

interface Call {
  readonly machine: Machine;
  readonly context: { readonly Task: { Token: string } };
  readonly rest: Rest;
  readonly signal: AbortSignal;
}

/** A task: the function's result as the service wraps it, or what its token is answered with. */
async function perform(call: Call, state: State, { input, parameters }: TaskCall): Promise<unknown> {
  const { machine, context, rest } = call;
  const seconds = timeoutSecondsOf(state, input);
  if (!state.Resource?.endsWith('.waitForTaskToken')) {
    const result = machine.invoke(parameters.Payload).then((Payload) => ({ StatusCode: 200, Payload }));
    return within(call, seconds, result);
  }
  const token = context.Task.Token;
  // The next task that waits gets a token of its own, and so does this one when it is tried again.
  context.Task.Token = machine.tokens.issue();
  let open = true;
  try {
    const answer = machine.tokens.wait(token, rest.leave);
    // The function may answer its own token before it returns; that it fails fails the task.
    const invoked = machine.invoke(parameters.Payload).then(() => {
      if (open) rest.enter();
      return answer;
    });
    return await within(call, seconds, Promise.race([invoked, answer.finally(() => (open = false))]));
  } finally {
    open = false;
    rest.leave();
    machine.tokens.giveUp(token);
  }
}

/** `States.Timeout` where it takes longer. Aborted, it ends at once. */
async function within<T>({ machine, rest, signal }: Call, seconds: number, work: Promise<T>): Promise<T> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(new StateFailure('Aborted', 'The execution was ended'));
  const forget = machine.timers.after(seconds, () => {
    rest.leave();
    reject(new StateFailure('States.Timeout', `The task took longer than ${seconds} s`));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    forget();
    signal.removeEventListener('abort', onAbort);
  }
}

async function endingOf(result: Promise<unknown>, signal: AbortSignal): Promise<Ending> {
  try {
    const output = await result;
    return { status: 'SUCCEEDED', output };
  } catch (error) {
    if (signal.aborted) return { status: signal.reason, error: '', cause: '' };
    // The runner wraps what ended the execution.
    const { name, message } = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    return { status: 'FAILED', error: name, cause: message };
  }
}

async function collect(from: AsyncIterable<RunEvent>, into: RunEvent[]): Promise<void> {
  for await (const event of from) into.push(event);
}
