import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findAwsAccess } from '../../infra/commands/aws-access.ts';
import { deploy } from '../../infra/commands/deploy-command.ts';
import { day } from './assemblies.ts';

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
    const lines: string[] = [];
    const cdk = vi.fn();
    const status = await deploy(['--region', 'hangzhou'], {
      ...{ print: (line) => lines.push(line), ask: undefined, cdk, access: findAwsAccess },
      ...{ regions: 'regions', outputs: '/nonexistent', now: day },
    });
    expect(lines).toEqual([expect.stringMatching(/^No AWS credentials: sign in/)]);
    expect(cdk).not.toHaveBeenCalled();
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
