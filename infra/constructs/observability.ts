import { Aws, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Watching } from '../deployment.ts';
import type { StageSettings } from '../stages.ts';
import { type AlarmRule, alarmRules } from '../watching/alarms.ts';
import { makeDashboard } from '../watching/dashboard.ts';
import { saveQueries } from '../watching/queries.ts';
import type { Watched } from '../watching/watched.ts';

export interface ObservabilityProps {
  readonly watched: Watched;
  readonly watching: Watching;
  readonly settings: StageSettings;
  readonly key: IKey;
  /** It makes no alarm of several numbers, and saves no query. */
  readonly emulator: boolean;
}

/** Who is told of what: one topic for every alarm of the pooling area, a dashboard, and questions for the log. */
export class Observability extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id);
    const { watched, watching, settings, emulator } = props;
    this.topic = this.makeTopic(props);
    if (watching.alarmEmail) this.topic.addSubscription(new EmailSubscription(watching.alarmEmail));
    const rules = Object.entries(alarmRules(this, watched, settings));
    const made = emulator ? rules.filter(([, { metric }]) => !(metric instanceof MathExpression)) : rules;
    const alarms = made.map(([name, rule]) => this.wake(name, rule, watching));
    makeDashboard(this, 'Dashboard', watched, alarms);
    if (!emulator) saveQueries(this, watched);
  }

  /** CloudWatch speaks to it for the alarms of this account, encrypted under our own key: it may use no key of its service. */
  private makeTopic({ key }: ObservabilityProps): Topic {
    const topic = new Topic(this, 'Alarms', {
      displayName: `Alarms of ${Stack.of(this).stackName}`,
      masterKey: key,
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    return topic;
  }

  private wake(name: string, rule: AlarmRule, { runbook }: Watching): Alarm {
    const { means, section, metric, threshold, missing = TreatMissingData.NOT_BREACHING } = rule;
    const { bad, of } = rule.periods ?? { bad: 1, of: 1 };
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${means}. What to look at and what to do: ${runbook}#${anchorOf(section)}`,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: of,
      datapointsToAlarm: bad,
      treatMissingData: missing,
    });
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    // That it is over is news too.
    alarm.addOkAction(action);
    return alarm;
  }
}

/** As GitHub and its like make one of a heading of plain words. */
const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');
