import { shanghaiDay } from '../domain/calendar.ts';
import { type ChannelConsent, type ConsentScope, isLive } from '../domain/consents/channel-consent.ts';
import { invariant } from '../domain/invariant.ts';
import { type FamilyLink, isLiveLink } from '../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';
import type { Person, PersonId } from '../domain/persons/person.ts';
import type { Role } from '../domain/roles.ts';
import { accessRecord, type Correlated, recordAccess } from './access-records.ts';
import type { Caller } from './caller.ts';
import type { CommitOutcome, Services } from './ports.ts';

/** How a caller stands to a person; the schema's access rules speak of nothing else. */
export const readers = [
  'OWNER',
  'RELATIVE',
  'CHANNEL',
  'CLERK',
  'REVIEWER',
  'SUPERVISOR',
  'AUDITOR',
  'SUBMITTER',
  'QUEUE',
  'INSTITUTION',
] as const;
export type Reader = (typeof readers)[number];

export interface Standing {
  readonly reader: Reader;
  /** What the channel's live consent covers; empty for everybody else. */
  readonly scopes: readonly ConsentScope[];
  /** Staff see the rows of this pooling area only. */
  readonly onlyAdmdvs?: string;
  /** The person, where finding out the standing has read him anyway. */
  readonly person?: Person;
}

const staffReaders = { clerk: 'CLERK', reviewer: 'REVIEWER', supervisor: 'SUPERVISOR', auditor: 'AUDITOR' } as const;

/** As what one of the staff reads; only for roles that are let through by the schema. */
export function staffReaderOf(role: Role): Reader {
  invariant(role in staffReaders, 'only staff are let in here');
  return staffReaders[role as keyof typeof staffReaders];
}

/** Live links are few (caps are 5 to 10 a kind and side), so one page holds them. */
const linksMax = 100;

type Needs = Pick<Services, 'reads' | 'commit' | 'clock' | 'ids'>;

/**
 * How the caller stands to a person; undefined for everybody who has no business with him, and for a person who
 * does not exist: the two must not be told apart. What a channel or the staff look at is written to the person's
 * access log before anything is shown; where that cannot be written, the answer is `busy` and nothing is shown.
 */
export async function standingTowards(
  services: Needs,
  caller: Caller & Correlated,
  personId: PersonId,
): Promise<Outcome<Standing | undefined>> {
  switch (caller.role) {
    case 'citizen':
      return accepted(await citizenStanding(services, caller, personId));
    case 'channel':
      return channelStanding(services, caller, personId);
    case 'clerk':
    case 'reviewer':
    case 'supervisor':
    case 'auditor':
      return staffStanding(services, caller, personId);
    default:
      return accepted(undefined);
  }
}

async function citizenStanding(
  { reads, clock }: Needs,
  caller: Caller,
  personId: PersonId,
): Promise<Standing | undefined> {
  if (!caller.personId) return undefined;
  if (caller.personId === personId) return { reader: 'OWNER', scopes: [] };
  const { items } = await reads.links(caller.personId, undefined, { first: linksMax });
  const now = clock.now();
  return items.some((link) => isLiveLink(link, now) && isOf(link, personId))
    ? { reader: 'RELATIVE', scopes: [] }
    : undefined;
}

const isOf = ({ giver, receiver }: FamilyLink, personId: PersonId) => giver.id === personId || receiver.id === personId;

/**
 * Two attempts: noting the day's first reading can meet a second request of the same channel, or a revocation;
 * reading the consent again tells which.
 */
async function channelStanding(
  services: Needs,
  caller: Caller & Correlated,
  personId: PersonId,
): Promise<Outcome<Standing | undefined>> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    const consent = await services.reads.consent(personId, caller.clientId);
    if (!consent || !isLive(consent, services.clock.now())) return accepted(undefined);
    const noted = await noteReading(services, caller, consent);
    if (noted.status === 'COMMITTED') return accepted({ reader: 'CHANNEL', scopes: consent.scopes });
    if (noted.status === 'REFUSED' && noted.rejection.code === 'busy') break;
  }
  return rejected('busy');
}

/** A channel's reading is noted once a Shanghai day, so that every further query costs its two reads and no write. */
async function noteReading(
  services: Needs,
  caller: Caller & Correlated,
  consent: ChannelConsent,
): Promise<CommitOutcome> {
  const today = shanghaiDay(services.clock.now());
  if (consent.lastReadOn === today) return { status: 'COMMITTED' };
  const record = accessRecord(services, caller, { personId: consent.personId, kind: 'READ_BY_CHANNEL' });
  return services.commit({
    changes: [
      { change: 'CONSENT_SET', consent: { ...consent, lastReadOn: today, version: consent.version + 1 } },
      { change: 'ACCESS_RECORDED', record },
    ],
  });
}

async function staffStanding(
  services: Needs,
  caller: Caller & Correlated,
  personId: PersonId,
): Promise<Outcome<Standing | undefined>> {
  const person = await services.reads.person(personId);
  const standing = person && staffStandingTowards(caller, person);
  if (!standing) return accepted(undefined);
  const noted = await recordAccess(services, caller, { personId, kind: 'VIEWED' });
  return noted.ok ? accepted(standing) : noted;
}

/** Staff see whoever takes part, or took part, in their own pooling area. */
export function staffStandingTowards(caller: Caller, person: Person): Standing | undefined {
  if (person.erasedAt !== undefined) return undefined;
  if (!(caller.role in staffReaders) || !caller.admdvs || !person.areas.includes(caller.admdvs)) return undefined;
  const reader = staffReaders[caller.role as keyof typeof staffReaders];
  return { reader, scopes: [], onlyAdmdvs: caller.admdvs, person };
}

/** Of rows that belong to pooling areas, those that the caller may see. */
export const rowsSeen = <T extends { readonly admdvs: string }>(
  standing: Standing,
  rows: readonly T[],
): readonly T[] =>
  standing.onlyAdmdvs === undefined ? rows : rows.filter(({ admdvs }) => admdvs === standing.onlyAdmdvs);
