import { readFileSync } from 'node:fs';
import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import type { Partition } from '../domain/region-profile.ts';

/** As much of a CloudFormation template as is looked at here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

/**
 * The services that were looked up in the service lists of both partitions, and whether each has them. One that is not
 * here was not looked up, so a stack that uses it does not synthesise. X-Ray, which needs no resource, is in both.
 */
const reviewedServices: Readonly<Record<string, Readonly<Record<Partition, boolean>>>> = {
  ApiGateway: { aws: true, 'aws-cn': true },
  CloudWatch: { aws: true, 'aws-cn': true },
  DynamoDB: { aws: true, 'aws-cn': true },
  Events: { aws: true, 'aws-cn': true },
  IAM: { aws: true, 'aws-cn': true },
  KMS: { aws: true, 'aws-cn': true },
  Lambda: { aws: true, 'aws-cn': true },
  Logs: { aws: true, 'aws-cn': true },
  S3: { aws: true, 'aws-cn': true },
  SQS: { aws: true, 'aws-cn': true },
  Scheduler: { aws: true, 'aws-cn': true },
  SecretsManager: { aws: true, 'aws-cn': true },
  StepFunctions: { aws: true, 'aws-cn': true },
  WAFv2: { aws: true, 'aws-cn': true },
  // User pools are not in every region of every partition, which is why tokens come from any OIDC issuer.
  Cognito: { aws: true, 'aws-cn': false },
};

/** What a service has in one partition and lacks in another. */
interface MissingFeature {
  readonly partition: Partition;
  readonly sentence: string;
  readonly usedBy: (resource: Resource) => boolean;
}

const missingFeatures: readonly MissingFeature[] = [
  {
    partition: 'aws-cn',
    sentence: 'API Gateway has no edge-optimised endpoints there; make it REGIONAL',
    usedBy: ({ Type, Properties }) =>
      Type === 'AWS::ApiGateway::RestApi' &&
      !JSON.stringify(Properties?.EndpointConfiguration ?? '').includes('REGIONAL'),
  },
  {
    partition: 'aws-cn',
    sentence: 'AWS WAF has none of the managed rules for bots and fraud there',
    usedBy: ({ Type, Properties }) =>
      Type === 'AWS::WAFv2::WebACL' && /AWSManagedRules(BotControl|ATP|ACFP)RuleSet/.test(JSON.stringify(Properties)),
  },
];

/** How many resources of each service a template has. Custom resources count as the functions that they are. */
export function servicesOf({ Resources }: Template): ReadonlyMap<string, number> {
  const names = Object.values(Resources)
    .map(({ Type }) => serviceOf(Type))
    .sort();
  return new Map([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]));
}

const serviceOf = (type: string): string => (type.startsWith('AWS::') ? (type.split('::')[1] ?? type) : 'Lambda');

/** Why a template cannot be deployed in the partition, by the logical id of the resource. */
export function partitionProblems({ Resources }: Template, partition: Partition): ReadonlyMap<string, string> {
  const problems = Object.entries(Resources).flatMap(([id, resource]) => {
    const sentence = problemOf(resource, partition);
    return sentence === undefined ? [] : [[id, sentence] as const];
  });
  return new Map(problems);
}

function problemOf(resource: Resource, partition: Partition): string | undefined {
  const service = serviceOf(resource.Type);
  const reviewed = reviewedServices[service];
  if (reviewed === undefined) return `nobody has looked up whether ${partition} has ${service} (infra/partitions.ts)`;
  if (!reviewed[partition]) return `${partition} has no ${service}`;
  const missing = missingFeatures.find((each) => each.partition === partition && each.usedBy(resource));
  return missing?.sentence;
}

/** Stops a synthesis whose templates the partition could not take. */
export class PartitionCheck implements IPolicyValidationPlugin {
  readonly name = 'Partition';
  private readonly partition: Partition;

  constructor(partition: Partition) {
    this.partition = partition;
  }

  validate({ stackTemplates }: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = stackTemplates.flatMap(({ templatePath }) => this.violationsIn(templatePath));
    return { success: violations.length === 0, violations };
  }

  private violationsIn(templatePath: string): PolicyViolation[] {
    const template: Template = JSON.parse(readFileSync(templatePath, 'utf8'));
    return [...partitionProblems(template, this.partition)].map(([resourceLogicalId, description]) => ({
      ruleName: 'available',
      description,
      severity: 'error',
      violatingResources: [{ resourceLogicalId, templatePath, locations: [] }],
    }));
  }
}
