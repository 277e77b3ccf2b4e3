import type { UsageLimit } from '../../domain/region-profile.ts';

/** Why a request is not let through, in the gateway's own words; undefined where it is. */
export type CountRequest = (key: string | undefined) => 'INVALID_API_KEY' | 'THROTTLED' | 'QUOTA_EXCEEDED' | undefined;

interface Count {
  /** Requests that may come at this moment. */
  tokens: number;
  atMs: number;
  day: string;
  today: number;
}

/**
 * Counts as usage plans do: a bucket that fills at the rate and holds the burst, and a quota that begins again with the
 * day in UTC, which in China is at eight in the morning. What is throttled uses up no quota.
 */
export function createUsage(limits: ReadonlyMap<string, UsageLimit>, now: () => Date): CountRequest {
  const counts = new Map<string, Count>();

  const countOf = (key: string, { requestsPerSecond, burst }: UsageLimit): Count => {
    const atMs = now().getTime();
    const day = now().toISOString().slice(0, 10);
    const before = counts.get(key) ?? { tokens: burst, atMs, day, today: 0 };
    const filled = before.tokens + ((atMs - before.atMs) / 1_000) * requestsPerSecond;
    const count = { tokens: Math.min(burst, filled), atMs, day, today: before.day === day ? before.today : 0 };
    counts.set(key, count);
    return count;
  };

  return (key = '') => {
    const limit = limits.get(key);
    if (!limit) return 'INVALID_API_KEY';
    const count = countOf(key, limit);
    if (count.tokens < 1) return 'THROTTLED';
    if (limit.requestsPerDay !== null && count.today >= limit.requestsPerDay) return 'QUOTA_EXCEEDED';
    count.tokens -= 1;
    count.today += 1;
    return undefined;
  };
}
