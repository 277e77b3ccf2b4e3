import type { PersonId } from './person.ts';

/**
 * What is known of a person may not be destroyed while somebody needs it: a court, an inquiry, an appeal. One record a
 * person, set and released by an operator, never removed.
 */
export interface LegalHold {
  readonly personId: PersonId;
  readonly held: boolean;
  /** When it was set or released last, by which operator, under which file number. */
  readonly at: string;
  readonly by: string;
  readonly reference: string;
  readonly version: number;
}

export interface HoldDeed {
  readonly at: Date;
  readonly by: string;
  readonly reference: string;
}

/** Undefined where it stands so already. */
export function holdSet(
  personId: PersonId,
  before: LegalHold | undefined,
  held: boolean,
  { at, by, reference }: HoldDeed,
): LegalHold | undefined {
  if ((before?.held ?? false) === held) return undefined;
  return { personId, held, at: at.toISOString(), by, reference, version: (before?.version ?? 0) + 1 };
}
