import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { devAndProd, propertiesOf, synthesised } from './assemblies.ts';

const { inProd } = devAndProd();

describe('the firewall', () => {
  test('stands before the stage', () => {
    inProd.hasResourceProperties('AWS::WAFv2::WebACLAssociation', {
      WebACLArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WebAcl'), 'Arn'] },
      ResourceArn: {
        'Fn::Join': ['', Match.arrayWith([{ Ref: Match.stringLikeRegexp('^ApiRestApiDeploymentStage') }])],
      },
    });
  });

  test('counts by address, measures bodies, and then asks the managed rules', () => {
    const [acl] = propertiesOf(inProd, 'AWS::WAFv2::WebACL');
    const names = acl?.Rules.map(({ Priority, Name }: { Priority: number; Name: string }) => `${Priority} ${Name}`);
    expect(names).toEqual([
      '0 requests-from-one-address',
      '1 body-too-large',
      '2 AWSManagedRulesCommonRuleSet',
      '3 AWSManagedRulesKnownBadInputsRuleSet',
      '4 AWSManagedRulesAmazonIpReputationList',
    ]);
    expect(acl?.Rules[0].Statement.RateBasedStatement).toEqual({ AggregateKeyType: 'IP', Limit: 20_000 });
    expect(acl?.Rules[1].Statement.SizeConstraintStatement).toMatchObject({ ComparisonOperator: 'GT', Size: 65_536 });
    expect(acl?.AssociationConfig).toEqual({ RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_64' } } });
  });

  test('blocks in the form of GraphQL, and also a body that it cannot look at to its end', () => {
    const [acl] = propertiesOf(inProd, 'AWS::WAFv2::WebACL');
    const [often, large] = acl?.Rules ?? [];
    expect(often.Action).toEqual({
      Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'tooMany' } },
    });
    expect(large.Action).toEqual({
      Block: { CustomResponse: { ResponseCode: 413, CustomResponseBodyKey: 'tooLarge' } },
    });
    expect(large.Statement.SizeConstraintStatement.FieldToMatch).toEqual({ Body: { OversizeHandling: 'MATCH' } });
    const codes = ['tooMany', 'tooLarge'].map(
      (key) => JSON.parse(acl?.CustomResponseBodies[key].Content).errors[0].extensions,
    );
    expect(codes).toEqual([{ code: 'TOO_MANY_REQUESTS' }, { code: 'BODY_TOO_LARGE' }]);
  });

  test('lets the managed rules block, but for their limit of a body, which is for forms', () => {
    const [acl] = propertiesOf(inProd, 'AWS::WAFv2::WebACL');
    const managed: {
      OverrideAction: object;
      Statement: { ManagedRuleGroupStatement: { RuleActionOverrides: unknown } };
    }[] = acl?.Rules.slice(2);
    expect(managed.map(({ OverrideAction }) => OverrideAction)).toEqual([{ None: {} }, { None: {} }, { None: {} }]);
    expect(managed.map(({ Statement }) => Statement.ManagedRuleGroupStatement.RuleActionOverrides)).toEqual([
      [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
      [],
      [],
    ]);
  });

  test('shows nobody a request that it looked at: tokens and queries would be in it', () => {
    const [acl] = propertiesOf(inProd, 'AWS::WAFv2::WebACL');
    const shown: { SampledRequestsEnabled: boolean }[] = [acl, ...(acl?.Rules ?? [])].map(
      ({ VisibilityConfig }) => VisibilityConfig,
    );
    expect(shown.map(({ SampledRequestsEnabled: sampled }) => sampled)).toEqual(Array(6).fill(false));
  });

  test('is left out for the emulator, which has none', () => {
    const emulated = synthesised({ region: 'xian', emulator: 'true' });
    const types = Object.values(emulated.template.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => /^AWS::WAFv2|^Custom::/.test(type))).toEqual([]);
    expect(emulated.acknowledged.map(({ ruleName }) => ruleName)).toContain('AwsSolutions-APIG3');
  });
});
