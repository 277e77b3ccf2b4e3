import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everyHour, untilNext } from '../../../local/server/every-hour.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-20T15:30:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['2026-11-20T15:30:00Z', 31],
  ['2026-11-20T15:59:00Z', 2],
  ['2026-11-20T16:00:00Z', 1],
  ['2026-11-20T16:01:00Z', 60],
  ['2026-11-20T16:02:00Z', 59],
])('at %s the next run is %i minutes away', (now, minutes) => {
  expect(untilNext(Date.parse(now))).toBe(minutes * 60_000);
});

test('work runs at once, and then a minute past every hour until it is stopped', async () => {
  const runs: string[] = [];
  const { stop } = everyHour(async () => {
    runs.push(new Date().toISOString());
  });
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  await stop();
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(runs).toEqual(['2026-11-20T15:30:00.000Z', '2026-11-20T16:01:00.000Z', '2026-11-20T17:01:00.000Z']);
});

test('stopping waits for the work under way, and it does not begin again', async () => {
  let done = false;
  const { stop } = everyHour(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    done = true;
  });
  const stopping = stop();
  await vi.advanceTimersByTimeAsync(5_000);
  await stopping;
  expect(done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
