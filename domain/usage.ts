import type { RegionProfile, UsageGroup, UsageLimit } from './region-profile.ts';
import type { Role } from './roles.ts';

/** What a caller's requests are counted under: a channel for itself, everybody else with those like him. */
export type UsagePlan = UsageGroup | `channel:${string}`;

const groupOf: Readonly<Record<Exclude<Role, 'channel'>, UsageGroup>> = {
  citizen: 'people',
  institution: 'counters',
  terminal: 'counters',
  clerk: 'staff',
  reviewer: 'staff',
  supervisor: 'staff',
  auditor: 'staff',
  operator: 'staff',
};

export const usagePlanOf = ({ role, clientId }: { readonly role: Role; readonly clientId: string }): UsagePlan =>
  role === 'channel' ? `channel:${clientId}` : groupOf[role];

/** Every plan of a region. A channel that the profile does not name has none, and so does not come in. */
export const usagePlans = ({ usage, channels }: RegionProfile): ReadonlyMap<UsagePlan, UsageLimit> =>
  new Map<UsagePlan, UsageLimit>([
    ['people', usage.people],
    ['counters', usage.counters],
    ['staff', usage.staff],
    ...channels.map((channel) => [`channel:${channel.clientId}`, channel.usage] as const),
  ]);
