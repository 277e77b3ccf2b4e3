import { decodeJwt } from 'jose';
import type { Role } from '../../domain/roles.ts';
import { usagePlanOf } from '../../domain/usage.ts';
import { usageKeyOf } from '../../functions/authorizer/usage-key.ts';
import { carryBesideToken } from '../demo/graphql.ts';

/**
 * On AWS the gateway takes the key of a caller's plan from the authorizer's answer. The emulator counts by the same plans
 * and keys, but takes the key from the request alone: so here the caller sends what the authorizer answers.
 */
export function sendUsageKeys(stackName: string): void {
  carryBesideToken((token) => {
    const { gongji_role: role, client_id: clientId } = decodeJwt<{ gongji_role: Role; client_id: string }>(token);
    return { 'x-api-key': usageKeyOf(stackName, usagePlanOf({ role, clientId })) };
  });
}
