import { readFileSync } from 'node:fs';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';

/** As much of the Amazon States Language as is looked at here. */
export interface Definition {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, State>>;
  readonly [member: string]: unknown;
}
export interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Parameters?: unknown;
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly [member: string]: unknown;
}

const file = new URL('../../infra/workflows/binding-review.asl.json', import.meta.url);

/** The very file that is deployed, with what a deployment fills in. */
export const bindingReview = (): Definition => readDefinition(readFileSync(file, 'utf8'));

/** The same of another version of it. */
export function readDefinition(text: string): Definition {
  const words: Readonly<Record<string, string>> = { Partition: 'aws', WorkflowFunctionArn: workflowFunctionArn };
  return JSON.parse(text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole));
}

const workflowFunctionArn = 'arn:aws:lambda:local:000000000000:function:workflow';

/** Node's timers hold 2^31 - 1 ms, and fire at once when asked for more. */
const longestTimerSeconds = 2_147_483;

/**
 * What the runner is given. It times by Node's own timers, which tests cannot move and which do not hold a year, and
 * it tells a task only its parameters. So the time-outs are taken out, because we keep them ourselves, by another
 * clock; and a task is given the input of its state beside its parameters. Nothing else is touched, and a test says so.
 */
export function runnable(original: Definition): StateMachineDefinition {
  // The runner's validator writes into what it is given.
  const { TimeoutSeconds: _, ...definition } = structuredClone(original);
  const languages = [definition, ...Object.values(definition.States)].map(({ QueryLanguage }) => QueryLanguage);
  if (languages.some((language) => language !== undefined)) {
    throw new Error('The local runner knows JSONPath only, and passes silently over a QueryLanguage.');
  }
  const states = Object.entries(definition.States).map(([name, state]) => [name, runnableState(state)]);
  return { ...definition, States: Object.fromEntries(states) };
}

function runnableState(state: State): State {
  if (state.Type !== 'Task') return state;
  const { TimeoutSeconds: _, TimeoutSecondsPath: __, Parameters: parameters, ...rest } = state;
  return { ...rest, TimeoutSeconds: longestTimerSeconds, Parameters: { 'input.$': '$', parameters } };
}

/** What a task is given by {@link runnable}. */
export interface TaskCall {
  readonly input: Readonly<Record<string, unknown>>;
  readonly parameters: { readonly Payload: Readonly<Record<string, unknown>> };
}

/** After how many seconds the state gives up; a path names a member of its input. */
export function timeoutSecondsOf({ TimeoutSeconds, TimeoutSecondsPath }: State, input: TaskCall['input']): number {
  const seconds = TimeoutSecondsPath ? input[TimeoutSecondsPath.replace(/^\$\./, '')] : TimeoutSeconds;
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 1) return seconds;
  throw new Error(`A task's time-out is a whole number of seconds, 1 at least, not ${seconds}.`);
}
