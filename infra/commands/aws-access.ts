import { KMSClient } from '@aws-sdk/client-kms';
import type { Partition } from '../../domain/region-profile.ts';
import { DeploymentRefused } from '../deployment.ts';

/** Where the SDK would go, and in whose name it could. */
export interface AwsAccess {
  /** Of AWS: `cn-north-1`. */
  readonly awsRegion: string;
  readonly partition: Partition;
}

/** Looks for credentials and a region where the SDK and the `cdk` command look. No request is made with them. */
export async function findAwsAccess(): Promise<AwsAccess> {
  const { config } = new KMSClient();
  const awsRegion = await config.region().catch(() => {
    throw new DeploymentRefused('No AWS region: set AWS_REGION, or a region in your AWS profile (AWS_PROFILE).');
  });
  await config.credentials().catch(() => {
    throw new DeploymentRefused(
      'No AWS credentials: sign in (`aws sso login`), or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.\n' +
        'To see the templates without an account: npm run synth.',
    );
  });
  return { awsRegion, partition: partitionOf(awsRegion) };
}

function partitionOf(awsRegion: string): Partition {
  if (awsRegion.startsWith('cn-')) return 'aws-cn';
  if (/^us-(gov|iso)/.test(awsRegion)) throw new DeploymentRefused(`No region profile is meant for ${awsRegion}.`);
  return 'aws';
}
