import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** What the workflow knows of an application. */
export interface FollowedExecution {
  readonly name: string;
  readonly status: string;
  readonly startedAt: string;
  readonly stoppedAt?: string;
  /** The states that it entered, in order, each with the moment. The last is the one in which it is, or ended. */
  readonly states: readonly { readonly name: string; readonly at: string }[];
  /** What made it fail. */
  readonly error?: string;
}

/** An application is started again by hand under these names; more of them nobody makes. */
const againMax = 20;

/** The newest execution of an application; undefined where there is none. */
export async function executionOf(
  { client, stateMachineArn }: { readonly client: SFNClient; readonly stateMachineArn: string },
  applicationId: string,
): Promise<FollowedExecution | undefined> {
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  let newest = await describe(client, arnOf(applicationId));
  for (let again = 1; newest && again <= againMax; again += 1) {
    const later = await describe(client, arnOf(`${applicationId}-again-${again}`));
    if (!later) break;
    newest = later;
  }
  if (!newest) return undefined;
  const { name = '', status = '', startDate, stopDate, error, cause } = newest;
  return {
    name,
    status,
    startedAt: startDate?.toISOString() ?? '',
    ...(stopDate && { stoppedAt: stopDate.toISOString() }),
    states: (await history(client, arnOf(name))).flatMap(({ timestamp, stateEnteredEventDetails: entered }) =>
      entered?.name ? [{ name: entered.name, at: timestamp?.toISOString() ?? '' }] : [],
    ),
    ...(error && { error: cause ? `${error}: ${cause}` : error }),
  };
}

async function describe(client: SFNClient, executionArn: string) {
  try {
    return await client.send(new DescribeExecutionCommand({ executionArn }));
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

/** What goes in and out of a state stays where it is: it holds ids only, but nobody needs it here. */
async function history(client: SFNClient, executionArn: string): Promise<readonly HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false, ...(nextToken && { nextToken }) }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return events;
}
