import type { Actor } from '../../domain/binding/application.ts';
import type { BindingFacts } from '../../domain/binding/facts.ts';
import type { Day } from '../../domain/calendar.ts';
import { ageOn, shanghaiDay } from '../../domain/calendar.ts';
import { invariant } from '../../domain/invariant.ts';
import {
  type FamilyLink,
  isLiveLink,
  type LinkCounter,
  type LinkKind,
  type RelationFinding,
} from '../../domain/links/family-link.ts';
import type { Fen } from '../../domain/money.ts';
import { accepted, type Outcome } from '../../domain/outcome.ts';
import type { Participation } from '../../domain/persons/participation.ts';
import type { Person, PersonId } from '../../domain/persons/person.ts';
import type { EvidenceForm, EvidenceKind, Initiator, SubmissionChannel } from '../../domain/region-profile.ts';
import { linkRules, type RegionProfile } from '../../domain/region-profile.ts';
import type { Relation } from '../../domain/relations.ts';
import type { Looker } from '../access-records.ts';
import type { Services } from '../ports.ts';
import { openForFacts } from './open-for-facts.ts';
import { noRisk, readRisk } from './read-risk.ts';

/** The binding that is asked about: one that was applied for, or one that somebody thinks of. */
export interface BindingSubject {
  readonly kind: LinkKind;
  readonly admdvs: string;
  readonly channel: SubmissionChannel;
  readonly initiator: Initiator;
  /** Undefined where he was not identified: then only what can be judged without him is. */
  readonly giverId: PersonId | undefined;
  readonly receiverId: PersonId | undefined;
  readonly relation: Relation;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly form: EvidenceForm; readonly sha256?: string }[];
  readonly noticeVersion: string | undefined;
  readonly commitmentLetterVersion: string | undefined;
  readonly quota: Fen | undefined;
  /**
   * When it was handed in, or is asked about. Its day decides which rules count and how old somebody is, its hour
   * whether a quota may be set: nobody is refused because others took until the night.
   */
  readonly handedInAt: Date;
  readonly submitter: Actor;
  /** The application itself, which is no duplicate of its own. */
  readonly exceptApplicationId?: string;
  /**
   * Whether a person has to look and what is waited for was found out before: then only what can still stand against it
   * is gathered, and nobody's name is opened a second time.
   */
  readonly routed?: true;
  /** Persons who were read anyway, so that they are not read again. */
  readonly known?: readonly Person[];
  /** Whose access log has to say that they were looked up, whether anything of theirs is opened or not. */
  readonly lookedUp?: readonly PersonId[];
}

/** The facts, and what of them has to be unchanged when a link is made on them. */
export interface Gathered {
  readonly facts: BindingFacts;
  /** Of the giver and of the receiver, read before the links were counted: if they are unchanged, so is the count. */
  readonly counters: Sides<LinkCounter | undefined>;
  /** The agency's finding about the two, if there is one. */
  readonly finding: RelationFinding | undefined;
  /** The end asked for of the link between the two has come, and nobody has put it away yet. */
  readonly lapsed: FamilyLink | undefined;
}

export type Sides<T> = { readonly giver: T; readonly receiver: T };

/** Everything that the rules ask about a binding. What is opened for it is in the access logs first. */
export async function gatherFacts(
  services: Services,
  looker: Looker,
  subject: BindingSubject,
  now: Date,
): Promise<Outcome<BindingFacts>> {
  const gathered = await gather(services, looker, subject, now);
  return gathered.ok ? accepted(gathered.value.facts) : gathered;
}

export async function gather(
  services: Services,
  looker: Looker,
  subject: BindingSubject,
  now: Date,
): Promise<Outcome<Gathered>> {
  const on = shanghaiDay(subject.handedInAt);
  const profile = services.regions.profile(subject.admdvs, on);
  invariant(profile, 'facts are gathered only where there are rules');
  const [opened, standing, between, risk] = await Promise.all([
    openForFacts(services, looker, subject, profile),
    readStanding(services, subject, profile),
    readBetween(services, subject),
    subject.routed ? noRisk : readRisk(services, subject),
  ]);
  if (!opened.ok) return opened;
  const { birthDates, households } = opened.value;
  const link = linkOfTheTwo(standing.links.giver, subject);
  const lapsed = link && !isLiveLink(link, now) ? link : undefined;
  const facts: BindingFacts = {
    profile,
    on,
    now: subject.handedInAt.toISOString(),
    kind: subject.kind,
    channel: subject.channel,
    initiator: subject.initiator,
    giverApplied: subject.submitter.personId !== undefined && subject.submitter.personId === subject.giverId,
    relation: subject.relation,
    giver: { ...partyFacts(subject, 'giver', standing, now), age: ageOf(birthDates.giver, on) },
    receiver: { ...partyFacts(subject, 'receiver', standing, now), age: ageOf(birthDates.receiver, on) },
    between: {
      samePerson: subject.giverId !== undefined && subject.giverId === subject.receiverId,
      linked: link !== undefined && !lapsed,
      applied: between.openApplicationId !== undefined,
      endedAt: lapsed?.endsAt ?? between.endedAt,
      refuted: between.finding !== undefined,
    },
    evidence: subject.evidence.map(({ kind, form }) => ({ kind, form })),
    noticeVersion: subject.noticeVersion,
    commitmentLetterVersion: subject.commitmentLetterVersion,
    quota: subject.quota,
    risk: { ...risk, households },
  };
  return accepted({ facts, counters: standing.counters, finding: between.finding, lapsed });
}

const ageOf = (birthDate: Day | undefined, on: Day): number | undefined =>
  birthDate === undefined ? undefined : ageOn(birthDate, on);

interface Standing {
  readonly participations: Sides<readonly Participation[]>;
  readonly links: Sides<readonly FamilyLink[]>;
  readonly counters: Sides<LinkCounter | undefined>;
  readonly voucherActive: boolean;
}

/** Caps are 5 to 10 a kind and side, so one page holds the live links of a person. */
const linksMax = 100;

async function readStanding(
  { reads }: Pick<Services, 'reads'>,
  { kind, giverId, receiverId }: BindingSubject,
  profile: RegionProfile,
): Promise<Standing> {
  const nobody = Promise.resolve([]);
  const linksOf = async (id: PersonId) => (await reads.links(id, kind, { first: linksMax })).items;
  const [counted, giverRows, receiverRows, vouchers] = await Promise.all([
    countersThenLinks(),
    giverId === undefined ? nobody : reads.participations(giverId),
    receiverId === undefined ? nobody : reads.participations(receiverId),
    asksForVoucher(profile, kind) && giverId !== undefined ? reads.vouchers([giverId]) : nobody,
  ]);
  return {
    ...counted,
    participations: { giver: giverRows, receiver: receiverRows },
    voucherActive: vouchers[0]?.state === 'ACTIVE',
  };

  /** In this order: a link made between the two reads changes a counter, and the transaction notices. */
  async function countersThenLinks() {
    const ids = [giverId, receiverId].filter((id) => id !== undefined);
    const found = ids.length > 0 ? await reads.linkCounters(ids) : [];
    const counterOf = (id: PersonId | undefined) => (id === undefined ? undefined : found[ids.indexOf(id)]);
    const [giver, receiver] = await Promise.all([
      giverId === undefined ? nobody : linksOf(giverId),
      receiverId === undefined ? nobody : linksOf(receiverId),
    ]);
    return {
      counters: { giver: counterOf(giverId), receiver: counterOf(receiverId) },
      links: { giver, receiver },
    };
  }
}

const asksForVoucher = (profile: RegionProfile, kind: LinkKind): boolean =>
  kind === 'DISPLAY' && profile.voucher.neededForDisplay && linkRules(profile, kind) !== null;

async function readBetween({ reads }: Pick<Services, 'reads'>, subject: BindingSubject) {
  const { kind, giverId, receiverId, exceptApplicationId } = subject;
  if (giverId === undefined || receiverId === undefined) {
    return { openApplicationId: undefined, endedAt: undefined, finding: undefined };
  }
  const ref = { kind, giverId, receiverId };
  const [openApplicationId, ended, finding] = await Promise.all([
    // While an application is open for the two it is the only one: it need not look for itself.
    exceptApplicationId === undefined ? reads.openApplicationId(ref) : undefined,
    reads.lastEndedLink(ref),
    reads.relationFinding(ref),
  ]);
  return { openApplicationId, endedAt: ended?.endedAt, finding };
}

const linkOfTheTwo = (links: readonly FamilyLink[], { giverId, receiverId }: BindingSubject): FamilyLink | undefined =>
  links.find(({ giver, receiver }) => giver.id === giverId && receiver.id === receiverId);

function partyFacts(subject: BindingSubject, side: 'giver' | 'receiver', standing: Standing, now: Date) {
  const id = side === 'giver' ? subject.giverId : subject.receiverId;
  const live = standing.links[side].filter((link) => isLiveLink(link, now));
  const counter = standing.counters[side];
  return {
    identified: id !== undefined,
    participations: standing.participations[side],
    givingCount: live.filter(({ giver }) => giver.id === id).length,
    receivingCount: live.filter(({ receiver }) => receiver.id === id).length,
    // Of the year in which the link would be made: what was handed in before New Year takes a place of the new one.
    madeThisYear: counter && counter.year === shanghaiDay(now).slice(0, 4) ? counter.made[subject.kind] : 0,
    voucherActive: side === 'giver' && standing.voucherActive,
  };
}
