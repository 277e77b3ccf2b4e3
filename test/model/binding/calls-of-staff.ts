import type { BindingApplication } from '../../../domain/binding/application.ts';
import { shanghaiDay } from '../../../domain/calendar.ts';
import type { RelationFinding } from '../../../domain/links/family-link.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Participation } from '../../../domain/persons/participation.ts';
import type { Caller } from '../../../use-cases/caller.ts';
import {
  endParticipation,
  resumeParticipation,
  suspendParticipation,
} from '../../../use-cases/change-participation.ts';
import { refuteRelation } from '../../../use-cases/links/refute-relation.ts';
import { moveParticipation } from '../../../use-cases/move-participation.ts';
import { askForEvidence } from '../../../use-cases/review/ask-for-evidence.ts';
import { claimApplication } from '../../../use-cases/review/claim-application.ts';
import { decideApplication } from '../../../use-cases/review/decide-application.ts';
import { reassignApplication } from '../../../use-cases/review/reassign-application.ts';
import { releaseApplication } from '../../../use-cases/review/release-application.ts';
import type { ActOf } from './acts.ts';
import { ofPlaces, placesAgainst } from './intervals.ts';
import { aimed, type Call, clerkOf, deskOf, inReview, nowOf, type Play, rowName } from './play.ts';

const reviewed = (play: Play, act: { nth: number; wild: boolean }) =>
  aimed([...play.applications.values()], inReview, act);

/** A review that the clock has ended takes no more acts, whether the workflow has said so yet or not. */
const isOver = ({ review }: BindingApplication, now: string): boolean =>
  review !== undefined && review.expiresAt <= now;

/** Why the model lets this reviewer not judge it; OK where it does. */
function judgingAnswer(application: BindingApplication, by: Caller, now: string): string {
  if (!inReview(application) || isOver(application, now)) return 'application_state_forbids';
  if (by.role === 'supervisor' && application.state !== 'ESCALATED') return 'application_state_forbids';
  if (application.submittedBy.subject === by.subject) return 'reviewer_is_submitter';
  const { claimedBy } = application;
  if (claimedBy?.subject === by.subject) return 'OK';
  return claimedBy ? 'application_claimed_by_other' : 'application_not_claimed';
}

export function claiming(play: Play, act: ActOf<'claim'>): Call | undefined {
  const isFree = (one: BindingApplication) => inReview(one) && one.claimedBy === undefined;
  const application = aimed([...play.applications.values()], isFree, act);
  if (!application) return undefined;
  const by = deskOf(act.by, application.admdvs);
  const answer = judgingAnswer(application, by, nowOf(play));
  const request = { idempotencyKey: play.newKey(), applicationId: application.id };
  return {
    name: 'claim',
    run: () => claimApplication(play.services, by, request),
    once: true,
    possible: [answer === 'application_not_claimed' ? 'OK' : answer],
  };
}

export function releasing(play: Play, act: ActOf<'release'>): Call | undefined {
  const application = reviewed(play, act);
  if (!application) return undefined;
  const by = somebody(application, act.by);
  const now = nowOf(play);
  const isOpen = inReview(application) && !isOver(application, now);
  const { claimedBy } = application;
  const his =
    claimedBy?.subject === by.subject ? 'OK' : claimedBy ? 'application_claimed_by_other' : 'application_not_claimed';
  const request = { idempotencyKey: play.newKey(), applicationId: application.id };
  return {
    name: 'release',
    run: () => releaseApplication(play.services, by, request),
    once: true,
    possible: [isOpen ? his : 'application_state_forbids'],
  };
}

/** Whoever has it, where nobody else is named. */
function somebody(application: BindingApplication, desk: number | null) {
  const { claimedBy, admdvs } = application;
  if (desk !== null) return deskOf(desk, admdvs);
  return deskOf(Number((claimedBy?.subject ?? 'desk-1').slice('desk-'.length)) - 1, admdvs);
}

export function reassigning(play: Play, act: ActOf<'reassign'>): Call | undefined {
  const application = reviewed(play, act);
  if (!application) return undefined;
  const chosen = act.to === null ? undefined : deskOf(act.to, application.admdvs);
  const to = chosen && { subject: chosen.subject, clientId: chosen.clientId };
  const isOpen = inReview(application) && !isOver(application, nowOf(play));
  const request = { idempotencyKey: play.newKey(), applicationId: application.id, to };
  const toSubmitter = to?.subject === application.submittedBy.subject;
  return {
    name: 'reassign',
    run: () => reassignApplication(play.services, deskOf(3, application.admdvs), request),
    once: true,
    possible: [isOpen ? (toSubmitter ? 'reviewer_is_submitter' : 'OK') : 'application_state_forbids'],
  };
}

export function asking(play: Play, act: ActOf<'ask'>): Call | undefined {
  const application = reviewed(play, act);
  if (!application) return undefined;
  const by = somebody(application, act.by);
  const request = {
    idempotencyKey: play.newKey(),
    applicationId: application.id,
    reasons: ['EVIDENCE_MISSING'],
  } as const;
  return {
    name: 'ask',
    run: () => askForEvidence(play.services, by, request),
    once: true,
    possible: [judgingAnswer(application, by, nowOf(play))],
  };
}

export function deciding(play: Play, act: ActOf<'decide'>): Call | undefined {
  const isTaken = (one: BindingApplication) => inReview(one) && one.claimedBy !== undefined;
  const application = aimed([...play.applications.values()], isTaken, act);
  if (!application) return undefined;
  const by = somebody(application, act.by);
  const { kind, giver, receiver, id: applicationId } = application;
  const against = placesAgainst(play.intervals, { kind, giverId: giver.id, receiverId: receiver.id }, nowOf(play));
  const decision = act.approves ? 'APPROVE' : 'REJECT';
  const reasons = [act.approves ? 'EVIDENCE_CONVINCES' : 'RELATION_NOT_PROVEN'] as const;
  const request = { idempotencyKey: play.newKey(), applicationId, decision, reasons } as const;
  const answer = judgingAnswer(application, by, nowOf(play));
  const approval = against.length > 0 ? 'rules_not_met' : hasChanged(play, application) ? undefined : 'OK';
  return {
    name: act.approves ? 'approve' : 'reject',
    run: () => decideApplication(play.services, by, request),
    once: true,
    ...(answer !== 'OK' || !act.approves
      ? { possible: [answer] }
      : { possible: approval === undefined ? ['OK', 'rules_not_met'] : [approval] }),
    afterwards: (outcome) => fellByPlaces(outcome, against),
  };
}

/** Insurance of one of the two has not been what it was since the history began. */
const hasChanged = ({ rows }: Play, { giver, receiver }: BindingApplication): boolean =>
  [...rows.values()].some(
    ({ personId, version }) => version > 1 && (personId === giver.id || personId === receiver.id),
  );

function fellByPlaces(outcome: Outcome<unknown>, against: readonly string[]): readonly string[] {
  if (outcome.ok || outcome.rejection.code !== 'rules_not_met') return [];
  const named = ofPlaces(outcome.rejection.details?.rules?.split(',') ?? []);
  return named.join() === against.join() ? [] : [`it fell by ${named.join()}, and by the model ${against.join()}`];
}

/** A clerk of the row's own area; what is ended ends today. */
export function changingParticipation(play: Play, act: ActOf<'participation'>): Call | undefined {
  const rows = [...play.rows.values()];
  const row = rows[act.nth % rows.length];
  if (!row) return undefined;
  const on = shanghaiDay(play.clock.now());
  const to = row.admdvs === '330100' ? '610100' : '330100';
  const clerk = clerkOf(row.admdvs);
  const { personId, insuranceType, admdvs, status } = row;
  const request = { idempotencyKey: play.newKey(), participation: { personId, insuranceType, admdvs }, on };
  const { services } = play;
  const may = { SUSPEND: status === 'NORMAL', RESUME: status === 'SUSPENDED' } as Readonly<Record<string, boolean>>;
  const run = () => {
    if (act.change === 'SUSPEND') return suspendParticipation(services, clerk, request);
    if (act.change === 'RESUME') return resumeParticipation(services, clerk, request);
    if (act.change === 'MOVE') return moveParticipation(services, clerk, { ...request, to });
    return endParticipation(services, clerk, { ...request, reason: act.change === 'DIE' ? 'DEATH' : 'OTHER' });
  };
  const isAllowed = may[act.change] ?? status !== 'ENDED';
  return {
    name: act.change,
    run,
    once: true,
    possible: isAllowed
      ? act.change === 'MOVE'
        ? ['OK', 'participation_duplicate']
        : ['OK']
      : ['participation_status_forbids'],
    async learn(value) {
      const { status: after, endReason } = value as Participation;
      if (after === 'ENDED') play.endings.push({ personId, reason: endReason });
      for (const other of await services.reads.participations(personId)) play.rows.set(rowName(other), other);
    },
  };
}

export function refuting(play: Play, act: ActOf<'refute'>): Call | undefined {
  const interval = aimed(play.intervals, ({ link }) => link.status === 'LIVE', act);
  if (!interval) return undefined;
  const { kind, giverId, receiverId, link } = interval;
  const endedAt = link.endedAt === undefined ? {} : { endedAt: link.endedAt };
  const request = {
    idempotencyKey: play.newKey(),
    link: { kind, giverId, receiverId, ...endedAt },
    reference: 'enquiry 2026-3',
  };
  return {
    name: 'refute',
    run: () => refuteRelation(play.services, clerkOf(link.admdvs), request),
    once: true,
    possible: ['OK'],
    learn: (value) => {
      play.findings.push(value as RelationFinding);
    },
  };
}
