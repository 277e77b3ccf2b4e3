import type { PersonId } from '../domain/persons/person.ts';

/** An item of the table as it is kept, without its keys and places in the indexes. */
export interface PersonItem {
  readonly entity: string;
  readonly [name: string]: unknown;
}

/**
 * Everything that the table holds under a person: his partition, his ledgers, his access log, his claims, whatever kind
 * it is and will be. For the export alone: nobody who serves a request reads so much.
 */
export interface PersonItems {
  /** A page of at most 1 MB; no `next` at its end. A page may be empty and still have one. */
  page(personId: PersonId, after?: string): Promise<{ readonly items: readonly PersonItem[]; readonly next?: string }>;
}
