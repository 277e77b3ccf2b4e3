import type { Use } from './evaluate.ts';
import { type Properties, type Stack, textAt } from './stack.ts';
import { arnOf, idIn, textOf } from './template-text.ts';

const account = '<AWS::AccountId>';

/** What the template has one thing do to another: whom the gateway, the clock, a bucket and the state machine call. */
export const wiredUses = (stack: Stack): readonly Use[] => [
  ...stack.functions.map(({ id, role }) => trusted('lambda.amazonaws.com', role, id)),
  ...ofTheGateway(stack),
  ...ofTheClock(stack),
  ...ofBuckets(stack),
  ...ofTheStateMachine(stack),
  ...ofNotices(stack),
  ...ofAlarms(stack),
  ...ofWhoIsNotSafe(stack),
];

const trusted = (service: string, role: string, what: string): Use => ({
  ...{ holder: service, action: 'sts:AssumeRole', resource: role, why: `${what} runs as ${role}` },
  context: { 'aws:SourceAccount': account },
});

const called = (holder: string, lambda: string, why: string, source?: string): Use => ({
  ...{ holder, action: 'lambda:InvokeFunction', resource: lambda, why },
  context: { 'aws:SourceAccount': account, ...(source !== undefined && { 'aws:SourceArn': source }) },
});

/** Of `…:lambda:path/2015-03-31/functions/<X.Arn>/invocations`. */
const lambdaIn = (uri: string): string => /functions\/(<[^>]+>)\/invocations/.exec(uri)?.[1] ?? '';

function ofTheGateway(stack: Stack): readonly Use[] {
  const api = (id: string) => `arn:<AWS::Partition>:execute-api:<AWS::Region>:${account}:${id}`;
  const stages = stack.of('AWS::ApiGateway::Stage');
  const gateway = 'apigateway.amazonaws.com';
  return [
    ...stack.of('AWS::ApiGateway::Method').flatMap(([id, method]) => {
      const lambda = lambdaIn(textAt(method, ['Integration', 'Uri']) ?? '');
      const path = pathOf(stack, textOf(method.ResourceId));
      return stages.map(([stage]) =>
        called(
          gateway,
          lambda,
          `${id} calls it`,
          `${api(textOf(method.RestApiId))}/<${stage}>/${method.HttpMethod}${path}`,
        ),
      );
    }),
    ...stack
      .of('AWS::ApiGateway::Authorizer')
      .map(([id, authorizer]) =>
        called(
          gateway,
          lambdaIn(textOf(authorizer.AuthorizerUri)),
          `${id} calls it`,
          `${api(textOf(authorizer.RestApiId))}/authorizers/<${id}>`,
        ),
      ),
    ...stack
      .of('AWS::ApiGateway::Account')
      .map(([id, { CloudWatchRoleArn }]) => trusted(gateway, textOf(CloudWatchRoleArn), id)),
  ];
}

/** `/callbacks/face` */
function pathOf(stack: Stack, resource: string): string {
  const id = idIn(resource);
  const part = stack.at(id, 'PathPart');
  return part === undefined ? '' : `${pathOf(stack, stack.at(id, 'ParentId') ?? '')}/${part}`;
}

const ofTheClock = (stack: Stack): readonly Use[] =>
  stack.of('AWS::Scheduler::Schedule').flatMap(([id, schedule]) => {
    const [target = '', role = ''] = [textAt(schedule, ['Target', 'Arn']), textAt(schedule, ['Target', 'RoleArn'])];
    return [trusted('scheduler.amazonaws.com', role, id), called(role, target, `${id} calls it`)];
  });

interface Bucket {
  readonly NotificationConfiguration?: { readonly LambdaConfigurations?: readonly Properties[] };
  readonly LoggingConfiguration?: Properties;
}

const ofBuckets = (stack: Stack): readonly Use[] =>
  stack.of('AWS::S3::Bucket').flatMap(([id, bucket]) => {
    const { NotificationConfiguration: told, LoggingConfiguration: log } = bucket as Bucket;
    const lambdas = new Set((told?.LambdaConfigurations ?? []).map((each) => textOf(each.Function)));
    return [
      ...[...lambdas].map((lambda) => called('s3.amazonaws.com', lambda, `${id} tells it of objects`, arnOf(id))),
      ...(log
        ? [
            {
              ...{ holder: 'logging.s3.amazonaws.com', action: 's3:PutObject', why: `accesses to ${id} are logged` },
              resource: `${arnOf(idIn(textOf(log.DestinationBucketName)))}/${textOf(log.LogFilePrefix)}2026-11-20`,
              context: { 'aws:SourceAccount': account, 'aws:SourceArn': arnOf(id), ...safe },
            },
          ]
        : []),
    ];
  });

/** The tasks of the definition that the stack holds, with its words filled in. */
const ofTheStateMachine = (stack: Stack): readonly Use[] =>
  stack
    .of('AWS::StepFunctions::StateMachine')
    .flatMap(([id, { DefinitionString, DefinitionSubstitutions: words, RoleArn }]) => {
      const role = textOf(RoleArn);
      const { States } = JSON.parse(textOf(DefinitionString)) as { States: Readonly<Record<string, Task>> };
      const tasks = Object.entries(States).filter(([, { Type }]) => Type === 'Task');
      return [
        trusted('states.amazonaws.com', role, id),
        ...tasks.map(([name, { Resource, Parameters }]) => {
          const asked = /:states:::lambda:invoke(\.waitForTaskToken)?$/.test(Resource);
          if (!asked)
            throw new Error(
              `The state ${name} asks for ${Resource}: test/infra/rights/wired-uses.ts says no right for it.`,
            );
          const word = Parameters.FunctionName.replace(/^\$\{(\w+)\}$/, '$1');
          return called(role, textOf((words as Properties)[word]), `the state ${name} calls it`);
        }),
      ];
    });

/** The bus and its archive are encrypted, and what the bus cannot deliver goes to its failures. */
const ofNotices = (stack: Stack): readonly Use[] =>
  stack.of('AWS::Events::EventBus').flatMap(([id, bus]) => {
    const holder = 'events.amazonaws.com';
    const key = textOf(bus.KmsKeyIdentifier);
    const busArn = `arn:<AWS::Partition>:events:<AWS::Region>:${account}:event-bus/${textOf(bus.Name)}`;
    const opened = ['Decrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map((action) => ({
      ...{ holder, action: `kms:${action}`, resource: key, why: `${id} is encrypted` },
      context: { 'kms:EncryptionContext:aws:events:event-bus:arn': busArn },
    }));
    return [
      ...opened,
      { holder, action: 'kms:DescribeKey', resource: key, why: `${id} is encrypted` },
      {
        ...{ holder, action: 'sqs:SendMessage', why: `${id} could not deliver it` },
        resource: textAt(bus, ['DeadLetterConfig', 'Arn']) ?? '',
        context: { 'aws:SourceArn': arnOf(id) },
      },
    ];
  });

/** Alarms are told through encrypted topics. */
const ofAlarms = (stack: Stack): readonly Use[] =>
  stack.of('AWS::SNS::Topic').flatMap(([id, topic]) => {
    const told = { holder: 'cloudwatch.amazonaws.com', context: { 'aws:SourceAccount': account } };
    const opened = ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({
      ...{ ...told, action, resource: textOf(topic.KmsMasterKeyId), why: `${id} is encrypted` },
    }));
    return [{ ...told, action: 'sns:Publish', resource: `<${id}>`, why: `alarms are told by ${id}` }, ...opened];
  });

interface Task {
  readonly Type: string;
  readonly Resource: string;
  readonly Parameters: { readonly FunctionName: string };
}

const safe = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };

/** Over a connection that others can read nobody reaches a bucket, its objects, a queue or a topic, whatever he may do. */
const ofWhoIsNotSafe = (stack: Stack): readonly Use[] => {
  const refused = (action: string, resource: string, context: Readonly<Record<string, string>>): Use => ({
    ...{
      holder: '*',
      action,
      resource,
      context,
      refused: true,
      why: `${resource} is out of reach with ${JSON.stringify(context)}`,
    },
  });
  const inClear = { 'aws:SecureTransport': 'false' };
  return [
    ...stack
      .of('AWS::S3::Bucket')
      .flatMap(([id]) =>
        [inClear, { ...safe, 's3:TlsVersion': '1.1' }].flatMap((context) => [
          refused('s3:ListBucket', arnOf(id), context),
          refused('s3:GetObject', `${arnOf(id)}/kept/1`, context),
        ]),
      ),
    ...stack.of('AWS::SQS::Queue').map(([id]) => refused('sqs:ReceiveMessage', arnOf(id), inClear)),
    ...stack.of('AWS::SNS::Topic').map(([id]) => refused('sns:Publish', `<${id}>`, inClear)),
  ];
};
