import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { correlated } from '../../../functions/runtime/correlation.ts';
import { metricDefinitions } from '../../../functions/runtime/metric-names.ts';
import { createMeasure } from '../../../functions/runtime/metrics.ts';
import { captureOutput } from '../../support/canaries.ts';
import { datapointsIn } from '../../support/emf.ts';

let output: ReturnType<typeof captureOutput>;
beforeEach(() => {
  output = captureOutput();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T02:00:00.000Z') });
});
afterEach(() => {
  output.restore();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
const measure = createMeasure(() => 'gongji-hangzhou-prod');

test('a number is one line of the embedded metric format, for the whole stack and for its dimensions', () => {
  measure({ metric: 'DecisionTime', Result: 'APPROVED', value: 3_600 });
  expect(output.lines).toHaveLength(1);
  expect(output.lines[0]).toMatch(/^[^\n]*\n$/);
  expect(JSON.parse(output.lines[0] ?? '')).toEqual({
    _aws: {
      Timestamp: 1_795_140_000_000,
      CloudWatchMetrics: [
        {
          Namespace: 'Gongji',
          Dimensions: [['Stack'], ['Stack', 'Result']],
          Metrics: [{ Name: 'DecisionTime', Unit: 'Seconds' }],
        },
      ],
    },
    Stack: 'gongji-hangzhou-prod',
    Result: 'APPROVED',
    DecisionTime: 3_600,
  });
});

test('one without dimensions stands for the stack alone, and counts once unless it says how much', () => {
  measure({ metric: 'ChainsBroken' });
  expect(datapointsIn(output.lines)).toEqual([
    {
      ...{ namespace: 'Gongji', metric: 'ChainsBroken', unit: 'Count', value: 1, at: 1_795_140_000_000 },
      dimensions: { Stack: 'gongji-hangzhou-prod' },
    },
  ]);
});

test('the line belongs to what is done', () => {
  const id = '0f0e0d0c-0b0a-4908-8706-050403020100';
  correlated(id, () => measure({ metric: 'Refused', Code: 'NOT_FOUND' }));
  expect(JSON.parse(output.lines[0] ?? '')).toMatchObject({ correlationId: id, Code: 'NOT_FOUND' });
});

test('where no stack is named nothing is written', () => {
  vi.stubEnv('GONGJI_METRICS_STACK', undefined);
  createMeasure()({ metric: 'ChainsBroken' });
  expect(output.lines).toEqual([]);
  vi.stubEnv('GONGJI_METRICS_STACK', 'gongji-xian-dev');
  createMeasure()({ metric: 'ChainsBroken' });
  expect(datapointsIn(output.lines)).toMatchObject([{ dimensions: { Stack: 'gongji-xian-dev' } }]);
});

describe('a value of a dimension that may be somebody is counted and not told', () => {
  test.each([
    ['demo-pay', 'demo-pay'],
    ['gongji.web:2', 'gongji.web:2'],
    ['张三', 'OTHER'],
    ['330106199003071234', 'OTHER'],
    ['ZHANG SAN', 'OTHER'],
    ['a'.repeat(65), 'OTHER'],
    ['', 'OTHER'],
  ])('%s', (client, told) => {
    measure({ metric: 'Requests', Role: 'channel', Client: client });
    expect(JSON.parse(output.lines[0] ?? '')).toMatchObject({ Role: 'channel', Client: told, Requests: 1 });
  });
});

test('no dimension is about a person: the list is closed, and this is it', () => {
  const dimensions = Object.values(metricDefinitions).flatMap(({ dimensions: names }): readonly string[] => names);
  expect([...new Set(dimensions)].toSorted()).toEqual([
    ...['Age', 'By', 'Client', 'Code', 'Movement', 'Reason', 'Result', 'Role', 'Service', 'State'],
  ]);
  // CloudWatch takes thirty; a series for each combination is paid for.
  for (const { dimensions: names } of Object.values(metricDefinitions)) expect(names.length).toBeLessThanOrEqual(2);
});
