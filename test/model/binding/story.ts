import type { ApplicationAction, BindingApplication, Need } from '../../../domain/binding/application.ts';
import { ageOn, shanghaiDay } from '../../../domain/calendar.ts';
import type { Member } from './cast.ts';

/**
 * The model of one application: what is left of its history when every line is taken for what it says. Nothing of the
 * code under test is asked, and a line that could not have come where it stands is a sentence in `wrong`.
 */
export interface Story {
  readonly stage: 'NEW' | 'FACE' | 'CONFIRMATION' | 'REVIEW' | 'EVIDENCE' | 'READY' | 'ENDED';
  readonly needs: readonly Need[];
  readonly claimedBy: string | undefined;
  readonly faceFailures: number;
  readonly ended: string | undefined;
  readonly delivered: boolean;
  /** The one line that has to come next: after a refusal by a face or a person, the end. */
  readonly owes: string | undefined;
  readonly wrong: readonly string[];
}

export interface Members {
  readonly giver: Member;
  readonly receiver: Member;
}

/** Where ages are asked for, nobody is taken in as the spouse of a minor, or as the child of somebody younger. */
function isPlausible(application: BindingApplication, { giver, receiver }: Members): boolean {
  const { kind, admdvs, relation, submittedAt } = application;
  const day = shanghaiDay(new Date(submittedAt));
  if (kind === 'MUTUAL_AID' && admdvs === '610100' && day < '2036-01-01') return true;
  if (relation === 'SPOUSE') return [giver, receiver].every(({ born }) => ageOn(born, day) >= 20);
  if (relation === 'CHILD') return receiver.born > giver.born;
  return relation !== 'PARENT' || receiver.born < giver.born;
}

/** What an application has to wait for, by the rules of Hangzhou and Xi'an in words of our own. */
function needsOf(application: BindingApplication, receiver: Member): readonly Need[] {
  const { kind, admdvs, channel, initiator, submittedBy, submittedAt, relation, flagged } = application;
  const day = shanghaiDay(new Date(submittedAt));
  const isChild = ageOn(receiver.born, day) < 16;
  const atCounter = channel === 'COUNTER';
  const local = kind === 'MUTUAL_AID' && admdvs === '610100' && day < '2036-01-01';
  const face = kind === 'DISPLAY' && !atCounter && !isChild;
  const byStranger = initiator === 'GUARDIAN' && submittedBy.personId !== application.giver.id;
  const guarded = isChild && (initiator === 'GUARDIAN' || relation === 'CHILD');
  const shownByOthers = kind === 'DISPLAY' && isChild && !guarded && !atCounter;
  const receiverAsked = kind === 'MUTUAL_AID' && !local && !atCounter && !guarded;
  return [
    ...(face ? (['FACE'] as const) : []),
    ...(byStranger || receiverAsked ? (['CONFIRMATION'] as const) : []),
    ...(local || atCounter || flagged || shownByOthers ? (['REVIEW'] as const) : []),
  ];
}

const begun: Story = {
  stage: 'NEW',
  needs: [],
  claimedBy: undefined,
  faceFailures: 0,
  ended: undefined,
  delivered: false,
  owes: undefined,
  wrong: [],
};

function storyOf(application: BindingApplication, members: Members): Story {
  const wrong: string[] = [];
  let story = begun;
  for (const [place, action] of application.actions.entries()) {
    const next = told(story, action, application, members);
    wrong.push(...wrongAt(story, action, next, application.actions[place - 1]));
    story = { ...story, owes: undefined, ...next };
  }
  return { ...story, wrong };
}

function wrongAt(
  story: Story,
  { act, at, by }: ApplicationAction,
  next: Partial<Story> | undefined,
  before: ApplicationAction | undefined,
): readonly string[] {
  return [
    ...((before === undefined) === (act === 'SUBMITTED') ? [] : [`${act} after ${before?.act}`]),
    ...(before && before.at > at ? [`${act} came before ${before.act}`] : []),
    ...(story.owes === undefined || story.owes === act ? [] : [`${act} where ${story.owes} had to come`]),
    ...(next === undefined ? [`${act} by ${by.subject} in ${story.stage}`] : []),
    ...(story.ended !== undefined && act !== 'DELIVERED' ? [`${act} after ${story.ended}`] : []),
  ];
}

const stageOf = (needs: readonly Need[]): Pick<Story, 'stage' | 'needs'> => ({ needs, stage: needs[0] ?? 'READY' });

/** What a line changes; undefined where it could not come. */
function told(
  story: Story,
  action: ApplicationAction,
  application: BindingApplication,
  members: Members,
): Partial<Story> | undefined {
  const { receiver } = members;
  const { act, by } = action;
  const { stage, needs, claimedBy } = story;
  switch (act) {
    case 'SUBMITTED':
      return {};
    case 'ACCEPTED':
      return stage === 'NEW' && isPlausible(application, members) ? stageOf(needsOf(application, receiver)) : undefined;
    case 'FACE_PASSED':
      return stage === 'FACE' ? stageOf(needs.slice(1)) : undefined;
    case 'FACE_FAILED': {
      const faceFailures = story.faceFailures + 1;
      return stage === 'FACE' ? { faceFailures, owes: faceFailures === 3 ? 'REJECTED' : undefined } : undefined;
    }
    case 'CONFIRMED':
      return stage === 'CONFIRMATION' && isAsked(application, action) ? stageOf(needs.slice(1)) : undefined;
    case 'DECLINED':
      return stage === 'CONFIRMATION' && isAsked(application, action) ? { owes: 'REJECTED' } : undefined;
    case 'CLAIMED':
      return stage === 'REVIEW' && claimedBy === undefined && mayJudge(application, action)
        ? { claimedBy: by.subject }
        : undefined;
    case 'RELEASED':
      return stage === 'REVIEW' && claimedBy === by.subject ? { claimedBy: undefined } : undefined;
    case 'REASSIGNED':
      return stage === 'REVIEW' && action.to !== claimedBy && action.to !== application.submittedBy.subject
        ? { claimedBy: action.to }
        : undefined;
    case 'EVIDENCE_ASKED':
      return stage === 'REVIEW' && claimedBy === by.subject && mayJudge(application, action)
        ? { stage: 'EVIDENCE' }
        : undefined;
    case 'EVIDENCE_ADDED':
      return stage === 'EVIDENCE' && by.subject === application.submittedBy.subject ? { stage: 'REVIEW' } : undefined;
    case 'ESCALATED':
      return stage === 'REVIEW' && by.role === 'system' ? {} : undefined;
    case 'DELIVERED':
      return story.ended !== undefined && !story.delivered && by.role === 'system' ? { delivered: true } : undefined;
    case 'APPROVED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'EXPIRED':
      return mayEnd(story, action, application) ? { stage: 'ENDED', needs: [], ended: act } : undefined;
  }
}

function mayEnd(story: Story, action: ApplicationAction, application: BindingApplication): boolean {
  const { stage, claimedBy, owes } = story;
  const { act, by } = action;
  if (act === 'EXPIRED') return by.role === 'system' && stage !== 'NEW' && stage !== 'READY';
  if (act === 'WITHDRAWN') {
    return by.personId === application.giver.id || by.subject === application.submittedBy.subject;
  }
  if (by.role !== 'system') return stage === 'REVIEW' && claimedBy === by.subject && mayJudge(application, action);
  return stage === 'READY' || (act === 'REJECTED' && (stage === 'NEW' || owes === act));
}

/** The reviewer is never the submitter. */
const mayJudge = ({ submittedBy }: BindingApplication, { by }: ApplicationAction): boolean =>
  (by.role === 'reviewer' || by.role === 'supervisor') && by.subject !== submittedBy.subject;

const isAsked = (application: BindingApplication, { by }: ApplicationAction): boolean =>
  by.personId === askedPerson(application);

/** The giver where a guardian applied for what is another's; otherwise the receiver. */
export const askedPerson = ({ initiator, submittedBy, giver, receiver }: BindingApplication): string =>
  initiator === 'GUARDIAN' && submittedBy.personId !== giver.id ? giver.id : receiver.id;

const stages: Readonly<Record<BindingApplication['state'], readonly Story['stage'][]>> = {
  SUBMITTED: ['NEW', 'READY'],
  AWAITING_FACE: ['FACE'],
  AWAITING_CONFIRMATION: ['CONFIRMATION'],
  UNDER_REVIEW: ['REVIEW'],
  AWAITING_EVIDENCE: ['EVIDENCE'],
  ESCALATED: ['REVIEW'],
  APPROVED: ['ENDED'],
  REJECTED: ['ENDED'],
  WITHDRAWN: ['ENDED'],
  EXPIRED: ['ENDED'],
};

/** Whether an application is what its own history says. */
export function brokenInStory(application: BindingApplication, members: Members): readonly string[] {
  const story = storyOf(application, members);
  const { state, pending, claimedBy, faceFailures, acceptedAt, concludedAt, deliveredAt } = application;
  const same = (what: string, is: unknown, told: unknown) =>
    JSON.stringify(is) === JSON.stringify(told)
      ? []
      : [`${what} is ${JSON.stringify(is)}, told ${JSON.stringify(told)}`];
  const { actions } = application;
  return [
    ...story.wrong,
    ...(stages[state].includes(story.stage) ? [] : [`${state} after a story that ends in ${story.stage}`]),
    ...(story.ended === undefined ? [] : same('the end', state, story.ended)),
    ...(story.owes === undefined ? [] : [`${story.owes} did not come`]),
    ...same('what is pending', pending, story.needs),
    ...same('who has it', claimedBy?.subject, story.claimedBy),
    ...same('failed faces', faceFailures, story.faceFailures),
    ...same('acceptance', acceptedAt, actions.find(({ act }) => act === 'ACCEPTED')?.at),
    ...same('conclusion', concludedAt, actions.find(({ act }) => act === story.ended)?.at),
    ...same('delivery', deliveredAt, actions.find(({ act }) => act === 'DELIVERED')?.at),
  ].map((sentence) => `application ${application.id}: ${sentence}`);
}
