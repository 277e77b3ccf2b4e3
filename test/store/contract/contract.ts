import { expect } from 'vitest';
import type { Rejection } from '../../../domain/outcome.ts';
import type { Act, Change, Page, PageRequest, Services } from '../../../use-cases/ports.ts';
import { type MadeUp, makeUp, type Registered, register } from '../../support/people.ts';
import type { World } from '../../support/world.ts';

/** What each part of the contract works with. Its table is shared by all parts; persons are not. */
export interface Contract {
  readonly world: () => World;
  /** Somebody new, registered. */
  someone(madeUp?: Partial<MadeUp>): Promise<Registered>;
  /** Somebody new, not registered yet. */
  nobodyYet(madeUp?: Partial<MadeUp>): Promise<Registered>;
}

export function contractOf(world: () => World): Contract {
  let serial = 0;
  const next = (madeUp: Partial<MadeUp>): MadeUp => {
    serial += 1;
    return { serial, ...madeUp };
  };
  return {
    world,
    someone: (madeUp = {}) => register(world().services, next(madeUp)),
    nobodyYet: (madeUp = {}) => makeUp(world().services, next(madeUp)),
  };
}

export async function expectCommitted(services: Pick<Services, 'commit'>, ...changes: readonly Change[]) {
  expect(await services.commit({ changes })).toEqual({ status: 'COMMITTED' });
}

/** What most of the parts do again and again. */
export const commonTools = (contract: Contract) => ({
  reads: () => contract.world().services.reads,
  commit: (...changes: readonly Change[]) => expectCommitted(contract.world().services, ...changes),
  /** What committing these adds to the table and removes from it. */
  moved: (...changes: readonly Change[]) =>
    movedBy(contract.world(), () => expectCommitted(contract.world().services, ...changes)),
  /** Two who are registered, and whom no other test knows. */
  two: async () => [(await contract.someone()).person, (await contract.someone()).person] as const,
});

/** Refused with this very rejection, and nothing was written. */
export async function expectRefused(contract: Contract, act: Act, rejection: Rejection) {
  const { services, rawItems } = contract.world();
  const before = await rawItems();
  expect(await services.commit(act)).toEqual({ status: 'REFUSED', rejection });
  expect(await rawItems()).toEqual(before);
}

/** Keys of what an act added to the table, `pk | sk`, in order. */
export async function addedBy(world: World, act: () => Promise<unknown>): Promise<readonly string[]> {
  const { added } = await movedBy(world, act);
  return added;
}

/** Keys of what an act added to the table and of what it removed from it, `pk | sk`, in order. */
async function movedBy(world: World, act: () => Promise<unknown>) {
  const keysNow = async () => (await world.rawItems()).map(({ pk, sk }) => `${pk} | ${sk}`);
  const before = await keysNow();
  await act();
  const after = await keysNow();
  return { added: without(after, before), removed: without(before, after) };
}

function without(keys: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return keys.filter((key) => !known.has(key));
}

/** The rest of an item as it lies in the table: what the store adds to the value is seen here only. */
export async function rawItem(world: World, pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
  return (await world.rawItems()).find((item) => item.pk === pk && item.sk === sk);
}

/** All pages of a list. */
export async function walk<T>(list: (page: PageRequest) => Promise<Page<T>>, first: number) {
  const pages: (readonly T[])[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await list({ first, ...(after !== undefined && { after }) });
    pages.push(items);
    after = next;
  } while (after !== undefined && pages.length < 100);
  return pages;
}
