import type { PersonId } from '../persons/person.ts';

/** S1: "set a transaction password", asked for again on unbinding and when a quota changes. */
export interface TransactionPassword {
  readonly personId: PersonId;
  /** Argon2id, in the PHC string form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
  readonly hash: string;
  readonly setAt: string;
  /** Wrong attempts in a row. */
  readonly failures: number;
  /** After five wrong attempts: nobody is let in before. */
  readonly lockedUntil?: string;
  readonly version: number;
}

export const passwordFailuresMax = 5;
/** A day: 5 attempts a day against the million codes of six digits is 550 years. */
export const passwordLockHours = 24;
