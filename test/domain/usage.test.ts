import { expect, test } from 'vitest';
import { usagePlanOf, usagePlans } from '../../domain/usage.ts';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';
import { regionProfiles } from '../../regions/all.ts';

test.each([
  ['citizen', 'people'],
  ['channel', 'channel:demo-pay'],
  ['institution', 'counters'],
  ['terminal', 'counters'],
  ['clerk', 'staff'],
  ['reviewer', 'staff'],
  ['supervisor', 'staff'],
  ['auditor', 'staff'],
  ['operator', 'staff'],
] as const)('the requests of a %s are counted under %s', (role, plan) => {
  expect(usagePlanOf({ role, clientId: 'demo-pay' })).toBe(plan);
});

test('a region has a plan for each channel and for each kind of other callers', () => {
  const profile = regionProfiles.profile('330100', '2026-11-20');
  expect(profile && [...usagePlans(profile)]).toEqual([
    ['people', { requestsPerSecond: 500, burst: 1_000, requestsPerDay: null }],
    ['counters', { requestsPerSecond: 300, burst: 600, requestsPerDay: null }],
    ['staff', { requestsPerSecond: 50, burst: 100, requestsPerDay: null }],
    ['channel:demo-pay', { requestsPerSecond: 100, burst: 200, requestsPerDay: 2_000_000 }],
    ['channel:demo-health', { requestsPerSecond: 100, burst: 200, requestsPerDay: 2_000_000 }],
    ['channel:demo-narrow', { requestsPerSecond: 20, burst: 40, requestsPerDay: 100_000 }],
  ]);
});

test('a key is of one stack and one plan, in a form that the gateway takes', () => {
  expect(usageKeyOf('gongji-hangzhou-dev', 'people')).toMatch(/^[0-9a-f]{64}$/);
  const keys = ['gongji-hangzhou-dev', 'gongji-hangzhou-prod'].flatMap((stack) => [
    usageKeyOf(stack, 'people'),
    usageKeyOf(stack, 'channel:demo-pay'),
  ]);
  expect(new Set(keys).size).toBe(4);
});
