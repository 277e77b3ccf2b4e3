import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { PartitionCheck, partitionProblems, servicesOf } from '../../infra/partitions.ts';
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
      'nobody has looked up whether aws has Bedrock (infra/partitions.ts)',
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
