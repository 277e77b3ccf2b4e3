/**
 * Why a token was refused. For the log only: the caller always reads `Unauthorized`, since the reason would tell
 * an attacker how far he came.
 */
export type RefusalReason =
  | 'method_arn_malformed'
  | 'token_missing'
  | 'token_too_long'
  | 'token_malformed'
  | 'token_type_not_accepted'
  | 'issuer_unknown'
  | 'algorithm_not_allowed'
  | 'keys_unavailable'
  | 'key_unknown'
  | 'key_unusable'
  | 'signature_wrong'
  | 'token_expired'
  | 'token_not_yet_valid'
  | 'audience_wrong'
  | 'claim_malformed'
  | 'subject_missing'
  | 'role_unknown'
  | 'role_not_allowed_to_issuer'
  | 'client_missing'
  | 'person_not_a_uuid'
  | 'admdvs_not_six_digits'
  | 'internal_error';

/** What no caller can help: an issuer's keys that cannot be had or used, the gateway's own request, a bug. */
export const isOurFailure = (reason: RefusalReason): boolean =>
  ['keys_unavailable', 'key_unusable', 'method_arn_malformed', 'internal_error'].includes(reason);

/** Thrown by the verifier; carries a reason code and nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}
