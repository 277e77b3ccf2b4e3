import { ApiKey, Period, type RestApi, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { RegionProfile, UsageLimit } from '../../domain/region-profile.ts';
import { usagePlans } from '../../domain/usage.ts';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';

export interface UsageProps {
  /** Of the stack; the authorizer derives the same keys from it. */
  readonly name: string;
  readonly restApi: RestApi;
  readonly profile: RegionProfile;
}

/**
 * How much each channel may send, and all others by their kind: a plan each, with one key. No caller is given a key or
 * sends one: the authorizer answers it, so a channel has no second secret, and cannot spend another's quota.
 */
export class Usage extends Construct {
  constructor(scope: Construct, id: string, { name, restApi, profile }: UsageProps) {
    super(scope, id);
    for (const [plan, limit] of usagePlans(profile)) {
      const planId = idOf(plan);
      const usagePlan = new UsagePlan(this, planId, {
        name: `${name} ${plan}`,
        description: `Gongji: how much ${plan} may ask for`,
        apiStages: [{ api: restApi, stage: restApi.deploymentStage }],
        throttle: { rateLimit: limit.requestsPerSecond, burstLimit: limit.burst },
        ...quotaOf(limit),
      });
      const key = new ApiKey(this, `${planId}Key`, {
        apiKeyName: `${name} ${plan}`,
        description: 'Gongji: names a plan and opens nothing; callers neither have it nor send it',
        value: usageKeyOf(name, plan),
      });
      usagePlan.addApiKey(key);
    }
  }
}

/** `channel:demo-pay` -> `ChannelDemoPay` */
const idOf = (plan: string): string =>
  plan
    .split(/[:-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const quotaOf = ({ requestsPerDay }: UsageLimit) =>
  requestsPerDay === null ? {} : { quota: { limit: requestsPerDay, period: Period.DAY } };
