import type { Deployment } from '../deployment.ts';
import type { Template } from '../partitions.ts';
import { answerTo, runCdk, runStackCommand, type StackCommand, type StackSettings, usageOf } from './stack-command.ts';

const command: StackCommand = {
  usage: usageOf('destroy', ' [--yes]'),
  flags: ['yes'],
  refuse: neverProd,
  async run({ assembly, awsRegion, yes }, settings) {
    const { print } = settings;
    const { stackName, directory, template } = assembly;
    for (const line of whatBecomes(template)) print(line);
    const question = `Destroy ${stackName} in ${awsRegion}, with everything in it? Type its name: `;
    if (!yes && (await answerTo(settings, question)) !== stackName) return print('Nothing was changed.');
    await runCdk(settings, ['destroy', '--app', directory, '--force', stackName]);
  },
};

/** Says what goes and what stays, asks for the stack's name, and deletes it with its data. Returns the exit status. */
export const destroy = (args: readonly string[], settings: StackSettings): Promise<number> =>
  runStackCommand(command, args, settings);

function neverProd({ stage, region }: Deployment): readonly string[] {
  if (stage !== 'prod') return [];
  return [
    `The stack of ${region.name} in prod is never destroyed by this command: it has the only copy of people's money.`,
    'Table and stack refuse to be deleted as well; what stays when somebody takes that off by hand is table, keys, buckets and logs.',
  ];
}

/** By the template's own words, which CloudFormation follows. */
function whatBecomes({ Resources }: Template): readonly string[] {
  const all = Object.entries(Resources);
  const idsOf = (type: string) => all.flatMap(([id, { Type }]) => (Type === type ? [id] : []));
  const kept = all.flatMap(([id, { Type, DeletionPolicy }]) =>
    DeletionPolicy === 'Retain' ? [`${id} (${Type})`] : [],
  );
  return [
    `Goes, with all that is in it: ${['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Logs::LogGroup'].flatMap(idsOf).join(', ')}.`,
    `Goes after a time in which it can be called back: ${['AWS::KMS::Key', 'AWS::SecretsManager::Secret'].flatMap(idsOf).join(', ')}.`,
    `Stays: ${kept.join(', ') || 'nothing'}; and the backups of the table and the log of what emptied the buckets.`,
  ];
}
