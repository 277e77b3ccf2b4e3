import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import { foldEntries } from '../../../domain/ledger/fold.ts';
import { verifyChain } from '../../../domain/ledger/verify-chain.ts';
import { balanceOf, reservedOf } from '../../../domain/persons/personal-account.ts';
import { anyHistory } from './acts.ts';
import { type Act, History } from './history.ts';
import { rulesOf, walletQuota } from './scene.ts';

const lived = (rules: ReturnType<typeof rulesOf>, acts: readonly Act[]): History => {
  const history = new History(rules);
  for (const act of acts) history.try(act);
  return history;
};

/** What entered each other side, by the entries alone. */
function sidesOf(entries: readonly LedgerEntry[]): Map<string, bigint> {
  const sides = new Map<string, bigint>();
  for (const { counterSide, currentDelta, historicalDelta } of entries)
    sides.set(counterSide, (sides.get(counterSide) ?? 0n) - currentDelta - historicalDelta);
  return sides;
}

/** Both sides of each act. */
function sumsOfTransfers(entries: readonly LedgerEntry[], other: ReadonlyMap<string, bigint>): bigint {
  const account = entries.reduce((sum, entry) => sum + entry.currentDelta + entry.historicalDelta, 0n);
  return [...other.values()].reduce((sum, fen) => sum + fen, account);
}

function expectSound(history: History): void {
  const { account, entries, sides } = history;
  expect(history.broken).toEqual([]);
  expect(balanceOf(account)).toBe(history.balance);
  expect(reservedOf(account)).toBe(history.reserved);
  expect(account.reservedByLink).toEqual(
    Object.fromEntries([...history.quotas].map(([receiverId, { left }]) => [receiverId, left])),
  );
  const booked = sidesOf(entries);
  for (const [side, fen] of booked) expect([side, fen]).toEqual([side, sides.get(side as never) ?? 0n]);
  expect(sumsOfTransfers(entries, sides)).toBe(0n);
  expect(account).toMatchObject(foldEntries(entries));
  expect(verifyChain(account, entries)).toBeUndefined();
  for (const entry of entries)
    expect([entry.currentAfter, entry.historicalAfter, entry.reservedAfter].every((fen) => fen >= 0n)).toBe(true);
}

const done = new Map<string, number>();

describe.each([
  ['as in 2026: quotas of both funds, accepted by the receiver', rulesOf({ quota: walletQuota })],
  [
    'quotas where the giver wants them, and something has to stay',
    rulesOf({ quota: { mode: 'OPTIONAL' }, minimumBalanceKept: 100n }),
  ],
  ['past years only, no quotas', rulesOf({ shareableFunds: 'HISTORICAL' })],
  [
    'past years only, with quotas, current year first',
    rulesOf({ shareableFunds: 'HISTORICAL', quota: { mode: 'OPTIONAL' }, fundOrder: ['CURRENT', 'HISTORICAL'] }),
  ],
])('%s', (_what, rules) => {
  test('the account is what the model adds up, whatever is tried', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const history = lived(rules, acts);
        expectSound(history);
        for (const [act, times] of history.done) done.set(act, (done.get(act) ?? 0) + times);
      }),
      { numRuns: 1_000 },
    );
  });

  test('all care can be given back at the end, and then no institution was paid anything', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const history = lived(rules, acts);
        history.refundAll();
        expectSound(history);
        const paid = sidesOf(history.entries);
        expect(paid.get('INSTITUTION_PAYABLE') ?? 0n).toBe(0n);
      }),
      { numRuns: 200 },
    );
  });
});

/** A model test that never gets anywhere proves nothing. */
afterAll(() => {
  const acts = ['CONTRIBUTE', 'INTEREST', 'ADJUST', 'SETTLE', 'AID', 'PREMIUM', 'REFUND', 'REVERSE', 'SET_QUOTA'];
  for (const act of [...acts, 'ACCEPT', 'RETURN', 'UNBIND', 'BIND', 'CLOSE_YEAR'])
    expect([act, (done.get(act) ?? 0) > 20]).toEqual([act, true]);
});
