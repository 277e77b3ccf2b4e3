import type { Partition } from '../domain/region-profile.ts';

/**
 * Where what is: looked up in the endpoints that the SDKs of AWS are shipped with (botocore 1.44.8, November 2026), and for
 * China in docs.amazonaws.cn. What is not here was not looked up, so a stack that uses it does not synthesise, and to an
 * AWS region that is not here it is not deployed.
 */
export const reviewedRegions: Readonly<Record<Partition, readonly string[]>> = {
  aws: [
    ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1'],
    ...['ap-south-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'],
    ...['ap-southeast-6', 'ap-southeast-7', 'ca-central-1', 'ca-west-1', 'eu-central-1', 'eu-central-2', 'eu-north-1'],
    ...['eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1'],
    ...['me-south-1', 'mx-central-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};

const everywhere: Readonly<Record<Partition, readonly string[]>> = reviewedRegions;

const allBut = (...lacking: readonly string[]): Readonly<Record<Partition, readonly string[]>> => ({
  aws: reviewedRegions.aws.filter((region) => !lacking.includes(region)),
  'aws-cn': reviewedRegions['aws-cn'].filter((region) => !lacking.includes(region)),
});

/** The AWS regions of each partition that have a service. X-Ray, which needs no resource, is in all of them. */
export const reviewedServices: Readonly<Record<string, Readonly<Record<Partition, readonly string[]>>>> = {
  ApiGateway: everywhere,
  CloudWatch: everywhere,
  DynamoDB: everywhere,
  Events: everywhere,
  GuardDuty: everywhere,
  // Without a region of its own, as resources in every one.
  IAM: everywhere,
  KMS: everywhere,
  Lambda: everywhere,
  Logs: everywhere,
  S3: everywhere,
  SNS: everywhere,
  SQS: everywhere,
  Scheduler: everywhere,
  SecretsManager: everywhere,
  StepFunctions: everywhere,
  WAFv2: everywhere,
  // No stack of China could have user pools, which is why tokens come from any OIDC issuer.
  Cognito: allBut('cn-north-1', 'cn-northwest-1'),
  // The other way from a table's stream to a bus; what eight regions lack is not taken.
  Pipes: allBut(
    ...['ap-east-2', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6'],
    ...['ap-southeast-7', 'ca-west-1', 'il-central-1', 'mx-central-1'],
  ),
};
