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

/** The state machine as AWS Step Functions runs it, or whatever speaks its protocol. */
export function createStepFunctions(client: SFNClient, stateMachineArn: string): Workflow {
  return {
    start: (applicationId) => start(client, stateMachineArn, applicationId),
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

/**
 * The name keeps an application to one execution, also for the 90 days after it ended. While it runs, a second start
 * with the same input is answered like the first.
 */
async function start(client: SFNClient, stateMachineArn: string, applicationId: string): Promise<void> {
  try {
    const input = JSON.stringify({ applicationId });
    await client.send(new StartExecutionCommand({ stateMachineArn, name: applicationId, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
