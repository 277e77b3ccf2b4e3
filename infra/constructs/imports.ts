import { Aws, Duration } from 'aws-cdk-lib';
import { Policy, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { invariant } from '../../domain/invariant.ts';
import { type BucketStoreProps, privateBucket } from './buckets.ts';
import { sendingTo } from './failures.ts';
import { allow, through } from './provision.ts';
import type { RegionalFunction } from './regional-function.ts';

export interface ImportsProps extends BucketStoreProps {
  readonly importer: RegionalFunction;
}

/** What wakes the importer; it passes over the reports of errors that it wrote itself. */
const rosterSuffixes = ['.ndjson', '.jsonl', '.csv'] as const;

/** Where a region puts its rosters. Each is loaded when it arrives; what was wrong with its rows lies beside it. */
export class Imports extends Construct {
  readonly bucket: Bucket;
  /** What was not loaded to its end. */
  readonly givenUp: Queue;

  constructor(scope: Construct, id: string, props: ImportsProps) {
    super(scope, id);
    const { importer, settings, key } = props;
    this.bucket = privateBucket(this, 'Rosters', props, {
      lifecycleRules: [{ expiration: settings.rostersKept }],
    });
    this.wake(importer);
    this.givenUp = this.keepFailures(importer);
    // Not through the function's own provisions: the bucket waits for the function, which waits for its first policy.
    new Policy(this, 'ReadAndReport', {
      roles: [importer.role],
      statements: [
        allow(['s3:GetObject'], this.bucket.arnForObjects('*')),
        allow(['s3:PutObject'], this.bucket.arnForObjects('*.errors.csv')),
        allow(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn, through('s3')),
      ],
    });
  }

  /**
   * In the bucket's own properties, without the custom resource of CDK's `addEventNotification`. S3 may wake the
   * function for any bucket of this account, since this bucket cannot be named before it is made; the function can
   * read no other.
   */
  private wake({ lambda }: RegionalFunction): void {
    lambda.addPermission('FromRosters', {
      principal: new ServicePrincipal('s3.amazonaws.com'),
      sourceAccount: Aws.ACCOUNT_ID,
    });
    const permission = lambda.node.findChild('FromRosters');
    const bucket = this.bucket.node.defaultChild;
    invariant(bucket instanceof CfnBucket, 'a bucket is made of a bucket');
    bucket.node.addDependency(permission);
    bucket.notificationConfiguration = {
      lambdaConfigurations: rosterSuffixes.map((suffix) => ({
        event: 's3:ObjectCreated:*',
        function: lambda.functionArn,
        filter: { s3Key: { rules: [{ name: 'suffix', value: suffix }] } },
      })),
    };
  }

  /**
   * The importer fails when its time runs out, and goes on where it stopped when it is invoked again. Lambda does that
   * twice: three runs of 14 minutes at 500 rows/s, the least that is promised, are 1.2 million rows. What is longer, or
   * really fails, ends here, to be sent again. The event names a bucket and a key, no person, so the queue's own
   * encryption is enough.
   */
  private keepFailures({ lambda }: RegionalFunction): Queue {
    const failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: sendingTo(failures),
    });
    return failures;
  }
}
