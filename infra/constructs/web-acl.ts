import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { type GatewayResponse, gatewayResponses } from '../../functions/graphql/gateway-responses.ts';
import { defaultLimits } from '../../functions/graphql/limits/settings.ts';
import type { StageSettings } from '../stages.ts';

export interface WebAclProps {
  /** The ARN of the stage of the API that it stands before. */
  readonly stageArn: string;
  readonly settings: StageSettings;
}

/** The firewall's rules in the order in which they are asked; what none blocks passes. */
export class WebAcl extends Construct {
  constructor(scope: Construct, id: string, { stageArn, settings }: WebAclProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      // The largest body that the API takes is just what the firewall can be told to look at: 64 KiB.
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_64' } } },
      customResponseBodies: {
        tooMany: answer(gatewayResponses.THROTTLED),
        tooLarge: answer(gatewayResponses.REQUEST_TOO_LARGE),
      },
      rules: [
        fromOneAddress(settings.requestsPerAddress),
        bodyTooLarge(defaultLimits.bodyBytes),
        // Its own limit of 8 KiB for a body is for forms; GraphQL documents are longer.
        managedRules('AWSManagedRulesCommonRuleSet', 2, ['SizeRestrictions_BODY']),
        managedRules('AWSManagedRulesKnownBadInputsRuleSet', 3),
        managedRules('AWSManagedRulesAmazonIpReputationList', 4),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: stageArn, webAclArn: acl.attrArn });
  }
}

type Rule = CfnWebACL.RuleProperty;

/** Counted over five minutes. */
const fromOneAddress = (limit: number): Rule => ({
  name: 'requests-from-one-address',
  priority: 0,
  statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP' } },
  action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: 'tooMany' } } },
  visibilityConfig: seenAs('requests-from-one-address'),
});

const bodyTooLarge = (bytes: number): Rule => ({
  name: 'body-too-large',
  priority: 1,
  statement: {
    sizeConstraintStatement: {
      // A body that cannot be looked at to its end is too large as well.
      fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
      comparisonOperator: 'GT',
      size: bytes,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
  action: { block: { customResponse: { responseCode: 413, customResponseBodyKey: 'tooLarge' } } },
  visibilityConfig: seenAs('body-too-large'),
});

const managedRules = (name: string, priority: number, countedOnly: readonly string[] = []): Rule => ({
  name,
  priority,
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countedOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  overrideAction: { none: {} },
  visibilityConfig: seenAs(name),
});

/** Sampled requests would show tokens and queries to whoever may open the firewall's page. */
const seenAs = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/** In the form of every other error; the firewall has no request id to quote. */
const answer = ({ code, message }: GatewayResponse): CfnWebACL.CustomResponseBodyProperty => ({
  contentType: 'APPLICATION_JSON',
  content: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
});
