import type { PersonId } from '../persons/person.ts';

/** A session is answered within a quarter of an hour or not at all. */
export const faceSessionMinutes = 15;

/** So many failures end an application. */
export const faceFailuresMax = 3;

/** One face authentication at the outside provider: single use, short-lived. */
export interface FaceSession {
  /** A random UUID. */
  readonly id: string;
  /** Whose face. */
  readonly personId: PersonId;
  readonly purpose: { readonly for: 'APPLICATION'; readonly applicationId: string } | { readonly for: 'VOUCHER' };
  readonly state: 'OPEN' | 'PASSED' | 'FAILED';
  /** Where the person goes to be seen. */
  readonly url: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly answeredAt?: string;
  readonly version: number;
}
