import { expect, test } from 'vitest';
import type { Log } from '../../../functions/runtime/log.ts';
import { startedOnce } from '../../../functions/runtime/started-once.ts';

function recordingLog() {
  const events: unknown[] = [];
  const write = (event: string, fields: object = {}) => void events.push([event, fields]);
  return { events, log: { info: write, warn: write, error: write } satisfies Log };
}

test('nothing starts before the first event, and two first events share one start', async () => {
  let starts = 0;
  const give = startedOnce(async () => ({ number: ++starts }), recordingLog().log);
  expect(starts).toBe(0);
  const [first, second] = await Promise.all([give(), give()]);
  expect(first).toBe(second);
  expect(await give()).toBe(first);
  expect(starts).toBe(1);
});

test('a failed start fails everybody who waits, is logged once, and is tried again', async () => {
  const { log, events } = recordingLog();
  const error = new Error('GONGJI_TABLE_NAME is missing');
  let starts = 0;
  const give = startedOnce(async () => {
    starts += 1;
    if (starts === 1) throw error;
    return 'api';
  }, log);
  const both = await Promise.allSettled([give(), give()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(events).toEqual([['start_failed', { error }]]);
  expect(await give()).toBe('api');
  expect(starts).toBe(2);
});

test('a start that throws before it waits is tried again too', async () => {
  let starts = 0;
  const give = startedOnce(() => {
    starts += 1;
    if (starts === 1) throw new Error('at once');
    return Promise.resolve('api');
  }, recordingLog().log);
  await expect(give()).rejects.toThrow('at once');
  expect(await give()).toBe('api');
});
