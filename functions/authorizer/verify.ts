import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Caller } from '../../use-cases/caller.ts';
import { type CallerStatement, checkCaller } from './caller-rules.ts';
import type { TrustedIssuer } from './issuers.ts';
import { createKeyLookup, type FetchJwks } from './jwks-cache.ts';
import { type RefusalReason, TokenRefused } from './refusal.ts';

export interface Verifier {
  /** The caller a token speaks for; throws `TokenRefused` with the reason for anything else. */
  verify(token: string): Promise<Caller>;
}

export interface VerifierParts {
  readonly issuers: readonly TrustedIssuer[];
  readonly fetchJwks: FetchJwks;
  readonly clock: () => Date;
}

const TOKEN_LENGTH_MAX = 8_192;
const CLOCK_TOLERANCE_SECONDS = 60;
/** RFC 9068 access tokens, and plain JWTs. An ID token passes here and fails on its audience; a logout token fails here. */
const acceptedTypes = new Set(['at+jwt', 'application/at+jwt', 'jwt']);

/** Which issuer the token claims to be from. Nothing is believed yet: the name only chooses the keys to check with. */
function claimedIssuer(token: string): string | undefined {
  let type: unknown;
  let payload: JWTPayload;
  try {
    type = decodeProtectedHeader(token).typ;
    payload = decodeJwt(token);
  } catch {
    throw new TokenRefused('token_malformed');
  }
  if (typeof type !== 'string' || !acceptedTypes.has(type.toLowerCase())) {
    throw new TokenRefused('token_type_not_accepted');
  }
  return payload.iss;
}

const reasonByErrorCode: Readonly<Record<string, RefusalReason>> = {
  [errors.JOSEAlgNotAllowed.code]: 'algorithm_not_allowed',
  [errors.JOSENotSupported.code]: 'token_malformed',
  [errors.JWSInvalid.code]: 'token_malformed',
  [errors.JWTInvalid.code]: 'token_malformed',
  [errors.JWSSignatureVerificationFailed.code]: 'signature_wrong',
  [errors.JWKSNoMatchingKey.code]: 'key_unknown',
  [errors.JWKSMultipleMatchingKeys.code]: 'key_unknown',
  [errors.JWTExpired.code]: 'token_expired',
};

const reasonByFailedClaim: Readonly<Record<string, RefusalReason>> = {
  aud: 'audience_wrong',
  nbf: 'token_not_yet_valid',
  sub: 'subject_missing',
};

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof TokenRefused) return error.reason;
  if (error instanceof errors.JWTClaimValidationFailed) {
    return (error.reason !== 'invalid' && reasonByFailedClaim[error.claim]) || 'claim_malformed';
  }
  // What remains is a published key that cannot be imported: too short, private, of another kind than it says.
  return (error instanceof errors.JOSEError && reasonByErrorCode[error.code]) || 'key_unusable';
}

/** A claim as text, '' when it is not there; any other type is a mistake of the issuer. */
function textClaim(payload: JWTPayload, name: string): string {
  const value = Object.hasOwn(payload, name) ? payload[name] : '';
  if (typeof value !== 'string') throw new TokenRefused('claim_malformed');
  return value;
}

function statementOf(payload: JWTPayload, { claims }: TrustedIssuer): CallerStatement {
  return {
    role: textClaim(payload, claims.role),
    subject: textClaim(payload, 'sub'),
    clientId: textClaim(payload, 'client_id') || textClaim(payload, 'azp'),
    personId: textClaim(payload, claims.person),
    admdvs: textClaim(payload, claims.admdvs),
    scopes: textClaim(payload, 'scope'),
  };
}

/** Verifies tokens of the given issuers, each with its own keys, audience, algorithms and roles. */
export function createVerifier({ issuers, fetchJwks, clock }: VerifierParts): Verifier {
  const byName = new Map<string, { trusted: TrustedIssuer; keyFor: JWTVerifyGetKey }>();
  for (const trusted of issuers) {
    byName.set(trusted.issuer, { trusted, keyFor: createKeyLookup(trusted.jwksUri, fetchJwks, clock) });
  }

  async function verifiedPayload(token: string, trusted: TrustedIssuer, keyFor: JWTVerifyGetKey): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keyFor, {
        issuer: trusted.issuer,
        audience: trusted.audience,
        algorithms: trusted.algorithms,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: clock(),
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      throw new TokenRefused(reasonOf(error));
    }
  }

  return {
    async verify(token) {
      if (token === '') throw new TokenRefused('token_missing');
      if (token.length > TOKEN_LENGTH_MAX) throw new TokenRefused('token_too_long');
      const source = byName.get(claimedIssuer(token) ?? '');
      if (!source) throw new TokenRefused('issuer_unknown');
      const payload = await verifiedPayload(token, source.trusted, source.keyFor);
      const check = checkCaller(statementOf(payload, source.trusted));
      if ('reason' in check) throw new TokenRefused(check.reason);
      if (!source.trusted.roles.includes(check.caller.role)) throw new TokenRefused('role_not_allowed_to_issuer');
      return check.caller;
    },
  };
}
