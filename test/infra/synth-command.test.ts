import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { synth } from '../../infra/commands/synth-command.ts';
import { day, temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
// A synthesis is a second of one core's time, bundles aside; where many share the core it is many.
vi.setConfig({ testTimeout: 120_000 });

function run(args: readonly string[], regions = 'regions') {
  const lines: string[] = [];
  const status = synth(args, { print: (line) => lines.push(line), regions, outputs: folder.path, now: day });
  return { status, text: lines.join('\n') };
}

describe('npm run synth', () => {
  test('writes the assembly of a region into a folder of its own, and says what is in it', () => {
    const { status, text } = run(['--region', 'hangzhou']);
    expect(text).toMatch(/^Hangzhou 杭州市 \(330100@2026-01-01\), dev, aws-cn\n/);
    expect(text).toContain('hangzhou-aws-cn/gongji-hangzhou-dev.template.json');
    expect(text).toMatch(
      /\d+ resources: ApiGateway \d+, CloudWatch \d+, DynamoDB 1, Events 2, IAM \d+, KMS 2, Lambda \d+,/,
    );
    expect(text).toMatch(/cdk-nag looked at \d+: nothing open, 40 acknowledged$/);
    expect(status).toBe(0);
    const template = readFileSync(join(folder.path, 'hangzhou-aws-cn', 'gongji-hangzhou-dev.template.json'), 'utf8');
    expect(JSON.parse(template).Description).toBe('Gongji, family mutual aid: Hangzhou (330100), dev');
  });

  test('takes the digits of the area for its name, and a stage and a partition', () => {
    const { status, text } = run(['--region', '379900', '--stage', 'prod', '--partition', 'aws']);
    expect(text).toMatch(/^Shandong \(provincial level\) 山东省省本级 \(379900@2026-01-01\), prod, aws\n/);
    expect(status).toBe(0);
    expect(existsSync(join(folder.path, 'shandong-provincial-aws', 'cdk.out'))).toBe(true);
  });

  test('has the stack of prod refuse to be deleted, and no other', () => {
    run(['--region', '379900', '--stage', 'prod', '--partition', 'aws']);
    run(['--region', 'hangzhou']);
    const stackIn = (name: string, stack: string) =>
      JSON.parse(readFileSync(join(folder.path, name, 'manifest.json'), 'utf8')).artifacts[stack].properties;
    expect(stackIn('shandong-provincial-aws', 'gongji-shandong-provincial-prod')).toMatchObject({
      terminationProtection: true,
    });
    expect(stackIn('hangzhou-aws-cn', 'gongji-hangzhou-dev').terminationProtection).not.toBe(true);
  });

  test('warns in prod of what the profiles made up, and names the field', () => {
    const { status, text } = run(['--region', 'xian', '--stage', 'prod']);
    expect(text).toContain(
      '  Warning: 610100@2024-02-01: issuers[0].issuer is "https://id.gongji.example", which is made up',
    );
    expect(text).toContain('channels[0].clientId is "demo-pay"');
    expect(status).toBe(0);
    expect(run(['--region', 'xian', '--stage', 'test']).text).not.toContain('Warning');
  });

  test.each([
    [[], /^npm run synth -- --region <name>/],
    [
      ['--region', 'atlantis'],
      /^There is no region "atlantis"\. There are: hangzhou, shandong-provincial, shanghai, shenzhen, xian\.$/,
    ],
    [['--region', 'xian', '--stage', 'live'], /^The stage is one of dev, test, prod, not "live"\.$/],
    [['--region', 'xian', '--partition', 'azure'], /^The partition is one of aws, aws-cn, not "azure"\.$/],
    [['--region', 'xian', '--verbose'], /^Unknown option '--verbose'/],
    [['--region', 'xian', '--all'], /^Either one region, or all\.$/],
    [['--all', '--partition', 'azure'], /^The partition is one of aws, aws-cn, not "azure"\.$/],
  ])('refuses %j', (args, message) => {
    const { status, text } = run(args);
    expect(text).toMatch(message);
    expect(status).toBe(1);
  });

  test('names the field that is wrong in a profile, whichever region is asked for', () => {
    const regions = join(folder.path, 'regions');
    cpSync('regions', regions, { recursive: true });
    const file = join(regions, 'areas', 'xian-610100.json');
    const area = JSON.parse(readFileSync(file, 'utf8'));
    area.versions[0].mutualAid = { ...area.versions[0].mutualAid, shareableFunds: 'SOME' };
    writeFileSync(file, JSON.stringify(area));
    const { status, text } = run(['--region', 'hangzhou'], regions);
    expect(text).toMatch(
      /^The region profiles are wrong:\nxian-610100\.json: versions\[0\]\.mutualAid\.shareableFunds: /,
    );
    expect(text).toContain('got "SOME"');
    expect(status).toBe(1);
  });
});
