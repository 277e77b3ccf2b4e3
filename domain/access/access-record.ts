import type { PersonId } from '../persons/person.ts';

/** How somebody looked at a person's data. */
export const accessKinds = [
  'UNMASKED',
  'LOOKED_UP',
  'VIEWED',
  'READ_BY_CHANNEL',
  'VOUCHER_SHOWN',
  'VOUCHER_READ',
  'FACE_ASKED',
  'PASSWORD_REMOVED',
  'EVIDENCE_READ',
  'LETTER_WRITTEN',
  'LINK_UNBOUND',
  'RELATION_REFUTED',
  'CONTRIBUTION_BOOKED',
  'INTEREST_CREDITED',
  'ADJUSTMENT_PROPOSED',
  'ADJUSTMENT_APPROVED',
  'ADJUSTMENT_REJECTED',
  'CLAIM_QUOTED',
  'STATEMENT_MADE',
  'MUTUAL_AID_FROZEN',
  'MUTUAL_AID_UNFROZEN',
  'EXPORTED',
  'HOLD_SET',
  'HOLD_RELEASED',
  'KEYS_DESTROYED',
] as const;
export type AccessKind = (typeof accessKinds)[number];

/** Why plaintext is shown. */
export const unmaskPurposes = ['OWN_DATA', 'IDENTITY_CHECK', 'APPLICATION_REVIEW', 'ENQUIRY', 'CORRECTION'] as const;
export type UnmaskPurpose = (typeof unmaskPurposes)[number];

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
  /** Why; there for UNMASKED. */
  readonly purpose?: UnmaskPurpose;
  /** File or ticket number of the staff member who read plaintext. */
  readonly reference?: string;
  /** Names of the fields whose plaintext was read. */
  readonly fields: readonly string[];
  readonly correlationId: string;
}
