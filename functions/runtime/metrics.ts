import { correlationId } from './correlation.ts';
import { readMetricsStack } from './env.ts';
import { type MetricName, metricDefinitions, metricNamespace, stackDimension } from './metric-names.ts';
import { redactText } from './redact.ts';

/** One number: of which metric, for which value of each of its dimensions; 1 unless it says how much. */
export type Measurement = {
  [N in MetricName]: { readonly metric: N; readonly value?: number } & {
    readonly [D in (typeof metricDefinitions)[N]['dimensions'][number]]: string;
  };
}[MetricName];

/** The one way to count. It never fails what is counted. */
export type Measure = (measurement: Measurement) => void;

/**
 * Counts by lines of CloudWatch's embedded metric format on the function's own output, where CloudWatch finds them: no call,
 * no right, and the line is a line of the log besides. Where no stack is named, as on a developer's machine, nothing is
 * written. Each number is given for the whole stack too, since an alarm asks for one time series.
 */
export const createMeasure =
  (stack: () => string | undefined = readMetricsStack): Measure =>
  (measurement) => {
    const name = stack();
    if (name !== undefined) process.stdout.write(`${JSON.stringify(lineOf(name, measurement))}\n`);
  };

function lineOf(stack: string, { metric, value = 1, ...dimensions }: Measurement): object {
  const { unit, dimensions: names } = metricDefinitions[metric];
  const given: Readonly<Record<string, string>> = dimensions;
  const sets = names.length === 0 ? [[stackDimension]] : [[stackDimension], [stackDimension, ...names]];
  const id = correlationId();
  return {
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [{ Namespace: metricNamespace, Dimensions: sets, Metrics: [{ Name: metric, Unit: unit }] }],
    },
    [stackDimension]: stack,
    ...Object.fromEntries(names.map((dimension) => [dimension, dimensionValue(given[dimension])])),
    [metric]: value,
    ...(id !== undefined && { correlationId: id }),
  };
}

/** Codes, states and names of clients have this form. */
const form = /^[A-Za-z0-9_.:-]{1,64}$/;

/** A value that may be anything else is counted, and not told: it may be somebody's name or number. */
const dimensionValue = (value = ''): string => (form.test(value) && redactText(value) === value ? value : 'OTHER');
