import { describe, expect, test } from 'vitest';
import { type AlarmProperties, stateOf } from './alarm-evaluator.ts';
import type { Datapoint } from './emf.ts';

const minute = 60_000;
const end = Date.parse('2026-11-20T02:15:00.000Z');
/** One value in each of the periods before the end, the newest last; undefined where there was none. */
const values = (...given: readonly (number | undefined)[]): readonly Datapoint[] =>
  given.flatMap((value, place) =>
    value === undefined ? [] : [{ ...one, value, at: end - (given.length - place) * 5 * minute }],
  );
const one: Datapoint = {
  ...{ namespace: 'AWS/Lambda', metric: 'Errors', dimensions: { FunctionName: 'a' }, unit: 'Count' },
  ...{ value: 1, at: 0 },
};
const alarm: AlarmProperties = {
  ...{ AlarmName: 'x', AlarmDescription: 'x', AlarmActions: [], OKActions: [] },
  ...{ Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: [{ Name: 'FunctionName', Value: 'a' }] },
  ...{ Statistic: 'Sum', Period: 300, EvaluationPeriods: 3, DatapointsToAlarm: 2, Threshold: 5 },
  ...{ ComparisonOperator: 'GreaterThanOrEqualToThreshold', TreatMissingData: 'notBreaching' },
};
const now = (points: readonly Datapoint[], differing: Partial<AlarmProperties> = {}) =>
  stateOf({ ...alarm, ...differing }, points, end);

describe('an alarm of two of three periods', () => {
  test.each([
    ['nothing', [], 'OK'],
    ['two', [5, undefined, 6], 'ALARM'],
    ['one', [undefined, undefined, 50], 'OK'],
    ['two below', [4, 4, 4], 'OK'],
    ['two that are over', [5, 5, 4, 4, 4], 'OK'],
  ] as const)('%s', (_, given, state) => {
    expect(now(values(...given))).toBe(state);
  });
});

test('adds up what comes within a period, and looks at no other metric', () => {
  const five = Array.from({ length: 5 }, () => values(1, 1, 1)).flat();
  expect(now(five)).toBe('ALARM');
  expect(now(five.map((point) => ({ ...point, dimensions: { FunctionName: 'b' } })))).toBe('OK');
  expect(now(five.map((point) => ({ ...point, dimensions: { ...point.dimensions, Resource: 'a' } })))).toBe('OK');
  expect(now(five.map((point) => ({ ...point, metric: 'Throttles' })))).toBe('OK');
});

test.each([
  ['breaching', 'ALARM'],
  ['notBreaching', 'OK'],
  ['missing', 'INSUFFICIENT_DATA'],
] as const)('no number at all, treated as %s', (TreatMissingData, state) => {
  expect(now([], { TreatMissingData })).toBe(state);
});

test.each([
  ['p99', 'ALARM', [...Array(98).fill(1), 9, 9]],
  ['p99', 'OK', [...Array(99).fill(1), 9]],
  ['Average', 'OK', [9, 0]],
  ['Maximum', 'ALARM', [9, 0]],
])('%s: %s', (statistic, state, given: number[]) => {
  const points = given.map((value) => ({ ...one, value, at: end - minute }));
  expect(
    now(points, {
      ExtendedStatistic: statistic,
      Statistic: undefined,
      EvaluationPeriods: 1,
      DatapointsToAlarm: 1,
    } as object),
  ).toBe(state);
});

describe('an alarm of several metrics', () => {
  const metricOf = (Id: string, name: string) => ({
    Id,
    MetricStat: {
      Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: [{ Name: 'FunctionName', Value: name }] },
      ...{ Period: 300, Stat: 'Sum' },
    },
    ReturnData: false,
  });
  const of = (Expression: string) => {
    const { Namespace: _, MetricName: __, Dimensions: ___, ...rest } = alarm;
    const Metrics = [{ Id: 'all', Expression }, metricOf('a', 'a'), metricOf('b', 'b')];
    return { ...rest, EvaluationPeriods: 1, DatapointsToAlarm: 1, Metrics };
  };
  const of3 = values(3).map((point) => ({ ...point, at: end - minute }));
  const alsoOfB = of3.map((point) => ({ ...point, dimensions: { FunctionName: 'b' } }));

  test('adds up those that there are', () => {
    expect(stateOf(of('SUM([a, b])'), of3, end)).toBe('OK');
    expect(stateOf(of('SUM([a, b])'), [...of3, ...alsoOfB], end)).toBe('ALARM');
    expect(stateOf(of('MAX([a, b])'), [...of3, ...alsoOfB], end)).toBe('OK');
  });

  test('throws at what it does not know', () => {
    expect(() => stateOf(of('a + b'), of3, end)).toThrow('no expression that is known here');
    expect(() => stateOf(of('SUM([a, c])'), of3, end)).toThrow('names c');
  });
});
