import type { PersonId } from '../persons/person.ts';

/**
 * Mutual aid for a person stands still while misuse is looked into: his own account and the fund go on paying. One
 * record a person, set and lifted by the agency, never removed.
 */
export interface MutualAidFreeze {
  readonly personId: PersonId;
  readonly frozen: boolean;
  /** When it was set or lifted last, by which staff member (the token's subject), under which file number. */
  readonly at: string;
  readonly by: string;
  readonly reference: string;
  readonly version: number;
}

export interface FreezeDeed {
  readonly personId: PersonId;
  readonly at: Date;
  readonly by: string;
  readonly reference: string;
}

export const freezeSet = (
  before: MutualAidFreeze | undefined,
  frozen: boolean,
  { personId, at, by, reference }: FreezeDeed,
): MutualAidFreeze => ({ personId, frozen, at: at.toISOString(), by, reference, version: (before?.version ?? 0) + 1 });
