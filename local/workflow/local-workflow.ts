import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from './api.ts';
import { bindingReview, type Definition } from './definition.ts';
import { openEndpoint } from './endpoint.ts';
import { createExecutions } from './executions.ts';
import { type ExecutionStatus, openRegister } from './register.ts';
import { realTimers, type Timers } from './timers.ts';
import { createTokens } from './tokens.ts';

export interface LocalWorkflowOptions {
  /** The function of `functions/workflow`, called for every task in this process. */
  readonly handler: (event: unknown) => Promise<unknown>;
  /** The file that is deployed, unless a test has its own. */
  readonly definition?: Definition;
  /** Where it is kept which executions there are; in memory without one. */
  readonly directory?: string;
  readonly timers?: Timers;
  /** Instead of the intervals of the definition; for tests. */
  readonly retryIntervalMs?: number;
  /** Of how many that have ended the history is kept, for whoever looks at what has just happened; 100 unless told. */
  readonly endedKept?: number;
}

export interface LocalWorkflow {
  /** For `AWS_ENDPOINT_URL_SFN`. */
  readonly endpoint: string;
  readonly stateMachineArn: string;
  /** Starts the executions again that were open when the last process left the directory: tasks may run twice. */
  resume(): void;
  /** Resolves when every execution waits for a token or has ended. */
  idle(): Promise<void>;
  /** How often the function was called to its end so far. */
  tasksDone(): number;
  /** States entered by an execution since this process has it, in order; forgotten once many others have ended. */
  statesOf(executionName: string): readonly string[];
  /** What the execution gave that state when it last entered it. */
  inputOf(executionName: string, stateName: string): unknown;
  statusOf(executionName: string): ExecutionStatus;
  /** How many those are: what the service counts. */
  transitionsOf(executionName: string): number;
  /** Leaves open executions to the next process. */
  stop(): Promise<void>;
}

const stateMachineArn = 'arn:aws:states:local:000000000000:stateMachine:binding-review';

/** How long tasks under way may take when it stops. */
const graceMs = 3000;

/** Step Functions on loopback: its protocol in front, the very state machine of the deployment inside. */
export async function startLocalWorkflow(options: LocalWorkflowOptions): Promise<LocalWorkflow> {
  const {
    handler,
    definition = bindingReview(),
    directory,
    timers = realTimers,
    retryIntervalMs,
    endedKept = 100,
  } = options;
  const underWay = new Set<Promise<unknown>>();
  let tasksDone = 0;
  /** As Lambda does: JSON in, JSON out. */
  const invoke = async (payload: unknown): Promise<unknown> => {
    const called = handler(JSON.parse(JSON.stringify(payload)));
    underWay.add(called);
    try {
      return JSON.parse(JSON.stringify((await called) ?? null));
    } finally {
      underWay.delete(called);
      tasksDone += 1;
    }
  };
  const register = openRegister(directory && join(directory, 'executions.db'));
  const tokens = createTokens();
  const executions = createExecutions({ definition, invoke, tokens, timers, retryIntervalMs }, register, endedKept);
  const endpoint = await openEndpoint(createApi(stateMachineArn, executions, tokens));
  const statesOf = (name: string) =>
    executions.events(name).flatMap(({ type, state }) => (type === 'StateEntered' && state ? [state.name] : []));
  return {
    endpoint: endpoint.url,
    stateMachineArn,
    resume: executions.resume,
    idle: executions.idle,
    tasksDone: () => tasksDone,
    statesOf,
    inputOf: (name, stateName) =>
      executions.events(name).findLast(({ type, state }) => type === 'StateEntered' && state?.name === stateName)?.state
        ?.input,
    statusOf: (name) => executions.find(name).status,
    transitionsOf: (name) => statesOf(name).length,
    async stop() {
      await executions.stop();
      await Promise.race([Promise.allSettled(underWay), sleep(graceMs, undefined, { ref: false })]);
      await endpoint.close();
      register.close();
    },
  };
}
