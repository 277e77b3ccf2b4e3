import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { actionsOf, devAndProd, propertiesOf, statementsOf } from './assemblies.ts';

const { prod, inProd, both } = devAndProd();

const streamArn = { 'Fn::GetAtt': [expect.stringMatching(/^DataTable/), 'StreamArn'] };
const mappings = propertiesOf(inProd, 'AWS::Lambda::EventSourceMapping');
const mappingOf = (name: string, all = mappings) =>
  all.find(({ FunctionName }) => FunctionName.Ref.startsWith(`Functions${name}`));
const patternsOf = (name: string) =>
  mappingOf(name)?.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));
const consumers = [
  ['Events', 'EventsChangesFailures'],
  ['Evidence', 'EventsEvidenceFailures'],
] as const;

describe('the stream of the table', () => {
  test.each(both)('in %s wakes its two consumers from its beginning on, in order', (_, template) => {
    const found = propertiesOf(template, 'AWS::Lambda::EventSourceMapping');
    for (const [name] of consumers) {
      expect(mappingOf(name, found)).toMatchObject({
        EventSourceArn: streamArn,
        StartingPosition: 'TRIM_HORIZON',
        ParallelizationFactor: 1,
        BatchSize: 25,
      });
    }
  });

  test.each(consumers)(
    'has %s try what failed again, alone if need be, and keeps what it gives up in the day',
    (name, queue) => {
      expect(mappingOf(name)).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 82_800,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(`^${queue}`), 'Arn'] } },
        },
      });
    },
  );

  test('wakes the printing for new applications, what was asked for, and evidence that nobody attached', () => {
    expect(patternsOf('Evidence')).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['BindingApplication'] } } } },
      {
        eventName: ['INSERT'],
        dynamodb: { NewImage: { entity: { S: ['AccountStatement', 'ReconciliationRequest'] } } },
      },
      {
        eventName: ['REMOVE'],
        dynamodb: { OldImage: { entity: { S: ['Evidence'] }, applicationId: { S: [{ exists: false }] } } },
      },
    ]);
  });

  test('wakes the events function for these changes alone', () => {
    expect(patternsOf('Events')).toEqual([
      {
        eventName: ['INSERT', 'MODIFY'],
        dynamodb: { NewImage: { entity: { S: ['BindingApplication', 'RelationFinding', 'Claim', 'ReconciledDay'] } } },
      },
      {
        eventName: ['MODIFY'],
        dynamodb: {
          NewImage: { entity: { S: ['Participation'] }, status: { S: ['ENDED'] } },
          OldImage: { status: { S: [{ 'anything-but': ['ENDED'] }] } },
        },
      },
      {
        eventName: ['INSERT'],
        dynamodb: { NewImage: { entity: { S: ['LedgerEntry'] }, counterPersonId: { S: [{ exists: true }] } } },
      },
      {
        eventName: ['INSERT'],
        dynamodb: { NewImage: { entity: { S: ['AccessRecord'] }, kind: { S: ['UNMASKED'] } } },
      },
      { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['FamilyLink'] }, announces: { S: ['ENDED'] } } } },
    ]);
  });

  test('has two readers, which is what DynamoDB bears, of five filters at most, which is what Lambda takes', () => {
    expect(mappings).toHaveLength(2);
    for (const { FilterCriteria } of mappings) expect(FilterCriteria.Filters.length).toBeLessThanOrEqual(5);
  });

  test('is read by one right on the stream itself', () => {
    const reading = statementsOf(prod, 'FunctionsEvents').filter(({ Resource }) =>
      JSON.stringify(Resource).includes('StreamArn'),
    );
    expect(actionsOf(reading)).toEqual(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator']);
    expect(reading).toMatchObject([{ Resource: streamArn }]);
  });

  test.each(consumers)('leaves what %s gave up in a queue, over TLS only', (_, queue) => {
    inProd.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: Match.stringLikeRegexp(`^${queue}`) }],
      PolicyDocument: {
        Statement: [Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
      },
    });
  });
});

describe('what runs on the table alone', () => {
  test.each(['Events', 'Sweep', 'YearClose', 'Verify'])('%s can open and look up nobody', (name) => {
    const statements = statementsOf(prod, `Functions${name}`);
    expect(actionsOf(statements)).not.toContain('secretsmanager:GetSecretValue');
    expect(JSON.stringify(statements)).not.toContain('KeysPersons');
    const [properties] = propertiesOf(inProd, 'AWS::Lambda::Function').filter(({ Role }) =>
      Role['Fn::GetAtt']?.[0].startsWith(`Functions${name}Role`),
    );
    expect(Object.keys(properties?.Environment.Variables)).toEqual(
      expect.not.arrayContaining(['GONGJI_MASTER_KEY_ID', 'GONGJI_SECRETS']),
    );
  });
});

describe('the sweep', () => {
  test('runs every hour, a minute past, so also a minute after midnight in Shanghai', () => {
    inProd.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(1 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FunctionsSweepFunction'), 'Arn'] },
        RoleArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SchedulesRole'), 'Arn'] },
        RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 1_800 },
      },
    });
  });

  test('and the close of the year runs ten minutes later', () => {
    inProd.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(11 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FunctionsYearCloseFunction'), 'Arn'] } },
    });
  });

  test('and whatever runs by the clock is tried again until the next hour, and no longer', () => {
    inProd.resourceCountIs('AWS::Scheduler::Schedule', 3);
    inProd.allResourcesProperties('AWS::Scheduler::Schedule', {
      Target: { RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 1_800 } },
    });
  });

  test('is started by a role that may do nothing else, and that nobody else can take', () => {
    inProd.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^SchedulesRole') }],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'lambda:InvokeFunction',
            Resource: ['^FunctionsSweepFunction', '^FunctionsVerifyFunction', '^FunctionsYearCloseFunction'].map(
              (name) => ({
                'Fn::GetAtt': [Match.stringLikeRegexp(name), 'Arn'],
              }),
            ),
          },
        ],
      },
    });
    inProd.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          },
        ],
      },
    });
  });
});
