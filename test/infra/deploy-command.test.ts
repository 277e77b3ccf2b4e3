import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { AwsAccess } from '../../infra/commands/aws-access.ts';
import { deploy } from '../../infra/commands/deploy-command.ts';
import { destroy } from '../../infra/commands/destroy-command.ts';
import { diff } from '../../infra/commands/diff-command.ts';
import { madeUpInProd } from '../../infra/commands/made-up.ts';
import type { StackSettings } from '../../infra/commands/stack-command.ts';
import { readDeployment } from '../../infra/deployment.ts';
import { day, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
// A synthesis in each of them: many seconds where many share a core.
vi.setConfig({ testTimeout: 120_000 });

const outputs = {
  'gongji-hangzhou-dev': { GraphqlUrl: 'https://abc.execute-api.cn-north-1.amazonaws.com.cn/dev/graphql' },
};

/** Runs the command with a `cdk` that only notes what it was asked, and writes the outputs that a deployment has. */
async function run(args: readonly string[], differing: Partial<StackSettings> = {}, command = deploy) {
  const lines: string[] = [];
  const asked: string[] = [];
  const status = await command(args, {
    print: (line) => lines.push(line),
    ask: async () => 'y',
    cdk: async (words) => {
      asked.push(words.join(' ').replaceAll(folder.path, '<out>'));
      const file = words[words.indexOf('--outputs-file') + 1];
      if (words[0] === 'deploy' && file) writeFileSync(file, JSON.stringify(outputs));
      return 0;
    },
    access: async (): Promise<AwsAccess> => ({ awsRegion: 'cn-north-1', partition: 'aws-cn' }),
    regions: 'regions',
    outputs: folder.path,
    now: day,
    ...differing,
  });
  return { status, asked, text: lines.join('\n') };
}

describe('npm run deploy', () => {
  test('shows the difference, deploys what it showed, and says what to try first', async () => {
    const { status, asked, text } = await run(['--region', 'hangzhou']);
    expect(asked).toEqual([
      'diff --app <out>/hangzhou-aws-cn',
      'deploy --app <out>/hangzhou-aws-cn --require-approval never --outputs-file <out>/hangzhou-aws-cn/outputs.json',
    ]);
    expect(text).toContain('GraphqlUrl       https://abc.execute-api.cn-north-1.amazonaws.com.cn/dev/graphql');
    expect(text).toContain("curl -s 'https://abc.execute-api.cn-north-1.amazonaws.com.cn/dev/graphql'");
    expect(text).toContain('{"query":"{ regionProfile(admdvs: \\"330100\\") { versionId name { en } } }"}');
    expect(status).toBe(0);
  });

  test('changes nothing when the answer is no', async () => {
    const questions: string[] = [];
    const ask = async (question: string) => {
      questions.push(question);
      return '';
    };
    const { status, asked, text } = await run(['--region', 'hangzhou'], { ask });
    expect(questions).toEqual(['Deploy gongji-hangzhou-dev to cn-north-1? [y/N] ']);
    expect(asked).toEqual(['diff --app <out>/hangzhou-aws-cn']);
    expect(text).toBe('Nothing was changed.');
    expect(status).toBe(0);
  });

  test('does not ask with --yes, and does not go on where it cannot ask', async () => {
    expect((await run(['--region', 'hangzhou', '--yes'], { ask: undefined })).asked).toHaveLength(2);
    const { status, asked, text } = await run(['--region', 'hangzhou'], { ask: undefined });
    expect(asked).toHaveLength(1);
    expect(text).toBe('There is no terminal to ask on: say --yes to go on without being asked.');
    expect(status).toBe(1);
  });

  test('stops where cdk fails', async () => {
    const { status, text } = await run(['--region', 'hangzhou'], { cdk: async () => 3 });
    expect(text).toBe('cdk diff ended with status 3; its own words are above.');
    expect(status).toBe(1);
  });

  test('refuses a partition that the AWS region is not in, before cdk is asked for anything', async () => {
    const { status, asked, text } = await run(['--region', 'hangzhou', '--partition', 'aws']);
    expect(text).toBe('cn-north-1 is not in aws.');
    expect(asked).toEqual([]);
    expect(status).toBe(1);
  });
});

test('npm run diff shows the difference and does nothing else', async () => {
  const { status, asked, text } = await run(['--region', 'hangzhou'], { ask: undefined }, diff);
  expect(asked).toEqual(['diff --app <out>/hangzhou-aws-cn']);
  expect(text).toBe('');
  expect(status).toBe(0);
  expect((await run(['--region', 'hangzhou', '--yes'], {}, diff)).text).toMatch(
    /^Unknown option '--yes'[\s\S]*\nnpm run diff -- --region <name> \[--stage dev\|test\|prod\]\n/,
  );
});

describe('npm run destroy', () => {
  const named = (answer: string) => ({ ask: async () => answer });

  test('says what goes and what stays, and destroys what was called by its name', async () => {
    const { status, asked, text } = await run(['--region', 'hangzhou'], named('gongji-hangzhou-dev'), destroy);
    expect(asked).toEqual(['destroy --app <out>/hangzhou-aws-cn --force gongji-hangzhou-dev']);
    const [goes, later, stays] = text.split('\n');
    expect(goes).toMatch(/^Goes, with all that is in it: DataTable\w+, .*UploadsEvidence\w+, .*FunctionsGraphqlLog/);
    expect(later).toMatch(
      /^Goes after a time in which it can be called back: KeysStorage\w+, KeysPersons\w+, KeysRoot1/,
    );
    expect(stays).toMatch(
      /^Stays: ApiRestApiCloudWatchRole\w+ \(AWS::IAM::Role\), ApiRestApiAccount\w+ \(AWS::ApiGateway::Account\);/,
    );
    expect(status).toBe(0);
  });

  test.each(['y', '', 'gongji-xian-dev'])('changes nothing when the answer is "%s"', async (answer) => {
    const { status, asked, text } = await run(['--region', 'hangzhou'], named(answer), destroy);
    expect(asked).toEqual([]);
    expect(text).toMatch(/\nNothing was changed\.$/);
    expect(status).toBe(0);
  });

  test('refuses prod, whatever is said, before anything is synthesised or cdk is asked', async () => {
    const { status, asked, text } = await run(['--region', 'hangzhou', '--stage', 'prod', '--yes'], {}, destroy);
    expect(text).toMatch(/^The stack of hangzhou in prod is never destroyed by this command/);
    expect(asked).toEqual([]);
    expect(status).toBe(1);
  });

  test('does not go on where it cannot ask, but for --yes', async () => {
    const { status, asked } = await run(['--region', 'hangzhou'], { ask: undefined }, destroy);
    expect([status, asked]).toEqual([1, []]);
    expect((await run(['--region', 'hangzhou', '--yes'], { ask: undefined }, destroy)).asked).toHaveLength(1);
  });
});

test('npm run deploy refuses an AWS region whose services nobody looked up', async () => {
  const access = async (): Promise<AwsAccess> => ({ awsRegion: 'cn-east-9', partition: 'aws-cn' });
  const { status, asked, text } = await run(['--region', 'hangzhou', '--yes'], { access });
  expect(text).toBe('Nobody has looked up which services cn-east-9 has (infra/services.ts).');
  expect(asked).toEqual([]);
  expect(status).toBe(1);
});

describe('npm run deploy in prod', () => {
  test('refuses what the profiles made up, field by field, before cdk is asked for anything', async () => {
    const { status, asked, text } = await run(['--region', 'hangzhou', '--stage', 'prod', '--yes']);
    expect(text.split('\n')[0]).toBe(
      '330100@2026-01-01: issuers[0].issuer is "https://id.gongji.example", which is made up: write the real one into the profile before prod.',
    );
    expect(text).toContain('330100@2026-01-01: channels[0].clientId is "demo-pay", which is made up');
    expect(asked).toEqual([]);
    expect(status).toBe(1);
  });

  test('takes a profile that names real ones', () => {
    const { region, ...rest } = readDeployment({ region: 'hangzhou', stage: 'prod' }, day);
    const [issuer] = region.profile.issuers;
    const [channel] = region.profile.channels;
    if (!issuer || !channel) throw new Error('Hangzhou has an issuer and a channel');
    const profile = {
      ...region.profile,
      issuers: [{ ...issuer, issuer: 'https://id.hangzhou.gov.cn', jwksUri: 'https://id.hangzhou.gov.cn/jwks' }],
      channels: [{ ...channel, clientId: 'pay' }],
    };
    expect(madeUpInProd({ ...rest, region: { ...region, profile } })).toEqual([]);
  });
});
