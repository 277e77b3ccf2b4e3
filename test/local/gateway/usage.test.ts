import { describe, expect, test } from 'vitest';
import { usageKeyOf } from '../../../functions/authorizer/usage-key.ts';
import { createUsage } from '../../../local/gateway/usage.ts';
import { localUsage } from '../../../local/server/usage.ts';

/** A gateway with two plans, and a clock that stands still until it is moved. */
function gateway(from = '2026-11-20T10:00:00.000Z') {
  let atMs = Date.parse(from);
  const count = createUsage(
    new Map([
      ['slow', { requestsPerSecond: 2, burst: 3, requestsPerDay: 5 }],
      ['free', { requestsPerSecond: 1, burst: 1, requestsPerDay: null }],
    ]),
    () => new Date(atMs),
  );
  const times = (many: number, key: string | undefined) => Array.from({ length: many }, () => count(key) ?? 'PASSED');
  return { times, later: (ms: number) => (atMs += ms) };
}

describe('the rate', () => {
  test('lets a burst through, then as many as it says, and no more than a burst after a rest', () => {
    const { times, later } = gateway();
    expect(times(4, 'slow')).toEqual(['PASSED', 'PASSED', 'PASSED', 'THROTTLED']);
    later(499);
    expect(times(1, 'slow')).toEqual(['THROTTLED']);
    later(1);
    expect(times(2, 'slow')).toEqual(['PASSED', 'THROTTLED']);
    const rested = gateway();
    rested.later(3_600_000);
    expect(rested.times(4, 'slow')).toEqual(['PASSED', 'PASSED', 'PASSED', 'THROTTLED']);
  });

  test('of one plan is nothing to another', () => {
    const { times } = gateway();
    expect(times(2, 'free')).toEqual(['PASSED', 'THROTTLED']);
    expect(times(1, 'slow')).toEqual(['PASSED']);
  });
});

describe('the quota', () => {
  test('counts what passed, until the day in UTC ends', () => {
    const { times, later } = gateway('2026-11-20T23:59:50.000Z');
    times(4, 'slow');
    later(5_000);
    expect(times(3, 'slow')).toEqual(['PASSED', 'PASSED', 'QUOTA_EXCEEDED']);
    later(4_999);
    expect(times(1, 'slow')).toEqual(['QUOTA_EXCEEDED']);
    later(1);
    expect(times(1, 'slow')).toEqual(['PASSED']);
  });
});

test.each([undefined, '', 'nobody'])('the key %j has no plan', (key) => {
  expect(gateway().times(1, key)).toEqual(['INVALID_API_KEY']);
});

describe('the local server', () => {
  const keyOf = (plan: Parameters<typeof usageKeyOf>[1]) => usageKeyOf('here', plan);

  test('has the plans of the profiles, and none for a channel that they do not name', () => {
    const count = localUsage('here', ['330100'], undefined);
    for (const plan of ['channel:demo-pay', 'channel:demo-narrow', 'people', 'counters', 'staff'] as const) {
      expect([plan, count(keyOf(plan))]).toEqual([plan, undefined]);
    }
    expect(count(keyOf('channel:somebody'))).toBe('INVALID_API_KEY');
    expect(count(usageKeyOf('elsewhere', 'people'))).toBe('INVALID_API_KEY');
  });

  test('takes other limits from its environment', () => {
    const said = '{"channel:demo-pay":{"requestsPerSecond":1,"burst":2,"requestsPerDay":1}}';
    const count = localUsage('here', ['330100'], said);
    expect([count(keyOf('channel:demo-pay')), count(keyOf('channel:demo-pay'))]).toEqual([undefined, 'QUOTA_EXCEEDED']);
    expect(count(keyOf('channel:demo-health'))).toBeUndefined();
  });

  test.each([
    ['{', /^GONGJI_USAGE is no JSON; it is written as \{"channel:demo-pay":/],
    ['{"people":{"requestsPerSecond":1,"burst":1}}', /^GONGJI_USAGE at people\.requestsPerDay: /],
    [
      '{"channel:x":{"requestsPerSecond":1,"burst":1,"requestsPerDay":null}}',
      /^GONGJI_USAGE: there is no plan "channel:x", but people, counters, staff, channel:demo-pay, channel:demo-health, channel:demo-narrow$/,
    ],
  ])('does not start with %s', (said, message) => {
    expect(() => localUsage('here', ['330100'], said)).toThrow(message);
  });
});
