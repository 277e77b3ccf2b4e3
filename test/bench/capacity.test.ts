import { describe, expect, test } from 'vitest';
import { capacityOf, type Units } from '../../bench/scale/capacity.ts';
import { defaultInputs, type Input, type Inputs } from '../../bench/scale/inputs.ts';
import { type Operation, operationNames, operationUnits } from '../../bench/scale/operations.ts';
import { tablesOf, withTables } from '../../bench/scale/report.ts';
import { textOf } from '../docs/markdown.ts';

const each = (group: Readonly<Record<string, Input>>, value: number) =>
  Object.fromEntries(Object.entries(group).map(([name, input]) => [name, { ...input, value }]));
const worth = (value: number): Input => ({ value, unit: '', source: 'by hand' });

/** Nobody does anything, nothing costs anything, and every number is 1 where it could not be 0. */
const nothing = {
  workload: each(defaultInputs.workload, 0),
  rhythm: each(defaultInputs.rhythm, 1),
  running: each(defaultInputs.running, 0),
  prices: each(defaultInputs.prices, 0),
} as unknown as Inputs;
const free = { requests: 0, readUnits: 0, writeUnits: 0, bytesKept: 0 };
const units = (differing: Partial<Units>): Units => ({
  ...(Object.fromEntries(Object.keys(operationNames).map((name) => [name, free])) as Record<Operation, typeof free>),
  ...differing,
});

describe('by hand', () => {
  test('what is asked in the busiest second', () => {
    const inputs: Inputs = {
      ...nothing,
      workload: { ...nothing.workload, ownBalances: worth(36.5) },
      // 36.5 a year are 0.1 a day; × 1,000,000 = 100,000; × 2 on a busy day, a fifth of it in an hour, × 3 in a burst:
      rhythm: { ...nothing.rhythm, busyDay: worth(2), busyHour: worth(0.2), burst: worth(3) },
      // 10 ms and 2 requests of 20 ms each: 50 ms.
      running: { ...nothing.running, handlerMs: worth(10), roundTripMs: worth(20) },
    };
    const capacity = capacityOf(
      { insured: 1_000_000, cells: 1 },
      inputs,
      units({ ownBalance: { requests: 2, readUnits: 1.5, writeUnits: 0, bytesKept: 0 } }),
    );
    // 100,000 × 2 × 0.2 × 3 ÷ 3,600 = 33.33 a second, 1.5 read units each, 50 ms each: 1.67 at a time.
    expect(capacity.requestsAYear).toBeCloseTo(36_500_000);
    expect(capacity.requestsASecond).toBeCloseTo(33.333, 3);
    expect(capacity.readUnitsASecond).toBeCloseTo(50, 9);
    expect(capacity.writeUnitsASecond).toBe(0);
    expect(capacity.concurrency).toBe(2);
  });

  test('what is paid in by night adds to the import, and not to the day', () => {
    const inputs: Inputs = {
      ...nothing,
      workload: { ...nothing.workload, employees: worth(0.5), contributions: worth(12) },
      rhythm: { ...nothing.rhythm, importHours: worth(10) },
    };
    const contribution = { requests: 2, readUnits: 1, writeUnits: 12, bytesKept: 0 };
    const capacity = capacityOf({ insured: 720_000, cells: 1 }, inputs, units({ contribution }));
    // Half of 720,000 a month, 12 units each, in 36,000 seconds: 120 a second.
    expect(capacity.writeUnitsOfImport).toBeCloseTo(120, 9);
    expect(capacity.writeUnitsASecond).toBe(0);
  });

  test('what the table holds: everybody once, and what the years have added', () => {
    const inputs: Inputs = {
      ...nothing,
      workload: { ...nothing.workload, claims: worth(4) },
      rhythm: { ...nothing.rhythm, yearsKept: worth(5) },
      prices: { ...nothing.prices, tableGb: worth(0.25), backupGb: worth(0.2) },
    };
    const capacity = capacityOf(
      { insured: 1_000_000, cells: 1 },
      inputs,
      units({
        registration: { ...free, bytesKept: 2_000 },
        claimSettle: { ...free, bytesKept: 3_000 },
        claimClosing: { ...free, bytesKept: 500 },
      }),
    );
    // 10⁶ × (2,000 + 5 × 4 × 3,500) bytes = 72 GB, at 0.45 a month each.
    expect(capacity.tableGb).toBeCloseTo(72, 9);
    expect(capacity.cost.storage).toBeCloseTo(32.4, 9);
  });

  test('what a month costs', () => {
    const inputs: Inputs = {
      ...nothing,
      workload: { ...nothing.workload, ownBalances: worth(12), applications: worth(0.12), reviewed: worth(0.5) },
      running: {
        ...nothing.running,
        ...{ handlerMs: worth(100), apiGib: worth(1), authorized: worth(0.5) },
        ...{ transitions: worth(3), transitionsReviewed: worth(6), logBytes: worth(1_000), evidenceBytes: worth(1e6) },
      },
      prices: defaultInputs.prices,
    };
    const ownBalance = { requests: 1, readUnits: 2, writeUnits: 1, bytesKept: 0 };
    const capacity = capacityOf({ insured: 1_000_000, cells: 3 }, inputs, units({ ownBalance }));
    // A month: 1 million readings, and 10,000 applications, which are handed in by callers and decided behind the table.
    expect(capacity.cost.table).toBeCloseTo(2 * 0.125 + 0.625, 9);
    expect(capacity.cost.gateway).toBeCloseTo(1.01 * (3.5 + 0.6), 9);
    // 1.01 million requests wake 0.505 million authorizers; 0.01 million decisions. 101,000 s of 1 GiB, 1,000 s of none.
    expect(capacity.cost.functions).toBeCloseTo((1.01 + 0.505 + 0.01) * 0.2 + 0.101 * 13.3334, 9);
    // Half of 10,000 take three transitions, half six: 45,000.
    expect(capacity.cost.workflow).toBeCloseTo(0.045 * 25, 9);
    // 1.01 million × 1,000 bytes = 1.01 GB; 60,000 reviewed in the year with 1 MB each = 60 GB.
    expect(capacity.cost.logs).toBeCloseTo(1.01 * 0.5, 9);
    expect(capacity.cost.objects).toBeCloseTo(60 * 0.023, 9);
    expect(capacity.cost.fixed).toBe(180);
    expect(capacity.costPerInsuredAndYear * 1_000_000).toBeCloseTo(capacity.costAMonth * 12, 6);
  });
});

test('docs/SCALE.md shows what the calculator says today', () => {
  const page = textOf('docs/SCALE.md');
  for (const name of ['capacity', 'operations', 'inputs']) expect(page).toContain(`<!-- ${name} -->\n|`);
  expect(page).toBe(withTables(page, tablesOf(defaultInputs, operationUnits)));
});
