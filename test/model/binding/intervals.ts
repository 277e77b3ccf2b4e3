import type { BindingApplication } from '../../../domain/binding/application.ts';
import { shanghaiDay } from '../../../domain/calendar.ts';
import type { FamilyLink, LinkKind, LinkSide } from '../../../domain/links/family-link.ts';
import { toJson } from '../../../use-cases/answer-json.ts';
import type { Reads } from '../../../use-cases/ports.ts';
import { type Member, places } from './cast.ts';

/** The model of a link: the stretch of time in which it may be used. */
export interface Interval {
  readonly kind: LinkKind;
  readonly giverId: string;
  readonly receiverId: string;
  readonly applicationId: string;
  readonly since: string;
  /** The first instant at which it is live no more; absent where no end is known. */
  readonly until?: string;
  readonly link: FamilyLink;
}

export const isLive = ({ since, until }: Interval, at: string): boolean =>
  since <= at && (until === undefined || at < until);

export const isOfThese = (interval: Interval, of: Pick<Interval, 'kind' | 'giverId' | 'receiverId'>): boolean =>
  interval.kind === of.kind && interval.giverId === of.giverId && interval.receiverId === of.receiverId;

/** All links of these people, as each side has them; sentences where the two sides differ. */
export async function readIntervals(reads: Reads, people: readonly Member[]) {
  const page = { first: 100 } as const;
  const found = await Promise.all(
    people.map(async ({ id }) => {
      const [live, ended] = await Promise.all([
        reads.links(id, undefined, page),
        reads.endedLinks(id, undefined, page),
      ]);
      return [...live.items, ...ended.items].map((link) => ({ id, link }));
    }),
  );
  const texts = (side: LinkSide) =>
    found
      .flat()
      .filter(({ id, link }) => id === (side === 'GIVING' ? link.giver.id : link.receiver.id))
      .map(({ link }) => toJson(link))
      .sort();
  const [giving, receiving] = [texts('GIVING'), texts('RECEIVING')];
  const differ = giving.length !== receiving.length || giving.some((text, place) => text !== receiving[place]);
  const links = giving.map((text) => JSON.parse(text) as FamilyLink);
  return {
    intervals: links.map(intervalOf),
    broken: [
      ...(differ ? [`the sides of the links differ: ${giving.join()} and ${receiving.join()}`] : []),
      ...links.flatMap((link) => (isWhole(link) ? [] : [`a link is not whole: ${JSON.stringify(link)}`])),
    ],
  };
}

function intervalOf(link: FamilyLink): Interval {
  const until = link.endedAt ?? link.endsAt;
  return {
    kind: link.kind,
    giverId: link.giver.id,
    receiverId: link.receiver.id,
    applicationId: link.applicationId ?? 'none',
    since: link.since,
    ...(until !== undefined && { until }),
    link,
  };
}

const isWhole = ({ status, endedAt, endsAt, endCause, restsOn }: FamilyLink): boolean =>
  restsOn !== undefined &&
  (status === 'ENDED'
    ? endedAt !== undefined && endCause !== undefined && endsAt === undefined
    : endedAt === undefined && (endsAt === undefined) === (endCause === undefined));

/** What does not hold of all links together, at whatever moment. */
export function brokenInIntervals(
  intervals: readonly Interval[],
  applications: readonly BindingApplication[],
): readonly string[] {
  const approved = applications.filter(({ state }) => state === 'APPROVED');
  return [
    ...approved.flatMap((application) => brokenApproval(application, intervals)),
    ...intervals.flatMap(({ applicationId }) =>
      approved.some(({ id }) => id === applicationId) ? [] : [`a link of ${applicationId}, which is not approved`],
    ),
    ...intervals.flatMap((interval) => [...brokenDuplicate(interval, intervals), ...brokenCaps(interval, intervals)]),
  ];
}

function brokenApproval(application: BindingApplication, intervals: readonly Interval[]): readonly string[] {
  const { id, kind, giver, receiver, relation, concludedAt, admdvs, profileVersion } = application;
  const made = intervals.filter(({ applicationId }) => applicationId === id);
  if (made.length !== 1) return [`${made.length} links of ${id}, which is approved`];
  const asked = [kind, giver.id, receiver.id, relation, concludedAt, admdvs, profileVersion];
  const is = made.map(({ link: of }) => [
    of.kind,
    of.giver.id,
    of.receiver.id,
    of.relation,
    of.since,
    of.admdvs,
    of.profileVersion,
  ]);
  return is[0]?.join() === asked.join() ? [] : [`${id} asked for ${asked.join()}, and made ${is.join()}`];
}

const brokenDuplicate = (interval: Interval, intervals: readonly Interval[]): readonly string[] =>
  intervals
    .filter((other) => other !== interval && isOfThese(other, interval) && isLive(other, interval.since))
    .map((other) => `${interval.applicationId} was linked while ${other.applicationId} was live`);

function brokenCaps(interval: Interval, intervals: readonly Interval[]): readonly string[] {
  const { kind, giverId, receiverId, since } = interval;
  const count = (what: string, max: number, number: number) =>
    number > max ? [`${number} links ${what} at ${since}, where ${max} may be`] : [];
  const { giving, receiving, thisYear } = countsAt(intervals, { kind, giverId, receiverId }, since);
  return [
    ...count('of the giver', places[kind].perGiver, giving),
    ...count('of the receiver', places[kind].perReceiver, receiving),
    ...count('of the giver this year', places[kind].perYear, thisYear),
  ];
}

/** Links of a kind at an instant: of the giver, of the receiver, and those the giver made within the year. */
function countsAt(
  intervals: readonly Interval[],
  { kind, giverId, receiverId }: Pick<Interval, 'kind' | 'giverId' | 'receiverId'>,
  at: string,
) {
  const ofKind = intervals.filter((one) => one.kind === kind && one.since <= at);
  const live = ofKind.filter((one) => isLive(one, at));
  return {
    giving: live.filter((one) => one.giverId === giverId).length,
    receiving: live.filter((one) => one.receiverId === receiverId).length,
    thisYear: ofKind.filter((one) => one.giverId === giverId && yearOf(one.since) === yearOf(at)).length,
  };
}

const yearOf = (instant: string): string => shanghaiDay(new Date(instant)).slice(0, 4);

/** The rules about other links that stand against one more link, by the model. */
export function placesAgainst(
  intervals: readonly Interval[],
  of: Pick<Interval, 'kind' | 'giverId' | 'receiverId'>,
  at: string,
): readonly string[] {
  const { giving, receiving, thisYear } = countsAt(intervals, of, at);
  const { perGiver, perReceiver, perYear } = places[of.kind];
  const linked = intervals.some((interval) => isOfThese(interval, of) && isLive(interval, at));
  return [
    ...(giving >= perGiver ? ['giver_cap'] : []),
    ...(receiving >= perReceiver ? ['receiver_cap'] : []),
    ...(thisYear >= perYear ? ['yearly_cap'] : []),
    ...(linked ? ['no_live_duplicate'] : []),
  ];
}

/** Which of the rules that an application fell by are about other links. */
export const ofPlaces = (rules: readonly string[]): readonly string[] =>
  rules.filter((rule) => ['giver_cap', 'receiver_cap', 'yearly_cap', 'no_live_duplicate'].includes(rule));
