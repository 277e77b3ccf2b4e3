import { join, relative } from 'node:path';
import { wrongRegionFiles } from '../../regions/check.ts';
import { type Deployment, DeploymentRefused, findRegion, readDeployment, regionNames } from '../deployment.ts';
import { servicesOf, servicesTable } from '../partitions.ts';
import { type Assembly, synthesise } from '../synthesise.ts';
import { readArguments } from './arguments.ts';
import { madeUpInProd } from './made-up.ts';
import { repository } from './repository.ts';

const usage = `npm run synth -- --region <name> [--stage dev|test|prod] [--partition aws|aws-cn]
npm run synth -- --all [--stage dev|test|prod] [--partition aws|aws-cn]
With the outside services: [--face-provider https://…] [--population-register https://…]
Who is told of alarms, and where the runbook is read: [--alarm-email …] [--runbook https://…]
Regions: ${regionNames.join(', ')}.`;

export interface SynthSettings {
  readonly print: (line: string) => void;
  readonly regions: string;
  readonly outputs: string;
  readonly now: Date;
}

/** Writes the CloudFormation of a regional stack, or of all. Needs no account and no network. Returns the exit status. */
export function synth(args: readonly string[], settings: SynthSettings): number {
  const { print, regions, outputs } = settings;
  try {
    const wrong = wrongRegionFiles(regions);
    if (wrong !== undefined) throw new DeploymentRefused(wrong);
    const deployments = deploymentsOf(args, settings.now);
    const stacks = deployments.map((deployment) => {
      const { region, partition } = deployment;
      const assembly = synthesise(deployment, join(outputs, `${region.name}-${partition}`));
      for (const line of summary(deployment, assembly)) print(line);
      return { name: `${assembly.stackName} in ${partition}`, template: assembly.template };
    });
    if (stacks.length > 1) for (const line of servicesTable(stacks)) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(error.message);
    return 1;
  }
}

function deploymentsOf(args: readonly string[], now: Date): readonly Deployment[] {
  const { words, flags } = readArguments(args, ['all'], usage);
  if (!flags.has('all')) {
    if (!words.region) throw new DeploymentRefused(usage);
    return [readDeployment(words, now)];
  }
  if (words.region) throw new DeploymentRefused('Either one region, or all.');
  return regionNames.flatMap((region) => {
    const asked = words.partition === undefined ? findRegion(region, now).profile.partitions : [words.partition];
    return asked.map((partition) => readDeployment({ ...words, region, partition }, now));
  });
}

function summary(deployment: Deployment, assembly: Assembly): readonly string[] {
  const { region, stage, partition } = deployment;
  const services = [...servicesOf(assembly.template)].map(([name, count]) => `${name} ${count}`);
  const resources = Object.keys(assembly.template.Resources).length;
  return [
    `${region.profile.name.en} ${region.profile.name['zh-CN']} (${region.profile.versionId}), ${stage}, ${partition}`,
    `  ${relative(repository, assembly.templateFile)}`,
    `  ${resources} resources: ${services.join(', ')}`,
    `  cdk-nag looked at ${assembly.checked}: nothing open, ${assembly.acknowledged.length} acknowledged`,
    ...madeUpInProd(deployment).map((sentence) => `  Warning: ${sentence}`),
  ];
}
