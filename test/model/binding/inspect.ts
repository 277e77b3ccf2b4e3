import { type BindingApplication, isFinal } from '../../../domain/binding/application.ts';
import { linkKinds } from '../../../domain/links/family-link.ts';
import { toJson } from '../../../use-cases/answer-json.ts';
import type { Change, Reads } from '../../../use-cases/ports.ts';
import { areas, recordsOf } from './cast.ts';
import { brokenInIntervals, type Interval, isOfThese, readIntervals } from './intervals.ts';
import { inReview, isOverdue, memberOf, nowOf, openOf, type Play } from './play.ts';
import { brokenInStory } from './story.ts';

/** Looks at the table, and says in sentences what does not hold of it, or does not follow from what it was before. */
export async function lookAgain(play: Play, written: readonly Change[], alone: boolean): Promise<readonly string[]> {
  const about = (prefix: string) => written.some(({ change }) => change.startsWith(prefix));
  return [
    ...(about('APPLICATION_') ? await lookAtApplications(play, alone) : []),
    ...(about('LINK_') ? await lookAtLinks(play) : []),
    ...(about('APPLICATION_') || about('LINK_')
      ? brokenInIntervals(play.intervals, [...play.applications.values()])
      : []),
    ...play.watch.unrecorded.map((what) => `opened without a record: ${what}`),
  ];
}

async function lookAtApplications(play: Play, alone: boolean): Promise<readonly string[]> {
  const { reads } = play.services;
  const ids = [...play.applications.keys()];
  const found = ids.length === 0 ? [] : await reads.applications(ids);
  const broken: string[] = [];
  const changed: BindingApplication[] = [];
  let review = false;
  for (const [place, id] of ids.entries()) {
    const [before, after] = [play.applications.get(id), found[place]];
    if (!before || !after) throw new Error(`application ${id} is gone`);
    review ||= inReview(before) || inReview(after);
    if (after.version === 1) changed.push(after);
    if (after.version === before.version && toJson(after) === toJson(before)) continue;
    changed.push(after);
    const members = { giver: memberOf(play, after.giver.id), receiver: memberOf(play, after.receiver.id) };
    broken.push(...brokenInStep(before, after, alone), ...brokenInStory(after, members));
    play.applications.set(id, after);
  }
  return [...broken, ...(await brokenGuards(play, changed)), ...(review ? await brokenQueues(play) : [])];
}

/** What was handed in stays; what was done is only added to; what has ended is at most delivered. */
function brokenInStep(before: BindingApplication, after: BindingApplication, alone: boolean): readonly string[] {
  const lines = after.actions.slice(before.actions.length);
  const handedIn = ({
    id,
    kind,
    admdvs,
    profileVersion,
    channel,
    initiator,
    giver,
    receiver,
    relation,
  }: BindingApplication) => toJson([id, kind, admdvs, profileVersion, channel, initiator, giver, receiver, relation]);
  const kept = toJson(after.actions.slice(0, before.actions.length)) === toJson(before.actions);
  const final = ({ state, reasons, concludedAt }: BindingApplication) => toJson([state, reasons, concludedAt ?? null]);
  return [
    ...(kept ? [] : ['a line of its history changed']),
    ...(handedIn(before) === handedIn(after) ? [] : ['what was handed in changed']),
    ...(lines.length > 0 && after.version > before.version ? [] : ['it changed without a line or a version']),
    ...(isFinal(before) && final(before) !== final(after) ? ['its end changed'] : []),
    ...(alone
      ? lines.filter(({ act, at }) => isTooLate(before, act, at)).map(({ act }) => `${act} came too late`)
      : []),
  ].map((sentence) => `application ${after.id}: ${sentence}`);
}

/** A wait that is over by the clock takes no answer any more; nor does a review that has expired take a decision. */
function isTooLate(before: BindingApplication, act: string, at: string): boolean {
  const answers = ['FACE_PASSED', 'FACE_FAILED', 'CONFIRMED', 'DECLINED', 'EVIDENCE_ADDED'];
  if (answers.includes(act)) return before.lapsesAt === undefined || before.lapsesAt <= at;
  if (!inReview(before)) return false;
  return ['CLAIMED', 'RELEASED', 'REASSIGNED', 'EVIDENCE_ASKED', 'APPROVED', 'REJECTED'].includes(act)
    ? (before.review?.expiresAt ?? '') <= at
    : false;
}

/** Of those two and that kind: a guard stands for what is open, and for nothing else. */
async function brokenGuards(play: Play, applications: readonly BindingApplication[]): Promise<readonly string[]> {
  const triples = new Map(applications.map((one) => [[one.kind, one.giver.id, one.receiver.id].join(), one]));
  const checked = await Promise.all(
    [...triples.values()].map(async (one) => {
      const { kind, giver, receiver } = one;
      const guard = await play.services.reads.openApplicationId({ kind, giverId: giver.id, receiverId: receiver.id });
      const open = openOf(play, one).map(({ id }) => id);
      return open.join() === (guard ?? '') ? [] : [`the guard names ${guard}, and open is ${open.join()}`];
    }),
  );
  return checked.flat();
}

/** The queue of each area is what is under review there, oldest due first. */
async function brokenQueues(play: Play): Promise<readonly string[]> {
  const checked = await Promise.all(
    areas.map(async (area) => {
      const listed = (await wholeQueue(play.services.reads, area)).filter(({ id }) => play.applications.has(id));
      const expected = [...play.applications.values()]
        .filter((one) => one.admdvs === area && inReview(one))
        .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
      const [is, told] = [listed, expected].map((list) => list.map(({ id, version }) => `${id} ${version}`).join());
      return is === told ? [] : [`the queue of ${area} is ${is}, and told ${told}`];
    }),
  );
  return checked.flat();
}

const placeOf = ({ review, id }: BindingApplication): string => `${review?.dueAt}#${id}`;

async function wholeQueue({ reviewQueue }: Reads, area: string): Promise<readonly BindingApplication[]> {
  const items: BindingApplication[] = [];
  let after: string | undefined;
  do {
    const page = await reviewQueue(area, { first: 100, ...(after !== undefined && { after }) }, {});
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}

async function lookAtLinks(play: Play): Promise<readonly string[]> {
  const { intervals, broken } = await readIntervals(play.services.reads, play.people);
  const before = play.intervals;
  play.intervals = intervals;
  return [
    ...broken,
    ...before.flatMap((one) => brokenInTime(play, one, intervals)),
    ...intervals.flatMap((one) => brokenEnd(play, one)),
  ];
}

/** A link stays what it is; an end that has come is final, and one that is to come is not put off. */
function brokenInTime(play: Play, before: Interval, intervals: readonly Interval[]): readonly string[] {
  const after = intervals.find(({ applicationId }) => applicationId === before.applicationId);
  if (!after || !isOfThese(after, before) || after.since !== before.since)
    return [`the link of ${before.applicationId} is gone`];
  const { until } = before;
  if (until === undefined || until === after.until) return [];
  const earlier = after.until !== undefined && after.until < until && nowOf(play) < until;
  return earlier ? [] : [`the link of ${before.applicationId} ended at ${until}, and now at ${after.until}`];
}

/** Nothing ends without a cause that the model has heard of. */
function brokenEnd(play: Play, { link, applicationId, giverId, receiverId, until }: Interval): readonly string[] {
  if (until === undefined) return [];
  const both = [giverId, receiverId];
  const cause = link.endCause ?? 'none';
  const endedFor = play.endings.filter(({ personId }) => both.includes(personId)).map(({ reason }) => reason);
  const side = cause === 'UNBOUND_BY_GIVER' ? 'GIVING' : 'RECEIVING';
  const isHeardOf = {
    UNBOUND_BY_GIVER: () =>
      play.unbindings.some((one) => one.applicationId === applicationId && one.side === side && one.until === until),
    UNBOUND_BY_RECEIVER: () =>
      play.unbindings.some((one) => one.applicationId === applicationId && one.side === side && one.until === until),
    PARTICIPATION_ENDED: () => endedFor.includes('OTHER'),
    PARTICIPATION_MOVED: () => endedFor.includes('TRANSFERRED_OUT'),
    DEATH: () => endedFor.includes('DEATH'),
    RELATION_REFUTED: () => play.findings.some((one) => both.includes(one.giverId) && both.includes(one.receiverId)),
    none: () => false,
  }[cause];
  return isHeardOf() ? [] : [`the link of ${applicationId} ended by ${cause} at ${until}, of which nobody has heard`];
}

/** What is looked at once, when a history is over and everything in it has come to its end. */
export async function brokenAtTheEnd(play: Play): Promise<readonly string[]> {
  const applications = [...play.applications.values()];
  const now = nowOf(play);
  return [
    ...applications
      .filter((one) => one.deliveredAt === undefined || isOverdue(one, now))
      .map(({ id, state }) => `application ${id} hangs in ${state}`),
    ...(await brokenGuards(play, applications)),
    ...(await brokenQueues(play)),
    ...(await brokenCounters(play)),
    ...(await brokenLists(play)),
    ...(await brokenLastEnds(play)),
  ];
}

/** The counter of each giver counts what he made within its year. */
async function brokenCounters({ services, people, intervals }: Play): Promise<readonly string[]> {
  const counters = await services.reads.linkCounters(people.map(({ id }) => id));
  return people.flatMap(({ id }, place) => {
    const counter = counters[place];
    const own = intervals.filter(({ giverId }) => giverId === id);
    if (!counter) return own.length === 0 ? [] : [`${id} has links and no counter`];
    const year = (instant: string) => String(new Date(Date.parse(instant) + 8 * 3_600_000).getUTCFullYear());
    return linkKinds.flatMap((kind) => {
      const made = own.filter((one) => one.kind === kind && year(one.since) === counter.year).length;
      return counter.made[kind] === made
        ? []
        : [`the counter of ${id} says ${counter.made[kind]} ${kind}, not ${made}`];
    });
  });
}

/** Everybody finds just his own applications; his access log has just what was written into it. */
async function brokenLists({ services, people, applications, watch }: Play): Promise<readonly string[]> {
  const written = recordsOf(watch.written);
  const lists = await Promise.all(
    people.map(async ({ id }) => {
      const own = [...applications.values()].filter(({ giver, receiver, submittedBy }) =>
        [giver.id, receiver.id, submittedBy.personId].includes(id),
      );
      const found = (await services.reads.applicationsOf(id, { first: 100 })).items.map((one) => one.applicationId);
      const looks = new Set((await services.reads.accessRecords(id, { first: 100 })).items.map((record) => record.id));
      const missing = written.filter((record) => record.personId === id && !looks.has(record.id));
      return [
        ...(found.sort().join() ===
        own
          .map((one) => one.id)
          .sort()
          .join()
          ? []
          : [`${id} finds ${found.join()}`]),
        ...(looks.size < 100 ? missing.map((record) => `the log of ${id} lacks ${record.kind} ${record.id}`) : []),
      ];
    }),
  );
  return lists.flat();
}

async function brokenLastEnds({ services, intervals }: Play): Promise<readonly string[]> {
  const checked = await Promise.all(
    intervals.map(async (one) => {
      const last = await services.reads.lastEndedLink(one);
      const ends = intervals.filter((other) => isOfThese(other, one)).map(({ link }) => link.endedAt ?? '');
      const newest = ends.sort().at(-1) ?? '';
      return (last?.endedAt ?? '') === newest ? [] : [`the last end is ${last?.endedAt}, and told ${newest}`];
    }),
  );
  return checked.flat();
}
