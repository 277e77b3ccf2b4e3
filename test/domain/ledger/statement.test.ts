import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../../domain/ledger/entry.ts';
import { type AccountStatement, statementDays } from '../../../domain/ledger/statement.ts';
import { createStatementTotals, StatementDoesNotFollow } from '../../../domain/ledger/statement-lines.ts';
import { fileExpiry, fileFailure, fileState } from '../../../domain/requested-file.ts';

const statement: AccountStatement = {
  id: 'statement-1',
  personId: 'person-1',
  insuranceType: 'EMPLOYEE',
  admdvs: '330100',
  format: 'CSV',
  language: 'en',
  after: 0,
  through: 3,
  requestedAt: '2026-11-20T02:00:00.000Z',
  requestedBy: { role: 'citizen', subject: 'someone', clientId: 'gongji-web', personId: 'person-1' },
  version: 1,
};
const ready = { result: 'READY', at: '2026-11-20T02:00:02.000Z', bytes: 7, sha256: '0'.repeat(64) } as const;
const failed = { result: 'FAILED', at: '2026-11-20T02:00:02.000Z', failure: 'BALANCES_DO_NOT_FOLLOW' } as const;

describe('a statement', () => {
  test.each([
    ['asked for', {}, '2026-11-20T02:00:00.000Z', 'REQUESTED', undefined],
    ['still asked for', {}, '2026-11-20T02:29:59.999Z', 'REQUESTED', undefined],
    ['not made in half an hour', {}, '2026-11-20T02:30:00.000Z', 'FAILED', 'NOT_MADE_IN_TIME'],
    ['made', { outcome: ready }, '2026-11-20T02:30:00.000Z', 'READY', undefined],
    ['made, on its last day', { outcome: ready }, '2026-11-23T01:59:59.999Z', 'READY', undefined],
    ['made, and gone', { outcome: ready }, '2026-11-23T02:00:00.000Z', 'EXPIRED', undefined],
    ['that does not follow', { outcome: failed }, '2026-11-20T02:30:00.000Z', 'FAILED', 'BALANCES_DO_NOT_FOLLOW'],
  ])('%s', (_name, differing, now, state, failure) => {
    const one = { ...statement, ...differing };
    expect(fileState(one, statementDays, new Date(now))).toBe(state);
    expect(fileFailure(one, new Date(now))).toBe(failure);
  });

  test('stays three days', () => {
    expect(fileExpiry(statement, statementDays).toISOString()).toBe('2026-11-23T02:00:00.000Z');
  });
});

const entry = (sequence: number, kind: LedgerEntry['kind'], deltas: readonly bigint[], afters: readonly bigint[]) =>
  ({
    sequence,
    kind,
    currentDelta: deltas[0],
    historicalDelta: deltas[1],
    currentAfter: afters[0],
    historicalAfter: afters[1],
    reservedAfter: 5n,
  }) as LedgerEntry;
const opening = { current: 100n, historical: 250n, reserved: 0n };
const interest = entry(8, 'INTEREST', [1n, 2n], [101n, 252n]);
const care = entry(9, 'SETTLEMENT', [-101n, -52n], [0n, 200n]);

describe('the totals of a statement', () => {
  test('add up to its closing balance, whatever is listed', () => {
    const all = createStatementTotals(opening, 7, undefined);
    expect([all.add(interest), all.add(care)]).toEqual([true, true]);
    expect(all.totals(9)).toEqual({
      listed: { entries: 2, current: -100n, historical: -50n },
      others: { entries: 0, current: 0n, historical: 0n },
      closing: { current: 0n, historical: 200n, reserved: 5n },
    });
    const some = createStatementTotals(opening, 7, ['INTEREST']);
    expect([some.add(interest), some.add(care)]).toEqual([true, false]);
    expect(some.totals(9)).toEqual({
      listed: { entries: 1, current: 1n, historical: 2n },
      others: { entries: 1, current: -101n, historical: -52n },
      closing: { current: 0n, historical: 200n, reserved: 5n },
    });
  });

  test('of a period without entries are what was there', () => {
    const none = createStatementTotals(opening, 7, undefined);
    expect(none.totals(7).closing).toEqual(opening);
  });

  test.each([
    ['a fund that does not follow', entry(8, 'INTEREST', [1n, 2n], [102n, 252n])],
    ['the other fund', entry(8, 'INTEREST', [1n, 2n], [101n, 251n])],
    ['a gap', entry(9, 'INTEREST', [1n, 2n], [101n, 252n])],
  ])('are not given beyond %s', (_name, wrong) => {
    expect(() => createStatementTotals(opening, 7, undefined).add(wrong)).toThrow(StatementDoesNotFollow);
  });

  test('are not given where the last entries are missing', () => {
    const cut = createStatementTotals(opening, 7, undefined);
    cut.add(interest);
    expect(() => cut.totals(9)).toThrow(StatementDoesNotFollow);
  });
});
