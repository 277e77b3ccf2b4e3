import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { realTimers } from '../../../local/workflow/timers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const days = (count: number) => count * 24 * 60 * 60;

test('a wait of sixty days ends after sixty days, though a timer of Node holds 24.8', () => {
  const callback = vi.fn();
  realTimers.after(days(60), callback);
  vi.advanceTimersByTime(days(60) * 1000 - 1);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(days(60) * 1000);
  expect(callback).toHaveBeenCalledOnce();
});

test('taken back in its second month it does not end', () => {
  const callback = vi.fn();
  const takeBack = realTimers.after(days(60), callback);
  vi.advanceTimersByTime(days(30) * 1000);
  takeBack();
  vi.advanceTimersByTime(days(60) * 1000);
  expect(callback).not.toHaveBeenCalled();
});
