import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { invariant } from '../../domain/invariant.ts';

/** A region of China, so that what differs by partition is what a pooling area of China gets. */
const awsRegion = 'cn-northwest-1';

/**
 * Lets the SDK in this process, and every command that it starts, find the emulator and nothing else: whatever names a
 * real account is taken out.
 */
export function pointToEmulator(endpoint: string): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: awsRegion,
    AWS_ACCESS_KEY_ID: 'emulated',
    AWS_SECRET_ACCESS_KEY: 'emulated',
    CDK_DISABLE_CLI_TELEMETRY: '1',
  });
}

const cdkProgram = join(import.meta.dirname, '..', '..', 'node_modules', 'aws-cdk', 'bin', 'cdk');
const cdkWithinMs = 180_000;

/** Runs the pinned `cdk` in a folder of its own; what it said, where it fails. */
function cdk(folder: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, timeout: cdkWithinMs, killSignal: 'SIGKILL', signal, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cdkProgram, ...args, '--no-notices'],
      { ...options, killSignal: 'SIGKILL' },
      (error, _out, said) => {
        if (error) reject(new Error(`cdk ${args[0]}: ${error.message.split('\n')[0]}\n${said.slice(-4_000)}`));
        else resolve();
      },
    );
  });
}

/** From an empty folder: beside a `cdk.json` it would synthesise first. */
export const bootstrap = (folder: string, signal: AbortSignal): Promise<void> =>
  cdk(folder, ['bootstrap', `aws://000000000000/${awsRegion}`], signal);

export type Outputs = Readonly<
  Record<
    'RestApiId' | 'StateMachineArn' | 'RosterBucket' | 'TableName' | 'StreamArn' | 'EventsFailures' | 'NoticeBus',
    string
  >
>;

/** Deploys an assembly as it was synthesised, and gives the outputs of its stack. */
export async function deploy(
  folder: string,
  { directory, stackName }: { readonly directory: string; readonly stackName: string },
  signal: AbortSignal,
): Promise<Outputs> {
  const outputsFile = join(directory, 'outputs.json');
  const always = ['--require-approval', 'never', '--outputs-file', outputsFile];
  await cdk(folder, ['deploy', '--app', directory, ...always], signal);
  const outputs: Record<string, Outputs> = JSON.parse(readFileSync(outputsFile, 'utf8'));
  const own = outputs[stackName];
  invariant(own, 'a deployed stack has outputs');
  return own;
}

export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
}

/** What the emulator says that it has made. */
export async function resourcesOf(stackName: string): Promise<readonly StackResource[]> {
  const client = new CloudFormationClient();
  const resources: StackResource[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources(
    { client },
    { StackName: stackName },
  )) {
    for (const { LogicalResourceId, PhysicalResourceId, ResourceType, ResourceStatus } of StackResourceSummaries) {
      resources.push({
        logicalId: LogicalResourceId ?? '',
        physicalId: PhysicalResourceId ?? '',
        type: ResourceType ?? '',
        status: ResourceStatus ?? '',
      });
    }
  }
  client.destroy();
  return resources;
}

/** The environment that a deployed function has, by the beginning of its logical id. */
export async function environmentOf(
  resources: readonly StackResource[],
  logicalId: string,
): Promise<Readonly<Record<string, string>>> {
  const found = resources.find((each) => each.type === 'AWS::Lambda::Function' && each.logicalId.startsWith(logicalId));
  invariant(found, `the stack has a function ${logicalId}`);
  const client = new LambdaClient();
  const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName: found.physicalId }));
  client.destroy();
  return Environment?.Variables ?? {};
}

/** The text of a secret that the stack has made. */
export async function secretText(arn: string | undefined): Promise<string> {
  const client = new SecretsManagerClient();
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  client.destroy();
  invariant(SecretString, 'a secret of the stack has a text');
  return SecretString;
}

/** Where the emulator serves what AWS would serve under a host of the API's own. */
export const apiAddress = (endpoint: string, { RestApiId }: Outputs, stage: string): string =>
  `${endpoint}/_aws/execute-api/${RestApiId}/${stage}`;
