import type { PersonId } from '../persons/person.ts';

/** How somebody looked at a person's data. */
export const accessKinds = ['UNMASKED', 'LOOKED_UP', 'VIEWED', 'READ_BY_CHANNEL'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** One line of a person's access log: who looked, when, at what and why. Append-only. */
export interface AccessRecord {
  readonly id: string;
  readonly personId: PersonId;
  readonly kind: AccessKind;
  readonly at: string;
  readonly byRole: string;
  readonly bySubject: string;
  readonly byClientId: string;
  readonly byAdmdvs?: string;
  /** Why, in the reader's words or as a code; required for UNMASKED. */
  readonly purpose?: string;
  /** Names of the fields whose plaintext was read. */
  readonly fields: readonly string[];
  readonly correlationId: string;
}
