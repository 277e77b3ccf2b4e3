import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { logRetention, type StageSettings } from '../stages.ts';

export interface BucketStoreProps {
  readonly key: IKey;
  readonly settings: StageSettings;
  /** Where the accesses are written down. */
  readonly accessLog: Bucket;
  /** The emulator cannot run the custom resource that empties a bucket. */
  readonly emulator: boolean;
}

/** Nobody from outside, nothing in the clear, old versions kept for a while. */
const closed = ({ removal }: StageSettings): BucketProps => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: removal,
});

const emptied = (settings: StageSettings, emulator: boolean): BucketProps => ({
  autoDeleteObjects: settings.removal === RemovalPolicy.DESTROY && !emulator,
});

/** A bucket for what people hand in. */
export function privateBucket(scope: Construct, id: string, props: BucketStoreProps, own: BucketProps): Bucket {
  const { key, settings, accessLog, emulator } = props;
  const { lifecycleRules = [], ...rest } = own;
  return new Bucket(scope, id, {
    ...closed(settings),
    ...emptied(settings, emulator),
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    // One data key for many objects, so that a day of uploads is not a day of calls to KMS.
    bucketKeyEnabled: true,
    versioned: true,
    serverAccessLogsBucket: accessLog,
    serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: settings.oldVersionsKept },
      ...lifecycleRules,
    ],
    ...rest,
  });
}

/** Who opened which object, and when. S3 delivers its own log under no key but its own. */
export const accessLogBucket = (scope: Construct, id: string, settings: StageSettings, emulator: boolean): Bucket =>
  new Bucket(scope, id, {
    ...closed(settings),
    ...emptied(settings, emulator),
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(logRetention) }],
  });
