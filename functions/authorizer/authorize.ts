import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import type { Caller } from '../../use-cases/caller.ts';
import { contextOf } from './context.ts';
import { type RefusalReason, TokenRefused } from './refusal.ts';
import type { Verifier } from './verify.ts';

export type Authorize = (event: APIGatewayTokenAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

export interface AuthorizeParts {
  readonly verifier: Verifier;
  /** The API key that the gateway counts the caller's requests under. */
  readonly usageKey: (caller: Caller) => string;
  /** Receives one reason code for each refusal. */
  readonly log: (reason: RefusalReason) => void;
}

/**
 * The whole stage of a method ARN (`arn:<partition>:execute-api:<region>:<account>:<api>/<stage>/<verb>/<path>`).
 * The gateway caches the policy by token: were it for one method, the same token would be refused on the next.
 */
function stageOf(methodArn: string): string {
  const stage = /^arn:[^/*]+:execute-api:[^/*]+\/[^/*]+(?=\/)/.exec(methodArn)?.[0];
  if (stage === undefined) throw new TokenRefused('method_arn_malformed');
  return `${stage}/*`;
}

/** The token of an `Authorization: Bearer …` header (RFC 6750), or '' when there is none. */
function bearerToken(header: unknown): string {
  return (typeof header === 'string' && /^bearer +(\S+) *$/i.exec(header)?.[1]) || '';
}

/** Makes the authorizer. It allows the caller of a good token the whole stage, and throws `Unauthorized` otherwise. */
export function createAuthorize({ verifier, usageKey, log }: AuthorizeParts): Authorize {
  return async ({ authorizationToken, methodArn }) => {
    try {
      const caller = await verifier.verify(bearerToken(authorizationToken));
      const Statement = [{ Effect: 'Allow' as const, Action: 'execute-api:Invoke', Resource: stageOf(methodArn) }];
      return {
        principalId: caller.subject,
        policyDocument: { Version: '2012-10-17', Statement },
        context: contextOf(caller),
        usageIdentifierKey: usageKey(caller),
      };
    } catch (error) {
      log(error instanceof TokenRefused ? error.reason : 'internal_error');
      // The gateway answers 401 to exactly this message, and 500 to any other.
      throw new Error('Unauthorized');
    }
  };
}
