import type { BindingApplication } from '../../../domain/binding/application.ts';
import { isFinal } from '../../../domain/binding/application.ts';
import type { Outcome } from '../../../domain/outcome.ts';
import { rejections } from '../../../domain/rejections.ts';
import { toJson } from '../../../use-cases/answer-json.ts';
import type { World } from '../../support/world.ts';
import type { Tally } from '../histories.ts';
import type { ActOf, BindingAct, BindingHistory, BindingStep } from './acts.ts';
import { allEndings, answeringFace, ending, jumpOf, sweeping, working, workOn } from './calls-behind.ts';
import { confirming, startingFace, submitting, supplementing, unbinding, withdrawing } from './calls-of-people.ts';
import {
  asking,
  changingParticipation,
  claiming,
  deciding,
  reassigning,
  refuting,
  releasing,
} from './calls-of-staff.ts';
import { areas } from './cast.ts';
import { brokenAtTheEnd, lookAgain } from './inspect.ts';
import { beginPlay, type Call, codeOf, inReview, type Play } from './play.ts';

/** Lives a history on the table of the world; gives the first thing that does not hold, or nothing. */
export async function liveHistory(
  world: World,
  nth: number,
  { beginsAt, steps }: BindingHistory,
  tally: Tally,
): Promise<string | undefined> {
  const play = await beginPlay(world, nth, beginsAt);
  for (const [place, step] of steps.entries()) {
    const broken = await take(play, step, tally);
    if (broken.length > 0) return `step ${place}, ${wordsOf(step)}: ${broken.join('; ')}`;
  }
  const broken = await comeToTheEnd(play, tally);
  for (const { state, reasons } of play.applications.values()) count(tally, `ended ${state} ${reasons.join()}`);
  return broken.length > 0 ? `at the end: ${broken.join('; ')}` : undefined;
}

const wordsOf = ({ act, meanwhile, twice }: BindingStep): string =>
  [act.act, ...(meanwhile ? ['and', meanwhile.act] : []), ...(twice ? ['twice'] : [])].join(' ');

const count = (tally: Tally, name: string) => tally.set(name, (tally.get(name) ?? 0) + 1);

async function take(play: Play, step: BindingStep, tally: Tally): Promise<readonly string[]> {
  tick(play);
  const { act, meanwhile } = step;
  if (act.act === 'jump') play.clock.set(jumpOf(play, act.by));
  const call = await aim(play, act);
  const other = meanwhile && (await aim(play, meanwhile));
  const broken: string[] = [];
  if (call && (other || step.twice)) broken.push(...(await both(play, call, other ?? call, tally)));
  else for (const one of [call, other]) broken.push(...(one ? await alone(play, one, tally) : []));
  return [...broken, ...(await promptly(play, [act, meanwhile], tally))];
}

/** Two acts of a history are a second apart, unless they come at the same moment. */
const tick = (play: Play) => play.clock.set(jumpOf(play, 'SECOND'));

/** Most submissions are screened at once, and what nobody is needed for is concluded. */
async function promptly(play: Play, acts: readonly (BindingAct | undefined)[], tally: Tally) {
  if (!acts.some((act) => act?.act === 'submit' && act.promptly)) return [];
  const broken: string[] = [];
  for (const { id } of [...play.applications.values()].filter(isUntouched)) {
    for (let task = 0; task < 2; task += 1) {
      const application = play.applications.get(id);
      if (application?.state === 'SUBMITTED') broken.push(...(await alone(play, workOn(play, application), tally)));
    }
  }
  return broken;
}

const isUntouched = ({ version }: BindingApplication): boolean => version === 1;

async function aim(play: Play, act: BindingAct): Promise<Call | undefined> {
  switch (act.act) {
    case 'submit':
      return submitting(play, act);
    case 'advance':
      return advancing(play, act);
    case 'work':
      return working(play, act);
    case 'claim':
      return claiming(play, act);
    case 'release':
      return releasing(play, act);
    case 'reassign':
      return reassigning(play, act);
    case 'ask':
      return asking(play, act);
    case 'decide':
      return deciding(play, act);
    case 'startFace':
      return startingFace(play, act);
    case 'answerFace':
      return answeringFace(play, act);
    case 'confirm':
      return confirming(play, act);
    case 'withdraw':
      return withdrawing(play, act);
    case 'supplement':
      return supplementing(play, act);
    case 'unbind':
      return unbinding(play, act);
    case 'sweep':
      return sweeping(play, act.area);
    case 'participation':
      return changingParticipation(play, act);
    case 'endings':
      return ending(play, act);
    case 'refute':
      return refuting(play, act);
    case 'replay':
      return replaying(play, act.nth, act.otherContent);
    case 'jump':
      return undefined;
  }
}

/** What one of the open applications waits for, is done by whose it is to do. */
function advancing(play: Play, { nth, desk }: ActOf<'advance'>): Promise<Call | undefined> | Call | undefined {
  const open = [...play.applications.values()].filter((one) => !isFinal(one));
  const application = open[open.length - 1 - (nth % (open.length || 1))];
  if (!application) return undefined;
  const only: Play = { ...play, applications: new Map([[application.id, application]]) };
  const target = { nth: 0, wild: false } as const;
  switch (application.state) {
    case 'AWAITING_FACE': {
      const isAsked = play.watch.faceSessions.length > 0 && nth % 2 === 1;
      return isAsked
        ? answeringFace(play, { act: 'answerFace', passed: true, nth: 0 })
        : startingFace(only, { act: 'startFace', ...target });
    }
    case 'AWAITING_CONFIRMATION':
      return confirming(only, { act: 'confirm', agrees: true, by: null, ...target });
    case 'AWAITING_EVIDENCE':
      return supplementing(only, { act: 'supplement', by: null, ...target });
    case 'UNDER_REVIEW':
    case 'ESCALATED':
      return application.claimedBy
        ? deciding(only, { act: 'decide', approves: true, by: null, ...target })
        : claiming(only, { act: 'claim', by: desk, ...target });
    default:
      return workOn(play, application);
  }
}

/** The answer has to be one that the model knows to be possible; a refusal writes nothing but looks. */
async function alone(play: Play, call: Call, tally: Tally): Promise<readonly string[]> {
  const before = play.watch.written.length;
  const outcome = await call.run();
  const code = codeOf(outcome);
  count(tally, `${call.name} ${code}`);
  await learn(play, call, outcome);
  const written = play.watch.written.slice(before);
  const looked = await lookAgain(play, written, true);
  const more = outcome.ok ? [] : written.filter(({ change }) => change !== 'ACCESS_RECORDED');
  return [
    ...(call.possible && !call.possible.includes(code)
      ? [`${call.name} said ${code}, not ${call.possible.join(' or ')}`]
      : []),
    ...more.map(({ change }) => `${call.name} was refused, and wrote ${change}`),
    ...looked,
    ...(call.afterwards?.(outcome) ?? []),
  ];
}

/** Of two at the same moment either may come first: what holds of the table at any time has to hold. */
async function both(play: Play, one: Call, other: Call, tally: Tally): Promise<readonly string[]> {
  const before = play.watch.written.length;
  const [first, second] = await Promise.all([one.run(), other.run()]);
  for (const [call, outcome] of [
    [one, first],
    [other, second],
  ] as const) {
    count(tally, `${call.name} and another: ${outcome.ok ? 'OK' : 'refused'}`);
  }
  await learn(play, one, first);
  if (one !== other) await learn(play, other, second);
  return [
    ...(one === other && one.once ? notTheSame(one, first, second) : []),
    ...(await lookAgain(play, play.watch.written.slice(before), false)),
  ];
}

/** Sent twice at once, a call is answered twice alike, unless it is to be sent again. */
function notTheSame(call: Call, first: Outcome<unknown>, second: Outcome<unknown>): readonly string[] {
  const isToBeSentAgain = [first, second].some((one) => !one.ok && rejections[one.rejection.code].retry);
  if (isToBeSentAgain || toJson(first) === toJson(second)) return [];
  return [`${call.name}, twice at once, was answered ${toJson(first)} and ${toJson(second)}`];
}

async function learn(play: Play, call: Call, outcome: Outcome<unknown>): Promise<void> {
  if (!outcome.ok) return;
  await call.learn?.(outcome.value);
  if (call.once) play.answered.push({ call, answer: toJson(outcome) });
}

/** One that was accepted before, again: the same answer byte for byte, and nothing moves. */
function replaying(play: Play, nth: number, otherContent: boolean): Call | undefined {
  const { answered } = play;
  const earlier = answered[answered.length - 1 - (nth % (answered.length || 1))];
  if (!earlier) return undefined;
  const { reuse } = earlier.call;
  if (otherContent && reuse) {
    return { name: 'reuse', run: reuse, possible: ['idempotency_key_reused_with_other_content'] };
  }
  return {
    name: 'replay',
    run: earlier.call.run,
    possible: ['OK'],
    afterwards: (outcome) =>
      toJson(outcome) === earlier.answer
        ? []
        : [`${earlier.call.name} was answered ${earlier.answer}, and now ${toJson(outcome)}`],
  };
}

/** The last ones: those of before were sent again in the course of it, as chance would have it. */
const replaysMax = 4;

/** Two years later: the workflow runs on, the sweep and the consumer have caught up, and nothing hangs. */
async function comeToTheEnd(play: Play, tally: Tally): Promise<readonly string[]> {
  const broken: string[] = [];
  const run = async (call: Call) => {
    tick(play);
    broken.push(...(await alone(play, call, tally)));
  };
  for (const call of allEndings(play)) await run(call);
  play.clock.set(jumpOf(play, 'WEEK'));
  // More than five working days: supervisors see what nobody has decided, unless New Year or a festival lies between.
  for (const application of [...play.applications.values()].filter(inReview)) await run(workOn(play, application));
  play.clock.set(jumpOf(play, 'YEARS'));
  for (const area of areas) await run(sweeping(play, area));
  for (const { id } of [...play.applications.values()]) await finish(play, id, run);
  const before = play.watch.written.length;
  for (const { call, answer } of play.answered.toReversed().slice(0, replaysMax)) {
    const again = await call.run();
    if (toJson(again) !== answer) broken.push(`${call.name} was answered ${answer}, and at last ${toJson(again)}`);
  }
  const moved = play.watch.written.slice(before).filter(({ change }) => change !== 'ACCESS_RECORDED');
  if (moved.length > 0) broken.push(`replays wrote ${moved.map(({ change }) => change).join()}`);
  return [...broken, ...(await brokenAtTheEnd(play))];
}

/** Screened, escalated, expired, concluded, delivered: more tasks than these no application needs. */
const tasksMax = 4;

async function finish(play: Play, id: string, run: (call: Call) => Promise<void>): Promise<void> {
  for (let task = 0; task < tasksMax; task += 1) {
    const application = play.applications.get(id);
    if (!application || (isFinal(application) && application.deliveredAt !== undefined)) return;
    await run(workOn(play, application));
    if (task === 1) play.clock.set(jumpOf(play, 'YEARS'));
  }
}
