import type { Caller } from '../../use-cases/caller.ts';
import { type CallerStatement, checkCaller } from './caller-rules.ts';

const fields = ['role', 'subject', 'clientId', 'personId', 'admdvs', 'scopes'] as const;

/** The caller as the gateway carries him from the authorizer to the API: text only, '' for what is not there. */
export function contextOf(caller: Caller): Record<keyof CallerStatement, string> {
  return {
    role: caller.role,
    subject: caller.subject,
    clientId: caller.clientId,
    personId: caller.personId ?? '',
    admdvs: caller.admdvs ?? '',
    scopes: caller.scopes.join(' '),
  };
}

function isStatement(context: unknown): context is CallerStatement {
  if (typeof context !== 'object' || context === null) return false;
  return fields.every((field) => typeof (context as Record<string, unknown>)[field] === 'string');
}

/**
 * Reads the caller back from `event.requestContext.authorizer`. A context that the authorizer would not have written
 * is nobody: `undefined`. What the gateway adds (`principalId`, `integrationLatency`) is ignored.
 */
export function callerFromContext(context: unknown): Caller | undefined {
  if (!isStatement(context)) return undefined;
  const check = checkCaller(context);
  return 'caller' in check ? check.caller : undefined;
}
