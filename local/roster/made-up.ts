import type { Day } from '../../domain/calendar.ts';
import type { LinkKind } from '../../domain/links/family-link.ts';
import type { RegistrationInput } from '../../domain/persons/registration.ts';
import type { Relation } from '../../domain/relations.ts';
import type { Role } from './people.ts';

/** Everything made up is as of this day, so that a seed gives the same roster whenever it is asked. */
export const referenceDay: Day = '2026-01-01';

export type MadeUpPerson = RegistrationInput;

export interface MadeUpLink {
  readonly kind: LinkKind;
  readonly giver: MadeUpPerson;
  readonly receiver: MadeUpPerson;
  readonly relation: Relation;
  readonly since: Day;
}

export interface Member {
  readonly role: Role;
  /** On the reference day. */
  readonly age: number;
  readonly person: MadeUpPerson;
}

/** People of one household and their parents, with the bindings they have made. */
export interface Family {
  readonly members: readonly Member[];
  readonly links: readonly MadeUpLink[];
}
