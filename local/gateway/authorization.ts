import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import { withinTime } from './within-time.ts';

export type TokenAuthorizer = (event: APIGatewayTokenAuthorizerEvent) => Promise<APIGatewayAuthorizerResult>;

export type Authorization =
  | {
      readonly allowed: true;
      readonly context: Readonly<Record<string, string>>;
      readonly usageKey?: string | undefined;
    }
  | { readonly allowed: false; readonly response: 'UNAUTHORIZED' | 'ACCESS_DENIED' | 'DEFAULT_5XX' };

export interface AuthorizationOptions {
  readonly authorizer: TokenAuthorizer;
  /** How long a policy is reused for the same token; 0 for never. */
  readonly cacheSeconds: number;
  readonly timeoutMs: number;
  readonly log: (error: unknown) => void;
}

/**
 * A token of another form is refused without asking the authorizer, so that noise costs nothing. The name of a scheme
 * has no case (RFC 9110, 11.1).
 */
const tokenPattern = /^[Bb][Ee][Aa][Rr][Ee][Rr] [-0-9a-zA-Z._]+$/;

const rememberedPoliciesMax = 10_000;

/** Decides as a REST API with a TOKEN authorizer does. Policies are remembered by token, refusals are not. */
export function createAuthorization(options: AuthorizationOptions) {
  const policies = new Map<string, { readonly result: APIGatewayAuthorizerResult; readonly until: number }>();

  const remember = (token: string, result: APIGatewayAuthorizerResult) => {
    const [oldest] = policies.keys();
    if (oldest !== undefined && policies.size >= rememberedPoliciesMax) policies.delete(oldest);
    policies.set(token, { result, until: Date.now() + options.cacheSeconds * 1000 });
  };

  const resultFor = async (authorizationToken: string, methodArn: string) => {
    const known = policies.get(authorizationToken);
    if (known && known.until > Date.now()) return known.result;
    policies.delete(authorizationToken);
    const asked = options.authorizer({ type: 'TOKEN', authorizationToken, methodArn });
    const result = await withinTime(asked, options.timeoutMs);
    if (options.cacheSeconds > 0) remember(authorizationToken, result);
    return result;
  };

  return async (token: string | undefined, methodArn: string): Promise<Authorization> => {
    if (token === undefined || !tokenPattern.test(token)) return { allowed: false, response: 'UNAUTHORIZED' };
    try {
      const result = await resultFor(token, methodArn);
      if (!allows(result, methodArn)) return { allowed: false, response: 'ACCESS_DENIED' };
      return { allowed: true, context: contextOf(result), usageKey: result.usageIdentifierKey ?? undefined };
    } catch (error) {
      if (error instanceof Error && error.message === 'Unauthorized')
        return { allowed: false, response: 'UNAUTHORIZED' };
      options.log(error);
      return { allowed: false, response: 'DEFAULT_5XX' };
    }
  };
}

/** Text, numbers and booleans arrive as text; anything else is the authorizer's mistake. */
function contextOf({ principalId, context }: APIGatewayAuthorizerResult): Record<string, string> {
  const entries = Object.entries(context ?? {}).map(([name, value]) => {
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw new TypeError(`authorizer context: ${name}`);
    return [name, String(value)] as const;
  });
  return Object.fromEntries([...entries, ['principalId', principalId]]);
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

const listed = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? [value] : (value ?? []));

/** `*` is any text and `?` any one character, as in every policy. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** A denial wins over whatever else is allowed; what nothing allows is denied. */
function allows({ policyDocument }: APIGatewayAuthorizerResult, methodArn: string): boolean {
  const applying = (policyDocument.Statement as readonly Statement[]).filter(
    ({ Action, Resource }) =>
      listed(Action).some((action) => matches(action, 'execute-api:Invoke')) &&
      listed(Resource).some((resource) => matches(resource, methodArn)),
  );
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}
