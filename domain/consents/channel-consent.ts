import type { PersonId } from '../persons/person.ts';

/** What a person may let a channel see. */
export const consentScopes = ['IDENTITY', 'BALANCE', 'ENTRIES', 'PARTICIPATION', 'FAMILY'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** A person's word that a channel may read of him what the scopes say, until it expires or he takes it back. */
export interface ChannelConsent {
  readonly personId: PersonId;
  /** The channel's OAuth client id. */
  readonly clientId: string;
  readonly scopes: readonly ConsentScope[];
  /** Version of the consent text that the person agreed to. */
  readonly textVersion: string;
  /** The region profile under which it was given: `330100@2026-01-01`. */
  readonly profileVersion: string;
  readonly admdvs: string;
  readonly grantedAt: string;
  readonly expiresAt: string;
  readonly revokedAt?: string;
  /** Shanghai day on which the channel last read; its first reading of a day is written to the access log. */
  readonly lastReadOn?: string;
  readonly version: number;
}

/** Live from the moment of granting up to, not including, the moment of expiry; a revocation counts at once. */
export function isLive(consent: ChannelConsent, now: Date): boolean {
  const instant = now.toISOString();
  return consent.revokedAt === undefined && consent.grantedAt <= instant && instant < consent.expiresAt;
}
