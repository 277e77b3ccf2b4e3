import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AwsAccess, findAwsAccess } from '../../infra/commands/aws-access.ts';
import { type DeploySettings, deploy } from '../../infra/commands/deploy-command.ts';
import { madeUpInProd } from '../../infra/commands/made-up.ts';
import { readDeployment } from '../../infra/deployment.ts';
import { day, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const outputs = {
  'gongji-hangzhou-dev': { GraphqlUrl: 'https://abc.execute-api.cn-north-1.amazonaws.com.cn/dev/graphql' },
};

/** Runs the command with a `cdk` that only notes what it was asked, and writes the outputs that a deployment has. */
async function run(args: readonly string[], differing: Partial<DeploySettings> = {}) {
  const lines: string[] = [];
  const asked: string[] = [];
  const status = await deploy(args, {
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
    expect(text).toBe('There is no terminal to ask on: say --yes to deploy without being asked.');
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

describe('access to AWS', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent');
  });
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['cn-northwest-1', 'aws-cn'],
    ['ap-southeast-1', 'aws'],
  ])('in %s is to the partition %s', async (awsRegion, partition) => {
    vi.stubEnv('AWS_REGION', awsRegion);
    expect(await findAwsAccess()).toEqual({ awsRegion, partition });
  });

  test('without credentials is refused in words, and so is the command', async () => {
    vi.stubEnv('AWS_REGION', 'cn-north-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    const { status, asked, text } = await run(['--region', 'hangzhou'], { access: findAwsAccess });
    expect(text).toMatch(/^No AWS credentials: sign in/);
    expect(asked).toEqual([]);
    expect(status).toBe(1);
  });

  test('without a region is refused in words', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    await expect(findAwsAccess()).rejects.toThrow(/^No AWS region: set AWS_REGION/);
  });

  test('to a partition that no profile is meant for is refused', async () => {
    vi.stubEnv('AWS_REGION', 'us-gov-west-1');
    await expect(findAwsAccess()).rejects.toThrow('No region profile is meant for us-gov-west-1.');
  });
});
