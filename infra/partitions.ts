import { readFileSync } from 'node:fs';
import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
  PolicyViolation,
} from 'aws-cdk-lib';
import { type Partition, partitions } from '../domain/region-profile.ts';
import { reviewedRegions, reviewedServices } from './services.ts';

/** As much of a CloudFormation template as is looked at here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  /** What becomes of it when the stack goes; `Delete` where it says nothing, for what we use. */
  readonly DeletionPolicy?: string;
}

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
    sentence: 'GuardDuty has no malware protection for buckets there; leave malwareScan out',
    usedBy: ({ Type }) => Type === 'AWS::GuardDuty::MalwareProtectionPlan',
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
  if (reviewed === undefined) return `nobody has looked up whether ${partition} has ${service} (infra/services.ts)`;
  if (reviewed[partition].length === 0) return `${partition} has no ${service}`;
  const missing = missingFeatures.find((each) => each.partition === partition && each.usedBy(resource));
  return missing?.sentence;
}

/** Why a template that its partition could take cannot be deployed to this AWS region of it. */
export function awsRegionProblems(template: Template, awsRegion: string, partition: Partition): readonly string[] {
  if (!reviewedRegions[partition].includes(awsRegion)) {
    return [`Nobody has looked up which services ${awsRegion} has (infra/services.ts).`];
  }
  const lacking = [...servicesOf(template).keys()].filter(
    (service) => !reviewedServices[service]?.[partition].includes(awsRegion),
  );
  return lacking.map((service) => `${awsRegion} has no ${service}.`);
}

/** A stack, as the table of services names it. */
export interface NamedTemplate {
  readonly name: string;
  readonly template: Template;
}

/** Which services each stack needs, with how many resources, and how many AWS regions of each partition have them. */
export function servicesTable(stacks: readonly NamedTemplate[]): readonly string[] {
  const needed = stacks.map(({ template }) => servicesOf(template));
  const services = [...new Set(needed.flatMap((each) => [...each.keys()]))].sort();
  const regionsWith = (service: string) =>
    partitions.map(
      (partition) => `${reviewedServices[service]?.[partition].length ?? 0} of ${reviewedRegions[partition].length}`,
    );
  const rows = services.map((service) => [
    ...[service, ...needed.map((each) => String(each.get(service) ?? '-'))],
    ...regionsWith(service),
  ]);
  return [
    'Resources that each stack needs of a service, and how many AWS regions of a partition have it:',
    ...stacks.map(({ name }, index) => `${`(${index + 1})`.padStart(6)} ${name}`),
    ...[['', ...stacks.map((_, index) => `(${index + 1})`), ...partitions], ...rows].map(
      ([service = '', ...cells]) => `  ${service.padEnd(15)}${cells.map((cell) => cell.padStart(9)).join('')}`,
    ),
    ...partitions.flatMap((partition) => lackingIn(partition).map((what) => `  ${partition} lacks: ${what}`)),
  ];
}

/** The reviewed list of what a partition lacks and others have, services first. */
const lackingIn = (partition: Partition): readonly string[] => [
  ...Object.keys(reviewedServices).filter((service) => reviewedServices[service]?.[partition].length === 0),
  ...missingFeatures.filter((each) => each.partition === partition).map(({ sentence }) => sentence),
];

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
