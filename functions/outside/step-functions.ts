import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../use-cases/ports.ts';

/**
 * The state machine as AWS Step Functions runs it, or whatever speaks its protocol. `correlationId`: of what an execution that
 * is started belongs to.
 */
export function createStepFunctions(
  client: SFNClient,
  stateMachineArn: string,
  correlationId: () => string | undefined = () => undefined,
): Workflow {
  return {
    start: (applicationId) => start(client, stateMachineArn, { applicationId, correlationId: correlationId() }),
    ...createTokenAnswers(client),
  };
}

/** For the tasks of the state machine itself: they answer their own tokens and start nothing. */
export const createTokenAnswers = (client: SFNClient): Pick<Workflow, 'answer'> => ({
  async answer(taskToken, step) {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(step) }));
      return 'ANSWERED';
    } catch (error) {
      if (goneErrors.some((gone) => error instanceof gone)) return 'GONE';
      throw error;
    }
  },
});

/** A token that ended is said to be any of these, by how long ago that was and by who wrote the token. */
const goneErrors = [TaskTimedOut, TaskDoesNotExist, InvalidToken];

interface ExecutionInput {
  readonly applicationId: string;
  readonly correlationId: string | undefined;
}

/**
 * The name keeps an application to one execution, also for the 90 days after it ended. While it runs, a second start
 * with the same input is answered like the first. The input says besides what the application belongs to, for the log
 * lines of the tasks; they do without where an operator starts an execution by hand.
 */
async function start(client: SFNClient, stateMachineArn: string, execution: ExecutionInput): Promise<void> {
  try {
    const input = JSON.stringify(execution);
    await client.send(new StartExecutionCommand({ stateMachineArn, name: execution.applicationId, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
