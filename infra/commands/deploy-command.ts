import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { wrongRegionFiles } from '../../regions/check.ts';
import { type Deployment, DeploymentRefused, readDeployment, regionNames } from '../deployment.ts';
import { type Assembly, synthesise } from '../synthesise.ts';
import { readArguments } from './arguments.ts';
import { type AwsAccess, findAwsAccess } from './aws-access.ts';
import { madeUpInProd } from './made-up.ts';
import { outputs, regionFiles, repository } from './repository.ts';

const usage = `npm run deploy -- --region <name> [--stage dev|test|prod] [--yes]
With the outside services, each time: [--face-provider https://…] [--population-register https://…]
On a table that was restored (docs/SCALE.md): --restored-table <name> --restored-stream <arn>
Regions: ${regionNames.join(', ')}.`;

/** What the command does with the world, so that a test can do it instead. */
export interface DeploySettings {
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

/** Shows what would change, asks, deploys, and says what to try first. Returns the exit status. */
export async function deploy(args: readonly string[], settings: DeploySettings): Promise<number> {
  const { print, ask, access, regions, outputs, now } = settings;
  try {
    const { words, flags } = readArguments(args, ['yes'], usage);
    if (!words.region) throw new DeploymentRefused(usage);
    const { awsRegion, partition } = await access();
    const wrong = wrongRegionFiles(regions);
    if (wrong !== undefined) throw new DeploymentRefused(wrong);
    const deployment = readDeployment({ ...words, partition: words.partition ?? partition }, now);
    if (deployment.partition !== partition) throw new DeploymentRefused(`${awsRegion} is not in ${words.partition}.`);
    const madeUp = madeUpInProd(deployment);
    if (madeUp.length > 0) throw new DeploymentRefused(madeUp.join('\n'));
    const assembly = synthesise(deployment, join(outputs, `${deployment.region.name}-${partition}`));
    await run(settings, ['diff', '--app', assembly.directory]);
    if (!flags.has('yes') && !(await agreed(ask, `Deploy ${assembly.stackName} to ${awsRegion}? [y/N] `))) {
      print('Nothing was changed.');
      return 0;
    }
    const outputsFile = join(assembly.directory, 'outputs.json');
    const always = ['--require-approval', 'never', '--outputs-file', outputsFile];
    await run(settings, ['deploy', '--app', assembly.directory, ...always]);
    for (const line of firstSteps(deployment, assembly, outputsFile)) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(error.message);
    return 1;
  }
}

async function run({ cdk }: DeploySettings, args: readonly string[]): Promise<void> {
  const status = await cdk(args);
  if (status !== 0) throw new DeploymentRefused(`cdk ${args[0]} ended with status ${status}; its own words are above.`);
}

async function agreed(ask: DeploySettings['ask'], question: string): Promise<boolean> {
  if (!ask) throw new DeploymentRefused('There is no terminal to ask on: say --yes to deploy without being asked.');
  return /^y(es)?$/i.test((await ask(question)).trim());
}

function firstSteps({ region, stage }: Deployment, { stackName }: Assembly, outputsFile: string): readonly string[] {
  const outputs: Record<string, Record<string, string>> = JSON.parse(readFileSync(outputsFile, 'utf8'));
  const values = outputs[stackName] ?? {};
  const query = `{ regionProfile(admdvs: "${region.profile.admdvs}") { versionId name { en } } }`;
  return [
    '',
    ...Object.entries(values).map(([name, value]) => `${name.padEnd(16)} ${value}`),
    '',
    stage === 'prod'
      ? 'The first query to try, with the token of a caller; in prod it has to be one of the trusted documents:'
      : `The first query to try, with a token of ${region.profile.issuers.map(({ issuer }) => issuer).join(' or ')}:`,
    `curl -s '${values.GraphqlUrl}' -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ];
}

/** The pinned `cdk`, without its news and without telling anybody that it ran. */
function runCdk(args: readonly string[]): Promise<number> {
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
export const deploySettings = (): DeploySettings => ({
  print: (line) => console.log(line),
  ask: process.stdin.isTTY ? askOnTerminal : undefined,
  cdk: runCdk,
  access: findAwsAccess,
  regions: regionFiles,
  outputs,
  now: new Date(),
});
