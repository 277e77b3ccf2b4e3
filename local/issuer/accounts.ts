import type { Role } from '../../domain/roles.ts';
import { staff } from './staff.ts';

/** Somebody who can be chosen on the sign-in page. */
export interface SignInChoice {
  /** What the page posts and scripts name. */
  readonly accountId: string;
  readonly label: string;
  readonly role: Role;
  /** Citizens only. */
  readonly personId?: string;
  /** Staff only: the pooling area they work for. */
  readonly admdvs?: string;
  /** What this one is good for showing. */
  readonly note: string;
}

/** The claims of ours in an access token. */
export interface GongjiClaims {
  readonly gongji_role: Role;
  readonly gongji_person?: string;
  readonly gongji_admdvs?: string;
}

const personPrefix = 'person-';

/** A person has one subject however he signs in, by choice or by certificate. */
export const subjectOfPerson = (personId: string): string => `${personPrefix}${personId}`;

export interface Accounts {
  /** Everybody the page lists: the sample people, then the staff. */
  choices(): Promise<readonly SignInChoice[]>;
  /** The token subject of a listed choice. */
  subjectOf(accountId: string): Promise<string | undefined>;
  /** The claims of a subject; `undefined` when there is no such account. */
  claimsOf(subject: string): Promise<GongjiClaims | undefined>;
}

export function createAccounts(people: () => Promise<readonly SignInChoice[]>): Accounts {
  const choices = async () => [...(await people()), ...staff];
  const find = async (accountId: string) => (await choices()).find((choice) => choice.accountId === accountId);

  return {
    choices,
    async subjectOf(accountId) {
      const choice = await find(accountId);
      return choice?.personId === undefined ? choice?.accountId : subjectOfPerson(choice.personId);
    },
    async claimsOf(subject) {
      if (subject.startsWith(personPrefix)) {
        return { gongji_role: 'citizen', gongji_person: subject.slice(personPrefix.length) };
      }
      const choice = await find(subject);
      if (!choice) return undefined;
      return { gongji_role: choice.role, ...(choice.admdvs !== undefined && { gongji_admdvs: choice.admdvs }) };
    },
  };
}
