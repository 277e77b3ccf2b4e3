import { ServiceError } from './errors.ts';
import type { Executions } from './executions.ts';
import type { Execution } from './register.ts';
import type { RunEvent } from './run.ts';
import type { Tokens } from './tokens.ts';

/** A request and an answer, as JSON has them. */
type Members = Readonly<Record<string, unknown>>;
export type Api = Readonly<Record<string, (request: Members) => Members | Promise<Members>>>;

/** The API of Step Functions, as much of it as is used here, by the names of its operations. */
export function createApi(stateMachineArn: string, executions: Executions, tokens: Tokens): Api {
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const nameOf = (request: Members) => {
    const arn = text(request, 'executionArn');
    if (!arn.startsWith(arnOf(''))) throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`);
    return arn.slice(arnOf('').length);
  };
  return {
    StartExecution(request) {
      if (text(request, 'stateMachineArn') !== stateMachineArn) {
        throw new ServiceError(
          'StateMachineDoesNotExist',
          `State Machine Does Not Exist: '${request.stateMachineArn}'`,
        );
      }
      const input = typeof request.input === 'string' ? request.input : '{}';
      json(input, 'InvalidExecutionInput');
      const { name, startedAt } = executions.start(executionName(request), input);
      return { executionArn: arnOf(name), startDate: seconds(startedAt) };
    },
    SendTaskSuccess(request) {
      tokens.succeed(text(request, 'taskToken'), json(text(request, 'output'), 'InvalidOutput'));
      return {};
    },
    SendTaskFailure(request) {
      const { error = '', cause = '' } = request;
      tokens.fail(text(request, 'taskToken'), String(error), String(cause));
      return {};
    },
    DescribeExecution(request) {
      const execution = executions.find(nameOf(request));
      return { executionArn: arnOf(execution.name), stateMachineArn, ...described(execution) };
    },
    GetExecutionHistory: (request) => ({ events: history(executions.events(nameOf(request))) }),
    async StopExecution(request) {
      const { stoppedAt } = await executions.abort(nameOf(request));
      return { stopDate: seconds(stoppedAt ?? '') };
    },
  };
}

const text = (request: Members, member: string): string => {
  const value = request[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError('ValidationException', `Value at '${member}' failed to satisfy constraint: must not be empty`);
};

function json(value: string, refusal: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new ServiceError(refusal, 'It is no JSON');
  }
}

function executionName(request: Members): string {
  const name = text(request, 'name');
  if (/^[\w-]{1,80}$/.test(name)) return name;
  throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
}

/** The protocol has instants as seconds. */
const seconds = (instant: string) => Date.parse(instant) / 1000;

const described = ({ startedAt, stoppedAt, ...execution }: Execution): Members => ({
  ...execution,
  startDate: seconds(startedAt),
  ...(stoppedAt !== undefined && { stopDate: seconds(stoppedAt) }),
});

/** States entered and left, and the beginning and end of the execution; the service tells more of tasks. */
const history = (events: readonly RunEvent[]): readonly Members[] =>
  events.map(({ type, timestamp, state }, index) => ({
    id: index + 1,
    previousEventId: index,
    timestamp: timestamp / 1000,
    type: state ? type.replace(/^State/, `${state.type}State`) : type,
    ...(state &&
      type === 'StateEntered' && {
        stateEnteredEventDetails: { name: state.name, input: JSON.stringify(state.input) },
      }),
    ...(state &&
      type === 'StateExited' && {
        stateExitedEventDetails: { name: state.name, output: JSON.stringify(state.output) },
      }),
  }));
