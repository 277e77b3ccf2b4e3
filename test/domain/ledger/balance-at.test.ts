import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Balances, balancesAfter, newestEntryAt } from '../../../domain/ledger/balance-at.ts';
import { book, type LedgerEntry } from '../../../domain/ledger/entry.ts';
import { anyHistory } from './acts.ts';
import { type Act, History } from './history.ts';
import { opened, rulesOf } from './scene.ts';

/** What stood at that instant, and how many entries were read to know it. */
function looked(entries: readonly LedgerEntry[], instant: string): { balances: Balances; reads: number } {
  const search = newestEntryAt(entries.length, new Date(instant));
  let reads = 0;
  let step = search.next();
  while (!step.done) {
    const entry = entries[step.value - 1];
    if (!entry) throw new Error(`there is no entry ${step.value}`);
    reads += 1;
    step = search.next(entry);
  }
  return { balances: balancesAfter(step.value), reads };
}

/** 10 fen more on each of the days. */
function everyDay(count: number): LedgerEntry[] {
  const { account, entries } = opened(0n, 700n);
  const all = [...entries];
  let last = account;
  for (let day = 1; day < count; day += 1) {
    const bookedAt = new Date(Date.UTC(2026, 1, day, 2)).toISOString();
    const transferId = `transfer-${day}`;
    const counterSide = 'CONTRIBUTION_SOURCE';
    const booked = book(last, {
      kind: 'CONTRIBUTION_PERSON',
      transferId,
      counterSide,
      currentDelta: 10n,
      historicalDelta: 0n,
      bookedAt,
    });
    all.push(booked.entry);
    last = booked.account;
  }
  return all;
}

describe('what was there at a moment', () => {
  test.each([
    ['before the first entry', '2026-01-10T01:59:59.999Z', 0n, 0n],
    ['at the first', '2026-01-10T02:00:00.000Z', 0n, 700n],
    ['between two', '2026-02-01T01:59:59.999Z', 0n, 700n],
    ['at the second', '2026-02-01T02:00:00.000Z', 10n, 700n],
    ['in the middle', '2026-02-14T12:00:00.000Z', 140n, 700n],
    ['after the last', '2030-01-01T00:00:00.000Z', 190n, 700n],
  ])('%s', (_when, instant, current, historical) => {
    expect(looked(everyDay(20), instant).balances).toEqual({ current, historical, reserved: 0n });
  });

  test('an account with nothing booked', () => {
    expect(looked([], '2026-01-10T02:00:00.000Z')).toEqual({
      balances: { current: 0n, historical: 0n, reserved: 0n },
      reads: 0,
    });
  });

  test('is found with few reads however long the history is', () => {
    const entries = everyDay(1_000);
    const reads = [0, 10, 500, 999].map(
      (day) => looked(entries, new Date(Date.UTC(2026, 1, day, 3)).toISOString()).reads,
    );
    // 2^10 = 1024 is more than 1000.
    expect(Math.max(...reads)).toBeLessThanOrEqual(10);
  });

  test('in any history, is the same as looking at every entry', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (acts, nth) => {
        const { account, entries } = livedThrough(acts);
        const instant = entries[nth % entries.length]?.bookedAt ?? '';
        const last = entries.findLast(({ bookedAt }) => bookedAt <= instant);
        expect(looked(entries, instant).balances).toEqual(balancesAfter(last));
        expect(looked(entries, '9999-12-31T00:00:00.000Z').balances).toMatchObject({
          current: account.current,
          historical: account.historical,
        });
      }),
      { numRuns: 200 },
    );
  });
});

function livedThrough(acts: readonly Act[]): History {
  const history = new History(rulesOf({ quota: { mode: 'OPTIONAL' } }));
  for (const act of acts) history.try(act);
  return history;
}
