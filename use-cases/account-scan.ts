import type { PersonalAccount } from '../domain/persons/personal-account.ts';

/** Some accounts, and where the walk goes on; no `next` at its end. A page may be empty and still have a `next`. */
export interface ScannedAccounts {
  readonly items: readonly PersonalAccount[];
  readonly next?: string;
}

/** Walks all accounts, in no order; like the walk through all persons, for jobs only. */
export interface AccountScan {
  page(after?: string): Promise<ScannedAccounts>;
}
