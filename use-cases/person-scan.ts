import type { Person } from '../domain/persons/person.ts';

/** Some persons, and where the walk goes on; no `next` at its end. A page may be empty and still have a `next`. */
export interface ScannedPersons {
  readonly items: readonly Person[];
  readonly next?: string;
}

/**
 * Walks all persons, in no order. For jobs only: it reads the whole table, so it is no part of the reads that serve
 * requests. Persons registered meanwhile may or may not be seen.
 */
export interface PersonScan {
  page(after?: string): Promise<ScannedPersons>;
}
