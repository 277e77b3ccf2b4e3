import type { PersonId } from '../persons/person.ts';

/** A session is answered within a quarter of an hour or not at all. */
export const faceSessionMinutes = 15;

/** So many failures end an application. */
export const faceFailuresMax = 3;

/** One face authentication at the outside provider: single use, short-lived. */
export interface FaceSession {
  /** In the form of a UUID; nobody can guess it. */
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

export const faceResults = ['PASSED', 'FAILED'] as const;
export type FaceResult = (typeof faceResults)[number];

/** Whether an answer to it still counts. */
export const isAwaited = ({ state, expiresAt }: FaceSession, now: Date): boolean =>
  state === 'OPEN' && now.toISOString() < expiresAt;

/** The provider's answer came. */
export const answered = (session: FaceSession, result: FaceResult, now: Date): FaceSession => ({
  ...session,
  state: result,
  answeredAt: now.toISOString(),
  version: session.version + 1,
});
