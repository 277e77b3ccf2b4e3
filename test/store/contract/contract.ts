import { expect } from 'vitest';
import type { Rejection } from '../../../domain/outcome.ts';
import type { Act, Change, Services } from '../../../use-cases/ports.ts';
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

/** Refused with this very rejection, and nothing was written. */
export async function expectRefused(contract: Contract, act: Act, rejection: Rejection) {
  const { services, rawItems } = contract.world();
  const before = await rawItems();
  expect(await services.commit(act)).toEqual({ status: 'REFUSED', rejection });
  expect(await rawItems()).toEqual(before);
}

/** Keys of what an act added to the table, `pk | sk`, in order. */
export async function addedBy(world: World, act: () => Promise<unknown>): Promise<readonly string[]> {
  const keysNow = async () => (await world.rawItems()).map(({ pk, sk }) => `${pk} | ${sk}`);
  const before = new Set(await keysNow());
  await act();
  return (await keysNow()).filter((key) => !before.has(key));
}
