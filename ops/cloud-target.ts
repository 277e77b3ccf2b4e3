import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readDeployment, stackNameOf } from '../infra/deployment.ts';
import type { Consumer } from './given-up.ts';
import { sqsFailures } from './sqs-failures.ts';
import { FunctionFailed, OpsRefused, opsFunctions, type RedrivenNames, type Target } from './target.ts';
import { toldInLog } from './told-notices.ts';

export interface CloudClients {
  readonly cloudFormation: Pick<CloudFormationClient, 'send'>;
  readonly lambda: Pick<LambdaClient, 'send'>;
  readonly stepFunctions: SFNClient;
  readonly queues: Pick<SQSClient, 'send'>;
  readonly streams: Pick<DynamoDBStreamsClient, 'send'>;
  readonly logs: Pick<CloudWatchLogsClient, 'send'>;
}

/** A call is answered within a minute or so by what `seconds` asks for; a job that was asked for no time takes 15. */
const answeredWithinMs = 16 * 60_000;

/** Where the SDK looks for credentials and region. An invocation is never repeated by itself: each is one attempt. */
const connect = (): CloudClients => ({
  cloudFormation: new CloudFormationClient(),
  lambda: new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: answeredWithinMs } }),
  stepFunctions: new SFNClient(),
  queues: new SQSClient(),
  streams: new DynamoDBStreamsClient(),
  logs: new CloudWatchLogsClient(),
});

export interface StackWords {
  readonly region: string | undefined;
  readonly stage: string | undefined;
}

/** The name under which `npm run deploy` makes the stack of a pooling area; a word that names none is refused. */
export function stackOf(words: StackWords, now: Date): string {
  return stackNameOf(readDeployment(words, now));
}

/** Finds a deployed stack by its outputs. */
export async function cloudTarget(stackName: string, clients: CloudClients = connect()): Promise<Target> {
  const outputs = await outputsOf(stackName, clients);
  const output = (name: string): string => {
    const value = outputs.get(name);
    if (value) return value;
    throw new OpsRefused(
      `The stack ${stackName} has no output ${name}: it was deployed before there was one. Deploy it again.`,
    );
  };
  const eventsLog = outputs.get('EventsLog');
  return {
    name: stackName,
    async invoke(name, event) {
      const { FunctionError: failed, Payload: payload } = await clients.lambda.send(
        new InvokeCommand({ FunctionName: output(opsFunctions[name]), Payload: JSON.stringify(event) }),
      );
      const answer = payload && JSON.parse(Buffer.from(payload).toString());
      if (failed) throw new FunctionFailed(`${answer?.errorType ?? failed}: ${answer?.errorMessage ?? 'no message'}`);
      return answer;
    },
    workflow: { client: clients.stepFunctions, stateMachineArn: output('StateMachineArn') },
    failures: (consumer) => sqsFailures(clients.queues, output(failureQueues[consumer])),
    stream: () => ({ client: clients.streams, arn: output('StreamArn') }),
    ...(eventsLog && { told: toldInLog(clients.logs, eventsLog) }),
    stack: {
      stackName,
      stateMachineArn: output('StateMachineArn'),
      functions: Object.values(opsFunctions).flatMap((name) => outputs.get(name) ?? []),
      ...(eventsLog && { eventsLog }),
      ...redrivenIn(outputs),
    },
    close: () => clients.stepFunctions.destroy(),
  };
}

/** The outputs that name the queues. */
const failureQueues = { events: 'EventsFailures', evidence: 'EvidenceFailures' } as const satisfies Record<
  Consumer,
  string
>;

function redrivenIn(outputs: ReadonlyMap<string, string>): { readonly redriven?: RedrivenNames } {
  const queueUrls = Object.values(failureQueues).flatMap((name) => outputs.get(name) ?? []);
  const [streamArn, storageKeyArn] = [outputs.get('StreamArn'), outputs.get('StorageKeyArn')];
  return streamArn && storageKeyArn ? { redriven: { queueUrls, streamArn, storageKeyArn } } : {};
}

async function outputsOf(stackName: string, { cloudFormation }: CloudClients): Promise<ReadonlyMap<string, string>> {
  const answer = await cloudFormation
    .send(new DescribeStacksCommand({ StackName: stackName }))
    .catch((error: Error) => {
      if (/does not exist/.test(error.message)) {
        throw new OpsRefused(
          `There is no stack ${stackName} in this account and AWS region. Deployed it is by npm run deploy.`,
        );
      }
      throw error;
    });
  const outputs = answer.Stacks?.[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey: key = '', OutputValue: value = '' }) => [key, value]));
}
