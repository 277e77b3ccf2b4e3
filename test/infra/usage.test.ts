import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';
import { devAndProd, propertiesOf } from './assemblies.ts';

const { inProd, both } = devAndProd();

describe('the usage plans', () => {
  test.each(both)('in %s are one for each channel and one for each kind of other callers', (stage, template) => {
    const plans = propertiesOf(template, 'AWS::ApiGateway::UsagePlan').map(({ UsagePlanName }) => UsagePlanName);
    const names = ['people', 'counters', 'staff', 'channel:demo-pay', 'channel:demo-health', 'channel:demo-narrow'];
    expect(plans).toEqual(names.map((name) => `gongji-hangzhou-${stage} ${name}`));
  });

  test('of a channel has the rate, the burst and the quota of the profile, on the stage that answers', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
      UsagePlanName: 'gongji-hangzhou-prod channel:demo-narrow',
      Throttle: { RateLimit: 20, BurstLimit: 40 },
      Quota: { Limit: 100_000, Period: 'DAY' },
      ApiStages: [
        {
          ApiId: { Ref: Match.stringLikeRegexp('^ApiRestApi') },
          Stage: { Ref: Match.stringLikeRegexp('^ApiRestApiDeploymentStage') },
        },
      ],
    });
  });

  test('of people has no quota: nobody is refused because others asked much', () => {
    inProd.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
      UsagePlanName: 'gongji-hangzhou-prod people',
      Throttle: { RateLimit: 500, BurstLimit: 1_000 },
      Quota: Match.absent(),
    });
  });

  test('have a key each, which is the one that the authorizer answers', () => {
    inProd.resourceCountIs('AWS::ApiGateway::UsagePlanKey', 6);
    const joined = propertiesOf(inProd, 'AWS::ApiGateway::UsagePlanKey').map(
      ({ KeyId, UsagePlanId }) => `${KeyId.Ref} ${UsagePlanId.Ref}`,
    );
    expect(new Set(joined).size).toBe(6);
    for (const plan of ['people', 'counters', 'staff', 'channel:demo-pay'] as const) {
      inProd.hasResourceProperties('AWS::ApiGateway::ApiKey', {
        Name: `gongji-hangzhou-prod ${plan}`,
        Value: usageKeyOf('gongji-hangzhou-prod', plan),
        Enabled: true,
      });
    }
  });
});

test('no request brings its key, and none to the graph goes uncounted', () => {
  inProd.hasResourceProperties('AWS::ApiGateway::RestApi', { ApiKeySourceType: 'AUTHORIZER' });
  const methods = propertiesOf(inProd, 'AWS::ApiGateway::Method');
  expect(methods.map(({ AuthorizationType, ApiKeyRequired }) => [AuthorizationType, ApiKeyRequired ?? false])).toEqual(
    expect.arrayContaining([
      ['CUSTOM', true],
      ['NONE', false],
    ]),
  );
});
