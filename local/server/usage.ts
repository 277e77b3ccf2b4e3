import * as v from 'valibot';
import { shanghaiDay } from '../../domain/calendar.ts';
import type { UsageLimit } from '../../domain/region-profile.ts';
import { type UsagePlan, usagePlans } from '../../domain/usage.ts';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';
import { regionProfiles } from '../../regions/all.ts';
import { usageLimit } from '../../regions/schema.ts';
import { type CountRequest, createUsage } from '../gateway/usage.ts';
import { RefusedToStart } from './refused-to-start.ts';

const variable = 'GONGJI_USAGE';
const plansSchema = v.record(v.string(), usageLimit);

/**
 * The plans of every area that is served here, on this one gateway: of a channel in several areas the first counts.
 * `GONGJI_USAGE` says otherwise for some of them, so that a limit can be met by hand.
 */
export function localUsage(stack: string, areas: readonly string[], said = process.env[variable]): CountRequest {
  const today = shanghaiDay(new Date());
  const limits = new Map<UsagePlan, UsageLimit>();
  for (const profile of areas.flatMap((admdvs) => regionProfiles.profile(admdvs, today) ?? [])) {
    for (const [plan, limit] of usagePlans(profile)) if (!limits.has(plan)) limits.set(plan, limit);
  }
  for (const [plan, limit] of readUsage(said)) {
    if (!isPlan(plan, limits)) {
      throw new RefusedToStart(`${variable}: there is no plan "${plan}", but ${[...limits.keys()].join(', ')}`);
    }
    limits.set(plan, limit);
  }
  const byKey = [...limits].map(([plan, limit]) => [usageKeyOf(stack, plan), limit] as const);
  return createUsage(new Map(byKey), () => new Date());
}

const isPlan = (name: string, limits: ReadonlyMap<UsagePlan, UsageLimit>): name is UsagePlan =>
  (limits as ReadonlyMap<string, UsageLimit>).has(name);

const example = '{"channel:demo-pay":{"requestsPerSecond":1,"burst":2,"requestsPerDay":5}}';

function readUsage(said: string | undefined): readonly (readonly [string, UsageLimit])[] {
  if (!said) return [];
  let json: unknown;
  try {
    json = JSON.parse(said);
  } catch {
    throw new RefusedToStart(`${variable} is no JSON; it is written as ${example}`);
  }
  const read = v.safeParse(plansSchema, json);
  if (read.success) return Object.entries(read.output);
  const [issue] = read.issues;
  throw new RefusedToStart(
    `${variable} at ${v.getDotPath(issue) ?? '.'}: ${issue.message}; it is written as ${example}`,
  );
}
