import { setTimeout as sleep } from 'node:timers/promises';
import { invariant } from '../../domain/invariant.ts';
import type { Act, CommitOutcome, Services } from '../ports.ts';
import type { RowFault } from './row.ts';

/** What became of a row that went in. */
export const rowResults = ['REGISTERED', 'PARTICIPATION_ADDED', 'LINKED', 'CONTRIBUTED', 'UNCHANGED'] as const;
export type RowResult = (typeof rowResults)[number];

/** How a row was placed, at the row's place in the list. */
export type Placed = RowResult | RowFault;

export interface Placing {
  /** Transactions, or rows on their own, under way at the same time. */
  readonly concurrency: number;
}

/** What one transaction holds: DynamoDB takes 100 items. */
const itemsPerTransactionMax = 100;

/** Rows of one refused transaction that are then placed on their own at the same time. */
export const rowsAtOnce = 4;

/** Waits in ms while the table is too busy, 31 s in all; the store has been trying for 0.75 s each time before. */
const patienceMs = [1_000, 2_000, 4_000, 8_000, 16_000];

/** Commits, and waits where the table is too busy: that is no fault of the row's. */
export async function commitPatiently({ commit }: Pick<Services, 'commit'>, act: Act): Promise<CommitOutcome> {
  for (const wait of patienceMs) {
    const outcome = await commit(act);
    if (outcome.status !== 'REFUSED' || outcome.rejection.code !== 'busy') return outcome;
    await sleep(wait);
  }
  throw new Error('The table is too busy for the import; run it again later, and it goes on from here.');
}

/** Runs the tasks, at most `concurrency` at a time; the results stand in the order of the tasks. */
export async function inParallel<T, R>(
  tasks: readonly T[],
  concurrency: number,
  run: (task: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(tasks.length);
  const open = tasks.entries();
  const work = async () => {
    for (const [index, task] of open) results[index] = await run(task);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, tasks.length) }, work));
  return results;
}

/** Groups tasks, in order, so that no group weighs more than one transaction holds. */
export function packed<T>(tasks: readonly T[], weightOf: (task: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const task of tasks) {
    const weight = weightOf(task);
    if (weight > room) {
      groups.push([]);
      room = itemsPerTransactionMax;
    }
    groups.at(-1)?.push(task);
    room -= weight;
  }
  return groups;
}

/** Puts each result at the place of the task it belongs to; the tasks are in the order of the results. */
export function putAtPlaces(
  placed: Placed[],
  tasks: readonly { readonly place: number }[],
  results: readonly Placed[],
): void {
  for (const [index, { place }] of tasks.entries()) {
    const result = results[index];
    invariant(result, 'each row has a result');
    placed[place] = result;
  }
}
