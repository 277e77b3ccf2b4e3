import type { Stage } from '../stages.ts';

/**
 * Rights that are given and that no call of ours uses: who uses them, and why they have to be there. Reviewed line by
 * line, like `acknowledgements.ts`; a line that the stack does not need any more fails a test.
 */
export interface Unrecorded {
  readonly who: Who;
  readonly actions: readonly string[];
  readonly on: On;
  readonly reason: string;
  /** Where it is not in every stage. */
  readonly stages?: readonly Stage[];
}

/** Functions by what they are wired to; other roles by their place in the stack; services and accounts by their name. */
export type Who =
  | 'EVERY_FUNCTION'
  | 'STREAM_CONSUMERS'
  | 'FUNCTIONS_WITH_FAILURES'
  | 'ACCOUNT'
  | 'LOG_SERVICE'
  | 'BUCKET_EMPTIER'
  | { readonly role: string };

export type On =
  | 'ANYTHING'
  | 'OWN_LOG'
  | 'OWN_STREAM'
  | 'STREAMS_OF_TABLE'
  | 'OWN_FAILURES'
  | 'EVERY_KEY'
  | 'KEY_OF_LOGS'
  | 'EVERY_BUCKET'
  | { readonly managedPolicy: string };

const tracing = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];

export const unrecorded: readonly Unrecorded[] = [
  {
    who: 'EVERY_FUNCTION',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    on: 'OWN_LOG',
    reason: 'Lambda writes down what the function prints, in its name. It makes no group: that is made with the stack.',
  },
  {
    who: 'EVERY_FUNCTION',
    actions: tracing,
    on: 'ANYTHING',
    reason: 'Lambda sends the traces, in the name of the function. They cannot be bound to a resource.',
  },
  {
    who: 'STREAM_CONSUMERS',
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    on: 'OWN_STREAM',
    reason: 'Lambda polls the stream, in the name of the function that it wakes.',
  },
  {
    who: 'STREAM_CONSUMERS',
    actions: ['dynamodb:ListStreams'],
    on: 'STREAMS_OF_TABLE',
    reason: 'Lambda asks which streams the table has before it polls one, and asks that of no single stream.',
  },
  {
    who: 'FUNCTIONS_WITH_FAILURES',
    actions: ['sqs:SendMessage'],
    on: 'OWN_FAILURES',
    reason: 'Lambda puts there what the function could not handle, in its name.',
  },
  {
    who: { role: 'ReviewRole' },
    actions: [
      ...['logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:GetLogDelivery', 'logs:ListLogDeliveries'],
      ...[
        'logs:UpdateLogDelivery',
        'logs:DescribeLogGroups',
        'logs:DescribeResourcePolicies',
        'logs:PutResourcePolicy',
      ],
    ],
    on: 'ANYTHING',
    reason: 'Step Functions delivers its log by actions that cannot be bound to a resource.',
  },
  {
    who: { role: 'ReviewRole' },
    actions: [...tracing, 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
    on: 'ANYTHING',
    reason: 'Step Functions sends the traces, and asks which executions to trace. They cannot be bound to a resource.',
  },
  {
    who: { role: 'ApiRestApiCloudWatchRole' },
    actions: ['managed-policy'],
    on: { managedPolicy: 'AmazonAPIGatewayPushToCloudWatchLogs' },
    reason: 'The gateway tests its logging role for the rights of this very policy before it takes it.',
  },
  {
    who: 'ACCOUNT',
    actions: ['kms:*'],
    on: 'EVERY_KEY',
    reason:
      'By this the policies of roles count for the key at all. A key that does not trust its account can be managed by ' +
      'nobody, and its loss is the loss of everything under it.',
  },
  {
    who: 'LOG_SERVICE',
    actions: [
      ...['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey'],
      'kms:DescribeKey',
    ],
    on: 'KEY_OF_LOGS',
    reason: 'CloudWatch Logs encrypts log groups in its own name, and only groups of this account and region.',
  },
  {
    who: 'BUCKET_EMPTIER',
    actions: ['s3:PutBucketPolicy', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*'],
    on: 'EVERY_BUCKET',
    stages: ['dev', 'test'],
    reason:
      "A stack that goes takes its buckets with it, and CDK's own function empties them first, by these patterns.",
  },
  {
    who: 'BUCKET_EMPTIER',
    actions: ['managed-policy'],
    on: { managedPolicy: 'AWSLambdaBasicExecutionRole' },
    stages: ['dev', 'test'],
    reason: "CDK's own function has a role of CDK's own, which writes its log by this.",
  },
];
