/** One number as CloudWatch keeps it: a line of the embedded metric format gives one for each of its sets of dimensions. */
export interface Datapoint {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** ms since 1970. */
  readonly at: number;
  readonly value: number;
  readonly unit: string;
}

interface Directive {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
}

/** The numbers in what a function wrote, as CloudWatch reads them; throws where it would pass over a line. */
export const datapointsIn = (lines: readonly string[]): readonly Datapoint[] =>
  lines
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ _aws }) => _aws !== undefined)
    .flatMap(datapointsOf);

function datapointsOf(line: Record<string, unknown>): readonly Datapoint[] {
  const { Timestamp, CloudWatchMetrics } = line._aws as { Timestamp: number; CloudWatchMetrics: readonly Directive[] };
  if (!Number.isInteger(Timestamp) || Timestamp < Date.parse('2020-01-01')) throw new Error('no time in ms');
  return CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name, Unit }) =>
      Dimensions.map((names) => ({
        namespace: Namespace,
        metric: Name,
        dimensions: Object.fromEntries(names.map((name) => [name, dimensionOf(line, name)])),
        at: Timestamp,
        value: numberOf(line, Name),
        unit: Unit,
      })),
    ),
  );
}

/** The specification: a text that is not empty, of 1,024 characters at most, beside `_aws`. */
function dimensionOf(line: Record<string, unknown>, name: string): string {
  const value = line[name];
  if (typeof value === 'string' && value.length >= 1 && value.length <= 1_024) return value;
  throw new Error(`the dimension ${name} has no value`);
}

function numberOf(line: Record<string, unknown>, name: string): number {
  const value = line[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`the metric ${name} has no number`);
}
