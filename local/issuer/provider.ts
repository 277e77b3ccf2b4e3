import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import { clientRegistrations, confidentialClients } from './clients.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { errorPage } from './sign-in-page.ts';

/** The API as tokens name it (RFC 8707); callers need not ask for it, it is the default. */
export const apiAudience = 'urn:gongji:api';

const HOUR_SECONDS = 3_600;

export interface ProviderParts {
  /** Origin of the server, `http://127.0.0.1:4000`. */
  readonly publicUrl: string;
  readonly accounts: Accounts;
  readonly keys: JWK[];
  readonly interactive: boolean;
}

/** Our own claims in access tokens: of the person who signed in, or of the client itself. */
function tokenClaims(accounts: Accounts): NonNullable<Configuration['extraTokenClaims']> {
  const claimsByClient = new Map(confidentialClients.map(({ clientId, claims }) => [clientId, claims]));
  return async (_ctx, token) => {
    const claims =
      token.kind === 'ClientCredentials'
        ? claimsByClient.get(token.clientId ?? '')
        : await accounts.claimsOf((token as { accountId: string }).accountId);
    return claims && { ...claims };
  };
}

/** The clients are all our own, so nobody is asked for consent: whoever signs in grants what was asked. */
const grantWithoutConsent: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const accountId = oidc.session?.accountId;
  if (accountId === undefined || !oidc.client) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};

function policyWithoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

const resourceIndicators = {
  enabled: true,
  defaultResource: () => apiAudience,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: '',
    audience: apiAudience,
    accessTokenTTL: HOUR_SECONDS,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'ES256' as const } },
  }),
};

const ttl = {
  AccessToken: HOUR_SECONDS,
  AuthorizationCode: 60,
  ClientCredentials: HOUR_SECONDS,
  Grant: HOUR_SECONDS,
  IdToken: HOUR_SECONDS,
  Interaction: HOUR_SECONDS,
  Session: HOUR_SECONDS,
};

/** The standard OpenID provider, configured for development. Its paths are relative to `/oauth`. */
export function createProvider({ publicUrl, accounts, keys, interactive }: ProviderParts): Provider {
  return new Provider(`${publicUrl}/oauth`, {
    adapter: createMemoryAdapter(),
    clients: clientRegistrations(publicUrl, interactive),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys } as NonNullable<Configuration['jwks']>,
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    // Sessions live in memory, so their cookies need not outlive the process.
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clientBasedCORS: (_ctx, origin) => origin === publicUrl,
    scopes: ['openid'],
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'private_key_jwt'],
    ttl,
    expiresWithSession: () => false,
    extraTokenClaims: tokenClaims(accounts),
    findAccount: async (_ctx, subject) => {
      const known = await accounts.claimsOf(subject);
      return known && { accountId: subject, claims: async () => ({ sub: subject }) };
    },
    loadExistingGrant: grantWithoutConsent,
    interactions: {
      policy: policyWithoutConsent(),
      url: (_ctx, { uid }) => `/oauth/interaction/${uid}`,
    },
    renderError(ctx, { error, error_description }) {
      ctx.type = 'html';
      ctx.body = errorPage(error, error_description ?? '');
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators,
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
  });
}
