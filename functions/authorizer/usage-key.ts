import { createHash } from 'node:crypto';
import type { UsagePlan } from '../../domain/usage.ts';

/**
 * The API key under which the gateway counts a caller: of 64 letters and digits, and of this stack alone, since a key's
 * value is unique in an account. It is no secret and opens nothing: the gateway takes it from the authorizer only, never
 * from a request, and who is calling is told by the token. So the stack and the authorizer both derive it, and neither
 * has to be told.
 */
export const usageKeyOf = (stack: string, plan: UsagePlan): string =>
  createHash('sha256').update(`gongji usage ${stack} ${plan}`).digest('hex');
