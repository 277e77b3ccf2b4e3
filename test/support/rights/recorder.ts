import { AsyncLocalStorage } from 'node:async_hooks';
import { type Call, callText } from './calls.ts';

/** What was done in this test file, once each: `Sweep dynamodb:Query table/index/waiting/REVIEW#*`. */
const noted = new Set<string>();

/** Who runs, and where it is noted what he does. */
interface Running {
  readonly names: readonly string[];
  readonly noted: Set<string>;
}
const running = new AsyncLocalStorage<Running>();

/** By whom a call is made is who runs at that moment; what a test does by itself is nobody's. */
export function note(calls: () => readonly Call[]): void {
  const now = running.getStore();
  if (!now) return;
  for (const call of calls()) for (const name of now.names) now.noted.add(`${name} ${callText(call)}`);
}

/** The test file is done, and the next one that shares the process begins with nothing. */
export function takeCalls(): readonly string[] {
  const calls = [...noted].toSorted();
  noted.clear();
  return calls;
}

type Anything = (...args: never[]) => unknown;
const isFunction = (value: unknown): value is Anything => typeof value === 'function';

/** When a function of ours calls what another one begins with, as a local runner does, the inner one is who runs. */
export const runningAs = (name: string) => (run: () => unknown) => running.run({ names: [name], noted }, run);

/** What is done meanwhile, in order, by no function of the stack: for the tests of the recorder itself. */
export async function callsDuring(run: () => unknown): Promise<readonly string[]> {
  const own = new Set<string>();
  await running.run({ names: ['it'], noted: own }, run);
  return [...own].map((line) => line.replace(/^it /, ''));
}

/** For what functions hand over to: where a test calls it by itself, it counts for all of these. */
export const unlessRunning = (names: readonly string[]) => (run: () => unknown) =>
  running.getStore() === undefined ? running.run({ names, noted }, run) : run();

/** The same function, run so; and so is whatever it gives that can be called later: an API, the tasks of a workflow. */
export function wrapped(value: unknown, within: (run: () => unknown) => unknown): unknown {
  if (!isFunction(value)) return value;
  return (...args: never[]) => {
    const result = within(() => value(...args));
    if (isFunction(result)) return wrapped(result, within);
    if (typeof result !== 'object' || result === null || Object.getPrototypeOf(result) !== Object.prototype)
      return result;
    if (!Object.values(result).some(isFunction)) return result;
    return Object.fromEntries(Object.entries(result).map(([name, part]) => [name, wrapped(part, within)]));
  };
}
