import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { statementDays } from '../../domain/ledger/statement.ts';
import { type BucketStoreProps, privateBucket } from './buckets.ts';
import { MalwareScan } from './malware-scan.ts';
import { allow, type Provision, through } from './provision.ts';

/** What was uploaded and waits to be checked; what was checked, and decisions rest on. */
const incoming = 'incoming/*';
/** Of it, what institutions upload to be compared (`use-cases/reconciliation/reconciliation-objects.ts`). */
const incomingDays = 'incoming/reconciliation/*';
const kept = 'kept/*';
const statements = 'statements/*';

export interface EvidenceProps extends BucketStoreProps {
  /** Not every partition can. */
  readonly malwareScan: boolean;
}

/**
 * Where front-ends put what an applicant shows: commitment letters, household registers, cards; and institutions their days. They write with a
 * presigned request only; the application keeps the hash. What is kept stays, because decisions rest on it; what
 * nobody attached is removed when its record expires, and what was uploaded goes by itself, as statements of accounts do.
 */
export class Evidence extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: EvidenceProps) {
    super(scope, id);
    this.key = props.key;
    this.bucket = privateBucket(this, 'Evidence', props, {
      lifecycleRules: [
        {
          id: 'Incoming',
          prefix: 'incoming/',
          // An upload is completed within a day or never. Identity cards that nobody used leave nothing behind.
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          id: 'Statements',
          prefix: 'statements/',
          // As long as they can be fetched.
          expiration: Duration.days(statementDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      cors: [
        {
          // The signature in the address is the permission, so any page may send a file, or show one.
          allowedOrigins: ['*'],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type', 'content-length', 'x-amz-checksum-sha256'],
          exposedHeaders: ['etag', 'x-amz-version-id'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    });
    if (props.malwareScan) new MalwareScan(this, 'Scan', { bucket: this.bucket, key: this.key, prefix: 'incoming/' });
  }

  /** For the API: it signs addresses for uploading and reading, looks at what arrived, keeps it or removes it. */
  forRequests(): Provision {
    return this.provision(
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      [
        allow(
          // The tags say why what is there may not be read.
          ['s3:PutObject', 's3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'],
          this.bucket.arnForObjects(incoming),
        ),
        allow(['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], this.bucket.arnForObjects(kept)),
        allow(['s3:GetObject'], this.bucket.arnForObjects(statements)),
      ],
    );
  }

  /**
   * For who prints letters and statements, compares days, and removes what expired. It reads what institutions upload, and no
   * file of a person.
   */
  forPrinting(): Provision {
    return this.provision(
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      [
        allow(['s3:GetObject', 's3:GetObjectTagging'], this.bucket.arnForObjects(incomingDays)),
        allow(['s3:DeleteObject'], this.bucket.arnForObjects(incoming)),
        allow(['s3:PutObject', 's3:DeleteObject'], this.bucket.arnForObjects(kept)),
        allow(['s3:PutObject'], this.bucket.arnForObjects(statements)),
      ],
    );
  }

  /** For who removes what was handed in by somebody whose keys are destroyed. */
  forRemoving(): Provision {
    return this.provision(
      [],
      [
        allow(['s3:DeleteObject'], this.bucket.arnForObjects(incoming)),
        allow(['s3:DeleteObject'], this.bucket.arnForObjects(kept)),
      ],
    );
  }

  /** S3 uses the key in the caller's name: it makes a data key for what is written, and opens the one of what is read. */
  private provision(keyActions: readonly string[], statements: Provision['statements']): Provision {
    return {
      environment: { GONGJI_EVIDENCE_BUCKET: this.bucket.bucketName },
      statements: [
        ...statements,
        ...(keyActions.length > 0 ? [allow(keyActions, this.key.keyArn, through('s3'))] : []),
      ],
    };
  }
}
