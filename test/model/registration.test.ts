import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createWorld, type World } from '../support/world.ts';
import {
  anySteps,
  broughtIn,
  type Call,
  type ClerksAct,
  callOf,
  type History,
  type Step,
} from './registration-acts.ts';
import { brokenInIndex, inspectPerson } from './standing-invariants.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ endpoint: inject('dynamoDbEndpoint') });
});
afterAll(() => world.close());

let histories = 0;
const told = { accepted: new Map<string, number>(), refused: new Map<string, number>() };
const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

/** Asks for each step in turn, and gives what was accepted with the answer to it. */
async function live(history: History, steps: readonly Step[]) {
  const done = new Map<Call, { readonly act: ClerksAct; readonly value: unknown }>();
  const ask = async (call: Call, act: ClerksAct) => {
    const outcome = await call();
    count(outcome.ok ? told.accepted : told.refused, act.act);
    const earlier = done.get(call);
    if (earlier) expect(outcome).toEqual({ ok: true, value: earlier.value });
    else if (outcome.ok) done.set(call, { act, value: outcome.value });
  };
  for (const [index, { act, meanwhile, twice }] of steps.entries()) {
    const key = `model-${history.number}-${index}`;
    const call = callOf(world.services, history, act, key);
    const other = meanwhile && callOf(world.services, history, meanwhile, `${key}-meanwhile`);
    await Promise.all([ask(call, act), twice && ask(call, act), other && ask(other, meanwhile)]);
  }
  return { done, ask };
}

const inspected = async (history: History) => {
  const found = await Promise.all([...history.idOf.values()].map((id) => inspectPerson(world.services.reads, id)));
  return {
    broken: found.flatMap(({ broken }) => broken),
    balance: found.reduce((sum, { balance }) => sum + balance, 0n),
  };
};

test('whatever clerks do, in any order and two at a time, the table stays consistent and no fen is made or lost', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const history: History = { number: histories++, idOf: new Map(), rows: [] };
      const { done, ask } = await live(history, steps);
      const balance = [...done.values()].reduce((sum, { act }) => sum + broughtIn(act), 0n);
      const after = await inspected(history);
      expect(after).toEqual({ broken: [], balance });

      // Every accepted call once more, long after: the same answers, and nothing has moved.
      for (const [call, { act }] of [...done]) await ask(call, act);
      expect(await inspected(history)).toEqual(after);
    }),
    { numRuns: 100 },
  );
  expect(brokenInIndex(await world.rawItems())).toEqual([]);
  for (const act of ['register', 'add', 'suspend', 'resume', 'end', 'move']) {
    expect([act, (told.accepted.get(act) ?? 0) >= 10, (told.refused.get(act) ?? 0) >= 10]).toEqual([act, true, true]);
  }
}, 60_000);

test('the inspection finds what is broken', async () => {
  const history: History = { number: histories++, idOf: new Map(), rows: [] };
  const openingBalance = { current: '120.50', historical: '3000.07' } as const;
  const row = { insuranceType: 'EMPLOYEE', admdvs: '330100' } as const;
  const rows = [{ ...row, status: 'NORMAL' as const, since: '2025-01-10' as const, openingBalance }];
  const act: ClerksAct = { act: 'register', who: 0, foreignClerk: false, admdvs: '330100', card: 0, rows };
  expect(await callOf(world.services, history, act, 'broken-00')()).toMatchObject({ ok: true });
  const personId = history.idOf.get(0) ?? '';
  const { reads } = world.services;
  expect(await inspectPerson(reads, personId)).toEqual({ broken: [], balance: 312_057n });

  const [account, participation, entry] = await Promise.all([
    reads.account({ personId, ...row }),
    reads.participation({ personId, ...row }),
    reads.entry({ personId, ...row }, 1),
  ]);
  if (!account || !participation || !entry) throw new Error('he was registered with an account');
  const forged = { ...entry, currentDelta: entry.currentDelta + 1n };
  const seen = await inspectPerson(
    {
      ...reads,
      accounts: async () => [{ ...account, status: 'CLOSED' }],
      participations: async () => [participation, { ...participation, admdvs: '610100', insuranceType: 'RESIDENT' }],
      entries: async () => ({ items: [forged], positions: ['1'] }),
    },
    personId,
  );
  expect(seen.broken).toEqual([
    'an area is not on the person',
    'NORMAL, with account CLOSED',
    'the hash of 1 is not that of its content',
    'the fold differs at 1',
    'the account is not the fold of its entries',
  ]);
  const items = await world.rawItems();
  const [listed] = items.filter((item) => item.personId === personId && item.entity === 'IndexValue');
  expect(brokenInIndex(items.filter((item) => item !== listed))).toHaveLength(1);
});
