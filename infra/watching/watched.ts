import { Stack } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type MetricName, metricNamespace, stackDimension } from '../../functions/runtime/metric-names.ts';
import type { Api } from '../constructs/api.ts';
import type { Data } from '../constructs/data.ts';
import type { Functions } from '../constructs/functions.ts';
import type { RegionalFunction } from '../constructs/regional-function.ts';
import type { ReviewWorkflow } from '../constructs/review-workflow.ts';

/** What of a stack is watched. */
export interface Watched {
  readonly functions: Functions;
  readonly api: Api;
  readonly data: Data;
  readonly review: ReviewWorkflow;
  /** What was given up: changes of the table by whose they were, rosters, notices. */
  readonly givenUp: {
    readonly changes: Readonly<Record<string, IQueue>>;
    readonly imports: IQueue;
    readonly notices: IQueue;
  };
}

/** How a number is looked at. */
type Look = Pick<MetricProps, 'statistic' | 'period'>;

/** A number that the functions of the stack count themselves, of the whole stack or for values of its dimensions. */
export const own = (
  scope: Construct,
  metricName: MetricName,
  look: Look,
  of?: Readonly<Record<string, string>>,
): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { [stackDimension]: Stack.of(scope).stackName, ...of },
    ...look,
  });

/** A number that Lambda counts of each function, by the function's name. */
export const ofFunctions = (
  functions: Readonly<Record<string, RegionalFunction>>,
  metricName: 'Errors' | 'Throttles' | 'IteratorAge',
  look: Look,
): Readonly<Record<string, Metric>> => mapped(functions, ({ lambda }) => lambda.metric(metricName, look));

export const waitingIn = (queues: Readonly<Record<string, IQueue>>, look: Look): Readonly<Record<string, Metric>> =>
  mapped(queues, (queue) => queue.metricApproximateNumberOfMessagesVisible(look));

const mapped = <T, U>(things: Readonly<Record<string, T>>, give: (thing: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(things).map(([name, thing]) => [name, give(thing)]));

/**
 * The sum, or the largest, of several numbers, whichever of them there are at a time. CloudWatch takes ten in an alarm, and
 * names that begin with a small letter.
 */
export function together(how: 'SUM' | 'MAX', numbers: Readonly<Record<string, Metric>>): MathExpression {
  const entries = Object.entries(numbers).map(
    ([name, number]) => [name[0]?.toLowerCase() + name.slice(1), number] as const,
  );
  const [first] = entries;
  return new MathExpression({
    expression: `${how}([${entries.map(([name]) => name).join(', ')}])`,
    usingMetrics: Object.fromEntries(entries),
    label: how === 'SUM' ? 'together' : 'largest',
    ...(first && { period: first[1].period }),
  });
}
