import { Aws } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { allow } from './provision.ts';

export interface SchedulesProps {
  readonly sweep: LambdaFunction;
  readonly yearClose: LambdaFunction;
  readonly verify: LambdaFunction;
}

interface Hourly {
  readonly minute: number;
  readonly description: string;
  /** What the function is told. */
  readonly input?: object;
}

/** What runs by the clock. */
export class Schedules extends Construct {
  constructor(scope: Construct, id: string, { sweep, yearClose, verify }: SchedulesProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    this.everyHour(role, 'Sweep', sweep, {
      minute: 1,
      description: 'Gongji: every hour; what ends with the day ends a minute after midnight',
    });
    this.everyHour(role, 'YearClose', yearClose, {
      minute: 11,
      description: 'Gongji: every hour; it goes on where it stopped, and where a year is closed it does nothing',
    });
    this.everyHour(role, 'Verify', verify, {
      minute: 21,
      description: 'Gongji: every hour; it goes on until every chain was walked, and begins anew on the next day',
      input: { onceADay: true },
    });
  }

  private everyHour(role: Role, id: string, target: LambdaFunction, { minute, description, input }: Hourly): void {
    role.addToPolicy(allow(['lambda:InvokeFunction'], target.functionArn));
    // Not the L2 of CDK, whose target may also invoke every version of the function.
    const schedule = new CfnSchedule(this, id, {
      description,
      scheduleExpression: `cron(${minute} * * * ? *)`,
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        ...(input && { input: JSON.stringify(input) }),
        // An hour later the next one does the same.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 1_800 },
      },
    });
    schedule.node.addDependency(role);
  }
}
