import DataLoader from 'dataloader';
import type { BindingApplication } from '../../domain/binding/application.ts';
import type { PersonId, PersonSummary } from '../../domain/persons/person.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { Correlated } from '../../use-cases/access-records.ts';
import type { Caller } from '../../use-cases/caller.ts';
import type { Services } from '../../use-cases/ports.ts';
import { type Standing, standingTowards } from '../../use-cases/standing.ts';
import { refusal } from './errors.ts';
import type { Locale } from './locale.ts';
import { rejectionError } from './payloads.ts';
import type { PersonView } from './views.ts';

/** Everything a resolver may use: who is calling, in which language, and the services. One for each request. */
export interface RequestContext {
  readonly caller: Caller & Correlated;
  readonly locale: Locale;
  readonly services: Services;
  /** Counts what the caller is refused, by its code. */
  readonly refused: (code: string) => void;
  /** How the caller stands to a person, found out once a request. Throws BUSY where his look could not be noted. */
  readonly standing: (personId: PersonId) => Promise<Standing | undefined>;
  /** A person as the caller sees him; nothing is read before a field needs it. */
  readonly viewPerson: (personId: PersonId, standing: Standing) => PersonView;
  /** Applications that a list names, in one request for the whole list. Who may see them is not asked here. */
  readonly application: (id: string) => Promise<BindingApplication | undefined>;
  /** Accounts of whoever gives in a list of links, in one request for the whole list. As they are now: acts change them. */
  readonly account: (ref: AccountRef) => Promise<PersonalAccount | undefined>;
}

export function createRequestContext(
  services: Services,
  caller: Caller,
  request: Pick<RequestContext, 'locale' | 'refused'> & { readonly correlationId: string },
): RequestContext {
  const correlated = { ...caller, correlationId: request.correlationId };
  const standings = new Map<PersonId, Promise<Standing | undefined>>();
  const persons = new DataLoader<PersonId, PersonSummary | undefined>((ids) => services.reads.persons(ids), {
    maxBatchSize: 100,
  });
  const applications = new DataLoader<string, BindingApplication | undefined>(
    (ids) => services.reads.applications(ids),
    {
      maxBatchSize: 100,
    },
  );
  const accounts = new DataLoader<AccountRef, PersonalAccount | undefined>((refs) => accountsAt(services, refs), {
    maxBatchSize: 100,
    cache: false,
  });
  const findStanding = async (personId: PersonId) => {
    const found = await standingTowards(services, correlated, personId);
    if (!found.ok) throw rejectionError(request, found.rejection, 'id');
    return found.value;
  };
  return {
    caller: correlated,
    locale: request.locale,
    services,
    refused: request.refused,
    standing(personId) {
      const known = standings.get(personId) ?? findStanding(personId);
      standings.set(personId, known);
      return known;
    },
    viewPerson(personId, standing) {
      if (standing.person) persons.prime(personId, standing.person);
      return {
        __typename: 'Person',
        id: personId,
        standing,
        summary: () => loadExisting(persons, personId, request.locale),
      };
    },
    application: (id) => applications.load(id),
    account: (ref) => accounts.load(ref),
  };
}

/** Several links are paid from the same account: it is asked for once. */
async function accountsAt({ reads }: Services, refs: readonly AccountRef[]) {
  const distinct = new Map(refs.map((ref) => [nameOf(ref), ref]));
  const accounts = await reads.accountsAt([...distinct.values()]);
  const byName = new Map([...distinct.keys()].map((name, index) => [name, accounts[index]]));
  return refs.map((ref) => byName.get(nameOf(ref)));
}

const nameOf = ({ personId, insuranceType, admdvs }: AccountRef) => `${personId}#${insuranceType}#${admdvs}`;

/**
 * Persons are never removed, so whoever somebody else has a standing towards exists. Only who has signed in may be
 * unknown here: his token says who he is, not where he is insured.
 */
async function loadExisting(
  persons: DataLoader<PersonId, PersonSummary | undefined>,
  personId: PersonId,
  locale: Locale,
): Promise<PersonSummary> {
  const person = await persons.load(personId);
  if (!person) throw refusal('PERSON_NOT_REGISTERED', locale);
  return person;
}
