import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { wrongRegionFiles } from '../../regions/check.ts';
import { type Deployment, DeploymentRefused, readDeployment, regionNames } from '../deployment.ts';
import { awsRegionProblems } from '../partitions.ts';
import { type Assembly, synthesise } from '../synthesise.ts';
import { readArguments } from './arguments.ts';
import { type AwsAccess, findAwsAccess } from './aws-access.ts';
import { outputs, regionFiles, repository } from './repository.ts';

/** What a command does with the world, so that a test can do it instead. */
export interface StackSettings {
  readonly print: (line: string) => void;
  /** Undefined where there is nobody to ask. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Runs the `cdk` command; its exit status. */
  readonly cdk: (args: readonly string[]) => Promise<number>;
  readonly access: () => Promise<AwsAccess>;
  readonly regions: string;
  readonly outputs: string;
  readonly now: Date;
}

/** A stack on its way to an account. */
export interface ReadyStack {
  readonly deployment: Deployment;
  readonly assembly: Assembly;
  readonly awsRegion: string;
  /** The command may go on without asking. */
  readonly yes: boolean;
}

/** The words that every command about a stack in an account knows. */
export const usageOf = (
  command: string,
  yes = '',
): string => `npm run ${command} -- --region <name> [--stage dev|test|prod]${yes}
Each time, what was said the last time. The outside services: [--face-provider https://…] [--population-register https://…]
Under a name of its own: [--domain <name> --certificate <arn> [--truststore s3://bucket/key]]
Uploads scanned by GuardDuty, where the partition can: [--malware-scan true]
On a table that was restored (docs/SCALE.md): --restored-table <name> --restored-stream <arn>
Who is told of alarms, and where the runbook is read: [--alarm-email …] [--runbook https://…]
Regions: ${regionNames.join(', ')}.`;

export interface StackCommand {
  readonly usage: string;
  readonly flags: readonly 'yes'[];
  /** Refuses a deployment before anything is synthesised. */
  readonly refuse?: (deployment: Deployment) => readonly string[];
  readonly run: (stack: ReadyStack, settings: StackSettings) => Promise<void>;
}

/** Finds the account, synthesises what is asked for as it would be deployed there, and goes on. Returns the exit status. */
export async function runStackCommand(
  command: StackCommand,
  args: readonly string[],
  settings: StackSettings,
): Promise<number> {
  try {
    await command.run(await makeReady(command, args, settings), settings);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    settings.print(error.message);
    return 1;
  }
}

async function makeReady(
  { usage, flags: known, refuse = () => [] }: StackCommand,
  args: readonly string[],
  { access, regions, outputs, now }: StackSettings,
): Promise<ReadyStack> {
  const { words, flags } = readArguments(args, known, usage);
  if (!words.region) throw new DeploymentRefused(usage);
  const { awsRegion, partition } = await access();
  const wrong = wrongRegionFiles(regions);
  if (wrong !== undefined) throw new DeploymentRefused(wrong);
  const deployment = readDeployment({ ...words, partition: words.partition ?? partition }, now);
  if (deployment.partition !== partition) throw new DeploymentRefused(`${awsRegion} is not in ${words.partition}.`);
  refuseFor(refuse(deployment));
  const assembly = synthesise(deployment, join(outputs, `${deployment.region.name}-${partition}`));
  refuseFor(awsRegionProblems(assembly.template, awsRegion, partition));
  return { deployment, assembly, awsRegion, yes: flags.has('yes') };
}

function refuseFor(problems: readonly string[]): void {
  if (problems.length > 0) throw new DeploymentRefused(problems.join('\n'));
}

export async function runCdk({ cdk }: StackSettings, args: readonly string[]): Promise<void> {
  const status = await cdk(args);
  if (status !== 0) throw new DeploymentRefused(`cdk ${args[0]} ended with status ${status}; its own words are above.`);
}

/** What a person says to the question; without a terminal he has to have said it before, by `--yes`. */
export async function answerTo({ ask }: StackSettings, question: string): Promise<string> {
  if (!ask) throw new DeploymentRefused('There is no terminal to ask on: say --yes to go on without being asked.');
  return (await ask(question)).trim();
}

/** The pinned `cdk`, without its news and without telling anybody that it ran. */
function spawnCdk(args: readonly string[]): Promise<number> {
  const program = join(repository, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: '1' };
  const child = spawn(process.execPath, [program, ...args, '--no-notices'], { cwd: repository, stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The real world. */
export const stackSettings = (): StackSettings => ({
  print: (line) => console.log(line),
  ask: process.stdin.isTTY ? askOnTerminal : undefined,
  cdk: spawnCdk,
  access: findAwsAccess,
  regions: regionFiles,
  outputs,
  now: new Date(),
});
