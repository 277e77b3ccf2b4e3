import type { Datapoint } from './emf.ts';

/** An alarm as it stands in a template, as much of it as decides. */
export interface AlarmProperties {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly OKActions: readonly unknown[];
  readonly ComparisonOperator: keyof typeof comparisons;
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm?: number;
  readonly TreatMissingData?: 'breaching' | 'notBreaching' | 'missing';
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Statistic?: string;
  readonly ExtendedStatistic?: string;
  readonly Period?: number;
  readonly Metrics?: readonly MetricQuery[];
}

interface MetricQuery {
  readonly Id: string;
  readonly Expression?: string;
  readonly ReturnData?: boolean;
  readonly MetricStat?: {
    readonly Metric: {
      readonly Namespace: string;
      readonly MetricName: string;
      readonly Dimensions?: AlarmProperties['Dimensions'];
    };
    readonly Period: number;
    readonly Stat: string;
  };
}

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

const comparisons = {
  GreaterThanThreshold: (value: number, threshold: number) => value > threshold,
  GreaterThanOrEqualToThreshold: (value: number, threshold: number) => value >= threshold,
  LessThanThreshold: (value: number, threshold: number) => value < threshold,
  LessThanOrEqualToThreshold: (value: number, threshold: number) => value <= threshold,
} as const;

/** A metric that an alarm looks at. */
export interface Series {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly periodMs: number;
}

/** What the alarm says when so much is known, at the end of a period. */
export function stateOf(alarm: AlarmProperties, datapoints: readonly Datapoint[], at: number): AlarmState {
  const { ComparisonOperator, Threshold, EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods } = alarm;
  const breaches = Array.from({ length: EvaluationPeriods }, (_, back) => {
    const value = valueIn(alarm, datapoints, at, back);
    if (value === undefined) return alarm.TreatMissingData ?? 'missing';
    return comparisons[ComparisonOperator](value, Threshold) ? 'breaching' : 'notBreaching';
  });
  if (breaches.every((breach) => breach === 'missing')) return 'INSUFFICIENT_DATA';
  return breaches.filter((breach) => breach === 'breaching').length >= DatapointsToAlarm ? 'ALARM' : 'OK';
}

/** The metrics of an alarm by their ids; that of a plain alarm is called `plain`. */
export function seriesOf(alarm: AlarmProperties): Readonly<Record<string, Series>> {
  if (!alarm.Metrics) return { plain: plainSeries(alarm) };
  const queries = alarm.Metrics.flatMap(({ Id, MetricStat }) => (MetricStat ? [[Id, MetricStat] as const] : []));
  return Object.fromEntries(
    queries.map(([id, { Metric, Period, Stat }]) => [
      id,
      { ...named(Metric), statistic: Stat, periodMs: Period * 1_000 },
    ]),
  );
}

const plainSeries = (alarm: AlarmProperties): Series => ({
  ...named({
    Namespace: alarm.Namespace ?? '',
    MetricName: alarm.MetricName ?? '',
    Dimensions: alarm.Dimensions ?? [],
  }),
  statistic: alarm.Statistic ?? alarm.ExtendedStatistic ?? '',
  periodMs: (alarm.Period ?? 0) * 1_000,
});

const named = ({
  Namespace,
  MetricName,
  Dimensions = [],
}: {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: AlarmProperties['Dimensions'] | undefined;
}) => ({
  namespace: Namespace,
  metric: MetricName,
  dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, textOf(Value)])),
});

/** A value of the template; what a deployment fills in stands for itself. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function valueIn(
  alarm: AlarmProperties,
  datapoints: readonly Datapoint[],
  at: number,
  back: number,
): number | undefined {
  const series = Object.entries(seriesOf(alarm));
  const values = new Map(
    series.map(([id, each]) => [id, statisticOf(each, datapoints, at - (back + 1) * each.periodMs)] as const),
  );
  if (!alarm.Metrics) return values.get('plain');
  const returned = alarm.Metrics.filter(({ ReturnData = true }) => ReturnData);
  const [query] = returned;
  if (returned.length !== 1 || !query?.Expression) throw new Error('an alarm looks at one expression');
  return expressionOf(query.Expression, values);
}

/** `SUM([a, b])` or `MAX([a, b])`: of whichever there are at the time. */
function expressionOf(expression: string, values: ReadonlyMap<string, number | undefined>): number | undefined {
  const [, how, list = ''] = /^(SUM|MAX)\(\[([\w, ]+)\]\)$/.exec(expression) ?? [];
  if (how === undefined) throw new Error(`no expression that is known here: ${expression}`);
  const ids = list.split(', ');
  const unknown = ids.find((id) => !values.has(id));
  if (unknown !== undefined) throw new Error(`the expression names ${unknown}, which is no metric of the alarm`);
  const given = ids.map((id) => values.get(id)).filter((value) => value !== undefined);
  if (given.length === 0) return undefined;
  return how === 'SUM' ? given.reduce((sum, value) => sum + value, 0) : Math.max(...given);
}

/** Of the datapoints of exactly this metric and these dimensions within the period that begins then. */
function statisticOf(series: Series, datapoints: readonly Datapoint[], from: number): number | undefined {
  const values = datapoints
    .filter(({ namespace, metric }) => namespace === series.namespace && metric === series.metric)
    .filter(({ dimensions }) => sameDimensions(dimensions, series.dimensions))
    .filter(({ at }) => at >= from && at < from + series.periodMs)
    .map(({ value }) => value)
    .sort((one, other) => one - other);
  if (values.length === 0) return undefined;
  return summary(series.statistic, values);
}

const sameDimensions = (one: Series['dimensions'], other: Series['dimensions']): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

function summary(statistic: string, sorted: readonly number[]): number {
  const sum = sorted.reduce((total, value) => total + value, 0);
  const [, percent] = /^p(\d+)$/.exec(statistic) ?? [];
  if (percent !== undefined) return sorted[Math.ceil((Number(percent) / 100) * sorted.length) - 1] ?? Number.NaN;
  if (statistic === 'Sum') return sum;
  if (statistic === 'Average') return sum / sorted.length;
  if (statistic === 'Maximum') return sorted.at(-1) ?? Number.NaN;
  if (statistic === 'Minimum') return sorted[0] ?? Number.NaN;
  throw new Error(`no statistic that is known here: ${statistic}`);
}
