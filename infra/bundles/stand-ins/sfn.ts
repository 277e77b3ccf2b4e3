import { type JsonService, JsonServiceException, sendJson } from './aws-json.ts';

/**
 * For `@aws-sdk/client-sfn` (22 KB of what two functions may have): its names for starting an execution and answering
 * a token. A command that is not here has no name here either.
 */
const stepFunctions: JsonService = {
  name: 'states',
  target: 'AWSStepFunctions',
  version: '1.0',
  endpointVariable: 'AWS_ENDPOINT_URL_SFN',
};

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

export class ExecutionAlreadyExists extends JsonServiceException {}
export class InvalidToken extends JsonServiceException {}
export class TaskDoesNotExist extends JsonServiceException {}
export class TaskTimedOut extends JsonServiceException {}

const classes = { ExecutionAlreadyExists, InvalidToken, TaskDoesNotExist, TaskTimedOut };

export class SFNClient {
  async send({ operation, input }: Command): Promise<void> {
    await sendJson(stepFunctions, operation, input, classes);
  }
}
