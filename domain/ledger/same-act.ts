import type { PersonalAccount } from '../persons/personal-account.ts';
import type { Booked } from './act.ts';

/** Two things that one act does to an account, the second upon the first: written together, they are one version. */
export function sameAct(before: PersonalAccount, first: Booked, second: Booked): Booked {
  const entries = [...first.entries, ...second.entries];
  const { account } = second;
  return account.version === before.version
    ? { account: before, entries }
    : { account: { ...account, version: before.version + 1 }, entries };
}
