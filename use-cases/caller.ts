import type { Role } from '../domain/roles.ts';

/** Who is calling, as the authorizer established it from a verified token. */
export interface Caller {
  readonly role: Role;
  /** The token's `sub`. */
  readonly subject: string;
  /** The OAuth client through which the call comes; for a channel, the channel itself. */
  readonly clientId: string;
  /** The person who signed in; citizens only. */
  readonly personId?: string;
  /** The pooling area that staff, institutions and terminals work for. */
  readonly admdvs?: string;
  readonly scopes: readonly string[];
}
