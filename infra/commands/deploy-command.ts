import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../deployment.ts';
import type { Assembly } from '../synthesise.ts';
import { madeUpInProd } from './made-up.ts';
import { answerTo, runCdk, runStackCommand, type StackCommand, type StackSettings, usageOf } from './stack-command.ts';

const command: StackCommand = {
  usage: usageOf('deploy', ' [--yes]'),
  flags: ['yes'],
  refuse: madeUpInProd,
  async run({ deployment, assembly, awsRegion, yes }, settings) {
    const { print } = settings;
    await runCdk(settings, ['diff', '--app', assembly.directory]);
    if (!yes && !isYes(await answerTo(settings, `Deploy ${assembly.stackName} to ${awsRegion}? [y/N] `))) {
      return print('Nothing was changed.');
    }
    const outputsFile = join(assembly.directory, 'outputs.json');
    const always = ['--require-approval', 'never', '--outputs-file', outputsFile];
    await runCdk(settings, ['deploy', '--app', assembly.directory, ...always]);
    for (const line of firstSteps(deployment, assembly, outputsFile)) print(line);
  },
};

/** Shows what would change, asks, deploys, and says what to try first. Returns the exit status. */
export const deploy = (args: readonly string[], settings: StackSettings): Promise<number> =>
  runStackCommand(command, args, settings);

const isYes = (answer: string): boolean => /^y(es)?$/i.test(answer);

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
