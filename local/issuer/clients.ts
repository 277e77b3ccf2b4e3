import type { JWK } from 'jose';
import type { ClientMetadata } from 'oidc-provider';
import type { GongjiClaims } from './accounts.ts';
import demoHealth from './keys/demo-health.development.jwk.json' with { type: 'json' };
import demoHospital from './keys/demo-hospital.development.jwk.json' with { type: 'json' };
import demoNarrow from './keys/demo-narrow.development.jwk.json' with { type: 'json' };
import demoPay from './keys/demo-pay.development.jwk.json' with { type: 'json' };
import demoPharmacy from './keys/demo-pharmacy.development.jwk.json' with { type: 'json' };
import demoTerminal from './keys/demo-terminal.development.jwk.json' with { type: 'json' };

/** A client that signs in with its own key (`private_key_jwt`); the key opens the local issuer only. */
export interface ConfidentialClient {
  readonly clientId: string;
  readonly claims: GongjiClaims;
  readonly privateJwk: JWK;
}

export const confidentialClients: readonly ConfidentialClient[] = [
  { clientId: 'demo-pay', claims: { gongji_role: 'channel' }, privateJwk: demoPay },
  { clientId: 'demo-health', claims: { gongji_role: 'channel' }, privateJwk: demoHealth },
  { clientId: 'demo-narrow', claims: { gongji_role: 'channel' }, privateJwk: demoNarrow },
  {
    clientId: 'demo-hospital',
    claims: { gongji_role: 'institution', gongji_admdvs: '330100' },
    privateJwk: demoHospital,
  },
  {
    clientId: 'demo-pharmacy',
    claims: { gongji_role: 'institution', gongji_admdvs: '330100' },
    privateJwk: demoPharmacy,
  },
  { clientId: 'demo-terminal', claims: { gongji_role: 'terminal', gongji_admdvs: '310000' }, privateJwk: demoTerminal },
];

/** The client by its id; throws for an id that is not in the list. */
export function confidentialClient(clientId: string): ConfidentialClient {
  const client = confidentialClients.find((candidate) => candidate.clientId === clientId);
  if (!client) throw new Error(`there is no development client ${clientId}`);
  return client;
}

function confidentialMetadata({ clientId, privateJwk }: ConfidentialClient): ClientMetadata {
  const { d: _secret, ...publicJwk } = privateJwk;
  return {
    client_id: clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    jwks: { keys: [publicJwk] } as NonNullable<ClientMetadata['jwks']>,
  };
}

function publicMetadata(clientId: string, native: boolean, redirectUris: string[]): ClientMetadata {
  return {
    client_id: clientId,
    application_type: native ? 'native' : 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: redirectUris,
  };
}

/**
 * What the issuer registers. Without a sign-in page the public clients are unknown, so that the authorisation
 * endpoint has nobody to serve.
 */
export function clientRegistrations(publicUrl: string, interactive: boolean): ClientMetadata[] {
  const confidential = confidentialClients.map(confidentialMetadata);
  if (!interactive) return confidential;
  const onThisOrigin = [`${publicUrl}/graphiql`, `${publicUrl}/graphiql/`, `${publicUrl}/oauth/done`];
  return [
    ...confidential,
    publicMetadata('gongji-web', false, onThisOrigin),
    publicMetadata('graphiql', false, onThisOrigin),
    // RFC 8252 §7.3: a native client's loopback redirect may use any port.
    publicMetadata('gongji-cli', true, ['http://127.0.0.1/callback']),
  ];
}
