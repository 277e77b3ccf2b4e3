import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { afterAll, describe, expect, test } from 'vitest';
import {
  awsRegionProblems,
  PartitionCheck,
  partitionProblems,
  servicesOf,
  servicesTable,
} from '../../infra/partitions.ts';
import { temporaryFolder } from './assemblies.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const templateOf = (...resources: { Type: string; Properties?: Record<string, unknown> }[]) => ({
  Resources: Object.fromEntries(resources.map((resource, index) => [`Thing${index}`, resource])),
});

test('resources are counted by service, and a custom resource is a function', () => {
  const template = templateOf(
    { Type: 'AWS::S3::Bucket' },
    { Type: 'AWS::S3::BucketPolicy' },
    { Type: 'Custom::S3AutoDeleteObjects' },
  );
  expect([...servicesOf(template)]).toEqual([
    ['Lambda', 1],
    ['S3', 2],
  ]);
});

describe('a partition', () => {
  const webAcl = (rules: string) => ({ Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{ Name: rules }] } });
  const restApi = (type: string) => ({
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { EndpointConfiguration: { Types: [type] } },
  });

  test.each([
    ['a service that both have', { Type: 'AWS::DynamoDB::Table' }, 'aws-cn', undefined],
    ['a service that it lacks', { Type: 'AWS::Cognito::UserPool' }, 'aws-cn', 'aws-cn has no Cognito'],
    ['the same service where it is', { Type: 'AWS::Cognito::UserPool' }, 'aws', undefined],
    [
      'a service that nobody looked up',
      { Type: 'AWS::Bedrock::Guardrail' },
      'aws',
      'nobody has looked up whether aws has Bedrock (infra/services.ts)',
    ],
    ['a regional API', restApi('REGIONAL'), 'aws-cn', undefined],
    [
      'an edge-optimised API',
      restApi('EDGE'),
      'aws-cn',
      'API Gateway has no edge-optimised endpoints there; make it REGIONAL',
    ],
    ['rules that both have', webAcl('AWSManagedRulesCommonRuleSet'), 'aws-cn', undefined],
    [
      'rules against bots',
      webAcl('AWSManagedRulesBotControlRuleSet'),
      'aws-cn',
      'AWS WAF has none of the managed rules for bots and fraud there',
    ],
  ] as const)('%s', (_, resource, partition, problem) => {
    const problems = partitionProblems(templateOf(resource), partition);
    expect([...problems]).toEqual(problem === undefined ? [] : [['Thing0', problem]]);
  });
});

test('a synthesis stops where the partition could not take the template', () => {
  const app = new App({ outdir: folder.path, analyticsReporting: false });
  Validations.of(app).addPlugins(new PartitionCheck('aws-cn'));
  new CfnResource(new Stack(app, 'Wrong'), 'Pool', { type: 'AWS::Cognito::UserPool' });
  expect(() => app.synth()).toThrow(/aws-cn has no Cognito/);
});

describe('an AWS region', () => {
  const template = templateOf({ Type: 'AWS::Pipes::Pipe' }, { Type: 'AWS::S3::Bucket' });

  test.each([
    ['that has everything', 'eu-west-1', 'aws', []],
    ['in China', 'cn-northwest-1', 'aws-cn', []],
    ['that lacks a service which others of its partition have', 'il-central-1', 'aws', ['il-central-1 has no Pipes.']],
    [
      'that nobody looked up',
      'xx-north-1',
      'aws',
      ['Nobody has looked up which services xx-north-1 has (infra/services.ts).'],
    ],
    [
      'of another partition',
      'cn-north-1',
      'aws',
      ['Nobody has looked up which services cn-north-1 has (infra/services.ts).'],
    ],
  ] as const)('%s', (_, awsRegion, partition, problems) => {
    expect(awsRegionProblems(template, awsRegion, partition)).toEqual(problems);
  });
});

test('the table says what each stack needs, where it is, and what each partition lacks', () => {
  const stacks = [
    { name: 'gongji-xian-dev in aws', template: templateOf({ Type: 'AWS::S3::Bucket' }, { Type: 'AWS::S3::Bucket' }) },
    { name: 'gongji-xian-dev in aws-cn', template: templateOf({ Type: 'AWS::Pipes::Pipe' }) },
  ];
  const table = servicesTable(stacks);
  expect(table.slice(1, 6)).toEqual([
    '   (1) gongji-xian-dev in aws',
    '   (2) gongji-xian-dev in aws-cn',
    '                       (1)      (2)      aws   aws-cn',
    '  Pipes                  -        1 26 of 34   2 of 2',
    '  S3                     2        - 34 of 34   2 of 2',
  ]);
  expect(table.slice(6)).toEqual([
    '  aws-cn lacks: Cognito',
    '  aws-cn lacks: API Gateway has no edge-optimised endpoints there; make it REGIONAL',
    '  aws-cn lacks: GuardDuty has no malware protection for buckets there; leave malwareScan out',
    '  aws-cn lacks: AWS WAF has none of the managed rules for bots and fraud there',
  ]);
});
