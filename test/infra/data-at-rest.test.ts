import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { functionNames } from '../../infra/bundles/functions.ts';
import { devAndProd, propertiesOf } from './assemblies.ts';

const { inDev, inProd, both } = devAndProd();
const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const storageKey = { 'Fn::GetAtt': [Match.stringLikeRegexp('^KeysStorage'), 'Arn'] };

describe('the table', () => {
  test.each(both)(
    'in %s is encrypted under our key, can be restored, and has the shape of store/table.ts',
    (_, template) => {
      template.hasResourceProperties('AWS::DynamoDB::Table', {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          Match.objectLike({
            IndexName: 'waiting',
            KeySchema: [
              { AttributeName: 'waitingFor', KeyType: 'HASH' },
              { AttributeName: 'waitingUntil', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          }),
          Match.objectLike({
            IndexName: 'listed',
            KeySchema: [
              { AttributeName: 'listedFor', KeyType: 'HASH' },
              { AttributeName: 'listedAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          }),
        ],
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: storageKey },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        TimeToLiveSpecification: { AttributeName: 'expiresAtSeconds', Enabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      });
    },
  );

  test('in prod stays when the stack goes, and refuses to be deleted', () => {
    inProd.hasResource('AWS::DynamoDB::Table', { ...kept, Properties: { DeletionProtectionEnabled: true } });
    inProd.hasResourceProperties('AWS::DynamoDB::Table', {
      OnDemandThroughput: { MaxReadRequestUnits: 20_000, MaxWriteRequestUnits: 10_000 },
      GlobalSecondaryIndexes: [
        Match.objectLike({ OnDemandThroughput: { MaxReadRequestUnits: 20_000, MaxWriteRequestUnits: 10_000 } }),
        Match.objectLike({ OnDemandThroughput: { MaxReadRequestUnits: 20_000, MaxWriteRequestUnits: 10_000 } }),
      ],
    });
  });

  test.each(both)('in %s says which keys are asked for most, in itself and in each index', (_, template) => {
    const enabled = Match.objectLike({ ContributorInsightsSpecification: { Enabled: true } });
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      ContributorInsightsSpecification: { Enabled: true },
      GlobalSecondaryIndexes: [enabled, enabled],
    });
  });

  test('in dev goes with its stack', () => {
    inDev.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Delete',
      Properties: { DeletionProtectionEnabled: false },
    });
  });

  test('has no name of its own, so that a restored one can stand beside it', () => {
    expect(propertiesOf(inProd, 'AWS::DynamoDB::Table')[0]?.TableName).toBeUndefined();
  });
});

describe('the keys', () => {
  test.each(both)('in %s are two, and turn over every year', (_, template) => {
    template.resourceCountIs('AWS::KMS::Key', 2);
    template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('in prod stay when the stack goes, and so does the root secret', () => {
    inProd.allResources('AWS::KMS::Key', kept);
    inProd.allResources('AWS::SecretsManager::Secret', kept);
  });

  test('the root secret is made by chance, under the key for storage', () => {
    inProd.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
      KmsKeyId: storageKey,
      SecretString: Match.absent(),
    });
  });

  test('CloudWatch Logs may use the key for storage for log groups of this account and region only', () => {
    inProd.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: {
              Service: { 'Fn::Join': ['', ['logs.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }]] },
            },
            Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': Match.anyValue() } },
          }),
        ]),
      },
    });
  });
});

describe('the logs', () => {
  test.each(both)('in %s are encrypted under our key', (_, template) => {
    // One for each function, and of the gateway, its accesses and the workflow.
    template.resourceCountIs('AWS::Logs::LogGroup', functionNames.length + 3);
    template.allResourcesProperties('AWS::Logs::LogGroup', { KmsKeyId: storageKey });
  });

  test.each(both)('in %s are kept for half a year', (_, template) => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 180 });
  });

  test('in prod stay when the stack goes', () => {
    inProd.allResources('AWS::Logs::LogGroup', kept);
  });

  test('the group of the execution log is there before the stage that writes to it', () => {
    const stage = Object.values(inProd.findResources('AWS::ApiGateway::Stage'))[0];
    expect(stage?.DependsOn).toContainEqual(expect.stringMatching(/^ApiExecutionLog/));
    inProd.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: {
        'Fn::Join': ['', ['API-Gateway-Execution-Logs_', { Ref: Match.stringLikeRegexp('^ApiRestApi') }, '/prod']],
      },
    });
  });
});

const bucketOf = (template: Template, name: string) =>
  Object.entries(template.findResources('AWS::S3::Bucket')).find(([id]) => id.startsWith(name))?.[1].Properties;

describe('the buckets', () => {
  test.each(both)('in %s are closed to the public', (_, template) => {
    template.resourceCountIs('AWS::S3::Bucket', 3);
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  test.each(both)('in %s refuse what comes in the clear', (_, template) => {
    template.resourceCountIs('AWS::S3::BucketPolicy', 3);
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  test('what people hand in is encrypted under our key, versioned, and its accesses written down', () => {
    for (const name of ['UploadsEvidence', 'ImportsRosters']) {
      expect(bucketOf(inProd, name)).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        LoggingConfiguration: { DestinationBucketName: { Ref: expect.stringMatching(/^BucketAccess/) } },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: { 'Fn::GetAtt': [expect.stringMatching(/^KeysStorage/), 'Arn'] },
              },
            },
          ],
        },
      });
    }
  });

  test('in prod stay when the stack goes; in dev they are emptied first', () => {
    inProd.allResources('AWS::S3::Bucket', kept);
    inProd.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
    inDev.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' });
    inDev.resourceCountIs('Custom::S3AutoDeleteObjects', 3);
  });

  test('evidence comes and is read by presigned requests of any page; what is uploaded is swept after two days, a statement after three', () => {
    inProd.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedMethods: ['PUT', 'GET'], AllowedOrigins: ['*'] })] },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          {
            Id: 'Incoming',
            Prefix: 'incoming/',
            ExpirationInDays: 2,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            Status: 'Enabled',
          },
          {
            Id: 'Statements',
            Prefix: 'statements/',
            ExpirationInDays: 3,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            Status: 'Enabled',
          },
        ]),
      },
    });
  });

  test.each([
    ['UploadsEvidence', inProd, 90],
    ['ImportsRosters', inProd, 90],
    ['UploadsEvidence', inDev, 1],
    ['ImportsRosters', inDev, 1],
  ])(
    'of %s, what was replaced or deleted goes in the end, and an upload that was broken off in a day',
    (name, template, days) => {
      expect(bucketOf(template, name)?.LifecycleConfiguration.Rules).toContainEqual({
        NoncurrentVersionExpiration: { NoncurrentDays: days },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        Status: 'Enabled',
      });
    },
  );

  test.each(both)(
    'in %s the log of accesses is kept for half a year, encrypted by S3, which takes no key of ours',
    (_, template) => {
      expect(bucketOf(template, 'BucketAccess')).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        LifecycleConfiguration: { Rules: [{ ExpirationInDays: 180, Status: 'Enabled' }] },
      });
    },
  );

  test('what is kept of evidence expires with no rule', () => {
    const rules: { Prefix?: string; ExpirationInDays?: number }[] = bucketOf(inProd, 'UploadsEvidence')
      ?.LifecycleConfiguration.Rules;
    expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays).map(({ Prefix }) => Prefix)).toEqual([
      'incoming/',
      'statements/',
    ]);
  });

  test('a roster wakes the importer and is gone after a week', () => {
    inProd.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        LambdaConfigurations: ['.ndjson', '.jsonl', '.csv'].map((suffix) => ({
          Event: 's3:ObjectCreated:*',
          Filter: { S3Key: { Rules: [{ Name: 'suffix', Value: suffix }] } },
          Function: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FunctionsImportFunction'), 'Arn'] },
        })),
      },
      LifecycleConfiguration: { Rules: Match.arrayWith([{ ExpirationInDays: 7, Status: 'Enabled' }]) },
    });
    inProd.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 's3.amazonaws.com',
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
  });

  test('an import that failed three times is kept for two weeks', () => {
    inProd.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 21_600,
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ImportsFailures'), 'Arn'] } },
      },
    });
  });
});

test.each(both)('every queue in %s is one for what was given up: encrypted, and kept for two weeks', (_, template) => {
  const queues = Object.keys(template.findResources('AWS::SQS::Queue')).map((id) => id.replace(/[0-9A-F]{8}$/, ''));
  expect(queues.toSorted()).toEqual([
    'EventsChangesFailures',
    'EventsEvidenceFailures',
    'ImportsFailures',
    'NoticesFailures',
  ]);
  template.allResourcesProperties('AWS::SQS::Queue', {
    MessageRetentionPeriod: 1_209_600,
    SqsManagedSseEnabled: true,
  });
});

describe('the stack', () => {
  test('says where to go, and what an operator needs', () => {
    expect(Object.keys(inProd.findOutputs('*'))).toEqual([
      'GraphqlUrl',
      'FaceCallbackUrl',
      'RestApiId',
      'TableName',
      'RosterBucket',
      'EvidenceBucket',
      'StateMachineArn',
      'AlarmTopicArn',
      'NoticeBus',
      'RekeyFunction',
      'YearCloseFunction',
      'VerifyFunction',
      'MigrateFunction',
      'PersonDataFunction',
      'RebuildClosingFunction',
      'FollowFunction',
      'EventsFunction',
      'EvidenceFunction',
      'EventsLog',
      'EventsFailures',
      'EvidenceFailures',
      'StreamArn',
      'StorageKeyArn',
    ]);
  });

  test('names its area and stage on all that costs something or holds something', () => {
    for (const type of [
      'DynamoDB::Table',
      'S3::Bucket',
      'KMS::Key',
      'SQS::Queue',
      'Lambda::Function',
      'Logs::LogGroup',
    ]) {
      inProd.allResourcesProperties(`AWS::${type}`, {
        Tags: Match.arrayWith([
          { Key: 'gongji:area', Value: '330100' },
          { Key: 'gongji:stage', Value: 'prod' },
        ]),
      });
    }
  });

  test('has no parameter but the version of its bootstrap', () => {
    expect(Object.keys(inProd.findParameters('*'))).toEqual(['BootstrapVersion']);
  });
});
