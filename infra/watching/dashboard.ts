import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
  Row,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import {
  type MetricName,
  metricDefinitions,
  metricNamespace,
  stackDimension,
} from '../../functions/runtime/metric-names.ts';
import { ofFunctions, own, type Watched, waitingIn } from './watched.ts';

const fiveMinutes = Duration.minutes(5);
const hour = Duration.hours(1);
const sum = { statistic: 'Sum', period: fiveMinutes } as const;
const largest = { statistic: 'Maximum', period: fiveMinutes } as const;

/** What goes on in one pooling area, from what callers notice down to what happens by itself. */
export function makeDashboard(scope: Construct, id: string, watched: Watched, alarms: readonly Alarm[]): Dashboard {
  return new Dashboard(scope, id, {
    dashboardName: Stack.of(scope).stackName,
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })],
      ...[ofRequests, ofApplications, ofMoney, ofBackground].map((row) => [new Row(...row(scope, watched))]),
    ],
  });
}

const ofRequests = (scope: Construct, { api, functions }: Watched): readonly IWidget[] => [
  graph('Requests', [
    api.restApi.metricCount({ ...sum, label: 'all' }),
    api.restApi.metricClientError({ ...sum, label: 'refused' }),
    api.restApi.metricServerError({ ...sum, label: 'failed' }),
  ]),
  graph(
    'How long they take',
    percentiles((statistic) => api.restApi.metricLatency({ statistic, period: fiveMinutes })),
  ),
  graph('By client', [byDimension(scope, 'Requests')]),
  graph('Refused, by code', [byDimension(scope, 'Refused')]),
  graph('Tokens refused, by reason', [byDimension(scope, 'TokensRefused'), own(scope, 'AuthorizerFailures', sum)]),
  graph('Outside services without an answer', [byDimension(scope, 'OutsideUnavailable')]),
  graph('Errors of functions', Object.values(ofFunctions(functions.all, 'Errors', sum))),
  graph('Throttles', Object.values(ofFunctions(functions.all, 'Throttles', sum))),
];

const ofApplications = (scope: Construct, { review }: Watched): readonly IWidget[] => [
  graph('Applications, by the state that they enter', [byDimension(scope, 'ApplicationsEntered')]),
  graph('Waiting for reviewers, by state and age', [byDimension(scope, 'ApplicationsWaiting', 'Maximum', hour)]),
  graph('Overdue, and the age of the oldest in seconds', [
    own(scope, 'ReviewsOverdue', { statistic: 'Maximum', period: hour }),
    own(scope, 'OldestApplicationAge', { statistic: 'Maximum', period: hour }),
  ]),
  graph(
    'Seconds from submission to end',
    percentiles((statistic) => own(scope, 'DecisionTime', { statistic, period: hour })),
  ),
  graph('By result', [byDimension(scope, 'DecisionTime', 'Average', hour)]),
  graph('Share decided after the service level', [own(scope, 'DecidedLate', { statistic: 'Average', period: hour })]),
  graph('Executions', [
    review.stateMachine.metricStarted(sum),
    review.stateMachine.metricSucceeded(sum),
    review.stateMachine.metricFailed(sum),
    review.stateMachine.metricTimedOut(sum),
  ]),
  graph('Plaintext read, by whom', [byDimension(scope, 'Unmaskings', 'Sum', hour)]),
];

const ofMoney = (scope: Construct): readonly IWidget[] => [
  graph('Claims, by the state that they enter', [byDimension(scope, 'ClaimsEntered')]),
  graph('Yuan set aside, spent, given back', [byDimension(scope, 'QuotaMoved')]),
  graph('Days reconciled', [byDimension(scope, 'DaysReconciled', 'Sum', hour)]),
  graph('Rows that differ', [own(scope, 'ReconciliationDifferences', { statistic: 'Sum', period: hour })]),
  graph('Accounts verified in this walk, or the last', [own(scope, 'AccountsVerified', { ...largest, period: hour })]),
  graph('Seconds since all were', [own(scope, 'WholeWalkAge', { ...largest, period: hour })]),
  graph('Broken chains, years not closed', [
    own(scope, 'ChainsBroken', { statistic: 'Sum', period: hour }),
    own(scope, 'YearsNotClosed', { statistic: 'Sum', period: hour }),
  ]),
];

const ofBackground = (
  _scope: Construct,
  { functions, data, givenUp: { changes, ...others } }: Watched,
): readonly IWidget[] => [
  graph('How late the stream is, in ms', Object.values(ofFunctions(consumersOf(functions), 'IteratorAge', largest))),
  graph('Failure queues', Object.values(waitingIn({ ...changes, ...others }, largest))),
  graph('The table turns away', Object.values(data.metricsOfThrottling(sum))),
];

const graph = (title: string, left: readonly IMetric[]): IWidget =>
  new GraphWidget({ title, left: [...left], width: 6 });

const percentiles = (of: (statistic: string) => IMetric): readonly IMetric[] => ['p50', 'p90', 'p99'].map(of);

const consumersOf = ({ events, evidence }: Watched['functions']) => ({ events, evidence });
/** A line for each value of the dimensions of a metric, whichever there are. */
function byDimension(scope: Construct, metric: MetricName, statistic = 'Sum', period = fiveMinutes): IMetric {
  const dimensions = [stackDimension, ...metricDefinitions[metric].dimensions].join(',');
  const which = `MetricName="${metric}" ${stackDimension}="${Stack.of(scope).stackName}"`;
  return new MathExpression({
    expression: `SEARCH('{${metricNamespace},${dimensions}} ${which}', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });
}
