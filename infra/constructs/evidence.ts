import { Duration } from 'aws-cdk-lib';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type BucketStoreProps, privateBucket } from './buckets.ts';

/**
 * Where front-ends put what an applicant shows: commitment letters, household registers, cards. They write with a
 * presigned request only; the application keeps the hash. Current versions stay, because decisions rest on them.
 */
export class Evidence extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: BucketStoreProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Evidence', props, {
      cors: [
        {
          // The signature in the address is the permission, and nothing is read back, so any page may send.
          allowedOrigins: ['*'],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type', 'content-length', 'x-amz-checksum-sha256', 'x-amz-server-side-encryption'],
          exposedHeaders: ['etag', 'x-amz-version-id'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    });
  }
}
