import type { Fault } from '../support/request-recorder.ts';
import { type Choose, cutOff, type FaultAt, isRead, type Turn } from './scheduler.ts';

/** Plays one schedule from a state of its own, and says what does not hold afterwards. */
export type PlayOne = (
  choose: Choose,
  faultAt: FaultAt,
) => Promise<{ turns: readonly Turn[]; broken: readonly string[] }>;

export interface Explored {
  /** Orders that were tried without a fault, and with one. */
  readonly orders: number;
  readonly withFaults: number;
  /** Whether there are more orders than were to be tried. */
  readonly cutShort?: boolean;
  /** The first order in which something does not hold, in words. */
  readonly broken?: string;
}

export interface Exploring {
  /**
   * Whether orders that differ only in which of two reads came first count as one: no read can tell. Each order that
   * is left stands for all that are like it.
   */
  readonly readsCommute: boolean;
  /** After so many it ends, where not all have to be tried. */
  readonly ordersMax?: number;
  /** Which faults a request meets, one request of each order at a time; none where orders alone are tried. */
  readonly faultsOf: (turn: Turn) => readonly Fault[];
}

/** Depth first over "who goes next": the last choice that can be another one is, until there is none. */
export async function explore(
  playOne: PlayOne,
  { readsCommute, faultsOf, ordersMax = Number.POSITIVE_INFINITY }: Exploring,
): Promise<Explored> {
  let [orders, withFaults] = [0, 0];
  let script: readonly number[] | undefined = [];
  while (script && orders < ordersMax) {
    const path: Point[] = [];
    const { turns, broken } = await playOne(choosing(script, path, readsCommute), () => 'NONE');
    if (broken.length > 0) return { orders, withFaults, broken: `${wordsOf(turns)}: ${broken.join('; ')}` };
    const isAnother = path.every(({ allowed }) => allowed.length > 0);
    if (isAnother) orders += 1;
    for (const [place, turn] of isAnother ? turns.entries() : []) {
      for (const fault of faultsOf(turn)) {
        const again = await playOne(asBefore(turns), (at) => (at === place ? fault : 'NONE'));
        withFaults += 1;
        if (again.broken.length === 0) continue;
        return {
          orders,
          withFaults,
          broken: `${fault} at ${place} of ${wordsOf(again.turns)}: ${again.broken.join('; ')}`,
        };
      }
    }
    script = nextScript(path);
  }
  return { orders, withFaults, ...(script && { cutShort: true }) };
}

/** One point of an order: what waited, what of it may go next, and what went. */
interface Point {
  readonly waiting: readonly Waiting[];
  readonly allowed: readonly number[];
  readonly choice: number;
}

type Waiting = Parameters<Choose>[1][number];

/** By the script as far as it goes, and then whatever comes first. */
const choosing =
  (script: readonly number[], path: Point[], readsCommute: boolean): Choose =>
  (turn, waiting) => {
    const allowed = waiting
      .map((_one, place) => place)
      .filter((place) => !readsCommute || !isOrderAgain(waiting[place], place, path[turn - 1]));
    const choice = script[turn] ?? allowed[0] ?? cutOff;
    path.push({ choice, allowed, waiting: waiting.map(({ actor, command }) => ({ actor, command })) });
    return choice;
  };

/**
 * Two reads waited together, and the later of them has just gone: the earlier one right after it would only be the
 * other order again. Where nothing else is left, this whole order was there before.
 */
function isOrderAgain(one: Waiting | undefined, place: number, before: Point | undefined): boolean {
  const gone = before?.waiting[before.choice];
  return Boolean(before && gone && one && isRead(gone) && isRead(one) && place < before.choice);
}

function nextScript(path: readonly Point[]): readonly number[] | undefined {
  for (let turn = path.length - 1; turn >= 0; turn -= 1) {
    const next = path[turn]?.allowed.find((place) => place > (path[turn]?.choice ?? 0));
    if (next !== undefined) return [...path.slice(0, turn).map(({ choice }) => choice), next];
  }
  return undefined;
}

/** The same actors in the same order as far as it goes; whatever a fault adds goes on as it comes. */
const asBefore =
  (turns: readonly Turn[]): Choose =>
  (turn, waiting) => {
    const { actor, choice } = turns[turn] ?? {};
    if (choice !== undefined && waiting[choice]?.actor === actor) return choice;
    return Math.max(
      0,
      waiting.findIndex((one) => one.actor === actor),
    );
  };

const wordsOf = (turns: readonly Turn[]): string => turns.map(({ actor, command }) => `${actor} ${command}`).join(', ');
