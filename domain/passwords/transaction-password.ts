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
const passwordLockHours = 24;

/** 6 to 32 printable characters: the six digits that tills ask for, or something longer. */
const passwordForm = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{6,32}$/u;

/**
 * The text that is hashed, the same whether it was typed in full-width or in plain digits; undefined for what cannot
 * be a transaction password.
 */
export function passwordText(typed: string): string | undefined {
  const text = typed.normalize('NFKC');
  return passwordForm.test(text) ? text : undefined;
}

/** One that was just set. */
export const newPassword = (personId: PersonId, hash: string, now: Date): TransactionPassword => ({
  personId,
  hash,
  setAt: now.toISOString(),
  failures: 0,
  version: 1,
});

/** Until when nobody is let in; undefined where attempts are taken. */
export const lockedUntil = (password: TransactionPassword, now: Date): string | undefined =>
  password.lockedUntil !== undefined && now.toISOString() < password.lockedUntil ? password.lockedUntil : undefined;

/** After a wrong attempt. A lock that has run out begins the count again. */
export function afterWrongAttempt(password: TransactionPassword, now: Date): TransactionPassword {
  const { lockedUntil: earlier, ...rest } = password;
  const failures = (earlier === undefined ? password.failures : 0) + 1;
  const counted = { ...rest, failures, version: password.version + 1 };
  if (failures < passwordFailuresMax) return counted;
  return { ...counted, lockedUntil: new Date(now.getTime() + passwordLockHours * 60 * 60 * 1000).toISOString() };
}

/** After a right attempt nothing is held against him any more. */
export function afterRightAttempt(password: TransactionPassword): TransactionPassword {
  const { lockedUntil: _, ...rest } = password;
  return { ...rest, failures: 0, version: password.version + 1 };
}
