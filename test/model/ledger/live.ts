import type { Outcome } from '../../../domain/outcome.ts';
import { rejections } from '../../../domain/rejections.ts';
import { toJson } from '../../../use-cases/answer-json.ts';
import type { World } from '../../support/world.ts';
import type { Tally } from '../histories.ts';
import type { ActOf, LedgerAct, LedgerHistory, LedgerStep } from './acts.ts';
import {
  adjusting,
  changingParticipation,
  closingYears,
  contributing,
  creditingInterest,
  endingDueLinks,
  freezing,
  jumpOf,
  linking,
  returning,
} from './calls-behind.ts';
import { cancelling, comingLate, resettling, reversing, settling } from './calls-of-institutions.ts';
import { acceptingQuota, payingPremium, settingQuota, unbinding } from './calls-of-people.ts';
import { brokenInLedger } from './inspect.ts';
import { beginPlay, type Call, codeOf, type Play } from './play.ts';

/** Lives a history on the table of the world; gives the first thing that does not hold, or nothing. */
export async function liveHistory(
  world: World,
  nth: number,
  { beginsAt, steps }: LedgerHistory,
  tally: Tally,
): Promise<string | undefined> {
  const play = await beginPlay(world, nth, beginsAt);
  for (const [place, step] of steps.entries()) {
    const broken = await take(play, step, tally);
    if (broken.length > 0) return `step ${place}, ${wordsOf(step)}: ${broken.join('; ')}`;
  }
  const broken = [...(await replayAll(play)), ...(await brokenInLedger(play, tally))];
  return broken.length > 0 ? `at the end: ${broken.join('; ')}` : undefined;
}

const wordsOf = ({ act, meanwhile, twice }: LedgerStep): string =>
  [act.act, ...(meanwhile ? ['and', meanwhile.act] : []), ...(twice ? ['twice'] : [])].join(' ');

const count = (tally: Tally, name: string) => tally.set(name, (tally.get(name) ?? 0) + 1);

async function take(play: Play, { act, meanwhile, twice }: LedgerStep, tally: Tally): Promise<readonly string[]> {
  // Two steps are a second apart; two acts of one step come at the same instant.
  play.clock.set(jumpOf(play, 'SECOND'));
  if (act.act === 'jump') play.clock.set(jumpOf(play, act.to));
  const call = aim(play, act);
  const other = meanwhile && aim(play, meanwhile);
  if (call && (other || twice)) return both(play, call, other ?? call, tally);
  const one = call ?? other;
  return one ? alone(play, one, tally) : [];
}

function aim(play: Play, act: LedgerAct): Call | undefined {
  switch (act.act) {
    case 'settle':
      return settling(play, act as ActOf<'settle'>);
    case 'cancel':
      return cancelling(play, act as ActOf<'cancel'>);
    case 'reverse':
      return reversing(play, act as ActOf<'reverse'>);
    case 'late':
      return comingLate(play, act as ActOf<'late'>);
    case 'resettle':
      return resettling(play, act as ActOf<'resettle'>);
    case 'quota':
      return settingQuota(play, act as ActOf<'quota'>);
    case 'accept':
      return acceptingQuota(play, act as ActOf<'accept'>);
    case 'returns':
      return returning(play, act.area);
    case 'unbind':
      return unbinding(play, act as ActOf<'unbind'>);
    case 'link':
      return linking(play, act as ActOf<'link'>);
    case 'dueLinks':
      return endingDueLinks(play, act.area);
    case 'participation':
      return changingParticipation(play, act as ActOf<'participation'>);
    case 'contribute':
      return contributing(play, act as ActOf<'contribute'>);
    case 'interest':
      return creditingInterest(play, act as ActOf<'interest'>);
    case 'premium':
      return payingPremium(play, act as ActOf<'premium'>);
    case 'adjust':
      return adjusting(play, act as ActOf<'adjust'>);
    case 'closeYears':
      return closingYears(play);
    case 'freeze':
      return freezing(play, act as ActOf<'freeze'>);
    case 'replay':
      return replaying(play, act as ActOf<'replay'>);
    case 'jump':
      return undefined;
  }
}

/** Looks at people are written whatever comes of them, and so is a proposal that is then declined. */
const noMoney: ReadonlySet<string> = new Set(['ACCESS_RECORDED', 'ADJUSTMENT_SET']);

/** A refusal writes nothing but looks; and nobody is told that others were there where there are none. */
async function alone(play: Play, call: Call, tally: Tally): Promise<readonly string[]> {
  const before = play.written.length;
  const outcome = await call.run();
  const code = codeOf(outcome);
  count(tally, `${call.name} ${code}`);
  learn(play, call, outcome);
  const more = outcome.ok ? [] : writtenSince(play, before);
  return [
    ...more.map((change) => `${call.name} was refused, ${code}, and wrote ${change}`),
    ...(code === 'busy' || code === 'changed_meanwhile' ? [`${call.name}, alone, was told ${code}`] : []),
    ...(call.afterwards?.(outcome) ?? []),
  ];
}

const writtenSince = ({ written }: Play, before: number): readonly string[] =>
  written
    .slice(before)
    .flat()
    .map(({ change }) => change)
    .filter((change) => !noMoney.has(change));

/** Of two at the same moment either may come first; what holds at any time is looked at when the history is over. */
async function both(play: Play, one: Call, other: Call, tally: Tally): Promise<readonly string[]> {
  const [first, second] = await Promise.all([one.run(), other.run()]);
  count(tally, `${one.name} and another: ${first.ok ? 'OK' : 'refused'}`);
  count(tally, `${other.name} and another: ${second.ok ? 'OK' : 'refused'}`);
  learn(play, one, first);
  if (one !== other) learn(play, other, second);
  return one === other && one.once ? notTheSame(one, first, second) : [];
}

/** Sent twice at once, a call is answered twice alike, unless it is to be sent again. */
function notTheSame(call: Call, first: Outcome<unknown>, second: Outcome<unknown>): readonly string[] {
  const isToBeSentAgain = [first, second].some((one) => !one.ok && rejections[one.rejection.code].retry);
  if (isToBeSentAgain || toJson(first) === toJson(second)) return [];
  return [`${call.name}, twice at once, was answered ${toJson(first)} and ${toJson(second)}`];
}

function learn(play: Play, call: Call, outcome: Outcome<unknown>): void {
  if (!outcome.ok) return;
  call.learn?.(outcome.value);
  if (call.once) play.answered.push({ call, answer: toJson(outcome) });
}

const otherContent = ['idempotency_key_reused_with_other_content', 'message_id_reused_with_other_content'];

/** One that was accepted before, again: the same answer byte for byte, and nothing moves. */
function replaying(play: Play, { nth, otherContent: isOther }: ActOf<'replay'>): Call | undefined {
  const earlier = play.answered[play.answered.length - 1 - (nth % (play.answered.length || 1))];
  if (!earlier) return undefined;
  const { call, answer } = earlier;
  const refusals = call.laterRefusals ?? [];
  if (isOther && call.reuse) {
    const expected = [...otherContent, ...refusals];
    return {
      name: 'reuse',
      run: call.reuse,
      afterwards: (outcome) =>
        expected.includes(codeOf(outcome)) ? [] : [`${call.name} with other content was answered ${codeOf(outcome)}`],
    };
  }
  return { name: 'replay', run: call.run, afterwards: (outcome) => notAsBefore(play, call, answer, outcome) };
}

function notAsBefore(play: Play, call: Call, answer: string, outcome: Outcome<unknown>): readonly string[] {
  if (toJson(outcome) === answer) return [];
  const isReversed = call.laterRefusals?.includes(codeOf(outcome)) && wasReversed(play, answer);
  return isReversed ? [] : [`${call.name} was answered ${answer}, and now ${toJson(outcome)}`];
}

/** A message that was reversed counts no more, and says so; one that was only cancelled is answered as before. */
const wasReversed = (play: Play, answer: string): boolean =>
  [...play.claims.values()].some(({ claim, takenBack }) => takenBack && answer.includes(claim.id));

/** The last ones: those of before were sent again in the course of it, as chance would have it. */
const replaysMax = 4;

async function replayAll(play: Play): Promise<readonly string[]> {
  const before = play.written.length;
  const broken: string[] = [];
  for (const { call, answer } of play.answered.toReversed().slice(0, replaysMax)) {
    broken.push(...notAsBefore(play, call, answer, await call.run()));
  }
  return [...broken, ...writtenSince(play, before).map((change) => `a replay wrote ${change}`)];
}
