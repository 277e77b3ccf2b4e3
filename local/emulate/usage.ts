import { decodeJwt } from 'jose';
import { invariant } from '../../domain/invariant.ts';
import type { Role } from '../../domain/roles.ts';
import { usagePlanOf } from '../../domain/usage.ts';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';
import { carryBesideToken } from '../demo/graphql.ts';
import type { Area } from './area.ts';

/**
 * On AWS the gateway takes the key of a caller's plan from the authorizer's answer. The emulator counts by the same plans
 * and keys, but takes the key from the request alone: so here the caller sends what the authorizer of each stack answers.
 */
export function sendUsageKeys(areas: readonly Pick<Area, 'stackName' | 'url'>[]): void {
  carryBesideToken((token, at) => {
    const stack = areas.find(({ url }) => url === at);
    invariant(stack, 'only deployed stacks are asked');
    const { gongji_role: role, client_id: clientId } = decodeJwt<{ gongji_role: Role; client_id: string }>(token);
    return { 'x-api-key': usageKeyOf(stack.stackName, usagePlanOf({ role, clientId })) };
  });
}
