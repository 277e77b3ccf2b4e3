import { faceFailuresMax } from '../face/face-session.ts';
import { invariant } from '../invariant.ts';
import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { RejectionCode } from '../rejections.ts';
import type {
  Actor,
  ApplicationAct,
  ApplicationAction,
  ApplicationState,
  AttachedEvidence,
  BindingApplication,
  DecisionReason,
  FinalState,
  Need,
  ReviewClock,
} from './application.ts';
import { isFinal } from './application.ts';
import { haveSameDeadlines, pauseReviewClock, resumeReviewClock } from './review-clock.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every way an application changes, as a pure function of what it was, who acts and when. A step that its state does
 * not allow is refused with `application_state_forbids`, so whatever comes second finds the door closed.
 */
export interface Deed {
  readonly by: Actor;
  readonly at: Date;
  readonly reasons?: readonly string[];
}

/** The workflow acts in nobody's name. */
export const systemActor: Actor = { role: 'system', subject: 'workflow', clientId: 'workflow' };

/** When the next wait ends: of a face or a confirmation, or the clock of the review. */
export interface WaitEnds {
  readonly lapsesAt?: string;
  readonly review?: ReviewClock;
}

interface Screening {
  readonly verdicts: readonly Verdict[];
  readonly flagged: boolean;
  readonly pending: readonly Need[];
}

/** 受理: the rules stand against nothing, and this is what still has to happen. */
export function accept(
  application: BindingApplication,
  { verdicts, flagged, pending }: Screening,
  ends: WaitEnds,
  deed: Deed,
): Outcome<BindingApplication> {
  if (application.state !== 'SUBMITTED' || application.acceptedAt !== undefined) return forbidden(application);
  const screened = { ...application, verdicts, flagged, acceptedAt: deed.at.toISOString() };
  return accepted(acted({ ...screened, ...waitingFor(pending, ends) }, 'ACCEPTED', deed));
}

/** The rules stand against it. */
export function refuse(
  application: BindingApplication,
  { verdicts, flagged }: Pick<Screening, 'verdicts' | 'flagged'>,
  deed: Deed,
): Outcome<BindingApplication> {
  if (application.state !== 'SUBMITTED' || application.acceptedAt !== undefined) return forbidden(application);
  return accepted(ended({ ...application, verdicts, flagged }, 'REJECTED', deed));
}

/** The member's face was recognised; the application goes on to what it needs next. */
export function facePassed(application: BindingApplication, ends: WaitEnds, deed: Deed): Outcome<BindingApplication> {
  if (application.state !== 'AWAITING_FACE') return forbidden(application);
  return accepted(acted(satisfied(application, ends), 'FACE_PASSED', deed));
}

/** So many failures reject it; before that he may try again until the wait ends. */
export function faceFailed(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (application.state !== 'AWAITING_FACE') return forbidden(application);
  const failed = acted({ ...application, faceFailures: application.faceFailures + 1 }, 'FACE_FAILED', deed);
  if (failed.faceFailures < faceFailuresMax) return accepted(failed);
  return accepted(also(failed, 'REJECTED', { ...deed, by: systemActor, reasons: ['face_not_recognised'] }));
}

/** One side says yes; after an agent the other is asked next, and has a time of its own. */
export function confirm(application: BindingApplication, ends: WaitEnds, deed: Deed): Outcome<BindingApplication> {
  if (application.state !== 'AWAITING_CONFIRMATION') return forbidden(application);
  return accepted(acted(satisfied(application, ends), 'CONFIRMED', deed));
}

/** One side says no: nothing is bound against anybody's will. */
export function decline(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (application.state !== 'AWAITING_CONFIRMATION') return forbidden(application);
  const declined = acted(application, 'DECLINED', deed);
  return accepted(also(declined, 'REJECTED', { ...deed, by: systemActor, reasons: ['receiver_declined'] }));
}

/** A reviewer takes it; nobody else decides it meanwhile. Taking what he has already changes nothing. */
export function claim(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (!isOpenTo(application, deed.by)) return forbidden(application);
  if (isSubmitter(application, deed.by)) return atApplication('reviewer_is_submitter');
  if (isClaimedBy(application, deed.by)) return accepted(application);
  if (application.claimedBy) return atApplication('application_claimed_by_other');
  const { subject, clientId } = deed.by;
  return accepted(
    acted({ ...application, claimedBy: { subject, clientId, at: deed.at.toISOString() } }, 'CLAIMED', deed),
  );
}

/** The reviewer gives it back to the queue. */
export function release(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (!isInReview(application)) return forbidden(application);
  if (!isClaimedBy(application, deed.by)) return notHis(application);
  if (isHandedRound(application)) return handedRound;
  return accepted(acted(unclaimed(application), 'RELEASED', deed));
}

/** Each line takes about 250 bytes of an item that may have 400 KB; whoever has it after so many lines decides it. */
const historyLinesMax = 200;
const isHandedRound = ({ actions }: BindingApplication): boolean => actions.length >= historyLinesMax;
const handedRound = rejected('application_handed_round', ['applicationId']);

/** A supervisor gives it to a reviewer, or back to the queue. Where it is there already, nothing changes. */
export function reassign(
  application: BindingApplication,
  to: { readonly subject: string; readonly clientId: string } | undefined,
  deed: Deed,
): Outcome<BindingApplication> {
  if (!isInReview(application)) return forbidden(application);
  if (to && isSubmitter(application, to)) return rejected('reviewer_is_submitter', ['to']);
  if (to?.subject === application.claimedBy?.subject) return accepted(application);
  if (isHandedRound(application)) return handedRound;
  const given = to ? { ...application, claimedBy: { ...to, at: deed.at.toISOString() } } : unclaimed(application);
  return accepted(acted(given, 'REASSIGNED', { ...deed, ...(to && { to: to.subject }) }));
}

/** The reviewer sends it back for more evidence; the clock of the review stands still until it comes. */
export function askForEvidence(
  application: BindingApplication,
  lapsesAt: string,
  deed: Deed & { readonly reasons: readonly string[] },
): Outcome<BindingApplication> {
  const mine = reviewable(application, deed.by);
  if (!mine.ok) return mine;
  if (isHandedRound(application)) return handedRound;
  const review = pauseReviewClock(mine.value.review, deed.at);
  return accepted(acted({ ...application, state: 'AWAITING_EVIDENCE', lapsesAt, review }, 'EVIDENCE_ASKED', deed));
}

/** The applicant adds it; whoever had taken the application still has it. */
export function addEvidence(
  application: BindingApplication,
  evidence: readonly AttachedEvidence[],
  deed: Deed,
): Outcome<BindingApplication> {
  if (application.state !== 'AWAITING_EVIDENCE') return forbidden(application);
  invariant(application.review, 'an application that a reviewer sent back has a clock');
  const { lapsesAt: _, ...rest } = application;
  const review = resumeReviewClock(application.review, deed.at);
  const state = review.escalatesAt <= deed.at.toISOString() ? 'ESCALATED' : 'UNDER_REVIEW';
  const added = { ...rest, state, review, evidence: [...application.evidence, ...evidence] } as const;
  return accepted(acted(added, 'EVIDENCE_ADDED', deed));
}

/** The service level has passed long enough: supervisors see it. */
export function escalate(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (application.state !== 'UNDER_REVIEW') return forbidden(application);
  return accepted(acted({ ...application, state: 'ESCALATED' }, 'ESCALATED', deed));
}

/**
 * The calendar of a year came, and the deadlines of a review are others by it. An escalation that was stays one.
 * Nothing changes where they are the same; a clock that stands still is not in review.
 */
export function moveDeadlines(
  application: BindingApplication,
  clock: ReviewClock,
  deed: Deed,
): Outcome<BindingApplication> {
  if (!isInReview(application)) return forbidden(application);
  invariant(application.review, 'an application under review has a clock');
  if (haveSameDeadlines(clock, application.review)) return accepted(application);
  return accepted(acted({ ...application, review: clock }, 'DEADLINES_MOVED', deed));
}

/** A reviewer's decision: he has taken it, and he did not hand it in himself. */
export function decide(
  application: BindingApplication,
  decision: 'APPROVED' | 'REJECTED',
  deed: Deed & { readonly reasons: readonly DecisionReason[]; readonly profileVersion: string },
): Outcome<BindingApplication> {
  const mine = reviewable(application, deed.by);
  return mine.ok ? accepted(ended(application, decision, deed)) : mine;
}

/** Nobody is needed any more: the rules decide. */
export function conclude(
  application: BindingApplication,
  decision: 'APPROVED' | 'REJECTED',
  deed: Deed & { readonly profileVersion: string },
): Outcome<BindingApplication> {
  if (!isReadyToConclude(application)) return forbidden(application);
  return accepted(ended(application, decision, deed));
}

/** Whether it was accepted and nothing is waited for any more. */
export const isReadyToConclude = ({ state, acceptedAt, pending }: BindingApplication): boolean =>
  state === 'SUBMITTED' && acceptedAt !== undefined && pending.length === 0;

/** The applicant takes it back, at whatever it waits for. */
export function withdraw(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  return isFinal(application) ? forbidden(application) : accepted(ended(application, 'WITHDRAWN', deed));
}

/** A wait ended by itself. `reasons` says which. */
export function expire(
  application: BindingApplication,
  deed: Deed & { readonly reasons: readonly string[] },
): Outcome<BindingApplication> {
  return isFinal(application) ? forbidden(application) : accepted(ended(application, 'EXPIRED', deed));
}

/** 送达: the result was put before the applicant. Once; a second time changes nothing. */
export function deliver(application: BindingApplication, deed: Deed): Outcome<BindingApplication> {
  if (!isFinal(application)) return forbidden(application);
  if (application.deliveredAt !== undefined) return accepted(application);
  return accepted(acted({ ...application, deliveredAt: deed.at.toISOString() }, 'DELIVERED', deed));
}

export const isInReview = ({ state }: BindingApplication): boolean => state === 'UNDER_REVIEW' || state === 'ESCALATED';

/** A supervisor steps in where something was escalated; before that it is the reviewers'. */
const isOpenTo = (application: BindingApplication, { role }: Actor): boolean =>
  isInReview(application) && (role !== 'supervisor' || application.state === 'ESCALATED');

/**
 * Who handed it in, or a part of it, never judges it; the same person behind another client is the same subject of
 * the same issuer.
 */
const isSubmitter = ({ submittedBy, actions }: BindingApplication, { subject }: Pick<Actor, 'subject'>): boolean =>
  submittedBy.subject === subject || actions.some(({ act, by }) => act === 'EVIDENCE_ADDED' && by.subject === subject);

const isClaimedBy = ({ claimedBy }: BindingApplication, { subject }: Pick<Actor, 'subject'>): boolean =>
  claimedBy?.subject === subject;

const waitingStates = {
  FACE: 'AWAITING_FACE',
  CONFIRMATION: 'AWAITING_CONFIRMATION',
  REVIEW: 'UNDER_REVIEW',
} as const satisfies Record<Need, ApplicationState>;

type Waiting = Pick<BindingApplication, 'pending' | 'state' | 'lapsesAt' | 'review'>;

/** What waiting for the head of the list looks like; with an empty list it is ready to be concluded. No wait is endless. */
function waitingFor(pending: readonly Need[], ends: WaitEnds): Waiting {
  const [head] = pending;
  if (head === undefined) return { pending, state: 'SUBMITTED' };
  if (head === 'REVIEW') {
    invariant(ends.review, 'a review has its clock from the start');
    return { pending, state: waitingStates[head], review: ends.review };
  }
  invariant(ends.lapsesAt !== undefined, 'a wait has an end from the start');
  return { pending, state: waitingStates[head], lapsesAt: ends.lapsesAt };
}

function satisfied(application: BindingApplication, ends: WaitEnds): BindingApplication {
  const { lapsesAt: _, ...rest } = application;
  return { ...rest, ...waitingFor(application.pending.slice(1), ends) };
}

type Reviewed = BindingApplication & { readonly review: ReviewClock };

function reviewable(application: BindingApplication, by: Actor): Outcome<Reviewed> {
  if (!isOpenTo(application, by)) return forbidden(application);
  if (isSubmitter(application, by)) return atApplication('reviewer_is_submitter');
  if (!isClaimedBy(application, by)) return notHis(application);
  invariant(application.review, 'an application under review has a clock');
  return accepted(application as Reviewed);
}

const notHis = ({ claimedBy }: BindingApplication) =>
  atApplication(claimedBy ? 'application_claimed_by_other' : 'application_not_claimed');

function unclaimed(application: BindingApplication): BindingApplication {
  const { claimedBy: _, ...rest } = application;
  return rest;
}

function ended(
  application: BindingApplication,
  state: FinalState,
  deed: Deed & { readonly profileVersion?: string },
): BindingApplication {
  const { lapsesAt: _, ...rest } = application;
  const reasons = deed.reasons ?? [];
  return acted({ ...rest, state, pending: [], reasons, concludedAt: deed.at.toISOString() }, state, deed);
}

/** A second line in the history of the same act. */
function also(application: BindingApplication, state: FinalState, deed: Deed): BindingApplication {
  return { ...ended(application, state, deed), version: application.version };
}

function acted(
  application: BindingApplication,
  act: ApplicationAct,
  { by, at, to, reasons, profileVersion }: Deed & Pick<ApplicationAction, 'to' | 'profileVersion'>,
): BindingApplication {
  const action: ApplicationAction = {
    act,
    at: at.toISOString(),
    by,
    ...(to !== undefined && { to }),
    ...(reasons && reasons.length > 0 && { reasons }),
    ...(profileVersion !== undefined && { profileVersion }),
  };
  return { ...application, actions: [...application.actions, action], version: application.version + 1 };
}

const forbidden = (application: BindingApplication) =>
  rejected('application_state_forbids', ['applicationId'], { state: application.state });

const atApplication = (code: RejectionCode) => rejected(code, ['applicationId']);
