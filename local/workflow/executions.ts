import { ServiceError } from './errors.ts';
import type { Execution, Register } from './register.ts';
import { type Ending, type Machine, type Run, type RunEvent, run } from './run.ts';

export interface Executions {
  /** The same name with the same input is the same execution while that runs, and refused otherwise. */
  start(name: string, input: string): Execution;
  find(name: string): Execution;
  /** Of one that runs, or is among the last `endedKept` that ended; of any other, nothing. */
  events(name: string): readonly RunEvent[];
  /** Ends it. */
  abort(name: string): Promise<Execution>;
  /** Starts those again that were running when the process ended. */
  resume(): void;
  /** Resolves when every execution waits for a token or has ended. */
  idle(): Promise<void>;
  /** Leaves every execution where it is, to be resumed. */
  stop(): Promise<void>;
}

export function createExecutions(machine: Machine, register: Register, endedKept: number): Executions {
  const runs = new Map<string, Run>();
  const eventsOfEnded = new Map<string, readonly RunEvent[]>();
  const waitingForRest: (() => void)[] = [];
  let stopping = false;
  const onRest = () => {
    for (const look of waitingForRest.splice(0)) look();
  };
  const begin = (execution: Execution): Execution => {
    const started = run(machine, JSON.parse(execution.input), onRest);
    runs.set(execution.name, started);
    started.ended.then((ending) => {
      if (stopping) return;
      register.put(ended(execution, ending, machine.timers.now()));
      runs.delete(execution.name);
      eventsOfEnded.set(execution.name, started.events);
      const [oldest] = eventsOfEnded.keys();
      if (eventsOfEnded.size > endedKept && oldest !== undefined) eventsOfEnded.delete(oldest);
    });
    return execution;
  };
  const find = (name: string): Execution => {
    const execution = register.find(name);
    if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution does not exist: '${name}'`);
    return execution;
  };
  const restOfAll = async (): Promise<void> => {
    // What was answered just now goes on in a later turn, and so do the runner's events.
    await new Promise((resolve) => setImmediate(resolve));
    while ([...runs.values()].some((each) => !each.isAtRest())) {
      await new Promise<void>((resolve) => waitingForRest.push(resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    start(name, input) {
      const known = register.find(name);
      if (known?.status === 'RUNNING' && known.input === input) return known;
      if (known) throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${name}'`);
      const execution: Execution = { name, input, status: 'RUNNING', startedAt: machine.timers.now().toISOString() };
      register.put(execution);
      return begin(execution);
    },
    find,
    events(name) {
      const known = find(name).name;
      return runs.get(known)?.events ?? eventsOfEnded.get(known) ?? [];
    },
    async abort(name) {
      const started = runs.get(find(name).name);
      started?.abort();
      await started?.ended;
      return find(name);
    },
    resume() {
      for (const execution of register.running()) if (!runs.has(execution.name)) begin(execution);
    },
    idle: restOfAll,
    async stop() {
      stopping = true;
      for (const each of runs.values()) each.abort();
      await Promise.all([...runs.values()].map((each) => each.ended));
    },
  };
}

function ended(execution: Execution, ending: Ending, now: Date): Execution {
  const { status } = ending;
  const stopped = { ...execution, status, stoppedAt: now.toISOString() };
  if (ending.status === 'SUCCEEDED') return { ...stopped, output: JSON.stringify(ending.output) };
  return { ...stopped, error: ending.error, cause: ending.cause };
}
