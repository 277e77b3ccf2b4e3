import { type Day, shanghaiDay } from '../../domain/calendar.ts';
import { claimYearOf, newClaimYear } from '../../domain/claims/accumulators.ts';
import type { GiverFacts, PayerFacts } from '../../domain/claims/payer-facts.ts';
import type { SettleFacts } from '../../domain/claims/settlement.ts';
import { bookDue, hasDue } from '../../domain/ledger/due.ts';
import { type FamilyLink, isLiveLink } from '../../domain/links/family-link.ts';
import { payingAccountOf } from '../../domain/links/paying-account.ts';
import { accepted, type Outcome, rejected } from '../../domain/outcome.ts';
import { type Coverage, coverageOn } from '../../domain/persons/coverage.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';
import type { AccountRef, PersonalAccount } from '../../domain/persons/personal-account.ts';
import type { RegionProfile } from '../../domain/region-profile.ts';
import type { Change, ClaimGround, Services } from '../ports.ts';

/** A giver, and the link itself, which the ledger looks at again. */
export interface Giver extends GiverFacts {
  readonly familyLink: FamilyLink;
}

export interface Gathered {
  readonly ground: ClaimGround;
  /** Empty where no account is to pay. */
  readonly givers: readonly Giver[];
  /** What is due on these accounts and not booked yet, to be booked before: they are here as they stand after that. */
  readonly due: readonly AccountBooked[];
}

type AccountBooked = Extract<Change, { readonly change: 'ACCOUNT_BOOKED' }>;

export interface GatherNames {
  readonly clientId: string;
  readonly claimId?: string;
  /** Absent where nobody is known to whom it could belong. */
  readonly row?: AccountRef | undefined;
  readonly dayOfCare: Day;
  readonly useAccounts: boolean;
  /** The instant of the whole decision. */
  readonly now: Date;
}

/**
 * What lies in known places, the links beside it, the accounts to which these lead, and, where somebody gives, the
 * links once more: an end writes the giver's account, so a link that is still there after his account was read cannot
 * end before the transaction without the account's version telling.
 */
export async function gather(
  services: Pick<Services, 'reads' | 'ids' | 'regions'>,
  names: GatherNames,
): Promise<Gathered> {
  const { ground, givers } = await gatherAsItStands(services, names);
  const due: AccountBooked[] = [];
  const afterDue = (account: PersonalAccount): PersonalAccount => {
    const booked = dueOn(services, account, names.now);
    if (booked) due.push(booked);
    return booked?.account ?? account;
  };
  return {
    ground: { ...ground, account: ground.account && afterDue(ground.account) },
    givers: givers.map((giver) => ({ ...giver, account: afterDue(giver.account) })),
    due,
  };
}

/**
 * What the jobs have not come by to book, so that what nobody accepted in time can be paid, and what is left of last year
 * is paid, and given back by a cancel, as money of past years.
 */
function dueOn(
  { ids, regions }: Pick<Services, 'ids' | 'regions'>,
  account: PersonalAccount,
  now: Date,
): AccountBooked | undefined {
  const profile = regions.profile(account.admdvs, shanghaiDay(now));
  if (!profile || !hasDue(account, profile, now)) return undefined;
  return { change: 'ACCOUNT_BOOKED', ...bookDue(account, profile, { transferId: ids.newId(), now }) };
}

async function gatherAsItStands(services: Pick<Services, 'reads'>, names: GatherNames): Promise<Omit<Gathered, 'due'>> {
  const { clientId, claimId, row, dayOfCare, useAccounts, now } = names;
  const [ground, links] = await Promise.all([
    services.reads.claimGround({
      clientId,
      ...(claimId !== undefined && { claimId }),
      ...(row && { row }),
      year: claimYearOf(dayOfCare),
    }),
    row && useAccounts ? linksTo(services, row.personId, now) : [],
  ]);
  const givers = await giversBy(services, links);
  if (!row || givers.length === 0) return { ground, givers };
  const since = new Map((await linksTo(services, row.personId, now)).map((link) => [link.giver.id, link.since]));
  return { ground, givers: givers.filter(({ personId, link }) => since.get(personId) === link.since) };
}

/** A page of the family holds both directions. There are few, but nothing here may depend on how few. */
export async function linksTo(
  { reads }: Pick<Services, 'reads'>,
  receiverId: PersonId,
  now: Date,
): Promise<readonly FamilyLink[]> {
  const found: FamilyLink[] = [];
  let after: string | undefined;
  do {
    const page = await reads.links(receiverId, 'MUTUAL_AID', { first: 100, ...(after !== undefined && { after }) });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found.filter((link) => link.receiver.id === receiverId && isLiveLink(link, now));
}

/** As many accounts with their rows as one request takes. */
const payersPerRequest = 50;

async function giversBy({ reads }: Pick<Services, 'reads'>, links: readonly FamilyLink[]): Promise<readonly Giver[]> {
  const parts = Array.from({ length: Math.ceil(links.length / payersPerRequest) }, (_part, index) =>
    links.slice(index * payersPerRequest, (index + 1) * payersPerRequest),
  );
  const read = await Promise.all(parts.map((part) => reads.payersAt(part.map(payingAccountOf))));
  return read.flat().flatMap(({ account, participation }, place) => {
    const familyLink = links[place];
    if (!familyLink || !account) return [];
    const { giver, receiver, relation, since, priority } = familyLink;
    return {
      personId: giver.id,
      maskedName: giver.maskedName,
      account,
      participation: participation?.status ?? 'NONE',
      // There is one link of these two, so that the giver names it among those of the receiver.
      link: { id: giver.id, receiverId: receiver.id, relation, since, ...(priority !== undefined && { priority }) },
      familyLink,
    };
  });
}

/** Who is treated, with the participation that pays for him. It may be over: what counts is the day of care. */
export interface Insured {
  readonly person: Person;
  readonly participation: Participation;
  readonly coverage: Coverage;
}

/** Nobody registered, and nobody insured there, are one and the same answer. */
export function insuredOf({ person, participation }: ClaimGround, dayOfCare: Day): Outcome<Insured> {
  if (!person || !participation) return rejected('claimant_not_found', ['claimant']);
  const coverage = coverageOn(participation, dayOfCare);
  return coverage
    ? accepted({ person, participation, coverage })
    : rejected('participation_not_in_order', ['claimant']);
}

export function profileOf(
  { regions }: Pick<Services, 'regions'>,
  insuredAt: string,
  dayOfCare: Day,
): Outcome<RegionProfile> {
  if (!regions.areas().includes(insuredAt)) return rejected('pooling_area_unknown', ['insuredAt']);
  const profile = regions.profile(insuredAt, dayOfCare);
  return profile ? accepted(profile) : rejected('profile_not_in_force', ['dayOfCare']);
}

/** What the accounts and the person's year say, for a decision of the domain. */
export function payingFacts(
  { ground, givers }: Gathered,
  { person, participation, coverage }: Insured,
  dayOfCare: Day,
): Pick<SettleFacts, 'year' | 'own' | 'givers' | 'mutualAidFrozen' | 'coverage' | 'insuredNow' | 'civilServant'> {
  const own = ownOf(ground);
  return {
    year: ground.claimYear ?? newClaimYear(person.id, claimYearOf(dayOfCare)),
    ...(own && { own }),
    givers,
    mutualAidFrozen: ground.freeze?.frozen ?? false,
    coverage,
    insuredNow: participation.status === 'NORMAL',
    civilServant: participation.civilServant,
  };
}

function ownOf({ person, account, participation }: ClaimGround): PayerFacts | undefined {
  if (!person || !account || !participation) return undefined;
  return { personId: person.id, maskedName: person.masked.name, account, participation: participation.status };
}
