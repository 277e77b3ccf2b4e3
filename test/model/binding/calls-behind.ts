import type { BindingApplication } from '../../../domain/binding/application.ts';
import type { RelationFinding } from '../../../domain/links/family-link.ts';
import { accepted, type Outcome, rejected } from '../../../domain/outcome.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import { concludeApplication } from '../../../use-cases/binding/conclude-application.ts';
import { screenApplication } from '../../../use-cases/binding/screen-application.ts';
import { settleOverdue } from '../../../use-cases/binding/settle-overdue.ts';
import { answerFaceSession } from '../../../use-cases/face/answer-face-session.ts';
import { endLinksOfFinding, endLinksOfParticipation } from '../../../use-cases/links/automatic-endings.ts';
import { endDueLinks } from '../../../use-cases/links/end-due-links.ts';
import type { ActOf } from './acts.ts';
import { isLive, ofPlaces, placesAgainst } from './intervals.ts';
import { aimed, type Call, isOverdue, midnightAfter, nowOf, type Play } from './play.ts';

type Task = 'SCREEN' | 'CONCLUDE' | 'SETTLE';
const tasks = { SCREEN: screenApplication, CONCLUDE: concludeApplication, SETTLE: settleOverdue } as const;

const isNew = ({ state, acceptedAt }: BindingApplication): boolean => state === 'SUBMITTED' && acceptedAt === undefined;

const isToConclude = ({ state, acceptedAt, concludedAt, deliveredAt }: BindingApplication): boolean =>
  (state === 'SUBMITTED' && acceptedAt !== undefined) || (concludedAt !== undefined && deliveredAt === undefined);

/** What the state machine would do next, or SETTLE, for which it may be too early. */
function taskFor(application: BindingApplication): Task {
  if (isNew(application)) return 'SCREEN';
  return isToConclude(application) ? 'CONCLUDE' : 'SETTLE';
}

export function working(play: Play, act: ActOf<'work'>): Call | undefined {
  const now = nowOf(play);
  const hasWork = (one: BindingApplication) => isNew(one) || isToConclude(one) || isOverdue(one, now);
  const application = aimed([...play.applications.values()], hasWork, act);
  if (!application) return undefined;
  return workOn(play, application, act.task === 'NEXT' ? taskFor(application) : act.task);
}

export function workOn(play: Play, before: BindingApplication, task: Task = taskFor(before)): Call {
  const { kind, giver, receiver } = before;
  const against = placesAgainst(play.intervals, { kind, giverId: giver.id, receiverId: receiver.id }, nowOf(play));
  return {
    name: task,
    run: () => tasks[task](play.services, before.id),
    possible: ['OK'],
    afterwards() {
      const after = play.applications.get(before.id) ?? before;
      const stays =
        (task === 'SCREEN' && isNew(after)) ||
        (task === 'CONCLUDE' && isToConclude(after)) ||
        (task === 'SETTLE' && isOverdue(after, nowOf(play)));
      return [
        ...(stays ? [`${task} left ${before.id} as it was, ${after.state}`] : []),
        ...judgedByPlaces(before, after, against),
      ];
    },
  };
}

/** What a rule about other links says has to be what the model says, for and against. */
function judgedByPlaces(before: BindingApplication, after: BindingApplication, against: readonly string[]) {
  const lines = after.actions.slice(before.actions.length);
  const judged = lines.filter(({ act }) => act === 'ACCEPTED' || act === 'APPROVED' || act === 'REJECTED');
  return judged.flatMap(({ act, reasons = [] }) => {
    const named = ofPlaces(reasons);
    return named.join() === against.join() ? [] : [`${act} by ${named.join()}, and by the model ${against.join()}`];
  });
}

export function answeringFace(play: Play, act: ActOf<'answerFace'>): Call | undefined {
  const { faceSessions } = play.watch;
  const sessionId = faceSessions[faceSessions.length - 1 - (act.nth % (faceSessions.length || 1))];
  if (sessionId === undefined) return undefined;
  return {
    name: act.passed ? 'facePassed' : 'faceFailed',
    run: async () =>
      accepted(await answerFaceSession(play.services, { sessionId, result: act.passed ? 'PASSED' : 'FAILED' })),
    possible: ['OK'],
  };
}

/** The sweep puts away whatever has come to an end that was asked for. */
export const sweeping = (play: Play, area: string): Call => ({
  name: 'sweep',
  async run() {
    for (let pages = 0; pages < 100; pages += 1) {
      const { more, ended } = await endDueLinks(play.services, area, { until: nowOf(play), limit: 100 });
      if (!more || ended === 0) break;
    }
    return accepted(undefined);
  },
  possible: ['OK'],
  afterwards: () =>
    play.intervals
      .filter(({ link }) => link.admdvs === area && link.status === 'LIVE')
      .filter(({ link }) => link.endsAt !== undefined && link.endsAt <= nowOf(play))
      .map(({ applicationId }) => `the link of ${applicationId} was not put away`),
});

type Cause = { readonly row: Participation } | { readonly finding: RelationFinding };

const causesIn = (play: Play): readonly Cause[] => [
  ...[...play.rows.values()].filter(({ status }) => status === 'ENDED').map((row) => ({ row })),
  ...play.findings.map((finding) => ({ finding })),
];

export function ending(play: Play, { nth }: ActOf<'endings'>): Call | undefined {
  const causes = causesIn(play);
  const cause = causes[nth % (causes.length || 1)];
  return cause && endingBy(play, cause);
}

export const allEndings = (play: Play): readonly Call[] => causesIn(play).map((cause) => endingBy(play, cause));

/** What the consumer of the table's stream does, late and as often as it likes. */
const endingBy = (play: Play, cause: Cause): Call => ({
  name: 'endings',
  run: async () =>
    tried(() => ('row' in cause ? endByRow(play, cause.row) : endLinksOfFinding(play.services, cause.finding))),
  possible: ['OK'],
  afterwards: () =>
    play.intervals
      .filter((one) => isLive(one, nowOf(play)))
      .filter(({ link, giverId, receiverId, since }) => {
        if ('row' in cause) return restsOn(link, cause.row);
        const { finding } = cause;
        const both = [finding.giverId, finding.receiverId];
        return both.includes(giverId) && both.includes(receiverId) && since <= finding.foundAt;
      })
      .map(({ applicationId }) => `the link of ${applicationId} did not end with what it rests on`),
});

async function endByRow({ services }: Play, row: Participation): Promise<void> {
  const current = await services.reads.participation(row);
  if (current?.status === 'ENDED') await endLinksOfParticipation(services, current);
}

const restsOn = ({ giver, receiver, restsOn: rows }: Play['intervals'][number]['link'], row: Participation): boolean =>
  [
    { id: giver.id, on: rows?.giver },
    { id: receiver.id, on: rows?.receiver },
  ].some(({ id, on }) => id === row.personId && on?.insuranceType === row.insuranceType && on.admdvs === row.admdvs);

/** It throws where it has to be tried again. */
async function tried(act: () => Promise<void>): Promise<Outcome<undefined>> {
  try {
    await act();
    return accepted(undefined);
  } catch {
    return rejected('busy');
  }
}

const hourMs = 3_600_000;

export function jumpOf(play: Play, by: ActOf<'jump'>['by'] | 'YEARS'): string {
  const now = nowOf(play);
  const later = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  switch (by) {
    case 'SECOND':
      return later(1_000);
    case 'QUARTER':
      return later(hourMs / 4);
    case 'DAY':
      return later(24 * hourMs);
    case 'THREE_DAYS':
      return later(72 * hourMs);
    case 'WEEK':
      return later(8 * 24 * hourMs);
    case 'MONTH':
      return later(31 * 24 * hourMs);
    case 'TO_MIDNIGHT':
      return new Date(Date.parse(midnightAfter(now)) - 1_000).toISOString();
    case 'PAST_MIDNIGHT':
      return midnightAfter(now);
    case 'YEAR':
      return now < '2026-12-31T16:00:00.000Z' ? '2026-12-31T16:00:00.000Z' : later(24 * hourMs);
    case 'YEARS':
      return later(700 * 24 * hourMs);
  }
}
