import { printer } from '../output.ts';
import { opsFunctions, type RedrivenNames, type StackNames } from '../target.ts';
import type { Verb } from '../verbs.ts';

/**
 * All that an operator needs: to find the stack, to call its functions, to see its executions, and to redrive what the
 * stream's consumers gave up. None of it reads the table or opens what is sealed in it: the functions do, each under its
 * own role.
 */
function operatorPolicy({ stackName, stateMachineArn, functions, eventsLog, redriven }: StackNames): object {
  const [, partition, , region, account] = stateMachineArn.split(':');
  const here = (service: string, what: string) => `arn:${partition}:${service}:${region}:${account}:${what}`;
  const execution = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:*`;
  return {
    Version: '2012-10-17',
    Statement: [
      allow('FindTheStack', ['cloudformation:DescribeStacks'], [here('cloudformation', `stack/${stackName}/*`)]),
      allow(
        'CallItsFunctions',
        ['lambda:InvokeFunction'],
        functions.map((name) => here('lambda', `function:${name}`)),
      ),
      allow('SeeItsExecutions', ['states:DescribeExecution', 'states:GetExecutionHistory'], [execution]),
      ...(eventsLog
        ? [allow('SeeItsNotices', ['logs:FilterLogEvents'], [here('logs', `log-group:${eventsLog}:*`)])]
        : []),
      ...(redriven ? redriving(redriven, here, region) : []),
    ],
  };
}

/** Who does not redrive can do without these. The key opens the stream, and only in the hands of DynamoDB. */
const redriving = (
  { queueUrls, streamArn, storageKeyArn }: RedrivenNames,
  here: (service: string, what: string) => string,
  region: string | undefined,
) => [
  allow(
    'TakeWhatWasGivenUp',
    ['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    queueUrls.map((url) => here('sqs', url.slice(url.lastIndexOf('/') + 1))),
  ),
  allow('ReadItsRecords', ['dynamodb:GetShardIterator', 'dynamodb:GetRecords'], [streamArn]),
  {
    ...allow('OpenTheStream', ['kms:Decrypt'], [storageKeyArn]),
    Condition: { StringLike: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com*` } },
  },
];

const allow = (Sid: string, Action: readonly string[], Resource: readonly string[]) => ({
  ...{ Sid, Effect: 'Allow' },
  ...{ Action, Resource },
});

/** Prints the policy of the stack, by the names that it has. */
export const rights: Verb = async ({ target, terminal }) => {
  const print = printer(terminal);
  const { stack } = target;
  print(
    stack
      ? JSON.stringify(operatorPolicy(stack), undefined, 2)
      : `Locally nothing but the data directory: ${Object.keys(opsFunctions).length} functions run in this process.`,
  );
  return 'DONE';
};
